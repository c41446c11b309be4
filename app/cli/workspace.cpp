// SPDX-License-Identifier: MIT
#include "app/cli/workspace.h"

#include "app/cli/arguments.h"
#include "core/microcredentials/history.h"
#include "core/storage/backup.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Workspace)
};

} // namespace

core::Result<Workspace> Workspace::open(const Call& call)
{
    auto store = core::Store::open(call.arguments.file());
    if (!store)
        return store.error();
    call.warn((*store)->warnings());
    return Workspace(*std::move(store), call);
}

core::Result<core::Person> Workspace::person(const QString& email) const
{
    auto found = m_store->people().withEmail(email);
    if (!found)
        return found.error();
    if (!*found)
        return core::Error{core::Error::Kind::Missing,
            Text::tr("Nobody here has the e-mail %1. Check the spelling, or import a roster with "
                     "this person.")
                .arg(email)};
    return **std::move(found);
}

core::Result<core::Person> Workspace::personOf(const QString& option) const
{
    return person(m_call.arguments.value(option));
}

core::Result<core::Microcredential> Workspace::microcredential(const QString& code) const
{
    auto found = m_store->microcredentials().withCode(code);
    if (!found)
        return found.error();
    if (*found)
        return **std::move(found);
    const auto all = m_store->microcredentials().all();
    if (!all)
        return all.error();
    QStringList codes;
    for (const auto& known : *all)
        codes.append(known.code);
    if (codes.isEmpty())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("There is no microcredential in this workspace yet. Import a design first.")};
    return core::Error{core::Error::Kind::Missing,
        Text::tr("There is no microcredential %1. Did you mean %2?")
            .arg(code, closest(code, codes))};
}

core::Result<core::MicrocredentialHistory> Workspace::history(const QString& code) const
{
    const auto found = microcredential(code);
    if (!found)
        return found.error();
    return historyOf(*found);
}

core::Result<core::MicrocredentialHistory> Workspace::historyOf(
    const core::Microcredential& microcredential) const
{
    return core::readHistory(*m_store, microcredential);
}

core::Result<core::Work> Workspace::work() const
{
    const auto earner = personOf(u"person"_s);
    if (!earner)
        return earner.error();
    const auto design = microcredential(m_call.arguments.value(u"design"_s));
    if (!design)
        return design.error();
    return core::readWork(*m_store, *earner, *design);
}

core::Result<core::Work> Workspace::awarded(const QString& number) const
{
    const auto awards = m_store->awards().all();
    if (!awards)
        return awards.error();
    QStringList numbers;
    for (const auto& award : *awards) {
        if (award.number == number)
            return core::readWork(*m_store, award.enrollment);
        numbers.append(award.number);
    }
    if (numbers.isEmpty())
        return core::Error{
            core::Error::Kind::Missing, Text::tr("Nothing was awarded in this workspace yet.")};
    return core::Error{core::Error::Kind::Missing,
        Text::tr("There is no award %1. Did you mean %2?").arg(number, closest(number, numbers))};
}

core::Result<QList<core::Work>> Workspace::awardedWork() const
{
    const auto awards = m_store->awards().all();
    if (!awards)
        return awards.error();
    QList<core::Work> all;
    for (const auto& award : *awards) {
        auto work = core::readWork(*m_store, award.enrollment);
        if (!work)
            return work.error();
        all.append(*std::move(work));
    }
    return all;
}

core::Result<void> Workspace::apply(
    const QString& words, const core::Changes& changes, const std::optional<core::PersonId>& actor)
{
    m_store->setActor(actor);
    if (auto done = m_store->apply(words, changes); !done)
        return done;
    const auto kept = core::backUpWhenDue(m_store->database(), m_store->path(), core::now());
    if (!kept)
        m_call.warn(Text::tr("It was done, but today's backup could not be made. %1")
                        .arg(kept.error().message));
    return {};
}

QList<Option> workOptions()
{
    return {{u"person"_s, u"EMAIL"_s, Text::tr("whose work it is"), Option::Need::Required},
        {u"design"_s, u"CODE"_s, Text::tr("the microcredential's code, such as CM-01"),
            Option::Need::Required}};
}

Option reviewerOption()
{
    return {u"reviewer"_s, u"EMAIL"_s, Text::tr("who reviews"), Option::Need::Required};
}

Option jsonOption()
{
    return {
        u"json"_s, {}, Text::tr("Print one JSON document for programs."), Option::Need::Optional};
}

} // namespace cli
