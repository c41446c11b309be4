// SPDX-License-Identifier: MIT
#include "core/storage/schema3.h"

using namespace Qt::StringLiterals;

namespace core {

QStringList schema3()
{
    return {
        uR"(CREATE TABLE award_event (
                id     TEXT PRIMARY KEY NOT NULL,
                award  TEXT NOT NULL REFERENCES award (id),
                type   TEXT NOT NULL CHECK (type IN ('revoked', 'reinstated')),
                at     INTEGER NOT NULL,
                by     TEXT NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL CHECK (reason <> '')
            ) STRICT)"_s,
        u"CREATE INDEX award_event_by_award ON award_event (award)"_s,
        uR"(CREATE TABLE issuance (
                id         TEXT PRIMARY KEY NOT NULL,
                seq        INTEGER NOT NULL UNIQUE,
                credential TEXT NOT NULL UNIQUE REFERENCES award_credential (id),
                badge      TEXT NOT NULL UNIQUE,
                sha256     TEXT NOT NULL,
                at         INTEGER NOT NULL,
                previous   TEXT NOT NULL,
                hash       TEXT NOT NULL UNIQUE
            ) STRICT)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_insert BEFORE INSERT ON issuance
            WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM issuance)
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_update BEFORE UPDATE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_delete BEFORE DELETE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
        uR"(CREATE TRIGGER a_signed_badge_never_changes BEFORE UPDATE ON award_credential
            BEGIN SELECT RAISE(ABORT, 'a signed badge never changes'); END)"_s,
    };
}

} // namespace core
