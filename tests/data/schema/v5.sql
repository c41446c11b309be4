CREATE INDEX award_by_person ON award (person);

CREATE INDEX award_event_by_award ON award_event (award);

CREATE INDEX comment_by_evidence ON timestamped_comment (evidence, start);

CREATE INDEX completeness_check_by_attempt ON completeness_check (attempt);

CREATE INDEX enrollment_by_version ON enrollment (version);

CREATE INDEX media_file_by_hash ON media_file (sha256);

CREATE UNIQUE INDEX one_award_a_stack ON stack_award (stack, person);

CREATE UNIQUE INDEX one_award_an_enrollment ON award (enrollment);

CREATE UNIQUE INDEX one_open_enrollment ON enrollment (person, microcredential)
            WHERE state IN ('planned', 'active', 'paused');

CREATE UNIQUE INDEX one_published_version ON microcredential_version (microcredential)
            WHERE status = 'published';

CREATE INDEX review_by_reviewer ON review (reviewer, state);

CREATE INDEX stack_award_by_person ON stack_award (person);

CREATE INDEX stack_award_event_by_award ON stack_award_event (award);

CREATE INDEX version_by_microcredential ON microcredential_version (microcredential);

CREATE TABLE award (
                id              TEXT PRIMARY KEY NOT NULL,
                number          TEXT NOT NULL UNIQUE,
                enrollment      TEXT NOT NULL REFERENCES enrollment (id),
                person          TEXT NOT NULL REFERENCES person (id),
                microcredential TEXT NOT NULL REFERENCES microcredential (id),
                version         TEXT NOT NULL REFERENCES microcredential_version (id),
                content_hash    TEXT NOT NULL,
                issued_at       INTEGER NOT NULL,
                issued_by       TEXT NOT NULL REFERENCES person (id),
                expires_on      TEXT,
                status          TEXT NOT NULL,
                levels          TEXT NOT NULL
            ) STRICT;

CREATE TABLE "award_credential" (
                id        TEXT PRIMARY KEY NOT NULL,
                award     TEXT NOT NULL REFERENCES award (id),
                edition   INTEGER NOT NULL DEFAULT 1 CHECK (edition >= 1),
                did       TEXT NOT NULL REFERENCES issuer_key (did),
                face      TEXT NOT NULL REFERENCES badge_face (id),
                signed_at INTEGER NOT NULL,
                json      TEXT NOT NULL CHECK (json <> ''),
                UNIQUE (award, edition)
            ) STRICT;

CREATE TABLE "award_event" (
                id     TEXT PRIMARY KEY NOT NULL,
                award  TEXT NOT NULL REFERENCES award (id),
                type   TEXT NOT NULL
                    CHECK (type IN ('revoked', 'reinstated', 'renewed', 'reissued')),
                at     INTEGER NOT NULL,
                by     TEXT NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL CHECK (reason <> '')
            ) STRICT;

CREATE TABLE badge_face (
                id     TEXT PRIMARY KEY NOT NULL,
                sha256 TEXT NOT NULL UNIQUE,
                png    TEXT NOT NULL CHECK (png <> '')
            ) STRICT;

CREATE TABLE completeness_check (
                id       TEXT PRIMARY KEY NOT NULL,
                attempt  TEXT NOT NULL REFERENCES submission_attempt (id),
                checker  TEXT NOT NULL REFERENCES person (id),
                results  TEXT NOT NULL,
                complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
                note     TEXT,
                at       INTEGER NOT NULL
            ) STRICT;

CREATE TABLE consent_record (
                id             TEXT PRIMARY KEY NOT NULL,
                scope          TEXT NOT NULL,
                uses           TEXT NOT NULL,
                attested_by    TEXT NOT NULL REFERENCES person (id),
                attested_at    INTEGER NOT NULL,
                forms_held_at  TEXT NOT NULL CHECK (forms_held_at <> ''),
                count_granted  INTEGER,
                count_withheld INTEGER,
                expires_on     TEXT,
                withdrawn_at   INTEGER,
                withdrawn_note TEXT
            ) STRICT;

