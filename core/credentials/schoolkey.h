// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/issuerkey.h"
#include "core/credentials/passphrase.h"
#include "core/credentials/signingkey.h"

namespace core {

class Store;

/// The key of the school as seen from this computer.
struct SchoolKey {
    IssuerKey key;
    QString path; ///< where its file is, or would be
    bool isHere = false; ///< its file is on this computer and can be read
    bool isSealed = false; ///< it opens with a passphrase only
};

/// Empty before the school has a key.
Result<std::optional<SchoolKey>> schoolKey(const Store& store);

/// The key, ready to sign. Missing when the school has none or it is not on this computer;
/// Refused when the passphrase is missing or wrong. An unlocked key needs none.
Result<SigningKey> openSchoolKey(const Store& store, const std::optional<Passphrase>& passphrase);

} // namespace core
