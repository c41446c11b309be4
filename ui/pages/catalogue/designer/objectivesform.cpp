// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/objectivesform.h"

#include "core/microcredentials/verbs.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designwords.h"
#include "ui/widgets/parts.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The verb that a reviewer would look for, as the statement has it.
void followVerb(core::LearningObjective& objective, bool isEnglish)
{
    if (!isEnglish)
        return;
    const auto verb = core::leadingVerb(objective.statement);
    const auto level = core::bloomLevelOf(verb);
    objective.verb = level ? std::optional(verb) : std::nullopt;
    objective.bloomLevel = level;
}

} // namespace

ObjectivesForm::ObjectivesForm(DesignDraft& draft, QWidget* parent)
    : ItemsForm(draft, DesignStep::Objectives,
        {.letter = u'O',
            .path = u"/objectives"_s,
            .add = tr("Objective"),
            .addStep = tr("Add objective %1"),
            .removeStep = tr("Remove objective %1"),
            .moveStep = tr("Move objective %1"),
            .nothing = tr("One to six objectives make a microcredential. Begin with the one that "
                          "matters most: “Objective”, top right, makes a place for it."),
            .firstField = u"statement"_s},
        parent)
{
    auto* statement = text(tr("The teacher will"),
        tr("Begin with a verb that can be watched: analyze, design, implement, compare."), 3,
        form());
    fields().addText(
        statement, pathTo(u"statement"_s), tr("Change an objective"),
        [this](const auto& design) { return design.objectives.at(row()).statement; },
        [this](auto& design, const QString& words) {
            auto& objective = design.objectives[row()];
            objective.statement = words;
            followVerb(objective, core::isEnglish(design));
        });
    m_verb = label({}, LabelRole::Secondary, this, true);
    form()->addWidget(m_verb);
    m_evidence = links(tr("Shown by"), {}, false, form());
    fields().add({m_evidence, pathTo(u"evidence"_s), tr("Link an objective to evidence"),
        [this](const core::Design& design) {
            QStringList ids;
            for (const auto* item : design.requirementsOf(design.objectives.at(row()).id))
                ids.append(item->id);
            m_evidence->setChosen(ids);
        },
        [this](core::Design& design) {
            const auto id = design.objectives.at(row()).id;
            const auto chosen = m_evidence->chosen();
            for (auto& item : design.evidenceRequirements) {
                if (!chosen.contains(item.id))
                    item.objectives.removeAll(id);
                else if (!item.objectives.contains(id))
                    item.objectives.append(id);
            }
        }});
    auto* standards = text(tr("Standards (may stay empty)"),
        tr("One on each line: “InTASC, 3: Learning Environments”"), 2, form());
    fields().addLines(
        standards, pathTo(u"alignments"_s), tr("Change the standards of an objective"),
        [this](const auto& design) { return linesOfStandards(design.objectives.at(row())); },
        [this](auto& design, const QStringList& lines) {
            setStandards(design.objectives[row()], lines);
        });
}

void ObjectivesForm::refreshChoices()
{
    const auto& design = draft().design();
    QList<LinkSet::Choice> choices;
    for (const auto& item : design.evidenceRequirements)
        choices.append({item.id, item.title});
    m_evidence->setChoices(choices);
    m_evidence->parentWidget()->setVisible(!choices.isEmpty());
    const auto& objective = design.objectives.at(row());
    const auto verb = core::leadingVerb(objective.statement);
    const auto level = core::bloomLevelOf(verb);
    m_verb->setVisible(core::isEnglish(design) && !verb.isEmpty());
    m_verb->setText(level
            ? tr("“%1” can be watched. %2.").arg(verb, bloomWord(*level))
            : tr("“%1” is not among the verbs that a reviewer can watch. Try explain, compare, "
                 "design or implement, and say what the evidence will show.")
                  .arg(verb));
}

QList<DesignItem> ObjectivesForm::items(const core::Design& design) const
{
    QList<DesignItem> rows;
    for (const auto& item : design.objectives) {
        const auto level = core::bloomLevelOf(core::leadingVerb(item.statement));
        rows.append({item.id, item.statement,
            level                          ? bloomWord(*level)
                : item.statement.isEmpty() ? QString()
                                           : tr("no measurable verb")});
    }
    return rows;
}

void ObjectivesForm::insert(core::Design& design, const QString& id)
{
    core::LearningObjective objective;
    objective.id = id;
    design.objectives.append(objective);
}

void ObjectivesForm::remove(core::Design& design, int row)
{
    core::removeObjective(design, QString(design.objectives.at(row).id));
}

void ObjectivesForm::move(core::Design& design, int from, int to)
{
    design.objectives.move(from, to);
}

} // namespace ui
