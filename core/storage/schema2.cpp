// SPDX-License-Identifier: MIT
#include "core/storage/schema2.h"

using namespace Qt::StringLiterals;

namespace core {

// Only what may be public: the private part of a key is never in a workspace.
QStringList schema2()
{
    return {
        uR"(CREATE TABLE issuer_key (
                id         TEXT PRIMARY KEY NOT NULL,
                did        TEXT NOT NULL UNIQUE CHECK (did LIKE 'did:key:z%'),
                created_at INTEGER NOT NULL
            ) STRICT)"_s,
        uR"(CREATE TABLE badge_face (
                id     TEXT PRIMARY KEY NOT NULL,
                sha256 TEXT NOT NULL UNIQUE,
                png    TEXT NOT NULL CHECK (png <> '')
            ) STRICT)"_s,
        uR"(CREATE TABLE award_credential (
                id        TEXT PRIMARY KEY NOT NULL,
                award     TEXT NOT NULL UNIQUE REFERENCES award (id),
                did       TEXT NOT NULL REFERENCES issuer_key (did),
                face      TEXT NOT NULL REFERENCES badge_face (id),
                signed_at INTEGER NOT NULL,
                json      TEXT NOT NULL CHECK (json <> '')
            ) STRICT)"_s,
    };
}

} // namespace core
