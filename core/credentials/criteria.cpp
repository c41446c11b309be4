// SPDX-License-Identifier: MIT
#include "core/credentials/criteria.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Criteria)
};

// A part of a version keeps one identifier in all badges of that version.
QString partId(const MicrocredentialVersion& version, const QString& part)
{
    const auto id = QUuid::createUuidV5(QUuid::fromString(version.id.toString()), part);
    return u"urn:uuid:"_s + id.toString(QUuid::WithoutBraces);
}

QString levelPart(const QString& criterion, int level)
{
    return u"%1/%2"_s.arg(criterion).arg(level);
}

// An item of a framework without an address on the web still gets one of its own.
QString addressOf(const StandardAlignment& alignment)
{
    const auto uuid = QUuid::fromString(alignment.caseIdentifier.value_or(QString()));
    if (!uuid.isNull())
        return u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces);
    const auto part
        = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"urn:x-standard:%1:%2"_s.arg(part(alignment.framework), part(alignment.code));
}

QJsonArray levelsOf(const MicrocredentialVersion& version, const Criterion& criterion)
{
    QJsonArray levels;
    for (const auto& step : version.content.rubric.scale) {
        const auto* descriptor = criterion.descriptor(step.level);
        QJsonObject level{{u"id"_s, partId(version, levelPart(criterion.id, step.level))},
            {u"type"_s, QJsonArray{u"RubricCriterionLevel"_s}},
            {u"name"_s, step.label.isEmpty() ? QString::number(step.level) : step.label},
            {u"level"_s, QString::number(step.level)}, {u"points"_s, QString::number(step.level)}};
        if (descriptor)
            level.insert(u"description"_s, descriptor->text);
        levels.append(level);
    }
    return levels;
}

} // namespace

QString criteriaNarrative(const Design& design)
{
    QStringList evidence;
    for (const auto& requirement : design.evidenceRequirements)
        evidence.append(u"- "_s + requirement.title);
    QStringList criteria;
    for (const auto& criterion : design.rubric.criteria)
        criteria.append(u"- "_s + criterion.title);
    return Text::tr("The teacher handed in:") + u"\n\n"_s + evidence.join(u'\n') + u"\n\n"_s
        + Text::tr("It was reviewed against these criteria, where “%1” meets one:")
              .arg(design.rubric.labelOf(design.rubric.targetLevel))
        + u"\n\n"_s + criteria.join(u'\n');
}

QJsonArray alignmentsOf(const Design& design)
{
    QJsonArray alignments;
    QSet<QString> seen;
    for (const auto& objective : design.objectives) {
        for (const auto& one : objective.alignments.value_or(QList<StandardAlignment>())) {
            const auto address = addressOf(one);
            if (seen.contains(address))
                continue;
            seen.insert(address);
            alignments.append(QJsonObject{{u"type"_s, QJsonArray{u"Alignment"_s}},
                {u"targetName"_s, one.name.value_or(one.framework + u' ' + one.code)},
                {u"targetUrl"_s, address}, {u"targetFramework"_s, one.framework},
                {u"targetCode"_s, one.code}});
        }
    }
    return alignments;
}

QJsonArray resultDescriptions(const MicrocredentialVersion& version)
{
    const auto& rubric = version.content.rubric;
    QJsonArray descriptions;
    for (const auto& criterion : rubric.criteria)
        descriptions.append(QJsonObject{{u"id"_s, partId(version, criterion.id)},
            {u"type"_s, QJsonArray{u"ResultDescription"_s}}, {u"name"_s, criterion.title},
            {u"resultType"_s, u"RubricCriterionLevel"_s},
            {u"requiredLevel"_s, partId(version, levelPart(criterion.id, rubric.targetLevel))},
            {u"rubricCriterionLevel"_s, levelsOf(version, criterion)}});
    return descriptions;
}

QJsonArray resultsOf(const MicrocredentialVersion& version, const QList<ResolvedLevel>& levels)
{
    QJsonArray results;
    for (const auto& resolved : levels) {
        if (version.content.criterion(resolved.criterion))
            results.append(QJsonObject{{u"type"_s, QJsonArray{u"Result"_s}},
                {u"resultDescription"_s, partId(version, resolved.criterion)},
                {u"achievedLevel"_s,
                    partId(version, levelPart(resolved.criterion, resolved.level))},
                {u"value"_s, QString::number(resolved.level)}});
    }
    return results;
}

} // namespace core
