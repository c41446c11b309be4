// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/microcredentials/publishing.h"
#include "core/store.h"
#include "core/work/work.h"

namespace cli {

/// The workspace that a command works on, and what the command's options name in it.
class Workspace {
public:
    /// Opens the workspace that is the first operand.
    static core::Result<Workspace> open(const Call& call);

    Workspace(std::unique_ptr<core::Store> store, const Call& call)
        : m_store(std::move(store))
        , m_call(call)
    {
    }

    const core::Store& store() const { return *m_store; }
    core::Result<core::Organization> school() const { return m_store->organizations().own(); }

    core::Result<core::Person> person(const QString& email) const;
    /// Whoever the option names.
    core::Result<core::Person> personOf(const QString& option) const;
    core::Result<core::Microcredential> microcredential(const QString& code) const;
    core::Result<core::MicrocredentialHistory> history(const QString& code) const;
    core::Result<core::MicrocredentialHistory> historyOf(
        const core::Microcredential& microcredential) const;

    /// The work of --person on --design.
    core::Result<core::Work> work() const;

    /// The work whose award has that number.
    core::Result<core::Work> awarded(const QString& number) const;

    /// All awards with the work they were earned by, oldest first.
    core::Result<QList<core::Work>> awardedWork() const;

    /// Takes a step in the name of `actor`. Afterwards the day's backup is made, if it is due.
    core::Result<void> apply(const QString& words, const core::Changes& changes,
        const std::optional<core::PersonId>& actor = {});

private:
    std::unique_ptr<core::Store> m_store;
    const Call& m_call;
};

/// The options that name a piece of work: --person and --design.
QList<Option> workOptions();
Option reviewerOption();
Option jsonOption();

} // namespace cli
