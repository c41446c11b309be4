// SPDX-License-Identifier: MIT
#include "ui/pages/review/outcomecard.h"

#include "core/paper/documentwords.h"
#include "ui/edit/draft.h"
#include "ui/look/type.h"
#include "ui/pages/review/outcomerow.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString titleOf(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::Approved:
        return OutcomeCard::tr("Award the badge");
    case core::Outcome::NotYet:
        return OutcomeCard::tr("Not yet");
    case core::Outcome::Returned:
        return OutcomeCard::tr("Return unread");
    }
    return {};
}

} // namespace

OutcomeCard::OutcomeCard(DecisionModel& model, Editor& editor, QWidget* parent)
    : Card(parent)
    , m_model(model)
    , m_ways(new QWidget(this))
    , m_refusal(new ErrorBar(this))
    , m_noteBox(new QWidget(this))
    , m_note(new QPlainTextEdit(m_noteBox))
    , m_draft(new Draft(editor, m_note))
    , m_differing(new QWidget(this))
    , m_decided(label({}, LabelRole::Text, this, true))
    , m_progress(new QWidget(this))
    , m_sprig(new Sprig(m_progress))
    , m_sprigWords(label({}, LabelRole::Secondary, m_progress, true))
{
    // The rows reach 8 further out than the words around them.
    body()->setContentsMargins(8, 14, 8, 16);
    body()->setSpacing(8);
    auto* title = label(tr("Outcome"), LabelRole::Section, this);
    title->setContentsMargins(8, 0, 8, 0);
    m_decided->setContentsMargins(8, 0, 8, 0);
    body()->addWidget(title);
    body()->addWidget(buildWays());
    body()->addWidget(m_refusal);
    body()->addWidget(buildNote());
    body()->addWidget(buildDiffering());
    body()->addWidget(m_decided);
    auto* progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(8, 4, 8, 0);
    progress->setSpacing(8);
    progress->addWidget(m_sprig);
    progress->addWidget(m_sprigWords, 1);
    body()->addWidget(m_progress);
    m_refusal->hide();
}

QWidget* OutcomeCard::buildDiffering()
{
    auto* layout = new QVBoxLayout(m_differing);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(12);
    layout->addWidget(
        label(tr("The readings differ too much to decide:"), LabelRole::Text, m_differing, true));
    m_differingRows = new QVBoxLayout;
    m_differingRows->setSpacing(8);
    layout->addLayout(m_differingRows);
    layout->addWidget(
        label(tr("Ask somebody who has not read it yet to read it as the third. Their "
                 "level settles it, and then the decision can be made."),
            LabelRole::Text, m_differing, true));
    auto* back = button(tr("Start a third reading"), ButtonKind::Normal, m_differing);
    layout->addWidget(back);
    connect(back, &QPushButton::clicked, this, &OutcomeCard::backWanted);
    return m_differing;
}

QWidget* OutcomeCard::buildWays()
{
    auto* layout = new QVBoxLayout(m_ways);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const auto outcome :
        {core::Outcome::Approved, core::Outcome::NotYet, core::Outcome::Returned}) {
        auto* row = new OutcomeRow(titleOf(outcome), m_ways);
        layout->addWidget(row);
        m_rows.insert(outcome, row);
        connect(row, &OutcomeRow::refused, this, [this, outcome] { refuse(outcome); });
        connect(row, &QAbstractButton::clicked, this, [this, row, outcome] {
            if (!row->isChecked())
                return;
            m_refusal->hide();
            m_model.choose(outcome);
        });
    }
    return m_ways;
}

QWidget* OutcomeCard::buildNote()
{
    auto* layout = new QVBoxLayout(m_noteBox);
    layout->setContentsMargins(8, 4, 8, 0);
    layout->setSpacing(4);
    auto* name = label(tr("What has to change"), LabelRole::Secondary, m_noteBox);
    name->setBuddy(m_note);
    m_note->setAccessibleName(tr("What has to change before it can be reviewed"));
    m_note->setPlaceholderText(tr("The sound stops after a minute. Add the clip with its sound."));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(scaled(96));
    layout->addWidget(name);
    layout->addWidget(m_note);
    connect(m_note, &QPlainTextEdit::textChanged, this,
        [this] { m_model.setNote(m_note->toPlainText()); });
    return m_noteBox;
}

void OutcomeCard::refuse(core::Outcome outcome)
{
    for (const auto& way : m_model.ways()) {
        if (way.outcome == outcome)
            m_refusal->say(way.refusal);
    }
    m_refusal->show();
}

void OutcomeCard::refresh()
{
    const bool isDecided = m_model.isDecided();
    const bool differs = !m_model.differing().isEmpty();
    m_ways->setVisible(!isDecided && !differs);
    m_differing->setVisible(!isDecided && differs);
    m_decided->setVisible(isDecided);
    m_noteBox->setVisible(!isDecided && !differs && m_model.outcome() == core::Outcome::Returned);
    if (isDecided || differs)
        m_refusal->hide();
    if (m_notePlace != m_model.notePlace()) {
        m_refusal->hide();
        m_notePlace = m_model.notePlace();
        m_draft->open(m_notePlace);
    }
    if (isDecided)
        m_decided->setText(m_model.decidedWords());
    refreshWays();
    refreshDiffering();
    refreshSprig();
}

void OutcomeCard::refreshWays()
{
    for (const auto& way : m_model.ways())
        m_rows.value(way.outcome)->setWay(way.isOpen, way.reason);
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        // An exclusive row is only let go of when no row is exclusive.
        it.value()->setAutoExclusive(false);
        it.value()->setChecked(m_model.outcome() == it.key());
    }
    for (auto* row : std::as_const(m_rows))
        row->setAutoExclusive(true);
}

void OutcomeCard::refreshDiffering()
{
    while (auto* item = m_differingRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& criterion : m_model.differing()) {
        auto* row = new QWidget(m_differing);
        auto* layout = new QVBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(label(criterion.name, LabelRole::Strong, row, true));
        layout->addWidget(
            label(criterion.levels.join(tr(" and ")), LabelRole::Secondary, row, true));
        m_differingRows->addWidget(row);
        row->show();
    }
}

void OutcomeCard::refreshSprig()
{
    const auto met = m_model.met();
    m_progress->setVisible(!met.isEmpty() && m_model.differing().isEmpty());
    QList<Leaf> leaves;
    for (const bool isMet : met)
        leaves.append(isMet ? Leaf::Met : Leaf::Open);
    m_sprig->setLeaves(leaves);
    m_sprigWords->setText(tr("%1 of %2 met").arg(m_model.metCount()).arg(met.size()));
    m_progress->setToolTip(core::passRuleWords(m_model.work().design()));
}

void OutcomeCard::askForNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
