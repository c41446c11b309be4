// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::DesignWords)
};

} // namespace

Choices<core::Area> areaChoices()
{
    using core::Area;
    return {{Area::ClassroomManagement, Text::tr("Classroom management")},
        {Area::TechnologyIntegration, Text::tr("Technology integration")},
        {Area::CulturallyResponsiveTeaching, Text::tr("Culturally responsive teaching")},
        {Area::SocialEmotionalLearning, Text::tr("Social-emotional learning")},
        {Area::ContentSpecific, Text::tr("Content-specific teaching")},
        {Area::InstructionalCoaching, Text::tr("Instructional coaching")},
        {Area::Assessment, Text::tr("Assessment")},
        {Area::InclusivePractice, Text::tr("Inclusive practice")},
        {Area::Leadership, Text::tr("Leadership")}, {Area::Other, Text::tr("Another area")}};
}

Choices<core::EvidenceType> evidenceTypeChoices()
{
    using core::EvidenceType;
    return {{EvidenceType::LessonPlan, Text::tr("Lesson plan")},
        {EvidenceType::StudentWork, Text::tr("Student work")},
        {EvidenceType::WrittenResponse, Text::tr("Written response or reflection")},
        {EvidenceType::Video, Text::tr("Video of the classroom")},
        {EvidenceType::Assessment, Text::tr("Assessment")},
        {EvidenceType::Audio, Text::tr("Audio recording")},
        {EvidenceType::Observation, Text::tr("Observation notes")},
        {EvidenceType::DataLog, Text::tr("Data log")},
        {EvidenceType::SurveyResults, Text::tr("Survey results")},
        {EvidenceType::AnnotationLog, Text::tr("Time-stamped comments on a video")},
        {EvidenceType::Document, Text::tr("Another document")}};
}

Choices<core::EvidencePart> evidencePartChoices()
{
    using core::EvidencePart;
    return {{EvidencePart::Overview, Text::tr("Overview: the class and the plan")},
        {EvidencePart::Artifact, Text::tr("Artifact: the work itself")},
        {EvidencePart::Reflection, Text::tr("Reflection: what came of it")}};
}

Choices<core::ResourceType> resourceTypeChoices()
{
    using core::ResourceType;
    return {{ResourceType::Reading, Text::tr("Reading")}, {ResourceType::Video, Text::tr("Video")},
        {ResourceType::Template, Text::tr("Template")},
        {ResourceType::Activity, Text::tr("Activity or discussion")},
        {ResourceType::Reference, Text::tr("Reference")},
        {ResourceType::Course, Text::tr("Course")}};
}

Choices<core::BlindMode> blindChoices()
{
    using core::BlindMode;
    return {{BlindMode::Double, Text::tr("Neither knows the other")},
        {BlindMode::Single, Text::tr("The teacher does not know the reviewer")},
        {BlindMode::None, Text::tr("Both know each other")}};
}

Choices<core::AdjacentResolution> resolutionChoices()
{
    using core::AdjacentResolution;
    return {{AdjacentResolution::Discuss, Text::tr("They talk and agree")},
        {AdjacentResolution::Lower, Text::tr("The lower level counts")},
        {AdjacentResolution::Higher, Text::tr("The higher level counts")}};
}

Choices<core::RubricKind> rubricKindChoices()
{
    using core::RubricKind;
    return {{RubricKind::Analytic, Text::tr("Every level is described")},
        {RubricKind::SinglePoint, Text::tr("Only the target is described")},
        {RubricKind::Holistic, Text::tr("One level for the whole")}};
}

Choices<QString> languageChoices()
{
    Choices<QString> choices;
    for (const auto& tag : {u"en-US"_s, u"en-GB"_s, u"en-CA"_s, u"es-US"_s, u"es-ES"_s, u"fr-CA"_s,
             u"fr-FR"_s, u"de-DE"_s, u"pt-BR"_s})
        choices.append({tag, languageWord(tag)});
    return choices;
}

QString languageWord(const QString& tag)
{
    const QLocale locale(tag);
    if (locale.language() == QLocale::C)
        return tag;
    const auto language = QLocale::languageToString(locale.language());
    if (!tag.contains(u'-'))
        return language;
    return u"%1 (%2)"_s.arg(language, QLocale::territoryToString(locale.territory()));
}

QString bloomWord(core::BloomLevel level)
{
    using core::BloomLevel;
    switch (level) {
    case BloomLevel::Remember:
        return Text::tr("Remember: knowledge");
    case BloomLevel::Understand:
        return Text::tr("Understand: knowledge");
    case BloomLevel::Apply:
        return Text::tr("Apply: skill");
    case BloomLevel::Analyze:
        return Text::tr("Analyze: skill");
    case BloomLevel::Evaluate:
        return Text::tr("Evaluate: skill");
    case BloomLevel::Create:
        return Text::tr("Create: skill");
    }
    return {};
}

QStringList linesOfMethod(const core::Design& design)
{
    QStringList lines;
    for (const auto& part : design.methodComponents.value_or(QList<core::MethodComponent>()))
        lines.append(part.description.isEmpty()
                ? part.title.simplified()
                : u"%1: %2"_s.arg(part.title, part.description).simplified());
    return lines;
}

void setMethod(core::Design& design, const QStringList& lines)
{
    if (lines == linesOfMethod(design))
        return; // as it was, down to the last blank
    QList<core::MethodComponent> parts;
    for (const auto& line : lines) {
        const auto colon = line.indexOf(u':');
        parts.append(
            {line.left(colon).trimmed(), colon < 0 ? QString() : line.mid(colon + 1).trimmed()});
    }
    design.methodComponents = parts.isEmpty() ? std::nullopt : std::optional(parts);
}

QStringList linesOfStandards(const core::LearningObjective& objective)
{
    QStringList lines;
    for (const auto& item : objective.alignments.value_or(QList<core::StandardAlignment>())) {
        const auto head = u"%1, %2"_s.arg(item.framework, item.code);
        lines.append((item.name ? u"%1: %2"_s.arg(head, *item.name) : head).simplified());
    }
    return lines;
}

void setStandards(core::LearningObjective& objective, const QStringList& lines)
{
    const auto before = objective.alignments.value_or(QList<core::StandardAlignment>());
    const auto linesBefore = linesOfStandards(objective);
    if (lines == linesBefore)
        return;
    QList<core::StandardAlignment> items;
    for (const auto& line : lines) {
        if (const auto known = linesBefore.indexOf(line); known >= 0) {
            items.append(before.at(known)); // with the identifier that the line does not show
            continue;
        }
        core::StandardAlignment item;
        const auto head = line.section(u':', 0, 0);
        item.framework = head.section(u',', 0, 0).trimmed();
        item.code = head.section(u',', 1).trimmed();
        if (const auto name = line.section(u':', 1).trimmed(); !name.isEmpty())
            item.name = name;
        items.append(item);
    }
    objective.alignments = items.isEmpty() ? std::nullopt : std::optional(items);
}

} // namespace ui
