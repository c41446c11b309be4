// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/rubricform.h"

#include "core/paper/documentwords.h"
#include "ui/look/icons.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/rubrictable.h"
#include "ui/pages/catalogue/designer/rubricview.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

RubricForm::RubricForm(DesignDraft& draft, QWidget* parent)
    : StepForm(draft, DesignStep::Rubric, parent)
{
    m_levels = button({}, ButtonKind::Normal, this);
    m_levels->setIcon(icon(u"chevron-down"_s));
    m_levels->setLayoutDirection(Qt::RightToLeft); // the arrow after the words
    m_levels->setCheckable(true);
    m_add = button(tr("Criterion"), ButtonKind::Normal, this);
    m_add->setIcon(icon(u"add"_s));
    addToHead(m_levels);
    addToHead(m_add);
    body()->setSpacing(8);
    m_nothing
        = label(tr("No criterion yet. Add one for each thing that is judged, usually one for each "
                   "objective: “Criterion”, top right."),
            LabelRole::Muted, this, true);
    m_nothing->setAlignment(Qt::AlignTop);
    buildLevels();
    body()->addWidget(m_nothing);
    buildGrid();
    buildCriterion();
    wire();
}

void RubricForm::wire()
{
    connect(m_levels, &QPushButton::toggled, m_panel, &QWidget::setVisible);
    connect(m_add, &QPushButton::clicked, this, &RubricForm::addCriterion);
    connect(
        m_count, &SegmentedControl::chosen, this, [this](int index) { chooseLevels(index + 2); });
    connect(m_table, &RubricTable::written, this, &RubricForm::write);
    connect(m_view, &RubricView::moveWanted, this, &RubricForm::moveCriterion);
    connect(m_view, &RubricView::removeWanted, this, &RubricForm::removeCriterion);
    connect(m_view, &RubricView::writingChanged, this, &RubricForm::writingChanged);
    connect(m_view, &RubricView::cellLeft, this, [this] { ++m_stay; });
    connect(m_view, &RubricView::currentMoved, this, [this] {
        const int row = m_view->currentIndex().row();
        if (row >= 0 && row != m_row) {
            fields().commit();
            m_row = row;
            refreshCriterion();
        }
        tellPlace();
    });
}

core::Criterion& RubricForm::at(core::Design& design) const
{
    return design.rubric.criteria[m_row];
}

void RubricForm::refresh()
{
    const auto& rubric = draft().design().rubric;
    m_table->setRubric(rubric);
    const bool isEmpty = rubric.criteria.isEmpty();
    m_nothing->setVisible(isEmpty);
    m_grid->setVisible(!isEmpty);
    m_criterion->setVisible(!isEmpty);
    m_levels->setText(tr("%1 levels").arg(rubric.scale.size()));
    m_levels->setAccessibleName(tr("%1 levels: change them").arg(rubric.scale.size()));
    m_foot->setText(tr("Level %1 is the target. %2")
                        .arg(rubric.targetLevel)
                        .arg(core::passRuleWords(draft().design())));
    m_row = std::clamp(m_row, 0, std::max(0, int(rubric.criteria.size()) - 1));
    if (!isEmpty && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_table->index(m_row, 0));
    refreshLevels();
    refreshCriterion();
}

void RubricForm::refreshCriterion()
{
    const auto& design = draft().design();
    const auto id = design.rubric.criteria.value(m_row).id;
    if (id != m_shown) {
        fields().drop(); // the criterion that was written in is gone
        m_shown = id;
    }
    if (id.isEmpty())
        return;
    fields().setIndex(m_row);
    const auto& criterion = design.rubric.criteria.at(m_row);
    m_id->setText(u"%1 %2"_s.arg(criterion.id, criterion.title));
    QList<LinkSet::Choice> objectives;
    for (const auto& item : design.objectives)
        objectives.append({item.id, item.statement});
    QList<LinkSet::Choice> evidence;
    for (const auto& item : design.evidenceRequirements)
        evidence.append({item.id, item.title});
    m_objectives->setChoices(objectives);
    m_evidence->setChoices(evidence);
    fields().refresh();
}

bool RubricForm::commit()
{
    m_view->commit();
    return fields().commit();
}

void RubricForm::drop()
{
    m_view->drop();
    StepForm::drop();
    m_row = 0;
}

bool RubricForm::isWriting() const
{
    return m_view->isWriting() || StepForm::isWriting();
}

