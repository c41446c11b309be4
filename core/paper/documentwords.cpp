// SPDX-License-Identifier: MIT
#include "core/paper/documentwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::DocumentWords)
};

QString nameOfKind(EvidenceType type)
{
    switch (type) {
    case EvidenceType::WrittenResponse:
        return Text::tr("Written response");
    case EvidenceType::LessonPlan:
        return Text::tr("Lesson plan");
    case EvidenceType::Document:
        return Text::tr("Document");
    case EvidenceType::Video:
        return Text::tr("Video");
    case EvidenceType::Audio:
        return Text::tr("Audio recording");
    case EvidenceType::StudentWork:
        return Text::tr("Student work");
    case EvidenceType::Observation:
        return Text::tr("Observation notes");
    case EvidenceType::DataLog:
        return Text::tr("Data log");
    case EvidenceType::Assessment:
        return Text::tr("Assessment");
    case EvidenceType::SurveyResults:
        return Text::tr("Survey results");
    case EvidenceType::AnnotationLog:
        return Text::tr("Time-stamped comments on a video");
    }
    return {};
}

// Only the first letter of all is a capital.
QString joinedByOr(QStringList words)
{
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i].replace(0, 1, words.at(i).at(0).toLower());
    if (words.size() < 2)
        return words.join(QString());
    const auto last = words.takeLast();
    return Text::tr("%1 or %2").arg(words.join(u", "_s), last);
}

QString joinedByAnd(QStringList words)
{
    if (words.size() < 2)
        return words.join(QString());
    const auto last = words.takeLast();
    return Text::tr("%1 and %2").arg(words.join(u", "_s), last);
}

QString span(const Range& range)
{
    return range.min == range.max ? QString::number(range.max)
        : range.min <= 0          ? Text::tr("up to %1").arg(range.max)
                                  : Text::tr("%1 to %2").arg(range.min).arg(range.max);
}

QString lengthWords(const Range& seconds)
{
    const bool isWhole = seconds.min % 60 == 0 && seconds.max % 60 == 0;
    if (!isWhole)
        return Text::tr("%1 seconds").arg(span(seconds));
    const Range minutes{seconds.min / 60, seconds.max / 60};
    return minutes.max == 1 ? Text::tr("%1 minute").arg(span(minutes))
                            : Text::tr("%1 minutes").arg(span(minutes));
}

QString resourceKind(ResourceType type)
{
    switch (type) {
    case ResourceType::Reading:
        return Text::tr("Reading");
    case ResourceType::Video:
        return Text::tr("Video");
    case ResourceType::Template:
        return Text::tr("Template");
    case ResourceType::Activity:
        return Text::tr("Activity");
    case ResourceType::Reference:
        return Text::tr("Reference");
    case ResourceType::Course:
        return Text::tr("Course");
    }
    return {};
}

QString floorWords(const Design& design)
{
    const auto& rule = design.passRule;
    const auto& rubric = design.rubric;
    const auto target = rubric.labelOf(rule.targetLevel);
    if (rule.maxBelowTarget == 0 || rule.minLevelAll >= rule.targetLevel)
        return Text::tr("Every criterion reaches “%1”.")
            .arg(rubric.labelOf(rule.maxBelowTarget == 0
                    ? std::max(rule.minLevelAll, rule.targetLevel)
                    : rule.minLevelAll));
    const auto most = rule.maxBelowTarget == 1
        ? Text::tr("All criteria but one reach “%1”").arg(target)
        : Text::tr("All criteria but %1 reach “%2”").arg(rule.maxBelowTarget).arg(target);
    if (rubric.scale.isEmpty() || rule.minLevelAll <= rubric.scale.first().level)
        return most + u'.';
    return Text::tr("%1, and none is below “%2”.").arg(most, rubric.labelOf(rule.minLevelAll));
}

QString criticalWords(const Design& design)
{
    const auto& rule = design.passRule;
    const int already = rule.maxBelowTarget == 0 ? std::max(rule.minLevelAll, rule.targetLevel)
                                                 : rule.minLevelAll;
    QStringList titles;
    for (const auto& criterion : design.rubric.criteria) {
        if (criterion.critical)
            titles.append(u"“%1”"_s.arg(criterion.title));
    }
    if (titles.isEmpty() || rule.minLevelCritical <= already)
        return {};
    const auto level = design.rubric.labelOf(rule.minLevelCritical);
    return titles.size() == 1
        ? Text::tr("%1 must reach “%2” in any case.").arg(titles.first(), level)
        : Text::tr("%1 must each reach “%2” in any case.").arg(joinedByAnd(titles), level);
}

