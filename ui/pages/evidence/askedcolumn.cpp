// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/askedcolumn.h"

#include "ui/look/type.h"
#include "ui/pages/evidence/evidencemodel.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/smallparts.h"
#include "ui/widgets/tick.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Leaf leafOf(Mark mark)
{
    switch (mark) {
    case Mark::Met:
        return Leaf::Met;
    case Mark::HandedIn:
    case Mark::Begun:
        return Leaf::HandedIn;
    case Mark::NeedsYou:
        return Leaf::NeedsYou;
    default:
        return Leaf::Open;
    }
}

} // namespace

AskedColumn::AskedColumn(QWidget* parent)
    : QScrollArea(parent)
    , m_asked(new Card(tr("What is asked"), this))
    , m_sprig(new Sprig(m_asked))
    , m_rows(new RowList(tr("What is asked"), m_asked, true))
    , m_before(new Card(tr("Before you hand in"), this, false))
    , m_ownWork(new Tick(tr("This is my own work with my own students."), m_before))
    , m_private(new Tick(tr("No student can be recognized without permission."), m_before))
    , m_missing(new Card(tr("What is missing"), this, false))
    , m_blind(new Pill(tr("Names are hidden from reviewers"), Tone::Plain, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFixedWidth(scaledColumn(304));
    m_asked->addToHead(m_sprig);
    m_asked->body()->addWidget(m_rows);
    m_asked->body()->setContentsMargins(0, 0, 0, 1);
    m_before->body()->setContentsMargins(11, 0, 15, 12);
    m_before->body()->setSpacing(4);
    m_before->body()->addWidget(m_ownWork);
    m_before->body()->addWidget(m_private);
    m_missing->body()->setContentsMargins(15, 0, 15, 16);
    auto* inside = new QWidget;
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 4, 24);
    layout->setSpacing(16);
    for (auto* card : {m_asked, m_before, m_missing})
        layout->addWidget(card);
    layout->addWidget(m_blind, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setWidget(inside);
    connect(m_rows, &RowList::chosen, this,
        [this](const QVariant& target) { emit chosen(target.toString()); });
    connect(m_ownWork, &Tick::changed, this, &AskedColumn::statementsChanged);
    connect(m_private, &Tick::changed, this, &AskedColumn::statementsChanged);
}

void AskedColumn::show(
    const core::Work& work, const core::AttemptWork* attempt, const QDate& today, bool isOpen)
{
    showAsked(work, attempt, today);
    m_blind->setVisible(work.design().assessment.blind == core::BlindMode::Double);
    m_before->setVisible(isOpen);
    m_missing->setVisible(isOpen);
    if (isOpen)
        showMissing(core::lacks(work, today));
}

void AskedColumn::showAsked(
    const core::Work& work, const core::AttemptWork* attempt, const QDate& today)
{
    const auto cells = rowOf(work, today).cells;
    const bool isNewest = attempt == work.current();
    QList<Row> rows;
    QList<Leaf> leaves;
    for (const auto& requirement : work.design().evidenceRequirements) {
        const auto mark = isNewest ? cells.value(requirement.id).mark : Mark::HandedIn;
        leaves.append(leafOf(mark));
        Row row;
        row.title = u"%1 %2"_s.arg(requirement.id, requirement.title);
        row.detail = standingWords(work, attempt, requirement, today);
        if (isNewest && cells.value(requirement.id).word != wordOf(mark))
            row.detail += u" · "_s + cells.value(requirement.id).word;
        row.detailTone = mark == Mark::NeedsYou ? Tone::Warn : Tone::Muted;
        row.mark = mark;
        row.target = requirement.id;
        rows.append(row);
    }
    m_sprig->setLeaves(leaves);
    m_rows->setRows(rows);
}

void AskedColumn::showMissing(const QList<core::Lack>& lacks)
{
    m_missing->setCount(int(lacks.size()));
    if (m_lacks) {
        m_lacks->hide();
        m_lacks->deleteLater(); // one of them may have led here
    }
    m_lacks = new QWidget(m_missing);
    auto* lines = new QVBoxLayout(m_lacks);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    if (lacks.isEmpty())
        lines->addWidget(
            label(tr("All that is asked for is here."), LabelRole::Text, m_lacks, true));
    for (const auto& lack : lacks) {
        if (lack.requirement.isEmpty()) {
            lines->addWidget(label(lack.sentence, LabelRole::Text, m_lacks, true));
            continue;
        }
        auto* link = new SentenceLink(lack.sentence, m_lacks);
        connect(link, &SentenceLink::clicked, this,
            [this, requirement = lack.requirement] { emit chosen(requirement); });
        lines->addWidget(link);
    }
    m_missing->body()->addWidget(m_lacks);
}

void AskedColumn::setChosen(const QString& requirement)
{
    m_rows->setChosen(requirement);
}

bool AskedColumn::isOwnWork() const
{
    return m_ownWork->isOn();
}

bool AskedColumn::isPrivate() const
{
    return m_private->isOn();
}

void AskedColumn::setStatements(bool isOwnWork, bool isPrivate)
{
    m_ownWork->setOn(isOwnWork);
    m_private->setOn(isPrivate);
}

} // namespace ui
