// SPDX-License-Identifier: MIT
#include "core/storage/migrations.h"

#include "core/storage/schema1.h"
#include "core/storage/schema2.h"
#include "core/storage/schema3.h"
#include "core/storage/schema4.h"
#include "core/storage/schema5.h"

using namespace Qt::StringLiterals;

namespace core {

const QList<Migration>& migrations()
{
    static const QList<Migration> steps{
        {u"the school, its people, designs, work, reviews, awards and the journal"_s, schema1()},
        {u"the school's key and the awards as signed badges"_s, schema2()},
        {u"what happens to awards, and the register of what was signed"_s, schema3()},
        {u"stacks, their awards, the school's certificate, and the succession of keys"_s,
            schema4()},
        {u"awards signed again, and what happens to the awards of stacks"_s, schema5()},
    };
    return steps;
}

namespace {

Result<void> apply(Database& database, const Migration& step, int version)
{
    for (const auto& sql : step.statements) {
        if (auto done = database.write(sql); !done)
            return done.error();
    }

    const auto orphan = database.value(u"PRAGMA foreign_key_check"_s);
    if (!orphan)
        return orphan.error();
    if (orphan->isValid())
        return Error{Error::Kind::Storage,
            Database::tr("The workspace could not be brought up to date. Nothing was changed."),
            u"Version %1 leaves broken references in %2."_s.arg(version).arg(orphan->toString())};

    if (auto done = database.write(u"PRAGMA user_version = %1"_s.arg(version)); !done)
        return done.error();
    return {};
}

} // namespace

Result<void> migrate(Database& database, const QList<Migration>& steps)
{
    const auto found = database.value(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    if (found->toInt() == steps.size())
        return {};
    if (found->toInt() > steps.size())
        return Error{Error::Kind::TooNew,
            Database::tr("This workspace was made by a newer version of Laurel. Update Laurel to "
                         "open it; nothing was changed.")};

    // A table can only be rebuilt while SQLite does not enforce references, and SQLite only
    // listens to this outside of a transaction. apply() makes up for it with foreign_key_check.
    if (auto off = database.write(u"PRAGMA foreign_keys = OFF"_s); !off)
        return off.error();
    auto done = database.transaction([&]() -> Result<void> {
        for (int version = found->toInt() + 1; version <= steps.size(); ++version) {
            if (auto step = apply(database, steps.at(version - 1), version); !step)
                return step;
        }
        return {};
    });
    if (auto on = database.write(u"PRAGMA foreign_keys = ON"_s); !on)
        return on.error();
    return done;
}

} // namespace core