CREATE TABLE criterion_score (
                id           TEXT PRIMARY KEY NOT NULL,
                review       TEXT NOT NULL REFERENCES review (id),
                criterion    TEXT NOT NULL,
                level        INTEGER NOT NULL,
                rationale    TEXT,
                citations    TEXT NOT NULL,
                carried_from INTEGER,
                UNIQUE (review, criterion)
            ) STRICT;

CREATE TABLE decision (
                id             TEXT PRIMARY KEY NOT NULL,
                attempt        TEXT NOT NULL UNIQUE REFERENCES submission_attempt (id),
                outcome        TEXT NOT NULL,
                levels         TEXT NOT NULL,
                broken_clauses TEXT NOT NULL,
                decided_by     TEXT NOT NULL REFERENCES person (id),
                decided_at     INTEGER NOT NULL,
                note           TEXT,
                letter         TEXT
            ) STRICT;

CREATE TABLE draft (
                place    TEXT PRIMARY KEY NOT NULL,
                text     TEXT NOT NULL CHECK (text <> ''),
                saved_at INTEGER NOT NULL
            ) STRICT;

CREATE TABLE enrollment (
                id              TEXT PRIMARY KEY NOT NULL,
                person          TEXT NOT NULL REFERENCES person (id),
                microcredential TEXT NOT NULL REFERENCES microcredential (id),
                version         TEXT NOT NULL REFERENCES microcredential_version (id),
                state           TEXT NOT NULL,
                enrolled_at     INTEGER NOT NULL,
                started_at      INTEGER,
                due_by          TEXT,
                mentor          TEXT REFERENCES person (id),
                reason          TEXT
            ) STRICT;

CREATE TABLE evidence_item (
                id                   TEXT PRIMARY KEY NOT NULL,
                attempt              TEXT NOT NULL REFERENCES submission_attempt (id),
                number               INTEGER NOT NULL CHECK (number >= 1),
                requirement          TEXT NOT NULL,
                type                 TEXT NOT NULL,
                title                TEXT NOT NULL,
                body                 TEXT,
                file                 TEXT REFERENCES media_file (id),
                word_count           INTEGER,
                added_at             INTEGER NOT NULL,
                consent              TEXT REFERENCES consent_record (id),
                deidentification     TEXT,
                ai_assistance        TEXT,
                shared_team_artifact INTEGER NOT NULL CHECK (shared_team_artifact IN (0, 1)),
                UNIQUE (attempt, number),
                CHECK ((body IS NULL) <> (file IS NULL))
            ) STRICT;

CREATE TABLE "issuance" (
                id         TEXT PRIMARY KEY NOT NULL,
                seq        INTEGER NOT NULL UNIQUE,
                credential TEXT NOT NULL UNIQUE,
                badge      TEXT NOT NULL UNIQUE,
                sha256     TEXT NOT NULL,
                at         INTEGER NOT NULL,
                previous   TEXT NOT NULL,
                hash       TEXT NOT NULL UNIQUE
            ) STRICT;

CREATE TABLE issuer_key (
                id         TEXT PRIMARY KEY NOT NULL,
                did        TEXT NOT NULL UNIQUE CHECK (did LIKE 'did:key:z%'),
                created_at INTEGER NOT NULL
            , succession TEXT) STRICT;

CREATE TABLE journal (
                seq      INTEGER PRIMARY KEY CHECK (seq > 0),
                device   TEXT NOT NULL,
                actor    TEXT,
                at       INTEGER NOT NULL,
                words    TEXT NOT NULL,
                changes  TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash     TEXT NOT NULL
            ) STRICT;

CREATE TABLE media_file (
                id            TEXT PRIMARY KEY NOT NULL,
                sha256        TEXT,
                fingerprint   TEXT,
                bytes         INTEGER NOT NULL CHECK (bytes >= 0),
                media_type    TEXT NOT NULL,
                original_name TEXT NOT NULL,
                path          TEXT,
                duration      INTEGER CHECK (duration >= 0),
                added_at      INTEGER NOT NULL,
                CHECK (sha256 IS NOT NULL OR (path IS NOT NULL AND fingerprint IS NOT NULL))
            ) STRICT;

CREATE TABLE microcredential (
                id         TEXT PRIMARY KEY NOT NULL,
                code       TEXT NOT NULL UNIQUE,
                created_at INTEGER NOT NULL,
                tags       TEXT NOT NULL
            ) STRICT;

