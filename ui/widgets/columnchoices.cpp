// SPDX-License-Identifier: MIT
#include "ui/widgets/columnchoices.h"

#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype mostRowsForExamples = 100;
constexpr qsizetype longestName = 60;
constexpr int mostForExamples = 1500; // thousandths of the usual text size

QStringList examplesOf(const core::CsvTable& table)
{
    QStringList examples(table.header.size());
    for (const auto& row : table.rows.first(std::min(table.rows.size(), mostRowsForExamples))) {
        for (qsizetype i = 0; i < examples.size(); ++i) {
            if (examples.at(i).isEmpty())
                examples[i] = row.cells.value(i).simplified().left(longestName);
        }
    }
    return examples;
}

} // namespace

ColumnChoices::ColumnChoices(int perRow, QWidget* parent)
    : QWidget(parent)
    , m_perRow(perRow)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(12);
}

void ColumnChoices::addField(int field, const QString& name)
{
    const Choice choice{new QComboBox(this), label({}, LabelRole::Secondary, this)};
    choice.box->setAccessibleName(tr("Column for: %1").arg(name));
    choice.box->setMinimumContentsLength(8);
    choice.box->setMinimumHeight(scaled(32));
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.example->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    choice.example->setTextFormat(Qt::PlainText);
    choice.example->setVisible(scaled(1000) <= mostForExamples); // else only the tip has it
    connect(choice.box, &QComboBox::activated, this, [this, choice] {
        showExample(choice);
        emit changed();
    });
    auto* cell = new QVBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(label(name, LabelRole::Secondary, this));
    cell->addWidget(choice.box);
    cell->addWidget(choice.example);
    if (m_choices.isEmpty())
        setFocusProxy(choice.box);
    const int at = int(m_choices.size());
    m_grid->addLayout(cell, at / m_perRow, at % m_perRow);
    m_grid->setColumnStretch(at % m_perRow, 1);
    m_choices.insert(field, choice);
}

void ColumnChoices::offer(const core::CsvTable& table)
{
    m_examples = examplesOf(table);
    QStringList names;
    for (qsizetype i = 0; i < table.header.size(); ++i) {
        const auto name = table.header.at(i).simplified().left(longestName);
        names.append(name.isEmpty() ? tr("column %1").arg(i + 1) : name);
    }
    for (const auto& choice : m_choices) {
        choice.box->clear();
        choice.box->addItem(tr("none"));
        choice.box->addItems(names);
        showExample(choice);
    }
}

void ColumnChoices::choose(int field, qsizetype column)
{
    const auto choice = m_choices.constFind(field);
    if (choice == m_choices.cend())
        return;
    choice->box->setCurrentIndex(int(column) + 1);
    showExample(*choice);
}

qsizetype ColumnChoices::columnOf(int field) const
{
    return m_choices.value(field).box->currentIndex() - 1;
}

void ColumnChoices::showExample(const Choice& choice)
{
    const auto text = m_examples.value(choice.box->currentIndex() - 1);
    const auto room = choice.box->width();
    choice.example->setText(choice.example->fontMetrics().elidedText(text, Qt::ElideRight, room));
    choice.box->setToolTip(text);
}

void ColumnChoices::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_grid->activate(); // so that the boxes have their width
    for (const auto& choice : m_choices)
        showExample(choice);
}

} // namespace ui
