// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designsteps.h"

#include "core/microcredentials/verbs.h"
#include "ui/pages/catalogue/designer/designdraft.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::DesignSteps)
};

int findingsOf(DesignStep step, const DesignDraft& draft)
{
    const auto& all = draft.findings();
    return int(std::count_if(all.begin(), all.end(),
        [step](const auto& finding) { return stepOf(finding.path) == step; }));
}

QString count(qsizetype number, const QString& one, const QString& many)
{
    return number == 0 ? Text::tr("none yet") : number == 1 ? one : many.arg(number);
}

QString objectivesFact(const core::Design& design)
{
    const auto& all = design.objectives;
    if (all.isEmpty())
        return Text::tr("none yet");
    if (!core::isEnglish(design))
        return count(all.size(), Text::tr("1 objective"), Text::tr("%1 objectives"));
    const auto measurable = std::count_if(all.begin(), all.end(), [](const auto& objective) {
        return core::bloomLevelOf(core::leadingVerb(objective.statement)).has_value();
    });
    return Text::tr("%1 of %2 measurable").arg(measurable).arg(all.size());
}

QString rubricFact(const core::Rubric& rubric)
{
    if (rubric.criteria.isEmpty())
        return Text::tr("none yet");
    const auto levels = Text::tr("%1 levels").arg(rubric.scale.size());
    return u"%1, %2"_s.arg(
        count(rubric.criteria.size(), Text::tr("1 criterion"), Text::tr("%1 criteria")), levels);
}

QString rulesFact(const core::PassRule& rule)
{
    if (rule.maxBelowTarget == 0 || rule.minLevelAll >= rule.targetLevel)
        return Text::tr("all at level %1").arg(std::max(rule.targetLevel, rule.minLevelAll));
    return rule.maxBelowTarget == 1
        ? Text::tr("all but one at level %1").arg(rule.targetLevel)
        : Text::tr("all but %1 at level %2").arg(rule.maxBelowTarget).arg(rule.targetLevel);
}

bool isBegun(DesignStep step, const core::Design& design)
{
    switch (step) {
    case DesignStep::Basics:
        return !design.title.isEmpty() || !design.competency.isEmpty();
    case DesignStep::Objectives:
        return !design.objectives.isEmpty();
    case DesignStep::Evidence:
        return !design.evidenceRequirements.isEmpty();
    case DesignStep::Rubric:
        return !design.rubric.criteria.isEmpty();
    case DesignStep::Success:
        return !design.successCriteria.isEmpty();
    case DesignStep::Resources:
        return !design.learningResources.isEmpty();
    case DesignStep::Rules:
    case DesignStep::Badge:
    case DesignStep::Publish:
        break;
    }
    return true;
}

} // namespace

QList<DesignStep> allDesignSteps()
{
    return {DesignStep::Basics, DesignStep::Objectives, DesignStep::Evidence, DesignStep::Rubric,
        DesignStep::Success, DesignStep::Resources, DesignStep::Rules, DesignStep::Badge,
        DesignStep::Publish};
}

DesignStep stepOf(const QString& path)
{
    const auto part = path.section(u'/', 1, 1);
    if (part == "objectives"_L1)
        return DesignStep::Objectives;
    if (part == "evidenceRequirements"_L1)
        return DesignStep::Evidence;
    if (part == "rubric"_L1)
        return DesignStep::Rubric;
    if (part == "successCriteria"_L1)
        return DesignStep::Success;
    if (part == "learningResources"_L1)
        return DesignStep::Resources;
    if (part == "passRule"_L1 || part == "assessment"_L1 || part == "validityMonths"_L1)
        return DesignStep::Rules;
    if (part == "badge"_L1)
        return DesignStep::Badge;
    return part == "publish"_L1 ? DesignStep::Publish : DesignStep::Basics;
}