CREATE TABLE microcredential_version (
                id              TEXT PRIMARY KEY NOT NULL,
                microcredential TEXT NOT NULL REFERENCES microcredential (id),
                number          TEXT NOT NULL,
                status          TEXT NOT NULL
                    CHECK (status IN ('draft', 'piloting', 'published', 'retired')),
                derived_from    TEXT REFERENCES microcredential_version (id),
                content         TEXT NOT NULL,
                content_hash    TEXT CHECK ((content_hash IS NULL) = (status = 'draft')),
                created_at      INTEGER NOT NULL,
                published_at    INTEGER,
                pilot_waiver    TEXT,
                retired_at      INTEGER,
                retired_reason  TEXT,
                grace_until     TEXT
            ) STRICT;

CREATE TABLE organization (
                id          TEXT PRIMARY KEY NOT NULL,
                name        TEXT NOT NULL CHECK (name <> ''),
                region      TEXT,
                time_zone   TEXT,
                holidays    TEXT NOT NULL,
                signatories TEXT NOT NULL,
                paper       TEXT NOT NULL,
                is_demo     INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
                created_at  INTEGER NOT NULL
            , certificate TEXT NOT NULL DEFAULT 'classic', holder_email TEXT NOT NULL DEFAULT 'hashed') STRICT;

CREATE TABLE person (
                id               TEXT PRIMARY KEY NOT NULL,
                given_name       TEXT NOT NULL,
                family_name      TEXT NOT NULL,
                preferred_name   TEXT,
                email            TEXT UNIQUE,
                staff_identifier TEXT,
                school           TEXT,
                position_title   TEXT,
                grade_bands      TEXT NOT NULL,
                subjects         TEXT NOT NULL,
                roles            TEXT NOT NULL,
                active           INTEGER NOT NULL CHECK (active IN (0, 1)),
                CHECK (given_name <> '' OR family_name <> '')
            ) STRICT;

CREATE TABLE review (
                id           TEXT PRIMARY KEY NOT NULL,
                attempt      TEXT NOT NULL REFERENCES submission_attempt (id),
                reviewer     TEXT NOT NULL REFERENCES person (id),
                seat         TEXT NOT NULL,
                state        TEXT NOT NULL,
                assigned_at  INTEGER NOT NULL,
                due_on       TEXT,
                started_at   INTEGER,
                submitted_at INTEGER,
                strengths    TEXT,
                next_steps   TEXT,
                private_note TEXT,
                UNIQUE (attempt, reviewer)
            ) STRICT;

CREATE TABLE stack (
                id         TEXT PRIMARY KEY NOT NULL,
                code       TEXT NOT NULL UNIQUE CHECK (code <> ''),
                number     TEXT NOT NULL,
                content    TEXT NOT NULL,
                created_at INTEGER NOT NULL
            ) STRICT;

CREATE TABLE stack_award (
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
            ) STRICT;

CREATE TABLE stack_award_event (
                id     TEXT PRIMARY KEY NOT NULL,
                award  TEXT NOT NULL REFERENCES stack_award (id),
                type   TEXT NOT NULL CHECK (type IN ('revoked', 'reinstated')),
                at     INTEGER NOT NULL,
                by     TEXT NOT NULL REFERENCES person (id),
                reason TEXT NOT NULL CHECK (reason <> '')
            ) STRICT;

CREATE TABLE submission (
                id              TEXT PRIMARY KEY NOT NULL,
                enrollment      TEXT NOT NULL UNIQUE REFERENCES enrollment (id),
                state           TEXT NOT NULL,
                scored_attempts INTEGER NOT NULL CHECK (scored_attempts >= 0),
                blind_code      TEXT NOT NULL UNIQUE
            ) STRICT;

CREATE TABLE submission_attempt (
                id                    TEXT PRIMARY KEY NOT NULL,
                submission            TEXT NOT NULL REFERENCES submission (id),
                number                INTEGER NOT NULL CHECK (number >= 1),
                opened_at             INTEGER NOT NULL,
                submitted_at          INTEGER,
                snapshot_hash         TEXT CHECK ((snapshot_hash IS NULL) = (submitted_at IS NULL)),
                privacy_accepted_at   INTEGER,
                integrity_accepted_at INTEGER,
                resubmission_note     TEXT,
                context_note          TEXT,
                carried_forward       TEXT NOT NULL,
                UNIQUE (submission, number)
            ) STRICT;

