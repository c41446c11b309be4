// SPDX-License-Identifier: MIT
#include "core/exchange/designconstraints.h"

#include "core/exchange/designfile.h"
#include "core/microcredentials/badgecolours.h"
#include "core/microcredentials/badgeicons.h"
#include "core/microcredentials/badgerules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype maxCoreParts = 50; // objectives, evidence requirements, criteria
constexpr qsizetype maxListSize = 200;
constexpr qsizetype maxTextSize = 20'000;
constexpr qsizetype maxPictureSize = mostBadgeIconBytes * 4 / 3 + 4; // as base64
constexpr qsizetype maxCertificateLine = 80;

struct DesignFileText {
    Q_DECLARE_TR_FUNCTIONS(core::DesignFile)
};

Error invalid(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

QString step(const QString& key)
{
    auto text = key.left(60);
    return u'/' + text.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

qsizetype limitOf(const QString& pointer)
{
    const bool isCorePart = pointer == "/objectives"_L1 || pointer == "/evidenceRequirements"_L1
        || pointer == "/rubric/criteria"_L1;
    return isCorePart ? maxCoreParts : maxListSize;
}

Result<void> checkBounds(const QJsonValue& value, const QString& pointer)
{
    if (value.isString()) {
        const auto text = value.toString();
        const auto most = pointer == "/badge/picture"_L1 ? maxPictureSize : maxTextSize;
        if (text.size() > most)
            return invalid(DesignFileText::tr("%1 is longer than %2 characters. Shorten it.")
                               .arg(pointer)
                               .arg(most));
        if (text.contains(QChar::Null))
            return invalid(
                DesignFileText::tr("%1 contains a null character. Remove it.").arg(pointer));
    }
    if (value.isArray()) {
        const auto list = value.toArray();
        if (list.size() > limitOf(pointer))
            return invalid(DesignFileText::tr("%1 has %2 entries; at most %3 are allowed.")
                               .arg(pointer)
                               .arg(list.size())
                               .arg(limitOf(pointer)));
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (auto done = checkBounds(list.at(i), pointer + u'/' + QString::number(i)); !done)
                return done;
        }
    }
    if (value.isObject()) {
        const auto object = value.toObject();
        if (object.size() > maxListSize)
            return invalid(DesignFileText::tr("%1 has %2 fields; at most %3 are allowed.")
                               .arg(pointer)
                               .arg(object.size())
                               .arg(maxListSize));
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (auto done = checkBounds(it.value(), pointer + step(it.key())); !done)
                return done;
        }
    }
    return {};
}

/// Walks a design beside its JSON pointer and keeps the first thing that is wrong.
class Constraints {
    Q_DECLARE_TR_FUNCTIONS(core::DesignFile)

public:
    Result<void> check(const DesignFile& file);

private:
    void head(const DesignFile& file);
    void objectives(const Design& design);
    void evidence(const Design& design);
    void rubric(const Rubric& rubric);
    void criterion(const Criterion& criterion, const QString& path);
    void rest(const Design& design);
    void badge(const BadgeLook& look);

    void fail(const QString& message);
    void text(const QString& value, const QString& path);
    void size(qsizetype found, qsizetype least, const QString& path);
    void atLeast(int value, int least, const QString& path);
    void range(const std::optional<Range>& range, const QString& path);
    void id(const QString& id, char letter, const QString& path);
    void ids(const QStringList& list, char letter, const QString& path);

    Result<void> m_result;
};

void Constraints::fail(const QString& message)
{
    if (m_result)
        m_result = invalid(message);
}

void Constraints::text(const QString& value, const QString& path)
{
    if (value.isEmpty())
        fail(tr("%1 is empty.").arg(path));
}

void Constraints::size(qsizetype found, qsizetype least, const QString& path)
{
    if (found < least)
        fail(tr("%1 has %2 entries; at least %3 must be there.").arg(path).arg(found).arg(least));
}

void Constraints::atLeast(int value, int least, const QString& path)
{
    if (value < least)
        fail(tr("%1 is %2; it must be at least %3.").arg(path).arg(value).arg(least));
}