QString meanWords(const Design& design)
{
    const auto mean = design.passRule.minWeightedMean.value;
    if (!mean || design.rubric.scale.isEmpty())
        return {};
    const auto& criteria = design.rubric.criteria;
    const bool isWeighted = std::any_of(criteria.begin(), criteria.end(),
        [&](const auto& criterion) { return criterion.weight != criteria.first().weight; });
    const auto& scale = design.rubric.scale;
    const auto text = Text::tr("Counted from %1 (“%2”) to %3 (“%4”), the levels come to at least "
                               "%5 on average.")
                          .arg(QString::number(scale.first().level), scale.first().label,
                              QString::number(scale.last().level), scale.last().label,
                              QLocale(design.language).toString(*mean, 'g', 3));
    return isWeighted ? text + u' ' + Text::tr("Some criteria count more than others.") : text;
}

} // namespace

QString kindWords(const EvidenceRequirement& requirement)
{
    QStringList words;
    for (const auto type : requirement.acceptableTypes)
        words.append(nameOfKind(type));
    return joinedByOr(words);
}

QString limitWords(const EvidenceRequirement& requirement)
{
    QStringList words;
    if (const auto& quantity = requirement.quantity; quantity && quantity->max > 1)
        words.append(Text::tr("%1 pieces").arg(span(*quantity)));
    if (requirement.durationSeconds)
        words.append(lengthWords(*requirement.durationSeconds));
    if (requirement.wordLimit)
        words.append(Text::tr("%1 words").arg(span(*requirement.wordLimit)));
    return words.join(u", "_s);
}

QString consentWords(const EvidenceRequirement& requirement)
{
    QStringList sentences;
    if (requirement.requiresStudentConsent)
        sentences.append(Text::tr("Every student who can be recognized needs a signed permission "
                                  "form. The forms stay at your school; you say where."));
    if (requirement.requiresDeidentification)
        sentences.append(Text::tr("Remove names and whatever else tells who a student is, and say "
                                  "how you did it."));
    return sentences.join(u' ');
}

QString passRuleWords(const Design& design)
{
    QStringList sentences{floorWords(design), criticalWords(design), meanWords(design)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString afterHandInWords(const Assessment& assessment)
{
    const bool isOne = assessment.reviewersRequired == 1;
    QStringList sentences;
    if (assessment.turnaroundBusinessDays)
        sentences.append(isOne
                ? Text::tr("A reviewer reads your work, usually within %1 school days.")
                      .arg(*assessment.turnaroundBusinessDays)
                : Text::tr("%1 reviewers read your work, each on their own, usually within %2 "
                           "school days.")
                      .arg(assessment.reviewersRequired)
                      .arg(*assessment.turnaroundBusinessDays));
    else
        sentences.append(isOne ? Text::tr("A reviewer reads your work.")
                               : Text::tr("%1 reviewers read your work, each on their own.")
                                     .arg(assessment.reviewersRequired));
    if (assessment.blind == BlindMode::Double)
        sentences.append(isOne ? Text::tr("The reviewer is not told your name, and you are not "
                                          "told theirs.")
                               : Text::tr("They are not told your name, and you are not told "
                                          "theirs."));
    else if (assessment.blind == BlindMode::Single)
        sentences.append(Text::tr("You are not told who reads it."));
    sentences.append(Text::tr("A letter tells you where each criterion stands and what it rests "
                              "on."));
    sentences.append(Text::tr("What you have met stays met; if something is still open, only that "
                              "needs new evidence."));
    if (assessment.maxScoredAttempts > 1)
        sentences.append(
            Text::tr("Your work can be scored up to %1 times.").arg(assessment.maxScoredAttempts));
    return sentences.join(u' ');
}

QString privacyWords(const Design& design)
{
    const auto& all = design.evidenceRequirements;
    const bool showsStudents = std::any_of(all.begin(), all.end(), [](const auto& requirement) {
        return requirement.requiresStudentConsent || requirement.requiresDeidentification;
    });
    const auto names = Text::tr("Use no student's name anywhere in what you hand in.");
    return showsStudents ? names + u' '
            + Text::tr("Collect the permission forms before you record, and leave out every "
                       "student whose family said no.")
                         : names;
}

QString resourceWords(const LearningResource& resource)
{
    const auto head = resource.estimatedMinutes > 0 ? Text::tr("%1, about %2 minutes.")
                                                          .arg(resourceKind(resource.type))
                                                          .arg(resource.estimatedMinutes)
                                                    : resourceKind(resource.type) + u'.';
    return resource.description ? head + u' ' + *resource.description : head;
}

} // namespace core
