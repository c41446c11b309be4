// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/submissionview.h"

#include "core/paper/documentwords.h"
#include "core/submissions/submitting.h"
#include "ui/look/type.h"
#include "ui/pages/evidence/evidencemodel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString dayOf(core::Instant at)
{
    return QLocale().toString(core::localDate(at), u"d MMM yyyy");
}

QString outcomeWords(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::Approved:
        return SubmissionView::tr("Approved");
    case core::Outcome::NotYet:
        return SubmissionView::tr("Not yet");
    case core::Outcome::Returned:
        return SubmissionView::tr("Returned");
    }
    return {};
}

/// "video/mp4 · 12.4 MB · 4:41", or "214 words".
QString factsOf(const core::Work& work, const core::EvidenceItem& item)
{
    QStringList facts;
    if (const auto* file = work.file(item)) {
        // A file's name may give away whose work it is.
        if (work.design().assessment.blind == core::BlindMode::None
            && file->originalName != item.title)
            facts.append(file->originalName);
        facts.append(file->mediaType);
        facts.append(QLocale().formattedDataSize(file->bytes));
        if (file->duration)
            facts.append(timeText(*file->duration));
        if (file->isInPlace())
            facts.append(SubmissionView::tr("left in its place"));
    }
    if (item.wordCount)
        facts.append(SubmissionView::tr("%1 words").arg(*item.wordCount));
    facts.append(SubmissionView::tr("added %1").arg(dayOf(item.addedAt)));
    return facts.join(u" · "_s);
}

QScrollArea* column(const QString& name, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setProperty("ring", true);
    area->setAccessibleName(name);
    return area;
}

/// Puts `cards` below each other into the area.
void fill(QScrollArea& area, const QList<Card*>& cards, QWidget* inside)
{
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(16);
    for (auto* card : cards)
        layout->addWidget(card);
    layout->addStretch(1);
    area.setWidget(inside);
}

void addRule(Card& card)
{
    card.body()->addSpacing(8);
    card.body()->addWidget(line(&card));
    card.body()->addSpacing(8);
}

void pad(Card& card)
{
    card.body()->setContentsMargins(15, 12, 15, 12);
    card.body()->setSpacing(4);
}

} // namespace

SubmissionView::SubmissionView(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_header(new PageHeader({}, actions, this))
    , m_left(column(tr("Evidence, requirement by requirement"), this))
    , m_right(column(tr("What is missing, and the attempts"), this))
{
    m_header->setBack(tr("Back to all work"));
    m_right->setFixedWidth(scaled(320));
    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(m_left, 1);
    body->addWidget(m_right);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    connect(m_header, &PageHeader::backWanted, this, &SubmissionView::backWanted);
    auto* back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &SubmissionView::backWanted);
}

void SubmissionView::setWork(const core::Work& work, const QDate& today)
{
    const bool isSame = work.enrollment.id == m_work.enrollment.id;
    const int place = isSame ? m_left->verticalScrollBar()->value() : 0;
    m_work = work;
    m_today = today;
    m_header->setTitle(work.person.displayName());
    m_header->setSubline(u"%1 %2 · %3"_s.arg(
        work.microcredential.code, work.design().title, rowOf(work, today).standing));
    build();
    m_left->verticalScrollBar()->setValue(place);
}

void SubmissionView::build()
{
    m_cards.clear();
    auto* left = new QWidget;
    QList<Card*> cards;
    for (const auto& requirement : m_work.design().evidenceRequirements) {
        cards.append(requirementCard(requirement, left));
        m_cards.insert(requirement.id, cards.last());
    }
    fill(*m_left, cards, left);
    auto* right = new QWidget;
    QList<Card*> facts;
    const auto* attempt = m_work.current();
    if (!m_work.award && (!attempt || attempt->attempt.isOpen()))
        facts.append(missingCard(right));
    facts.append(attemptsCard(right));
    fill(*m_right, facts, right);
}

void SubmissionView::look(const QString& requirement)
{
    m_left->setFocus(Qt::OtherFocusReason);
    m_left->widget()->layout()->activate();
    if (auto* card = m_cards.value(requirement))
        m_left->ensureWidgetVisible(card, 0, 0);
}

