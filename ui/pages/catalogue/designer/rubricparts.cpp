// SPDX-License-Identifier: MIT
// What stands around the grid of a RubricForm: the levels above, the criterion below.
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/rubricform.h"
#include "ui/pages/catalogue/designer/rubrictable.h"
#include "ui/pages/catalogue/designer/rubricview.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/smallparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void RubricForm::buildLevels()
{
    m_panel = well(this);
    m_panel->hide();
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto* first = row(column);
    m_count = new SegmentedControl(tr("Levels"), {u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}, m_panel);
    block(tr("Levels"), {}, m_count, first);
    m_target = choice(tr("Target: the lowest level that meets a criterion"), {}, first);
    first->setStretch(1, 1);
    fields().add({m_target, u"/rubric/targetLevel"_s, tr("Change the target"),
        [this](const core::Design& design) {
            m_target->setCurrentIndex(m_target->findData(design.rubric.targetLevel));
        },
        [this](core::Design& design) {
            core::setTargetLevel(design, m_target->currentData().toInt());
        }});
    auto* names = row(column);
    constexpr int mostLevels = 6;
    for (int i = 0; i < mostLevels; ++i) {
        auto* name = line(tr("Name of level %1").arg(i + 1), {}, names);
        name->setMaxLength(40);
        m_names.append(name);
        fields().addLine(
            name, u"/rubric/scale/%1/label"_s.arg(i), tr("Name a level"),
            [i](const core::Design& design) {
                return i < design.rubric.scale.size() ? design.rubric.scale.at(i).label : QString();
            },
            [i](core::Design& design, const QString& words) {
                if (i < design.rubric.scale.size())
                    design.rubric.scale[i].label = words;
            });
    }
    body()->addWidget(m_panel);
}

void RubricForm::refreshLevels()
{
    const auto& rubric = draft().design().rubric;
    m_count->setCurrent(int(rubric.scale.size()) - 2);
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_names.at(i)->parentWidget()->setVisible(i < rubric.scale.size());
    m_target->clear();
    for (qsizetype i = 1; i < rubric.scale.size(); ++i) {
        const auto& level = rubric.scale.at(i);
        m_target->addItem(u"%1 %2"_s.arg(level.level).arg(level.label), level.level);
    }
    fields().refresh();
}

void RubricForm::buildGrid()
{
    m_grid = new QWidget(this);
    auto* sheet = new Card(m_grid);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    m_table = new RubricTable(this);
    m_view = new RubricView(sheet);
    m_view->setTable(m_table);
    sheet->body()->addWidget(m_view);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_foot = label({}, LabelRole::Secondary, m_grid);
    m_foot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    foot->addWidget(m_foot, 1);
    foot->addWidget(new KeyCap(u"Tab"_s, m_grid));
    foot->addWidget(label(tr("next cell"), LabelRole::Secondary, m_grid));
    foot->addWidget(new KeyCap(u"Alt ↑↓"_s, m_grid));
    foot->addWidget(label(tr("move"), LabelRole::Secondary, m_grid));
    auto* column = new QVBoxLayout(m_grid);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(sheet, 1);
    column->addLayout(foot);
    body()->addWidget(m_grid, 1);
}

void RubricForm::buildCriterion()
{
    auto* sheet = new Card(this);
    m_criterion = sheet;
    sheet->body()->setContentsMargins(12, 8, 12, 8);
    auto* head = new QHBoxLayout;
    m_id = label({}, LabelRole::Strong, sheet);
    m_id->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* critical = new QCheckBox(tr("Must be met"), sheet);
    critical->setAccessibleName(tr("Must be met"));
    auto* remove = button(tr("Remove"), ButtonKind::Quiet, sheet);
    remove->setAccessibleName(tr("Remove the criterion"));
    connect(remove, &QPushButton::clicked, this, [this] { removeCriterion(m_row); });
    head->addWidget(m_id, 1);
    head->addWidget(critical);
    head->addWidget(remove);
    sheet->body()->addLayout(head);
    auto* fieldsRow = row(sheet->body());
    m_objectives = links(tr("Judges"), {}, true, fieldsRow);
    m_evidence = links(tr("From"), {}, true, fieldsRow);
    m_certificate = line(tr("On the certificate (may stay empty)"), {}, fieldsRow);
    m_certificate->setMaxLength(80);
    auto* weight = new QDoubleSpinBox(sheet);
    weight->setAccessibleName(tr("Weight"));
    weight->setRange(0.1, 100);
    weight->setDecimals(1);
    weight->setButtonSymbols(QAbstractSpinBox::NoButtons);
    block(tr("Weight"), {}, weight, fieldsRow);
    fieldsRow->setStretch(2, 1);
    body()->addWidget(sheet);
    body()->addSpacing(8);
    const auto path = u"/rubric/criteria/#/"_s;
    fields().add({m_objectives, path + u"objectives"_s, tr("Link a criterion to objectives"),
        [this](const core::Design& design) {
            m_objectives->setChosen(design.rubric.criteria.value(m_row).objectives);
        },
        [this](core::Design& design) { at(design).objectives = m_objectives->chosen(); }});
    fields().add({m_evidence, path + u"evidence"_s, tr("Link a criterion to evidence"),
        [this](const core::Design& design) {
            m_evidence->setChosen(design.rubric.criteria.value(m_row).evidence);
        },
        [this](core::Design& design) { at(design).evidence = m_evidence->chosen(); }});
    fields().addLine(
        m_certificate, path + u"certificateLine"_s, tr("Change a line of the certificate"),
        [this](const core::Design& design) {
            return design.rubric.criteria.value(m_row).certificateLine.value_or(QString());
        },
        [this](core::Design& design, const QString& words) {
            at(design).certificateLine = words.isEmpty() ? std::nullopt : std::optional(words);
        });
    fields().add({weight, path + u"weight"_s, tr("Change a weight"),
        [this, weight](const core::Design& design) {
            weight->setValue(design.rubric.criteria.value(m_row).weight);
        },
        [this, weight](core::Design& design) { at(design).weight = weight->value(); }});
    fields().add({critical, path + u"critical"_s, tr("Change what must be met"),
        [this, critical](const core::Design& design) {
            critical->setChecked(design.rubric.criteria.value(m_row).critical);
        },
        [this, critical](core::Design& design) { at(design).critical = critical->isChecked(); }});
}

} // namespace ui
