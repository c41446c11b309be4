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
    };
}

} // namespace core
