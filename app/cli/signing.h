// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/passphrase.h"
#include "app/cli/workspace.h"
#include "core/credentials/achievement.h"

namespace cli {

/// --plain-email and --hashed-email: how holders are named, when not as the school wants it.
QList<Option> emailOptions();

/// What is wrong with those options.
std::optional<Usage> wrongEmail(const Arguments& arguments);

/// What they say; empty when they say nothing.
std::optional<core::EmailForm> emailForm(const Arguments& arguments);

/// Signs all of them with the school's key, in their order; what is new about them is in the
/// workspace before any of them comes back. `words` say what the step was.
template <typename Signing, typename Item, typename Signed>
core::Result<QList<Signed>> signAll(const Call& call, Workspace& workspace, const QString& words,
    const QList<Item>& all, core::Result<Signed> (Signing::*sign)(const Item&, core::Instant))
{
    Signing signing(
        workspace.store(), [&] { return schoolKey(call, workspace); }, emailForm(call.arguments));
    const auto at = core::now();
    QList<Signed> made;
    for (const auto& item : all) {
        auto one = (signing.*sign)(item, at);
        if (!one)
            return one.error();
        made.append(*std::move(one));
    }
    const auto changes = signing.changes(at);
    if (!changes)
        return changes.error();
    if (auto done = workspace.apply(words, *changes); !done)
        return done.error();
    return made;
}

} // namespace cli