void Constraints::range(const std::optional<Range>& range, const QString& path)
{
    if (!range)
        return;
    atLeast(range->min, 0, path + u"/min"_s);
    atLeast(range->max, 1, path + u"/max"_s);
}

void Constraints::id(const QString& id, char letter, const QString& path)
{
    static const QRegularExpression number(u"\\A[1-9][0-9]*\\z"_s);
    if (!id.startsWith(QLatin1Char(letter)) || !number.match(id.mid(1)).hasMatch())
        fail(tr("%1 has the value “%2”; it must be %3 and a number, such as %3%4.")
                 .arg(path, id.left(40), QString(QLatin1Char(letter)), u"1"_s));
}

void Constraints::ids(const QStringList& list, char letter, const QString& path)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        id(list.at(i), letter, path + u'/' + QString::number(i));
}

Result<void> Constraints::check(const DesignFile& file)
{
    head(file);
    objectives(file.design);
    evidence(file.design);
    rubric(file.design.rubric);
    rest(file.design);
    badge(file.design.badge.value_or(BadgeLook()));
    return m_result;
}

void Constraints::head(const DesignFile& file)
{
    static const QRegularExpression uuid(
        u"\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"_s);
    static const QRegularExpression code(u"\\A[A-Z]{2,6}-[0-9A-Z]{1,6}\\z"_s);
    if (!uuid.match(file.id).hasMatch())
        fail(tr("/id must be a UUID in lower case."));
    if (!code.match(file.code).hasMatch())
        fail(tr("/code has the value “%1”; it must be letters, a hyphen and a number, such as "
                "CM-01.")
                 .arg(file.code.left(40)));
    text(file.design.title, u"/title"_s);
    text(file.design.competency, u"/competency"_s);
}

void Constraints::objectives(const Design& design)
{
    size(design.objectives.size(), 1, u"/objectives"_s);
    for (qsizetype i = 0; i < design.objectives.size(); ++i) {
        const auto path = u"/objectives/%1"_s.arg(i);
        id(design.objectives.at(i).id, 'O', path + u"/id"_s);
        text(design.objectives.at(i).statement, path + u"/statement"_s);
    }
    for (qsizetype i = 0; i < design.successCriteria.size(); ++i) {
        const auto path = u"/successCriteria/%1"_s.arg(i);
        const auto& criterion = design.successCriteria.at(i);
        id(criterion.id, 'S', path + u"/id"_s);
        id(criterion.objective, 'O', path + u"/objective"_s);
        text(criterion.statement, path + u"/statement"_s);
    }
}

void Constraints::evidence(const Design& design)
{
    size(design.evidenceRequirements.size(), 1, u"/evidenceRequirements"_s);
    for (qsizetype i = 0; i < design.evidenceRequirements.size(); ++i) {
        const auto path = u"/evidenceRequirements/%1"_s.arg(i);
        const auto& item = design.evidenceRequirements.at(i);
        id(item.id, 'E', path + u"/id"_s);
        size(item.acceptableTypes.size(), 1, path + u"/acceptableTypes"_s);
        text(item.title, path + u"/title"_s);
        text(item.instructions, path + u"/instructions"_s);
        ids(item.objectives, 'O', path + u"/objectives"_s);
        atLeast(item.estimatedMinutes, 0, path + u"/estimatedMinutes"_s);
        range(item.wordLimit, path + u"/wordLimit"_s);
        range(item.durationSeconds, path + u"/durationSeconds"_s);
        range(item.quantity, path + u"/quantity"_s);
    }
}

void Constraints::rubric(const Rubric& rubric)
{
    size(rubric.scale.size(), 2, u"/rubric/scale"_s);
    for (qsizetype i = 0; i < rubric.scale.size(); ++i) {
        const auto path = u"/rubric/scale/%1"_s.arg(i);
        atLeast(rubric.scale.at(i).level, 0, path + u"/level"_s);
        text(rubric.scale.at(i).label, path + u"/label"_s);
    }
    size(rubric.criteria.size(), 1, u"/rubric/criteria"_s);
    for (qsizetype i = 0; i < rubric.criteria.size(); ++i)
        criterion(rubric.criteria.at(i), u"/rubric/criteria/%1"_s.arg(i));
}

