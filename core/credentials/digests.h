// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

/// Hashes as they stand in badges.
namespace core {

/// How the e-mail of a holder is hidden in a badge; compares without regard to case and spaces.
QString hashedIdentity(const QString& email, const QString& salt);

/// "sha256-…", as web pages name a hash.
QString digestSri(const QByteArray& sha256Hex);

/// How somebody is named in a badge.
struct StatedIdentity {
    QString value;
    QString salt;
    bool isHashed = false;
};

/// True when that is how a badge names the holder of that e-mail.
bool isIdentityOf(const StatedIdentity& stated, const QString& email);

} // namespace core
