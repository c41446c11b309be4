// SPDX-License-Identifier: MIT
#include "core/storage/schema5.h"

using namespace Qt::StringLiterals;

namespace core {

QStringList schema5()
{
    return {
        u"ALTER TABLE organization ADD COLUMN holder_email TEXT NOT NULL DEFAULT 'hashed'"_s,
        // An award may be signed more than once: as it is renewed, and under a new name.
        u"DROP TRIGGER issuance_is_of_something_signed"_s,
        uR"(CREATE TABLE award_edition (
                id        TEXT PRIMARY KEY NOT NULL,
                award     TEXT NOT NULL REFERENCES award (id),
                edition   INTEGER NOT NULL DEFAULT 1 CHECK (edition >= 1),
                did       TEXT NOT NULL REFERENCES issuer_key (did),
                face      TEXT NOT NULL REFERENCES badge_face (id),
                signed_at INTEGER NOT NULL,
                json      TEXT NOT NULL CHECK (json <> ''),
                UNIQUE (award, edition)
            ) STRICT)"_s,
        uR"(INSERT INTO award_edition (id, award, did, face, signed_at, json)
            SELECT id, award, did, face, signed_at, json FROM award_credential ORDER BY rowid)"_s,
        u"DROP TABLE award_credential"_s,
        u"ALTER TABLE award_edition RENAME TO award_credential"_s,
        uR"(CREATE TRIGGER a_signed_badge_never_changes BEFORE UPDATE ON award_credential
            BEGIN SELECT RAISE(ABORT, 'a signed badge never changes'); END)"_s,
        uR"(CREATE TRIGGER a_listed_badge_stays BEFORE DELETE ON award_credential
            WHEN EXISTS (SELECT 1 FROM issuance WHERE credential = old.id)
            BEGIN SELECT RAISE(ABORT, 'a listed badge stays'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_of_something_signed BEFORE INSERT ON issuance
            WHEN NOT EXISTS (SELECT 1 FROM award_credential WHERE id = new.credential)
                AND NOT EXISTS (SELECT 1 FROM stack_award
                    WHERE id = new.credential AND json IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'the register lists what was signed'); END)"_s,
        uR"(CREATE TABLE award_life (
                id     TEXT PRIMARY KEY NOT NULL,
                award  TEXT NOT NULL REFERENCES award (id),
                type   TEXT NOT NULL
                    CHECK (type IN ('revoked', 'reinstated', 'renewed', 'reissued')),
                at     INTEGER NOT NULL,
                by     TEXT NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL CHECK (reason <> '')
            ) STRICT)"_s,
        u"INSERT INTO award_life SELECT * FROM award_event ORDER BY rowid"_s,
        u"DROP TABLE award_event"_s,
        u"ALTER TABLE award_life RENAME TO award_event"_s,
        u"CREATE INDEX award_event_by_award ON award_event (award)"_s,
        uR"(CREATE TABLE stack_award_event (
                id     TEXT PRIMARY KEY NOT NULL,
                award  TEXT NOT NULL REFERENCES stack_award (id),
                type   TEXT NOT NULL CHECK (type IN ('revoked', 'reinstated')),
                at     INTEGER NOT NULL,
                by     TEXT NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL CHECK (reason <> '')
            ) STRICT)"_s,
        u"CREATE INDEX stack_award_event_by_award ON stack_award_event (award)"_s,
    };
}

} // namespace core
