// SPDX-License-Identifier: MIT
#include "tests/core/stacks/stacksamples.h"

#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace samples {

core::StackFile starterStack(const QString& name)
{
    return must(core::readStackFile(core::starterFile(name)));
}

QJsonObject starterStackJson(const QString& name)
{
    return QJsonDocument::fromJson(core::starterFile(name)).object();
}

QList<core::KnownMicrocredential> shelf()
{
    static const auto known = [] { // read once: the tests ask for it thousands of times
        QList<core::KnownMicrocredential> all;
        for (const auto& name : core::starterDesigns()) {
            const auto file = starter(name);
            all.append({.id = *core::MicrocredentialId::fromString(file.id),
                .code = file.code,
                .title = file.design.title,
                .area = core::areaOf(file.design),
                .hours = file.design.estimatedEffort.totalHours,
                .published = core::VersionNumber{1, 0, 0}});
        }
        return all;
    }();
    return known;
}

core::MicrocredentialId idOf(const QString& code)
{
    const auto all = shelf();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
    REQUIRE(found != all.end());
    return found->id;
}

core::StackSlot slot(const QString& id, int choose, const QStringList& codes)
{
    core::StackSlot made{id, u"Slot "_s + id, choose, {}};
    for (const auto& code : codes)
        made.from.append({code, idOf(code), {}});
    return made;
}

core::EarnedAward earned(const QString& code, int day)
{
    core::Award award;
    award.id = core::AwardId::create();
    award.number = u"2026-"_s + QString::number(day).rightJustified(4, u'0');
    award.microcredential = idOf(code);
    award.issuedAt = *core::instantFromIso(
        QDate(2026, 5, 1).addDays(day - 1).toString(Qt::ISODate) + u"T10:00:00Z"_s);
    const auto all = shelf();
    const auto known
        = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.code == code; });
    return {award, {1, 0, 0}, known->area};
}

QList<core::EarnedAward> earned(const QStringList& codes)
{
    QList<core::EarnedAward> awards;
    for (const auto& code : codes)
        awards.append(earned(code, int(awards.size()) + 1));
    return awards;
}

core::StackProgress progress(const core::StackContent& stack,
    const QList<core::EarnedAward>& awards, bool isCapstoneAccepted)
{
    return core::progressOf({.stack = stack,
        .awards = awards,
        .microcredentials = shelf(),
        .day = today,
        .isCapstoneAccepted = isCapstoneAccepted});
}

} // namespace samples
