// SPDX-License-Identifier: MIT
// What differs between two designs, in words: a part of drafting.h.
#include "core/microcredentials/drafting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Drafting)
};

/// "Objectives: O2 changed, O5 new"; empty when both lists are the same.
template <typename T>
QString difference(const QString& name, const QList<T>& before, const QList<T>& after)
{
    if (before == after)
        return {};
    QStringList words;
    const auto find = [](const QList<T>& list, const QString& id) {
        for (const auto& item : list) {
            if (item.id == id)
                return std::optional(item);
        }
        return std::optional<T>();
    };
    for (const auto& item : after) {
        const auto old = find(before, item.id);
        if (!old)
            words.append(Text::tr("%1 new").arg(item.id));
        else if (!(*old == item))
            words.append(Text::tr("%1 changed").arg(item.id));
    }
    for (const auto& item : before) {
        if (!find(after, item.id))
            words.append(Text::tr("%1 removed").arg(item.id));
    }
    if (words.isEmpty())
        words.append(Text::tr("another order"));
    return u"%1: %2"_s.arg(name, words.join(u", "_s));
}

} // namespace

QStringList differences(const Design& before, const Design& after)
{
    QStringList found;
    const auto note = [&](bool isSame, const QString& name) {
        if (!isSame)
            found.append(name);
    };
    note(before.title == after.title, Text::tr("Title"));
    note(before.area == after.area && before.areaLabel == after.areaLabel, Text::tr("Area"));
    note(before.summary == after.summary, Text::tr("Summary"));
    note(before.competency == after.competency, Text::tr("Competency"));
    note(before.keyMethod == after.keyMethod && before.methodComponents == after.methodComponents,
        Text::tr("Method"));
    note(before.rationale == after.rationale, Text::tr("Need"));
    note(before.audience == after.audience && before.prerequisites == after.prerequisites,
        Text::tr("For whom"));
    note(before.estimatedEffort == after.estimatedEffort && before.credit == after.credit,
        Text::tr("Time and credit"));
    found.append(difference(Text::tr("Objectives"), before.objectives, after.objectives));
    found.append(
        difference(Text::tr("Evidence"), before.evidenceRequirements, after.evidenceRequirements));
    found.append(difference(Text::tr("Rubric"), before.rubric.criteria, after.rubric.criteria));
    note(before.rubric.scale == after.rubric.scale && before.rubric.kind == after.rubric.kind,
        Text::tr("Levels"));
    found.append(
        difference(Text::tr("Success criteria"), before.successCriteria, after.successCriteria));
    found.append(
        difference(Text::tr("Resources"), before.learningResources, after.learningResources));
    note(before.passRule == after.passRule && before.rubric.targetLevel == after.rubric.targetLevel,
        Text::tr("Pass rule"));
    note(before.assessment == after.assessment && before.validityMonths == after.validityMonths,
        Text::tr("Review"));
    note(before.badge == after.badge, Text::tr("Badge"));
    note(before.coachNotes == after.coachNotes && before.language == after.language
            && before.license == after.license,
        Text::tr("Notes and language"));
    found.removeAll(QString());
    return found;
}

} // namespace core
