// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/proof.h"

namespace core {

/// True when it looks like a signed token: three words of base64url with dots between.
bool isJwt(QByteArrayView bytes);

/// What a token says, and by whom.
struct SignedToken {
    QJsonObject credential; ///< without the names that tokens add
    Result<Signer> signer;
};

/// Reads a badge that is secured as a token (VC-JWT), signed by EdDSA, ES256 or RS256. Invalid
/// when it is no such token. The key is the one that names the issuer (did:key, did:jwk); of any
/// other issuer, the one that the token brings along, which proves nothing about who that is.
Result<SignedToken> readToken(const QByteArray& token);

} // namespace core
