// SPDX-License-Identifier: MIT
#include "core/microcredentials/designrules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Inspection = DesignInspection;

QString criterionAt(qsizetype index)
{
    return u"/rubric/criteria/%1"_s.arg(index);
}

QString textAt(const Criterion& criterion, int level)
{
    const auto* descriptor = criterion.descriptor(level);
    return descriptor ? descriptor->text.trimmed() : QString();
}

/// The words that carry meaning, in lower case; of a text without words, the text itself.
QStringList contentWords(const QString& text)
{
    static const QRegularExpression word(
        u"\\p{L}[\\p{L}\\p{M}]*(?:['’\\-]\\p{L}[\\p{L}\\p{M}]*)*|\\d+(?:\\.\\d+)?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const auto stopWords = [] {
        const auto list
            = u"a an the of to in on for with and or by that this these those is are was "
              "were be been being as at from it its their they them which who whom into "
              "than then"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    QStringList words;
    for (auto it = word.globalMatch(text.toLower()); it.hasNext();) {
        const auto found = it.next().captured();
        if (!stopWords.contains(found))
            words.append(found);
    }
    return words.isEmpty() ? QStringList{text.simplified()} : words;
}

void levelsRiseByOne(Inspection& in)
{
    const auto& scale = in.design.rubric.scale;
    const auto gap = std::adjacent_find(
        scale.begin(), scale.end(), [](const PerformanceLevel& a, const PerformanceLevel& b) {
            return b.level - a.level != 1;
        });
    if (scale.isEmpty() || gap != scale.end())
        in.report(u"/rubric/scale"_s, Inspection::tr("Levels must rise by one without gaps."));
}

void passRuleCanBeMet(Inspection& in)
{
    const auto& rule = in.design.passRule;
    const auto& rubric = in.design.rubric;
    const auto path = u"/passRule"_s;
    const int first = rubric.scale.isEmpty() ? 0 : rubric.scale.first().level;
    const int last = rubric.scale.isEmpty() ? 0 : rubric.scale.last().level;
    if (first >= rule.targetLevel || rule.targetLevel > last
        || rule.targetLevel != rubric.targetLevel || rule.minLevelAll > last
        || rule.minLevelCritical > last || rule.minWeightedMean.value.value_or(last) > last)
        in.report(path,
            Inspection::tr("The pass rule cannot be met, or everyone meets it, or its target "
                           "differs from the target of the rubric."));
    if (rule.minLevelAll > rule.minLevelCritical)
        in.report(
            path, Inspection::tr("Critical criteria cannot have a lower floor than the others."));
}

void levelsAreDescribed(Inspection& in)
{
    const auto& rubric = in.design.rubric;
    QList<int> needed;
    for (const auto& level : rubric.scale)
        needed.append(level.level);
    if (rubric.kind == RubricKind::SinglePoint)
        needed = {rubric.targetLevel};
    for (qsizetype i = 0; i < rubric.criteria.size(); ++i) {
        const auto& criterion = rubric.criteria.at(i);
        QStringList missing;
        for (const int level : std::as_const(needed)) {
            if (textAt(criterion, level).isEmpty())
                missing.append(QString::number(level));
        }
        if (!missing.isEmpty())
            in.report(criterionAt(i),
                Inspection::tr("Criterion %1 has no description for level %2.")
                    .arg(criterion.id, missing.join(", "_L1)));
    }
}

void levelsDiffer(Inspection& in)
{
    const auto& rubric = in.design.rubric;
    for (qsizetype i = 0; i < rubric.criteria.size(); ++i) {
        const auto& criterion = rubric.criteria.at(i);
        QStringList before;
        int levelBefore = 0;
        for (const auto& level : rubric.scale) {
            const auto text = textAt(criterion, level.level);
            if (text.isEmpty())
                continue;
            const auto words = contentWords(text);
            if (words == before)
                in.report(criterionAt(i),
                    Inspection::tr("Levels %1 and %2 of %3 are the same.")
                        .arg(QString::number(levelBefore), QString::number(level.level),
                            criterion.id));
            before = words;
            levelBefore = level.level;
        }
    }
}

constexpr DesignRule rules[] = {
    {"R-02", Severity::Error, levelsAreDescribed},
    {"R-03", Severity::Error, levelsDiffer},
    {"S-12", Severity::Error, passRuleCanBeMet},
    {"S-14", Severity::Error, levelsRiseByOne},
};

} // namespace

std::span<const DesignRule> rubricRules()
{
    return rules;
}

} // namespace core
