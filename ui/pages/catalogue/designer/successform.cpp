// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/successform.h"

#include "ui/pages/catalogue/designer/designdraft.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

SuccessForm::SuccessForm(DesignDraft& draft, QWidget* parent)
    : ItemsForm(draft, DesignStep::Success,
        {.letter = u'S',
            .path = u"/successCriteria"_s,
            .add = tr("Success criterion"),
            .addStep = tr("Add success criterion %1"),
            .removeStep = tr("Remove success criterion %1"),
            .moveStep = tr("Move success criterion %1"),
            .nothing = tr("Success criteria say to the teacher what the rubric says to the "
                          "reviewer: “I can …”. “Success criterion”, top right, adds one."),
            .firstField = u"statement"_s},
        parent)
{
    auto* statement = text(tr("In the words of the teacher"), tr("I can …"), 2, form());
    fields().addText(
        statement, pathTo(u"statement"_s), tr("Change a success criterion"),
        [this](const auto& design) { return design.successCriteria.at(row()).statement; },
        [this](auto& design, const QString& words) {
            design.successCriteria[row()].statement = words;
        });
    m_objective = choice(tr("Of the objective"), {}, form());
    fields().add(
        {m_objective, pathTo(u"objective"_s), tr("Change the objective of a success criterion"),
            [this](const core::Design& design) {
                m_objective->setCurrentIndex(
                    m_objective->findData(design.successCriteria.at(row()).objective));
            },
            [this](core::Design& design) {
                design.successCriteria[row()].objective = m_objective->currentData().toString();
            }});
}

void SuccessForm::refreshChoices()
{
    m_objective->clear();
    for (const auto& item : draft().design().objectives)
        m_objective->addItem(u"%1  %2"_s.arg(item.id, item.statement), item.id);
}

QList<DesignItem> SuccessForm::items(const core::Design& design) const
{
    QList<DesignItem> rows;
    for (const auto& item : design.successCriteria)
        rows.append({item.id, item.statement, item.objective});
    return rows;
}

void SuccessForm::insert(core::Design& design, const QString& id)
{
    // The first objective that has none yet.
    const auto& all = design.objectives;
    const auto open = std::find_if(all.begin(), all.end(),
        [&](const auto& item) { return design.successCriteriaOf(item.id).isEmpty(); });
    const auto objective = open != all.end() ? open->id
        : all.isEmpty()                      ? QString()
                                             : all.first().id;
    design.successCriteria.append({id, objective, {}});
}

void SuccessForm::remove(core::Design& design, int row)
{
    design.successCriteria.removeAt(row);
}

void SuccessForm::move(core::Design& design, int from, int to)
{
    design.successCriteria.move(from, to);
}

} // namespace ui