void RubricForm::lead(const QString& path)
{
    if (path.startsWith("/rubric/scale"_L1)) {
        m_levels->setChecked(true);
        const int index = path.section(u'/', 3, 3).toInt();
        m_names.at(std::clamp(index, 0, int(m_names.size()) - 1))->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_table->rowCount() == 0)
        return m_add->setFocus(Qt::OtherFocusReason);
    const auto part = path.section(u'/', 4, 4);
    m_row = path.startsWith("/rubric/criteria/"_L1)
        ? std::clamp(path.section(u'/', 3, 3).toInt(), 0, m_table->rowCount() - 1)
        : m_row;
    refreshCriterion();
    const auto& criterion = m_table->criterion(m_row);
    int column = 0;
    if (part.isEmpty() && !criterion.objectives.isEmpty() && !criterion.evidence.isEmpty()) {
        for (int i = m_table->columnCount() - 1; i > 0; --i) { // the first that is empty
            if (m_table->textAt(m_table->index(m_row, i)).isEmpty())
                column = i;
        }
    }
    m_view->setCurrentIndex(m_table->index(m_row, column));
    m_view->scrollTo(m_view->currentIndex());
    if (part == "objectives"_L1 || (part.isEmpty() && criterion.objectives.isEmpty()))
        m_objectives->setFocus(Qt::OtherFocusReason);
    else if (part == "evidence"_L1 || (part.isEmpty() && criterion.evidence.isEmpty()))
        m_evidence->setFocus(Qt::OtherFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
    tellPlace();
}

void RubricForm::tellPlace()
{
    const auto index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const auto path = u"/rubric/criteria/%1"_s.arg(index.row());
    emit focused(path + (index.column() == 0 ? u"/title"_s : u"/descriptor"_s));
}

void RubricForm::chooseLevels(int count)
{
    if (!commit())
        return;
    auto design = draft().design();
    core::setLevelCount(design, count);
    draft().change(tr("Have %1 levels").arg(count), design);
}

void RubricForm::addCriterion()
{
    if (!commit())
        return;
    auto design = draft().design();
    core::Criterion criterion;
    criterion.id = draft().nextId(u'C');
    // The first objective that nobody judges yet, and what shows it.
    for (const auto& objective : std::as_const(design.objectives)) {
        if (!design.criteriaOf(objective.id).isEmpty())
            continue;
        criterion.objectives = {objective.id};
        for (const auto* item : design.requirementsOf(objective.id))
            criterion.evidence.append(item->id);
        break;
    }
    design.rubric.criteria.append(criterion);
    if (!draft().write(
            tr("Add criterion %1").arg(criterion.id), design, u"/rubric"_s + criterion.id))
        return;
    m_row = m_table->rowCount() - 1;
    m_view->setCurrentIndex(m_table->index(m_row, 0));
    refreshCriterion();
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->edit(m_view->currentIndex());
}

void RubricForm::removeCriterion(int row)
{
    if (!commit())
        return;
    auto design = draft().design();
    const auto id = design.rubric.criteria.at(row).id;
    core::removeCriterion(design, id);
    draft().change(tr("Remove criterion %1").arg(id), design);
    lead({});
}

void RubricForm::moveCriterion(int from, int to)
{
    if (!commit())
        return;
    auto design = draft().design();
    const auto id = design.rubric.criteria.at(from).id;
    design.rubric.criteria.move(from, to);
    const int column = std::max(0, m_view->currentIndex().column());
    if (!draft().write(tr("Move criterion %1").arg(id), design, u"/rubric/move"_s + id))
        return;
    m_row = to;
    m_view->setCurrentIndex(m_table->index(to, column));
    refreshCriterion();
}

void RubricForm::write(int row, int column, const QString& text)
{
    auto design = draft().design();
    if (row >= design.rubric.criteria.size())
        return;
    auto& criterion = design.rubric.criteria[row];
    if (m_table->textAt(m_table->index(row, column)) == text)
        return;
    if (column == 0)
        criterion.title = text.simplified();
    else
        core::setDescriptor(criterion, m_table->levelOf(column), text);
    const auto step = column == 0
        ? tr("Name criterion %1").arg(criterion.id)
        : tr("Describe level %1 of %2").arg(m_table->levelOf(column)).arg(criterion.id);
    const auto place = u"/rubric/%1/%2#%3"_s.arg(criterion.id).arg(column).arg(m_stay);
    draft().write(step, design, place);
}

} // namespace ui