CREATE TABLE timestamped_comment (
                id          TEXT PRIMARY KEY NOT NULL,
                evidence    TEXT NOT NULL REFERENCES evidence_item (id),
                review      TEXT REFERENCES review (id),
                author      TEXT NOT NULL REFERENCES person (id),
                start       INTEGER CHECK (start >= 0),
                "end"       INTEGER CHECK ("end" >= start),
                page        INTEGER CHECK (page >= 1),
                kind        TEXT NOT NULL,
                text        TEXT NOT NULL CHECK (text <> ''),
                criterion   TEXT,
                reply_to    TEXT REFERENCES timestamped_comment (id),
                visibility  TEXT NOT NULL,
                created_at  INTEGER NOT NULL,
                edited_at   INTEGER,
                resolved_at INTEGER
            ) STRICT;

CREATE TRIGGER a_frozen_attempt_never_changes_DELETE BEFORE DELETE ON evidence_item
            WHEN EXISTS (SELECT 1 FROM submission_attempt
                         WHERE id IN (old.attempt) AND submitted_at IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'a frozen attempt never changes'); END;

CREATE TRIGGER a_frozen_attempt_never_changes_INSERT BEFORE INSERT ON evidence_item
            WHEN EXISTS (SELECT 1 FROM submission_attempt
                         WHERE id IN (new.attempt) AND submitted_at IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'a frozen attempt never changes'); END;

CREATE TRIGGER a_frozen_attempt_never_changes_UPDATE BEFORE UPDATE ON evidence_item
            WHEN EXISTS (SELECT 1 FROM submission_attempt
                         WHERE id IN (old.attempt, new.attempt) AND submitted_at IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'a frozen attempt never changes'); END;

CREATE TRIGGER a_frozen_attempt_stays_DELETE BEFORE DELETE ON submission_attempt
            WHEN old.submitted_at IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a frozen attempt never changes'); END;

CREATE TRIGGER a_frozen_attempt_stays_UPDATE BEFORE UPDATE ON submission_attempt
            WHEN old.submitted_at IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a frozen attempt never changes'); END;

CREATE TRIGGER a_listed_badge_stays BEFORE DELETE ON award_credential
            WHEN EXISTS (SELECT 1 FROM issuance WHERE credential = old.id)
            BEGIN SELECT RAISE(ABORT, 'a listed badge stays'); END;

CREATE TRIGGER a_listed_stack_stays BEFORE DELETE ON stack_award
            WHEN old.json IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a signed stack stays'); END;

CREATE TRIGGER a_signed_badge_never_changes BEFORE UPDATE ON award_credential
            BEGIN SELECT RAISE(ABORT, 'a signed badge never changes'); END;

CREATE TRIGGER a_signed_stack_never_changes BEFORE UPDATE ON stack_award
            WHEN old.json IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a signed stack never changes'); END;

CREATE TRIGGER a_version_that_left_draft_never_changes
            BEFORE UPDATE OF content ON microcredential_version
            WHEN old.status <> 'draft' AND new.content <> old.content
            BEGIN SELECT RAISE(ABORT, 'a version that has left draft never changes'); END;

CREATE TRIGGER issuance_is_append_only_delete BEFORE DELETE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;

CREATE TRIGGER issuance_is_append_only_insert BEFORE INSERT ON issuance
            WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM issuance)
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;

CREATE TRIGGER issuance_is_append_only_update BEFORE UPDATE ON issuance
            BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;

CREATE TRIGGER issuance_is_of_something_signed BEFORE INSERT ON issuance
            WHEN NOT EXISTS (SELECT 1 FROM award_credential WHERE id = new.credential)
                AND NOT EXISTS (SELECT 1 FROM stack_award
                    WHERE id = new.credential AND json IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'the register lists what was signed'); END;

CREATE TRIGGER journal_is_append_only_delete BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_insert BEFORE INSERT ON journal
            WHEN new.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_is_append_only_update BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
