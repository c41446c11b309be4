// SPDX-License-Identifier: MIT
#include "ui/pages/badges/stacks/stackform.h"

#include "ui/look/type.h"
#include "ui/pages/badges/stacks/ordercard.h"
#include "ui/pages/badges/stacks/slotcard.h"
#include "ui/pages/badges/stacks/stacksmodel.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int mostAreas = 20;

QPlainTextEdit* textField(const QString& name, QWidget* parent)
{
    auto* field = new QPlainTextEdit(parent);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setFixedHeight(scaled(72));
    return field;
}

QLineEdit* lineField(const QString& name, QVBoxLayout& layout, QWidget* parent)
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(name);
    field->setMaxLength(200);
    layout.addWidget(label(name, LabelRole::Secondary, parent));
    layout.addWidget(field);
    return field;
}

} // namespace

StackForm::StackForm(const StacksModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(buildFields(), 1);
    layout->addWidget(buildSide());
    wire();
}

QWidget* StackForm::buildFields()
{
    auto* fields = new QWidget(this);
    auto* column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    buildHead(*column, fields);
    m_slots = new QVBoxLayout;
    m_slots->setSpacing(12);
    column->addLayout(m_slots);
    m_add = button(tr("Add a slot"), ButtonKind::Normal, fields);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_order = new OrderCard(fields);
    column->addWidget(m_order);
    buildRules(*column, fields);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields);
    return scroll;
}

void StackForm::buildHead(QVBoxLayout& layout, QWidget* parent)
{
    auto* card = new Card(parent);
    m_title = lineField(tr("Title"), *card->body(), card);
    m_code = lineField(tr("Code"), *card->body(), card);
    card->body()->addWidget(label(tr("Summary"), LabelRole::Secondary, card));
    m_summary = textField(tr("Summary"), card);
    card->body()->addWidget(m_summary);
    layout.addWidget(card);
}

void StackForm::buildRules(QVBoxLayout& layout, QWidget* parent)
{
    auto* card = new Card(parent);
    auto* areas = new QHBoxLayout;
    m_areas = new QSpinBox(card);
    m_areas->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_areas->setRange(0, mostAreas);
    m_areas->setSpecialValueText(tr("any"));
    m_areas->setAccessibleName(tr("From how many areas of practice at least"));
    areas->addWidget(label(tr("From how many areas of practice at least"), LabelRole::Text, card));
    areas->addWidget(m_areas);
    areas->addStretch(1);
    card->body()->addLayout(areas);
    auto* hours = new QHBoxLayout;
    m_hours = new QDoubleSpinBox(card);
    m_hours->setRange(0, 1000);
    m_hours->setDecimals(1);
    m_hours->setAccessibleName(tr("Hours of professional learning on top"));
    hours->addWidget(label(tr("Hours of professional learning on top"), LabelRole::Text, card));
    hours->addWidget(m_hours);
    hours->addStretch(1);
    card->body()->addLayout(hours);
    m_onlyActive = new QCheckBox(tr("Awards that expired or were revoked do not count"), card);
    m_onlyActive->setAccessibleName(m_onlyActive->text());
    m_hasCapstone = new QCheckBox(tr("A capstone stands at the end"), card);
    m_hasCapstone->setAccessibleName(m_hasCapstone->text());
    card->body()->addWidget(m_onlyActive);
    card->body()->addWidget(m_hasCapstone);
    m_capstonePart = new QWidget(card);
    auto* capstone = new QVBoxLayout(m_capstonePart);
    capstone->setContentsMargins(24, 0, 0, 0);
    m_capstone = lineField(tr("Title of the capstone"), *capstone, m_capstonePart);
    capstone->addWidget(label(tr("What it asks"), LabelRole::Secondary, m_capstonePart));
    m_capstoneWords = textField(tr("What the capstone asks"), m_capstonePart);
    capstone->addWidget(m_capstoneWords);
    auto* minutes = new QHBoxLayout;
    m_minutes = new QSpinBox(m_capstonePart);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setRange(0, 6000);
    m_minutes->setSingleStep(15);
    m_minutes->setAccessibleName(tr("Minutes that the capstone takes"));
    minutes->addWidget(label(tr("Minutes that it takes"), LabelRole::Text, m_capstonePart));
    minutes->addWidget(m_minutes);
    minutes->addStretch(1);
    capstone->addLayout(minutes);
    card->body()->addWidget(m_capstonePart);
    layout.addWidget(card);
}

QWidget* StackForm::buildSide()
{
    auto* card = new Card(tr("What is missing"), this);
    card->setFixedWidth(scaledColumn(264));
    card->body()->setContentsMargins(15, 12, 15, 12);
    card->body()->setSpacing(12);
    m_findings = label({}, LabelRole::Text, card, true);
    m_error = new ErrorBar(card);
    m_error->hide();
    m_keep = button(tr("Keep the stack"), ButtonKind::Primary, card);
    m_cancel = button(tr("Cancel"), ButtonKind::Normal, card);
    card->body()->addWidget(m_findings);
    card->body()->addStretch(1);
    card->body()->addWidget(m_error);
    card->body()->addWidget(m_keep);
    card->body()->addWidget(m_cancel);
    return card;
}

