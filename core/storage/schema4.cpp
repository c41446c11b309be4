// SPDX-License-Identifier: MIT
#include "core/storage/schema4.h"

using namespace Qt::StringLiterals;

namespace core {

QStringList schema4()
{
    return {
        u"ALTER TABLE organization ADD COLUMN certificate TEXT NOT NULL DEFAULT 'classic'"_s,
        u"ALTER TABLE issuer_key ADD COLUMN succession TEXT"_s,
        uR"(CREATE TABLE stack (
                id         TEXT PRIMARY KEY NOT NULL,
                code       TEXT NOT NULL UNIQUE CHECK (code <> ''),
                number     TEXT NOT NULL,
                content    TEXT NOT NULL,
                created_at INTEGER NOT NULL
            ) STRICT)"_s,
        uR"(CREATE TABLE stack_award (
                id                   TEXT PRIMARY KEY NOT NULL,
                number               TEXT NOT NULL UNIQUE,
                stack                TEXT NOT NULL REFERENCES stack (id),
                person               TEXT NOT NULL REFERENCES person (id),
                content              TEXT NOT NULL,
                places               TEXT NOT NULL,
                capstone_accepted_at INTEGER,
                issued_at            INTEGER NOT NULL,
                issued_by            TEXT NOT NULL REFERENCES person (id),
                did                  TEXT,
                json                 TEXT,
                CHECK ((did IS NULL) = (json IS NULL))
            ) STRICT)"_s,
        u"CREATE UNIQUE INDEX one_award_a_stack ON stack_award (stack, person)"_s,
        u"CREATE INDEX stack_award_by_person ON stack_award (person)"_s,
        uR"(CREATE TRIGGER a_signed_stack_never_changes BEFORE UPDATE ON stack_award
            WHEN old.json IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a signed stack never changes'); END)"_s,
        // The register takes in the awards of stacks, too, so its lines point to either table.
        uR"(CREATE TABLE issuance_with_stacks (
                id         TEXT PRIMARY KEY NOT NULL,
                seq        INTEGER NOT NULL UNIQUE,
                credential TEXT NOT NULL UNIQUE,
                badge      TEXT NOT NULL UNIQUE,
                sha256     TEXT NOT NULL,
                at         INTEGER NOT NULL,
                previous   TEXT NOT NULL,
                hash       TEXT NOT NULL UNIQUE
            ) STRICT)"_s,
        u"INSERT INTO issuance_with_stacks SELECT * FROM issuance ORDER BY seq"_s,
        u"DROP TABLE issuance"_s,
        u"ALTER TABLE issuance_with_stacks RENAME TO issuance"_s,
        uR"(CREATE TRIGGER issuance_is_of_something_signed BEFORE INSERT ON issuance
            WHEN NOT EXISTS (SELECT 1 FROM award_credential WHERE id = new.credential)
                AND NOT EXISTS (SELECT 1 FROM stack_award
                    WHERE id = new.credential AND json IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'the register lists what was signed'); END)"_s,
        uR"(CREATE TRIGGER a_listed_stack_stays BEFORE DELETE ON stack_award
            WHEN old.json IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a signed stack stays'); END)"_s,
        uR"(CREATE TRIGGER a_listed_badge_stays BEFORE DELETE ON award_credential
            WHEN EXISTS (SELECT 1 FROM issuance WHERE credential = old.id)
            BEGIN SELECT RAISE(ABORT, 'a listed badge stays'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_insert BEFORE INSERT ON issuance
            WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM issuance)
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_update BEFORE UPDATE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
        uR"(CREATE TRIGGER issuance_is_append_only_delete BEFORE DELETE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END)"_s,
    };
}

} // namespace core
