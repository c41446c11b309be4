// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/signingkey.h"

#include <QByteArrayView>

/// A key as it is kept on paper. The 32 bytes stand in eight groups of eight letters (Crockford's
/// base32: no letter looks like another): four bytes and one to check them in each. A ninth group
/// of four letters checks the whole.
namespace core::keypaper {

constexpr int groupCount = 8;

/// "8F3K-…": the groups with a space between, as they are printed; 76 letters.
SecretBytes groupsOf(const SigningKey& key);

/// What the code on the sheet holds: the same without spaces, behind a word that says what it is.
SecretBytes codeOf(const SigningKey& key);

/// True when a code says that it is a key.
bool isKeyCode(QByteArrayView text);

/// The key that somebody typed off its sheet, in groups or as its code. Spaces, dashes, capitals, O
/// for 0 and I or L for 1 do not matter. Invalid when something is mistyped; it says which groups
/// where that can be told.
Result<SigningKey> keyIn(QByteArrayView typed);

} // namespace core::keypaper
