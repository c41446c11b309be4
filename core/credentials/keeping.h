// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/credentials/passphrase.h"
#include "core/credentials/signingkey.h"

#include <functional>
#include <optional>

namespace core {

class Store;

/// A key that becomes the school's.
struct KeyToKeep {
    const SigningKey& key;
    std::optional<Passphrase> passphrase; ///< none: unlocked on this computer, by the user's choice
    /// Takes the step into the workspace.
    std::function<Result<void>(const Changes&)> apply;
};

/// Keeps a key: its file on this computer, its public part in the workspace, its school among
/// those that this user knows. When the workspace does not take it, the file goes again. Refused
/// when the school has another key, Invalid when the passphrase is too short. Gives the sentence
/// of what went wrong without harm; usually empty.
Result<QString> keepKey(const Store& store, const KeyToKeep& keeping, Instant at);

/// The same with a key that takes the place of the one that signs today; both say so
/// (succession.h). Refused when `before` is not that one.
Result<QString> replaceKey(
    const Store& store, const SigningKey& before, const KeyToKeep& keeping, Instant at);

} // namespace core