void Constraints::criterion(const Criterion& criterion, const QString& path)
{
    id(criterion.id, 'C', path + u"/id"_s);
    text(criterion.title, path + u"/title"_s);
    if (criterion.certificateLine) {
        const auto linePath = path + u"/certificateLine"_s;
        text(*criterion.certificateLine, linePath);
        if (criterion.certificateLine->toUcs4().size() > maxCertificateLine)
            fail(tr("%1 is longer than %2 characters. Shorten it.")
                     .arg(linePath)
                     .arg(maxCertificateLine));
    }
    ids(criterion.objectives, 'O', path + u"/objectives"_s);
    ids(criterion.evidence, 'E', path + u"/evidence"_s);
    if (criterion.weight <= 0)
        fail(tr("%1 must be more than 0.").arg(path + u"/weight"_s));
    size(criterion.descriptors.size(), 1, path + u"/descriptors"_s);
}

void Constraints::rest(const Design& design)
{
    atLeast(design.passRule.maxBelowTarget, 0, u"/passRule/maxBelowTarget"_s);
    for (qsizetype i = 0; i < design.learningResources.size(); ++i) {
        const auto path = u"/learningResources/%1"_s.arg(i);
        const auto& resource = design.learningResources.at(i);
        id(resource.id, 'R', path + u"/id"_s);
        ids(resource.objectives.value_or(QStringList()), 'O', path + u"/objectives"_s);
        atLeast(resource.estimatedMinutes, 0, path + u"/estimatedMinutes"_s);
    }
    if (design.estimatedEffort.totalHours <= 0)
        fail(tr("%1 must be more than 0.").arg(u"/estimatedEffort/totalHours"_s));
    const auto& assessment = design.assessment;
    atLeast(assessment.reviewersRequired, 1, u"/assessment/reviewersRequired"_s);
    if (assessment.reviewersRequired > 3)
        fail(tr("/assessment/reviewersRequired must be 1, 2 or 3."));
    atLeast(assessment.maxScoredAttempts, 1, u"/assessment/maxScoredAttempts"_s);
    atLeast(
        assessment.turnaroundBusinessDays.value_or(1), 1, u"/assessment/turnaroundBusinessDays"_s);
    atLeast(design.monthsValid().value_or(1), 1, u"/validityMonths"_s);
    const auto credit = design.credit.value_or(QJsonObject());
    if (credit.contains("pdHours"_L1) && !credit.value("pdHours"_L1).isDouble())
        fail(tr("%1 must be a number.").arg(u"/credit/pdHours"_s));
    for (const auto key : {"basis"_L1, "note"_L1}) {
        if (credit.contains(key) && !credit.value(key).isString())
            fail(tr("%1 must be text.").arg(u"/credit/"_s + key));
    }
}

/// Names that this Laurel does not know are refused: it would have to draw something else. Whether
/// the badge is a good one, the rules of design say.
void Constraints::badge(const BadgeLook& look)
{
    const auto colours = look.colours.value_or(u"laurel"_s);
    if (!valueNamed<BadgeColours>(colours) && !rgbNamed(colours))
        fail(tr("/badge/colours has the value “%1”; it must be laurel, lake, plum, clay, ochre, "
                "ink, or a colour such as #1f6f52.")
                 .arg(colours.left(40)));
    if (look.icon && !valueNamed<BadgeIcon>(*look.icon))
        fail(tr("/badge/icon has the value “%1”; there is no icon of that name. A picture of your "
                "own goes into /badge/picture.")
                 .arg(look.icon->left(40)));
    if (look.picture && !isBadgeIconPng(*look.picture))
        fail(tr("/badge/picture must be a PNG file of at most %1 KB, as base64.")
                 .arg(mostBadgeIconBytes / 1024));
    if (look.ringText && look.ringText->size() > mostRingText)
        fail(tr("%1 is longer than %2 characters. Shorten it.")
                 .arg(u"/badge/ringText"_s)
                 .arg(mostRingText));
}

} // namespace

Result<void> checkDesignBounds(const QJsonValue& document)
{
    return checkBounds(document, {});
}

Result<void> checkDesignConstraints(const DesignFile& file)
{
    return Constraints().check(file);
}

} // namespace core
