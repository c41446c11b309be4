// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/stepform.h"

#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StepForm::StepForm(DesignDraft& draft, DesignStep step, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_fields(new FieldSet(draft, this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setAccessibleName(nameOf(step));
    auto* question = label(questionOf(step), LabelRole::Muted, this);
    question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    question->setToolTip(questionOf(step));
    m_head->setSpacing(8);
    m_head->addWidget(label(nameOf(step), LabelRole::Section, this));
    m_head->addWidget(question, 1);
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(40));
    m_head->setContentsMargins(0, 4, 4, 4); // room for the ring of the focus
    head->setLayout(m_head);
    m_body->setContentsMargins(0, 0, 4, 0);
    m_body->setSpacing(12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(m_body, 1);
    connect(m_fields, &FieldSet::focused, this, &StepForm::focused);
    connect(m_fields, &FieldSet::writingChanged, this, &StepForm::writingChanged);
}

void StepForm::refresh()
{
    m_fields->refresh();
}

void StepForm::lead(const QString& path)
{
    auto* field = m_fields->at(path);
    if (!field)
        return;
    field->setFocus(Qt::OtherFocusReason);
    for (auto* parent = field->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(field, 0, scaled(48));
    }
    emit focused(path);
}

void StepForm::addToHead(QWidget* widget)
{
    m_head->addWidget(widget);
}

QVBoxLayout* StepForm::scrollingBody(QBoxLayout* to)
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 24);
    column->setSpacing(12);
    area->setWidget(inside);
    (to ? to : m_body)->addWidget(area, 1);
    return column;
}

void StepForm::block(const QString& name, const QString& help, QWidget* field, QLayout* to)
{
    auto* place = new QWidget(this);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* words = label(name, LabelRole::Secondary, place);
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    if (!help.isEmpty()) {
        column->addWidget(label(help, LabelRole::Secondary, place, true));
        field->setAccessibleDescription(help);
    }
    column->addStretch();
    to->addWidget(place);
}

QLineEdit* StepForm::line(const QString& name, const QString& help, QLayout* to)
{
    auto* edit = new QLineEdit(this);
    edit->setAccessibleName(name);
    edit->setMaxLength(400);
    block(name, help, edit, to);
    return edit;
}

TextField* StepForm::text(const QString& name, const QString& help, int lines, QLayout* to)
{
    auto* edit = new TextField(name, lines, this);
    block(name, help, edit, to);
    return edit;
}

QSpinBox* StepForm::number(const QString& name, const QString& help, int most, QLayout* to)
{
    auto* box = new QSpinBox(this);
    box->setAccessibleName(name);
    box->setRange(0, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    block(name, help, box, to);
    return box;
}

QComboBox* StepForm::choice(const QString& name, const QString& help, QLayout* to)
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    block(name, help, box, to);
    return box;
}

LinkSet* StepForm::links(const QString& name, const QString& help, bool isShort, QLayout* to)
{
    auto* set = new LinkSet(name, isShort, this);
    block(name, help, set, to);
    return set;
}

QHBoxLayout* StepForm::row(QBoxLayout* to)
{
    auto* made = new QHBoxLayout;
    made->setSpacing(12);
    to->addLayout(made);
    return made;
}

} // namespace ui
