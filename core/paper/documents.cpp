// SPDX-License-Identifier: MIT
#include "core/paper/documents.h"

#include "core/paper/documentwords.h"
#include "core/paper/ringtext.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Documents)
};

struct AreaLook {
    BadgeColours colours;
    BadgeIcon icon;
};

AreaLook areaLook(Area area)
{
    switch (area) {
    case Area::TechnologyIntegration:
        return {BadgeColours::Lake, BadgeIcon::Screen};
    case Area::CulturallyResponsiveTeaching:
        return {BadgeColours::Clay, BadgeIcon::People};
    case Area::SocialEmotionalLearning:
        return {BadgeColours::Plum, BadgeIcon::Heart};
    case Area::ContentSpecific:
        return {BadgeColours::Ochre, BadgeIcon::Letters};
    case Area::InstructionalCoaching:
        return {BadgeColours::Ink, BadgeIcon::Speech};
    case Area::Assessment:
        return {BadgeColours::Lake, BadgeIcon::Check};
    case Area::InclusivePractice:
        return {BadgeColours::Plum, BadgeIcon::People};
    case Area::Leadership:
        return {BadgeColours::Ink, BadgeIcon::People};
    case Area::ClassroomManagement:
    case Area::Other:
        break;
    }
    return {BadgeColours::Laurel, BadgeIcon::Cycle};
}

BadgeTheme themeOf(const Design& design)
{
    return badgeThemeNamed(*lookOf(design).colours)
        .value_or(badgeTheme(areaLook(design.area).colours));
}

QString areaWords(const Design& design)
{
    if (design.areaLabel && !design.areaLabel->isEmpty())
        return *design.areaLabel;
    auto words = QString(nameOf(design.area)).replace(u'-', u' ');
    return words.replace(0, 1, words.at(0).toUpper());
}

std::optional<double> creditHours(const Design& design)
{
    if (!design.credit)
        return std::nullopt;
    const auto hours = design.credit->value("pdHours"_L1);
    return hours.isDouble() ? std::optional(hours.toDouble()) : std::nullopt;
}

std::vector<CertificateRow> certificateRows(const Award& award, const Design& design)
{
    std::vector<CertificateRow> rows;
    for (const auto& resolved : award.levels) {
        if (const auto* criterion = design.criterion(resolved.criterion))
            rows.push_back({.line = criterion->certificateLine.value_or(criterion->title),
                .level = design.rubric.labelOf(resolved.level),
                .title = criterion->title});
    }
    return rows;
}

HandoutEvidence handoutEvidence(const EvidenceRequirement& requirement)
{
    auto instructions = requirement.instructions;
    const auto indicators = requirement.completionIndicators.value_or(QStringList());
    if (!indicators.isEmpty())
        instructions += u"\n\n"_s + Text::tr("It is complete when: %1").arg(indicators.join(u' '));
    return {.id = requirement.id,
        .title = requirement.title,
        .kind = kindWords(requirement),
        .instructions = instructions,
        .limits = limitWords(requirement),
        .consent = consentWords(requirement)};
}

std::vector<HandoutCriterion> handoutCriteria(const Rubric& rubric)
{
    std::vector<HandoutCriterion> rows;
    for (const auto& criterion : rubric.criteria) {
        HandoutCriterion row{.id = criterion.id, .title = criterion.title, .descriptors = {}};
        for (const auto& step : rubric.scale) {
            const auto* descriptor = criterion.descriptor(step.level);
            row.descriptors.append(descriptor ? descriptor->text : QString());
        }
        rows.push_back(row);
    }
    return rows;
}

LetterRow letterRow(const LetterCriterion& criterion)
{
    LetterRow row{.criterion = criterion.id + u' ' + criterion.title,
        .level = criterion.level,
        .isMet = criterion.met,
        .rationale = criterion.rationale,
        .moments = {}};
    if (criterion.carried)
        row.rationale
            = (Text::tr("Stands from the last attempt.") + u' ' + row.rationale).trimmed();
    for (const auto& moment : criterion.moments)
        row.moments.append(moment.place.isEmpty()
                ? moment.evidence
                : Text::tr("%1 %2", "Lesson.mp4 at 02:13").arg(moment.evidence, moment.place));
    return row;
}

/// The picture of a signature on white; null when there is none, or it cannot be read.
QImage signatureOf(const Signatory& signatory)
{
    const auto picture = signatory.signature
        ? QImage::fromData(QByteArray::fromBase64(*signatory.signature), "PNG")
        : QImage();
    if (picture.isNull())
        return {};
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, picture);
    return flat;
}

} // namespace

PaperSize paperSizeOf(PaperFormat format)
{
    return format == PaperFormat::A4 ? PaperSize::A4 : PaperSize::Letter;
}

