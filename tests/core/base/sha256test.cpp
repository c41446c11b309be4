// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "tests/support/catch.h"

// The message and its digest are from FIPS 180-4's own examples.
TEST_CASE("SHA-256 of abc is the published digest, whole or in pieces")
{
    const QByteArray digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    CHECK(core::Sha256::hexOf("abc") == digest);

    core::Sha256 pieces;
    pieces.add("a");
    pieces.add("bc");
    CHECK(pieces.hex() == digest);
}
