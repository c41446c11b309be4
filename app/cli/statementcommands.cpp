// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/files.h"
#include "app/cli/passphrase.h"
#include "app/cli/workspace.h"
#include "core/credentials/issuerrecords.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::StatementCommands)
};

Ending writeRevocations(const Call& call)
{
    const auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto key = schoolKey(call, *workspace);
    if (!key)
        return key.error();
    const auto revoked = core::revokedBadges(workspace->store());
    if (!revoked)
        return revoked.error();
    const auto keys = core::keysOf(workspace->store());
    if (!keys)
        return keys.error();
    return writeNamed(call,
        core::signedRevocations(
            {key->did(), school->name, core::now(), *revoked, core::successionsOf(*keys)}, *key));
}

Ending writeRegister(const Call& call)
{
    auto workspace = Workspace::open(call);
    if (!workspace)
        return workspace.error();
    const auto school = workspace->school();
    if (!school)
        return school.error();
    const auto key = schoolKey(call, *workspace);
    if (!key)
        return key.error();
    // Badges that were signed before there was a register get their lines now.
    const auto missing = core::missingLines(workspace->store(), core::now());
    if (!missing)
        return missing.error();
    if (auto done = workspace->apply(Text::tr("Register signed badges"), *missing); !done)
        return done;
    const auto lines = workspace->store().issuances().all();
    if (!lines)
        return lines.error();
    const auto keys = core::keysOf(workspace->store());
    if (!keys)
        return keys.error();
    return writeNamed(call,
        core::signedRegister(
            {key->did(), school->name, core::now(), *lines, core::successionsOf(*keys)}, *key));
}

QList<Option> statementOptions()
{
    return {{u"o"_s, u"OUT"_s, Text::tr("the file to write"), Option::Need::Required},
        passphraseOption(Text::tr("the file whose first line opens the school's key"))};
}

} // namespace

QList<Command> statementCommands()
{
    return {
        {.name = u"badge revocations"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Write the signed list of revoked badges, with the reasons, to "
                                "hand out. Whoever gives it to “verify” knows what was revoked "
                                "until today."),
            .example = u"badge revocations \"Maple Grove.laurel\" -o revoked.json"_s,
            .options = statementOptions(),
            .run = writeRevocations},
        {.name = u"badge register"_s,
            .operands = u"FILE"_s,
            .purpose = Text::tr("Write the signed register of all badges that were signed, to "
                                "hand out. It shows later whether somebody put a badge in "
                                "between."),
            .example = u"badge register \"Maple Grove.laurel\" -o register.json"_s,
            .options = statementOptions(),
            .run = writeRegister},
    };
}

} // namespace cli
