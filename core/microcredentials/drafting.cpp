// SPDX-License-Identifier: MIT
#include "core/microcredentials/drafting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Drafting)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

VersionNumber numberOf(const MicrocredentialVersion& version)
{
    return VersionNumber::fromString(version.number).value_or(VersionNumber());
}

Result<QString> usableCode(const QString& typed, const QStringList& taken)
{
    static const QRegularExpression pattern(u"\\A[A-Z]{2,6}-[0-9A-Z]{1,6}\\z"_s);
    const auto code = typed.trimmed().toUpper();
    if (!pattern.match(code).hasMatch())
        return refused(Text::tr("A code is two to six letters, a hyphen and up to six letters or "
                                "digits, such as CM-01."));
    if (taken.contains(code))
        return refused(
            Text::tr("Another microcredential has the code %1. Choose another code.").arg(code));
    return code;
}

/// The number the draft must have at least.
VersionNumber leastNumber(const MicrocredentialVersion& released, const Design& content)
{
    const auto step = std::max(leastStep(released.content, content), ChangeSize::Patch);
    return numberOf(released).next(step);
}

QString numberFor(const MicrocredentialHistory& history, const MicrocredentialVersion& draft,
    const Design& content)
{
    const auto* released = lastReleased(history);
    if (!released)
        return draft.number;
    const auto least = leastNumber(*released, content);
    const bool isChosen = numberOf(draft) != leastNumber(*released, draft.content);
    return isChosen && numberOf(draft) > least ? draft.number : least.toString();
}

template <typename T>
int highest(const QList<T>& list)
{
    int number = 0;
    for (const auto& item : list)
        number = std::max(number, item.id.mid(1).toInt());
    return number;
}

int highest(QChar letter, const Design& design)
{
    switch (letter.toLatin1()) {
    case 'O':
        return highest(design.objectives);
    case 'E':
        return highest(design.evidenceRequirements);
    case 'C':
        return highest(design.rubric.criteria);
    case 'S':
        return highest(design.successCriteria);
    default:
        return highest(design.learningResources);
    }
}

template <typename T>
void removeFrom(QList<T>& list, const QString& id)
{
    list.removeIf([&](const T& item) { return item.id == id; });
}

QString usualLabel(int level, int count)
{
    const QStringList names = count <= 2 ? QStringList{Text::tr("Not yet"), Text::tr("Met")}
        : count == 3
        ? QStringList{Text::tr("Beginning"), Text::tr("Developing"), Text::tr("Proficient")}
        : QStringList{Text::tr("Beginning"), Text::tr("Developing"), Text::tr("Proficient"),
            Text::tr("Exemplary"), Text::tr("Leading"), Text::tr("Transforming")};
    return names.value(level - 1, QString::number(level));
}

} // namespace

Design blankDesign(const QString& language)
{
    Design design;
    design.language = language;
    for (int level = 1; level <= 4; ++level)
        design.rubric.scale.append({level, usualLabel(level, 4)});
    design.rubric.targetLevel = 3;
    design.passRule = {.targetLevel = 3,
        .minLevelAll = 3,
        .minLevelCritical = 3,
        .maxBelowTarget = 0,
        .minWeightedMean = {}};
    design.assessment.turnaroundBusinessDays = 10;
    design.assessment.adjudication = AdjudicationRule{.maxLevelGap = 1,
        .onStraddleTarget = true,
        .adjacentResolution = AdjacentResolution::Discuss};
    return design;
}

QString freeCode(const QString& code, const QStringList& taken)
{
    const auto letters = code.section(u'-', 0, 0);
    for (int number = 1;; ++number) {
        const auto next = u"%1-%2"_s.arg(letters).arg(number, 2, 10, QChar(u'0'));
        if (!taken.contains(next))
            return next;
    }
}

Result<Changes> beginDraft(
    const QString& code, const Design& design, const QStringList& taken, Instant at)
{
    const auto usable = usableCode(code, taken);
    if (!usable)
        return usable.error();
    Microcredential made;
    made.id = MicrocredentialId::create();
    made.code = *usable;
    made.createdAt = at;
    MicrocredentialVersion draft;
    draft.id = VersionId::create();
    draft.microcredential = made.id;
    draft.number = VersionNumber().toString();
    draft.content = design;
    draft.createdAt = at;
    return Changes{{.after = made}, {.after = draft}};
}