void StackForm::wire()
{
    for (auto* field : {m_code, m_title, m_capstone})
        connect(field, &QLineEdit::textChanged, this, &StackForm::check);
    for (auto* field : {m_summary, m_capstoneWords})
        connect(field, &QPlainTextEdit::textChanged, this, &StackForm::check);
    connect(m_areas, &QSpinBox::valueChanged, this, &StackForm::check);
    connect(m_hasCapstone, &QCheckBox::toggled, this, &StackForm::check);
    connect(m_order, &OrderCard::changed, this, &StackForm::check);
    connect(m_add, &QPushButton::clicked, this, &StackForm::addEmptySlot);
    connect(m_cancel, &QPushButton::clicked, this, &StackForm::closed);
    connect(m_keep, &QPushButton::clicked, this,
        [this] { emit kept(m_code->text().trimmed(), content()); });
}

void StackForm::begin(const QString& code, const core::StackContent& content)
{
    m_isFilling = true;
    m_before = content;
    if (m_before.language.isEmpty())
        m_before.language = QLocale().bcp47Name();
    m_error->hide();
    m_code->setText(code);
    m_title->setText(content.title);
    m_summary->setPlainText(content.summary);
    for (auto* card : std::exchange(m_cards, {}))
        delete card;
    m_order->setRules({});
    for (const auto& slot : content.asked)
        addSlot(slot);
    placeSlots();
    m_order->setSlots(content.asked);
    m_order->setRules(content.sequence);
    m_areas->setValue(content.minDistinctAreas.value_or(0));
    m_onlyActive->setChecked(content.countOnlyActiveAwards);
    m_hours->setValue(content.credit.pdHoursBonus);
    m_hasCapstone->setChecked(content.capstone.has_value());
    const auto capstone = content.capstone.value_or(core::Capstone());
    m_capstone->setText(capstone.title);
    m_capstoneWords->setPlainText(capstone.description);
    m_minutes->setValue(capstone.estimatedMinutes);
    m_isFilling = false;
    if (m_cards.isEmpty())
        addEmptySlot();
    check();
    m_title->setFocus(Qt::OtherFocusReason);
}

void StackForm::refuse(const QString& sentence)
{
    m_error->say(sentence);
    m_error->show();
}

core::StackContent StackForm::content() const
{
    auto content = m_before;
    content.title = m_title->text().trimmed();
    content.summary = m_summary->toPlainText().trimmed();
    content.asked.clear();
    for (const auto* card : m_cards)
        content.asked.append(card->slot());
    content.sequence = m_order->rules();
    content.countOnlyActiveAwards = m_onlyActive->isChecked();
    content.minDistinctAreas.reset();
    if (m_areas->value() > 0)
        content.minDistinctAreas = m_areas->value();
    content.capstone.reset();
    if (m_hasCapstone->isChecked())
        content.capstone = core::Capstone{m_capstone->text().trimmed(),
            m_capstoneWords->toPlainText().trimmed(), m_minutes->value()};
    content.credit.pdHoursBonus = m_hours->value();
    return content;
}

SlotCard* StackForm::addSlot(const core::StackSlot& slot)
{
    auto* card
        = new SlotCard(slot, m_model.book().surroundings().microcredentials, m_add->parentWidget());
    m_slots->addWidget(card);
    m_cards.append(card);
    connect(card, &SlotCard::changed, this, &StackForm::check);
    connect(card, &SlotCard::moveWanted, this, [this, card](int step) { move(card, step); });
    connect(card, &SlotCard::removeWanted, this, [this, card] { remove(card); });
    return card;
}

void StackForm::addEmptySlot()
{
    int number = 1;
    const auto isTaken = [&] {
        const auto id = u"L%1"_s.arg(number);
        return std::any_of(m_cards.begin(), m_cards.end(),
            [&](const SlotCard* card) { return card->slot().id == id; });
    };
    while (isTaken())
        ++number;
    auto* card = addSlot({u"L%1"_s.arg(number), {}, 1, {}});
    placeSlots();
    check();
    card->focusTitle();
}

void StackForm::move(SlotCard* card, int step)
{
    const auto from = m_cards.indexOf(card);
    m_cards.move(from, from + step);
    m_slots->removeWidget(card);
    m_slots->insertWidget(int(from) + step, card);
    placeSlots();
    check();
}

void StackForm::remove(SlotCard* card)
{
    m_add->setFocus(Qt::OtherFocusReason);
    m_cards.removeOne(card);
    card->hide();
    card->deleteLater();
    placeSlots();
    check();
}

void StackForm::placeSlots()
{
    for (int i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setPlace(i, int(m_cards.size()));
}

// What is missing is said at once, and the button waits for it.
void StackForm::check()
{
    if (m_isFilling)
        return;
    m_capstonePart->setVisible(m_hasCapstone->isChecked());
    QList<core::StackSlot> asked;
    for (const auto* card : m_cards)
        asked.append(card->slot());
    m_order->setSlots(asked);
    m_error->hide();
    const auto findings = core::check(content(), m_model.book().surroundings().microcredentials);
    QStringList sentences;
    bool isSound = !m_code->text().trimmed().isEmpty();
    for (const auto& finding : findings) {
        sentences.append(finding.message);
        isSound = isSound && finding.severity != core::Severity::Error;
    }
    m_findings->setText(
        sentences.isEmpty() ? tr("Nothing: the stack can be kept.") : sentences.join(u"\n\n"_s));
    m_keep->setEnabled(isSound);
}

} // namespace ui