Card* SubmissionView::requirementCard(const core::EvidenceRequirement& requirement, QWidget* parent)
{
    auto* card = new Card(u"%1 %2"_s.arg(requirement.id, requirement.title), parent);
    pad(*card);
    const auto cell = rowOf(m_work, m_today).cells.value(requirement.id);
    auto* mark = new StateMark(cell.mark, card);
    mark->set(cell.mark, cell.word);
    card->addToHead(mark);
    QStringList asked{core::kindWords(requirement), core::limitWords(requirement)};
    asked.removeAll({});
    card->body()->addWidget(label(asked.join(u" · "_s), LabelRole::Secondary, card, true));
    card->body()->addWidget(label(requirement.instructions, LabelRole::Muted, card, true));
    bool isAny = false;
    if (const auto* attempt = m_work.current()) {
        for (const auto& item : attempt->evidence) {
            if (item.requirement != requirement.id)
                continue;
            isAny = true;
            addItem(*card, item);
        }
    }
    if (!isAny)
        card->body()->addWidget(label(tr("Nothing is here yet."), LabelRole::Text, card));
    return card;
}

void SubmissionView::addItem(Card& card, const core::EvidenceItem& item)
{
    auto* box = well(&card);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(4);
    card.body()->addSpacing(4);
    card.body()->addWidget(box);
    if (m_work.isHidden(item)) {
        layout->addWidget(label(tr("The permission for this was withdrawn, so nobody looks at it "
                                   "any more."),
            LabelRole::Text, box, true));
        return;
    }
    layout->addWidget(label(item.title, LabelRole::Strong, box, true));
    layout->addWidget(label(factsOf(m_work, item), LabelRole::Secondary, box, true));
    if (item.body) {
        auto* text = label(*item.body, LabelRole::Text, box, true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(text);
    }
    if (const auto* consent = m_work.consent(item))
        layout->addWidget(label(tr("Permission was given; the signed forms are kept here: %1")
                                    .arg(consent->formsHeldAt),
            LabelRole::Secondary, box, true));
    if (item.deidentification)
        layout->addWidget(
            label(tr("Names and faces were removed: %1").arg(item.deidentification->method),
                LabelRole::Secondary, box, true));
    if (item.aiAssistance)
        layout->addWidget(label(
            tr("Help from software: %1").arg(*item.aiAssistance), LabelRole::Secondary, box, true));
}

Card* SubmissionView::missingCard(QWidget* parent)
{
    auto* card = new Card(tr("What is missing"), parent);
    pad(*card);
    card->body()->setSpacing(8);
    const auto lacks = core::lacks(m_work, m_today);
    card->setCount(int(lacks.size()));
    for (const auto& lack : lacks) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(picture(u"warning"_s, IconRole::Warn, 18, card), 0, Qt::AlignTop);
        auto* sentence = label(lack.sentence, LabelRole::Text, card, true);
        sentence->setAlignment(Qt::AlignTop);
        row->addWidget(sentence, 1);
        card->body()->addLayout(row);
    }
    if (lacks.isEmpty())
        card->body()->addWidget(
            label(tr("All that is asked for is here."), LabelRole::Text, card, true));
    return card;
}

Card* SubmissionView::attemptsCard(QWidget* parent)
{
    auto* card = new Card(tr("Attempts"), parent);
    pad(*card);
    if (m_work.attempts.isEmpty())
        card->body()->addWidget(label(
            tr("The first attempt begins with the first evidence."), LabelRole::Muted, card, true));
    for (auto it = m_work.attempts.rbegin(); it != m_work.attempts.rend(); ++it) {
        const auto& attempt = it->attempt;
        if (it != m_work.attempts.rbegin())
            addRule(*card);
        card->body()->addWidget(
            label(tr("Attempt %1").arg(attempt.number), LabelRole::Strong, card));
        card->body()->addWidget(label(attempt.submittedAt
                ? tr("begun %1, handed in %2")
                      .arg(dayOf(attempt.openedAt), dayOf(*attempt.submittedAt))
                : tr("begun %1, still open").arg(dayOf(attempt.openedAt)),
            LabelRole::Secondary, card, true));
        if (attempt.resubmissionNote)
            card->body()->addWidget(label(*attempt.resubmissionNote, LabelRole::Text, card, true));
        if (it->decision)
            addDecision(*card, *it->decision);
    }
    return card;
}

void SubmissionView::addDecision(Card& card, const core::Decision& decision)
{
    card.body()->addWidget(
        label(tr("%1 on %2").arg(outcomeWords(decision.outcome), dayOf(decision.decidedAt)),
            LabelRole::Text, &card, true));
    QStringList lines;
    for (const auto& resolved : decision.levels) {
        if (const auto* criterion = m_work.design().criterion(resolved.criterion))
            lines.append(u"%1 %2: %3"_s.arg(
                criterion->id, criterion->title, m_work.design().rubric.labelOf(resolved.level)));
    }
    lines += decision.brokenClauses;
    if (decision.note)
        lines.append(*decision.note);
    for (const auto& text : lines)
        card.body()->addWidget(label(text, LabelRole::Secondary, &card, true));
}

} // namespace ui