QString nameOf(DesignStep step)
{
    switch (step) {
    case DesignStep::Basics:
        return Text::tr("Basics");
    case DesignStep::Objectives:
        return Text::tr("Objectives");
    case DesignStep::Evidence:
        return Text::tr("Evidence");
    case DesignStep::Rubric:
        return Text::tr("Rubric");
    case DesignStep::Success:
        return Text::tr("Success criteria");
    case DesignStep::Resources:
        return Text::tr("Resources");
    case DesignStep::Rules:
        return Text::tr("Rules");
    case DesignStep::Badge:
        return Text::tr("Badge");
    case DesignStep::Publish:
        return Text::tr("Publish");
    }
    return {};
}

QString questionOf(DesignStep step)
{
    switch (step) {
    case DesignStep::Basics:
        return Text::tr("What is it, for whom, and which need does it answer?");
    case DesignStep::Objectives:
        return Text::tr("What will a teacher know and be able to do?");
    case DesignStep::Evidence:
        return Text::tr("What will a teacher hand in to show it?");
    case DesignStep::Rubric:
        return Text::tr("What would a reviewer see or hear at each level?");
    case DesignStep::Success:
        return Text::tr("How does a teacher know that it is there?");
    case DesignStep::Resources:
        return Text::tr("What can a teacher learn it from?");
    case DesignStep::Rules:
        return Text::tr("When is it met, and who reads the work?");
    case DesignStep::Badge:
        return Text::tr("What will a teacher show with pride?");
    case DesignStep::Publish:
        return Text::tr("Is everything there for the first teacher?");
    }
    return {};
}

QString factOf(DesignStep step, const DesignDraft& draft)
{
    const auto& design = draft.design();
    switch (step) {
    case DesignStep::Basics: {
        const auto open = findingsOf(step, draft);
        return open == 0 ? Text::tr("title, area, need")
                         : count(open, Text::tr("1 missing"), Text::tr("%1 missing"));
    }
    case DesignStep::Objectives:
        return objectivesFact(design);
    case DesignStep::Evidence:
        return count(
            design.evidenceRequirements.size(), Text::tr("1 piece"), Text::tr("%1 pieces"));
    case DesignStep::Rubric:
        return rubricFact(design.rubric);
    case DesignStep::Success:
        return count(
            design.successCriteria.size(), Text::tr("1 sentence"), Text::tr("%1 sentences"));
    case DesignStep::Resources:
        return count(design.learningResources.size(), Text::tr("1 item"), Text::tr("%1 items"));
    case DesignStep::Rules:
        return rulesFact(design.passRule);
    case DesignStep::Badge:
        return design.badge ? Text::tr("a look of its own") : Text::tr("the look of its area");
    case DesignStep::Publish:
        return draft.findings().isEmpty()
            ? Text::tr("nothing to settle")
            : count(draft.findings().size(), Text::tr("1 thing to settle"),
                Text::tr("%1 things to settle"));
    }
    return {};
}

Mark markOf(DesignStep step, const DesignDraft& draft)
{
    if (step == DesignStep::Publish)
        return Mark::NotBegun; // a draft is not published, whatever it looks like
    if (!isBegun(step, draft.design()))
        return Mark::NotBegun;
    return findingsOf(step, draft) > 0 ? Mark::NeedsYou : Mark::Met;
}

QString placeOf(const QString& path, const core::Design& design)
{
    const auto step = stepOf(path);
    const auto number = [&](int section) { return path.section(u'/', section, section).toInt(); };
    const auto idIn = [&](const auto& list, int index) {
        return index >= 0 && index < list.size() ? list.at(index).id : QString();
    };
    QString id;
    if (step == DesignStep::Objectives)
        id = idIn(design.objectives, path.count(u'/') > 1 ? number(2) : -1);
    else if (step == DesignStep::Evidence)
        id = idIn(design.evidenceRequirements, path.count(u'/') > 1 ? number(2) : -1);
    else if (path.startsWith("/rubric/criteria/"_L1))
        id = idIn(design.rubric.criteria, number(3));
    else if (step == DesignStep::Success)
        id = idIn(design.successCriteria, path.count(u'/') > 1 ? number(2) : -1);
    else if (step == DesignStep::Resources)
        id = idIn(design.learningResources, path.count(u'/') > 1 ? number(2) : -1);
    return id.isEmpty() ? nameOf(step) : u"%1, %2"_s.arg(nameOf(step), id);
}

} // namespace ui