std::optional<LintFinding> ringTextFinding(const Design& design)
{
    if (!design.badge || !design.badge->ringText || design.badge->ringText->isEmpty())
        return std::nullopt;
    const auto& look = *design.badge;
    if (fitsRingTop(*look.ringText, design.language, look.shape.value_or(BadgeShape::Laurel)))
        return std::nullopt;
    return LintFinding{u"B-05"_s, Severity::Error, u"/badge/ringText"_s,
        canBeBent(*look.ringText)
            ? Text::tr("The ring text does not fit on the ring. Shorten it.")
            : Text::tr("The letters of the ring text are joined and cannot be set on a ring. Take "
                       "it away; the name stands under the badge.")};
}

BadgeLook lookOf(const Design& design)
{
    auto look = design.badge.value_or(BadgeLook());
    const auto area = areaLook(design.area);
    look.shape = look.shape.value_or(BadgeShape::Laurel);
    look.colours = look.colours.value_or(nameOf(area.colours));
    look.icon = look.icon.value_or(nameOf(area.icon));
    look.ringText = look.ringText.value_or(design.title);
    return look;
}

BadgePicture badgeOf(const Design& design, const QString& school)
{
    const auto look = lookOf(design);
    // An icon that this Laurel does not know leaves the field empty: no other one stands in for it.
    const auto icon = valueNamed<BadgeIcon>(*look.icon);
    BadgePicture badge{.ringTop = *look.ringText,
        .ringBottom = school,
        .theme = themeOf(design),
        .icon = icon ? badgeIconPath(*icon) : QPainterPath(),
        .language = design.language,
        .shape = *look.shape};
    if (look.picture)
        badge.own = QImage::fromData(QByteArray::fromBase64(*look.picture), "PNG");
    return badge;
}

CertificateText certificateOf(const Award& award, const Person& earner, const Design& design,
    const Organization& school, const Person& issuer)
{
    CertificateText text{.school = school.name,
        .teacher = earner.displayName(),
        .title = design.title,
        .rows = certificateRows(award, design),
        .awardedOn = localDate(award.issuedAt),
        .hours = creditHours(design),
        .validThrough = award.expiresOn,
        .awardId = award.number,
        .signers = signersOf(school, issuer),
        .badge = badgeOf(design, school.name),
        .language = design.language,
        .style = school.certificate};
    return text;
}

std::vector<CertificateSigner> signersOf(const Organization& school, const Person& issuer)
{
    std::vector<CertificateSigner> signers;
    for (const auto& signatory : school.signatories)
        signers.push_back({signatory.name, signatory.role, signatureOf(signatory)});
    if (signers.empty())
        signers.push_back(
            {issuer.displayName(), issuer.positionTitle.value_or(Text::tr("For the school"))});
    return signers;
}

HandoutText handoutOf(const Microcredential& microcredential, const MicrocredentialVersion& version,
    const Organization& school)
{
    const auto& design = version.content;
    HandoutText text{.school = school.name,
        .title = design.title,
        .code = microcredential.code,
        .version = version.status == VersionStatus::Draft
            ? Text::tr("%1 (draft)").arg(version.number)
            : version.number,
        .area = areaWords(design),
        .summary = design.summary.value_or(QString()),
        .competency = design.competency,
        .hours = design.estimatedEffort.totalHours,
        .keyMethod = design.keyMethod.value_or(QString()),
        .components = {},
        .objectives = {},
        .evidence = {},
        .levels = {},
        .criteria = handoutCriteria(design.rubric),
        .passRule = passRuleWords(design),
        .successCriteria = {},
        .resources = {},
        .afterHandIn = afterHandInWords(design.assessment),
        .privacyNote = privacyWords(design),
        .badge = badgeOf(design, school.name),
        .language = design.language};
    for (const auto& component : design.methodComponents.value_or(QList<MethodComponent>()))
        text.components.append(u"%1: %2"_s.arg(component.title, component.description));
    for (const auto& objective : design.objectives)
        text.objectives.append(objective.statement);
    for (const auto& requirement : design.evidenceRequirements)
        text.evidence.push_back(handoutEvidence(requirement));
    for (const auto& step : design.rubric.scale)
        text.levels.append(step.label);
    for (const auto& criterion : design.successCriteria)
        text.successCriteria.append(criterion.statement);
    for (const auto& resource : design.learningResources)
        text.resources.push_back({resource.title, resourceWords(resource)});
    return text;
}

LetterText letterOf(const DecisionLetter& letter, const Design& design)
{
    LetterText text{.school = letter.school,
        .date = letter.date,
        .to = letter.to,
        .subject = letter.microcredential,
        .salutation
        = letter.salutation.isEmpty() ? Text::tr("Dear %1,").arg(letter.to) : letter.salutation,
        .outcome = letter.heading,
        .paragraphs = {letter.opening},
        .strengths = letter.strengths + letter.celebrations,
        .rows = {},
        .suggestions = letter.suggestions,
        .observations = letter.observations,
        .nextSteps = letter.nextSteps.join(u"\n\n"_s),
        .closing = letter.closing,
        .signer = letter.signer,
        .signerRole = letter.signerRole,
        .theme = themeOf(design),
        .language = design.language};
    for (const auto& criterion : letter.criteria)
        text.rows.push_back(letterRow(criterion));
    return text;
}

} // namespace core