Result<Changes> revise(const MicrocredentialHistory& history, const Design& content)
{
    const auto* draft = history.draft();
    if (!draft)
        return refused(Text::tr("%1 has no draft. A published version never changes; start a new "
                                "version of it.")
                           .arg(history.microcredential.code));
    auto revised = *draft;
    revised.content = content;
    revised.number = numberFor(history, *draft, content);
    if (revised == *draft)
        return Changes();
    return Changes{{.before = *draft, .after = revised}};
}

Result<Changes> recode(
    const MicrocredentialHistory& history, const QString& code, const QStringList& taken)
{
    const auto& before = history.microcredential;
    if (code.trimmed().toUpper() == before.code)
        return Changes();
    if (lastReleased(history))
        return refused(Text::tr("%1 was published under its code and keeps it.").arg(before.code));
    const auto usable = usableCode(code, taken);
    if (!usable)
        return usable.error();
    auto after = before;
    after.code = *usable;
    return Changes{{.before = before, .after = after}};
}

QString nextId(QChar letter, const MicrocredentialHistory& history)
{
    int number = 0;
    for (const auto& version : history.versions)
        number = std::max(number, highest(letter, version.content));
    return letter + QString::number(number + 1);
}

void removeObjective(Design& design, const QString& id)
{
    removeFrom(design.objectives, id);
    design.successCriteria.removeIf(
        [&](const SuccessCriterion& item) { return item.objective == id; });
    for (auto& item : design.evidenceRequirements)
        item.objectives.removeAll(id);
    for (auto& item : design.rubric.criteria)
        item.objectives.removeAll(id);
    for (auto& item : design.learningResources) {
        if (item.objectives)
            item.objectives->removeAll(id);
    }
}

void removeRequirement(Design& design, const QString& id)
{
    removeFrom(design.evidenceRequirements, id);
    for (auto& item : design.rubric.criteria)
        item.evidence.removeAll(id);
}

void removeCriterion(Design& design, const QString& id)
{
    removeFrom(design.rubric.criteria, id);
}

void setLevelCount(Design& design, int count)
{
    auto& rubric = design.rubric;
    count = std::clamp(count, 2, 6);
    const int first = rubric.scale.isEmpty() ? 1 : rubric.scale.first().level;
    while (rubric.scale.size() > count)
        rubric.scale.removeLast();
    while (rubric.scale.size() < count) {
        const int level = first + int(rubric.scale.size());
        rubric.scale.append({level, usualLabel(level, count)});
    }
    const int last = first + count - 1;
    for (auto& criterion : rubric.criteria)
        criterion.descriptors.removeIf(
            [&](const LevelDescriptor& item) { return item.level > last; });
    if (rubric.targetLevel > last || rubric.targetLevel <= first)
        setTargetLevel(design, std::clamp(rubric.targetLevel, first + 1, last));
    auto& rule = design.passRule;
    rule.minLevelAll = std::clamp(rule.minLevelAll, first, last);
    rule.minLevelCritical = std::clamp(rule.minLevelCritical, rule.minLevelAll, last);
    if (rule.minWeightedMean.value)
        rule.minWeightedMean.value = std::min(*rule.minWeightedMean.value, double(last));
}

void setTargetLevel(Design& design, int level)
{
    auto& rule = design.passRule;
    const int before = rule.targetLevel;
    design.rubric.targetLevel = level;
    rule.targetLevel = level;
    if (rule.minLevelAll == before)
        rule.minLevelAll = level;
    if (rule.minLevelCritical == before)
        rule.minLevelCritical = level;
    rule.minLevelCritical = std::max(rule.minLevelCritical, rule.minLevelAll);
}

void setDescriptor(Criterion& criterion, int level, const QString& text)
{
    auto& all = criterion.descriptors;
    all.removeIf([&](const LevelDescriptor& item) { return item.level == level; });
    if (text.isEmpty())
        return;
    const auto place = std::find_if(
        all.begin(), all.end(), [&](const LevelDescriptor& item) { return item.level > level; });
    all.insert(place, {level, text});
}

} // namespace core
