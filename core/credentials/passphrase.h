// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/signingkey.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace core {

/// What a user types to open a key. It is wiped when the last copy goes, and so is what it was
/// made from, unless somebody else holds that too: hand it over with std::move.
class Passphrase {
public:
    Passphrase(QByteArray utf8);
    static Passphrase typed(QString text);

    QByteArrayView bytes() const;
    qsizetype letters() const; ///< as a QString would count them

private:
    qsizetype m_size;
    std::shared_ptr<SecretBytes> m_bytes;
};

/// Overwrites bytes that must not stay in memory; those that somebody else holds too are left.
void wipe(QByteArray& bytes);
void wipe(QString& text);

} // namespace core
