// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/submissionview.h"

#include "core/evidence/adding.h"
#include "core/paper/documentwords.h"
#include "core/reviews/letter.h"
#include "core/work/standing.h"
#include "ui/edit/draft.h"
#include "ui/edit/editor.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/pages/evidence/askedcolumn.h"
#include "ui/pages/evidence/evidencemodel.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/pages/evidence/feedbackcard.h"
#include "ui/pages/evidence/intake.h"
#include "ui/pages/evidence/newfilescard.h"
#include "ui/pages/evidence/requirementcard.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SubmissionView::SubmissionView(
    const core::Store& store, Editor& editor, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_editor(editor)
    , m_intake(new Intake(store, editor, this))
{
    build(actions);
    wire();
}

void SubmissionView::build(const Actions& actions)
{
    m_header = new PageHeader({}, actions, this);
    m_header->setBack(tr("Back to all work"));
    m_attempts = new SegmentedControl(tr("Attempt"), {tr("Attempt 1")}, this);
    m_header->add(m_attempts);
    m_missing = button({}, ButtonKind::Link, this);
    m_missing->setIcon(icon(u"warning"_s, IconRole::Warn));
    m_missing->setProperty("tone", u"warn"_s);
    m_header->add(m_missing);
    m_handIn = m_header->setPrimary(tr("Hand in…"));
    m_asked = new AskedColumn(this);
    m_middle = buildMiddle();
    m_body = new QHBoxLayout;
    m_body->setContentsMargins(24, 0, 20, 0);
    m_body->setSpacing(12);
    m_body->addWidget(m_asked);
    m_body->addWidget(m_middle, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body, 1);
}

QScrollArea* SubmissionView::buildMiddle()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setProperty("ring", true);
    area->setAccessibleName(tr("Evidence of the chosen requirement"));
    auto* inside = new QWidget;
    m_drop = new DropZone(tr("Drop files anywhere on this page"),
        tr("or press here to choose files. Laurel proposes where each one belongs; you decide."),
        {}, inside);
    m_drop->setFixedHeight(scaled(76));
    m_newFiles = new NewFilesCard(inside);
    m_cards = new QVBoxLayout(inside);
    m_cards->setContentsMargins(4, 0, 4, 24);
    m_cards->setSpacing(16);
    m_cards->addWidget(m_drop);
    m_cards->addWidget(m_newFiles);
    m_cards->addStretch(1);
    area->setWidget(inside);
    return area;
}

void SubmissionView::wire()
{
    connect(m_header, &PageHeader::backWanted, this, &SubmissionView::backWanted);
    connect(m_attempts, &SegmentedControl::chosen, this, [this](int index) {
        m_attempt = index == m_work.attempts.size() - 1 ? -1 : index;
        closePanel();
        refresh();
    });
    connect(m_missing, &QPushButton::clicked, this, &SubmissionView::handIn);
    connect(m_handIn, &QPushButton::clicked, this, &SubmissionView::handIn);
    connect(m_asked, &AskedColumn::chosen, this, &SubmissionView::look);
    connect(m_asked, &AskedColumn::statementsChanged, this, &SubmissionView::refreshMissing);
    connect(m_drop, &DropZone::dropped, this, [this](const auto& paths) { bring(paths); });
    connect(m_drop, &DropZone::filesWanted, this, [this] { askForFiles({}); });
    connect(m_newFiles, &NewFilesCard::placeChosen, m_intake, &Intake::choosePlace);
    connect(m_newFiles, &NewFilesCard::keepingChosen, m_intake, &Intake::chooseKeeping);
    connect(m_newFiles, &NewFilesCard::removed, m_intake, &Intake::remove);
    connect(m_newFiles, &NewFilesCard::accepted, m_intake, &Intake::accept);
    connect(m_intake, &Intake::changed, this, [this] {
        const bool hadFocus = m_newFiles->isAncestorOf(QApplication::focusWidget());
        m_newFiles->show(m_work, m_intake->arrivals());
        tabThrough({m_drop, m_newFiles, m_shown});
        if (hadFocus && m_newFiles->isHidden())
            m_middle->setFocus(Qt::OtherFocusReason);
    });
    connect(m_intake, &Intake::filed, this, &SubmissionView::choose);
    connect(m_intake, &Intake::failed, this, &SubmissionView::failed);
    auto* back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, [this] {
        if (m_panel)
            closePanel();
        else
            emit backWanted();
    });
    auto* paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &SubmissionView::pasteFiles);
}

void SubmissionView::setWork(const core::Work& work, const QDate& today)
{
    const bool isSame = work.enrollment.id == m_work.enrollment.id;
    const bool isSameAttempt = isSame && work.attempts.size() == m_work.attempts.size();
    const int place = isSame ? m_middle->verticalScrollBar()->value() : 0;
    m_work = work;
    m_today = today;
    if (!isSameAttempt) {
        m_attempt = -1;
        m_edited.reset();
        m_isWriting = false;
        m_asked->setStatements(false, false);
        closePanel();
    }
    if (!isSame || !m_work.design().requirement(m_chosen))
        m_chosen = firstOpen();
    if (m_edited && !item(*m_edited))
        m_edited.reset();
    refresh();
    m_intake->setWork(work);
    m_middle->verticalScrollBar()->setValue(place);
}

void SubmissionView::refresh()
{
    refreshHeader();
    refreshMissing();
    const bool changes = canChange();
    m_asked->show(m_work, shownAttempt(), m_today, changes);
    m_asked->setChosen(m_chosen);
    setAcceptDrops(changes);
    m_drop->setVisible(changes);
    if (changes)
        m_newFiles->show(m_work, m_intake->arrivals());
    else
        m_newFiles->hide();
    refreshCards();
}

void SubmissionView::refreshHeader()
{
    const auto* attempt = shownAttempt();
    QStringList words{u"%1 %2"_s.arg(m_work.microcredential.code, m_work.design().title)};
    if (attempt)
        words.append(tr("attempt %1").arg(attempt->attempt.number));
    if (m_attempt < 0)
        words.append(rowOf(m_work, m_today).standing);
    m_header->setTitle(m_work.person.displayName());
    m_header->setSubline(words.join(u" · "_s));
    QStringList attempts;
    for (const auto& one : m_work.attempts)
        attempts.append(tr("Attempt %1").arg(one.attempt.number));
    m_attempts->setVisible(attempts.size() > 1);
    m_attempts->setChoices(attempts);
    m_attempts->setCurrent(m_attempt < 0 ? int(attempts.size()) - 1 : m_attempt);
}

void SubmissionView::refreshMissing()
{
    const bool changes = canChange();
    const auto pieces = core::lacks(m_work, m_today).size();
    const auto statements = (m_asked->isOwnWork() ? 0 : 1) + (m_asked->isPrivate() ? 0 : 1);
    const auto count = pieces + statements;
    if (pieces == 0)
        m_missing->setText(
            count == 1 ? tr("1 statement is missing") : tr("2 statements are missing"));
    else
        m_missing->setText(
            count == 1 ? tr("1 thing is missing") : tr("%1 things are missing").arg(count));
    m_missing->setAccessibleName(m_missing->text());
    m_missing->setVisible(changes && count > 0 && !m_panel);
    m_handIn->setVisible(changes && !m_panel);
}

void SubmissionView::refreshCards()
{
    if (m_draft)
        m_draft->keep();
    auto* shown = new QWidget(m_middle->widget());
    auto* layout = new QVBoxLayout(shown);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* before = m_shown;
    const bool hadFocus = before && before->isAncestorOf(QApplication::focusWidget());
    m_shown = shown;
    addAttemptCards(*layout, shown);
    m_cards->insertWidget(2, shown);
    if (before) {
        before->hide();
        before->deleteLater();
    }
    shown->show();
    tabThrough({m_asked, m_middle, m_drop, m_newFiles, shown});
    if (hadFocus)
        m_middle->setFocus(Qt::OtherFocusReason); // what had it is gone
}

void SubmissionView::addAttemptCards(QVBoxLayout& layout, QWidget* parent)
{
    const auto* attempt = shownAttempt();
    if (attempt && attempt->decision) {
        addFeedback(*attempt, layout, parent);
    } else if (attempt && !attempt->attempt.isOpen()) {
        QStringList lines{tr("Handed in on %1. Nothing can be changed now.")
                              .arg(dayWords(*attempt->attempt.submittedAt)),
            core::afterHandInWords(m_work.design().assessment)};
        if (attempt->attempt.resubmissionNote)
            lines.append(tr("What changed: %1").arg(*attempt->attempt.resubmissionNote));
        layout.addWidget(new WaitingCard(tr("What happens next"), lines, parent));
    } else if (const auto may = core::mayAddEvidence(m_work); !may) {
        layout.addWidget(new WaitingCard(tr("This work rests"), {may.error().message}, parent));
    }
    m_card = requirementCard(parent);
    if (m_card)
        layout.addWidget(m_card);
    const auto* last = m_work.handedIn();
    if (attempt && attempt->attempt.isOpen() && last && last->decision)
        addFeedback(*last, layout, parent);
}

void SubmissionView::addFeedback(
    const core::AttemptWork& attempt, QVBoxLayout& layout, QWidget* parent)
{
    const auto school = m_store.organizations().own();
    const auto signer = m_store.people().get(attempt.decision->decidedBy);
    if (!school || !signer) {
        emit failed(school ? signer.error() : school.error());
        return;
    }
    const auto letter = core::draftLetter(m_work, attempt, *attempt.decision, *school, *signer);
    layout.addWidget(
        new FeedbackCard(tr("What the review says of attempt %1").arg(attempt.attempt.number),
            letter, *attempt.decision, parent));
}

RequirementCard* SubmissionView::requirementCard(QWidget* parent)
{
    const auto* requirement = m_work.design().requirement(m_chosen);
    if (!requirement)
        return nullptr;
    auto* card = new RequirementCard({.work = m_work,
                                         .attempt = shownAttempt(),
                                         .requirement = *requirement,
                                         .today = m_today,
                                         .mediaFolder = m_store.mediaFolder(),
                                         .canChange = canChange(),
                                         .edited = m_edited,
                                         .isWriting = m_isWriting},
        parent);
    connect(card, &RequirementCard::wished, this, &SubmissionView::meet, Qt::QueuedConnection);
    connect(card, &RequirementCard::filesWanted, this, [this] { askForFiles(m_chosen); });
    connect(
        card, &RequirementCard::writingWanted, this, [this] { write({}, true); },
        Qt::QueuedConnection);
    connect(
        card, &RequirementCard::writingLeft, this, &SubmissionView::dropText, Qt::QueuedConnection);
    connect(
        card, &RequirementCard::textKept, this, &SubmissionView::keepText, Qt::QueuedConnection);
    bindWriting(*card);
    return card;
}

void SubmissionView::choose(const QString& requirement)
{
    if (requirement != m_chosen) {
        m_edited.reset();
        m_isWriting = false;
        m_middle->verticalScrollBar()->setValue(0);
    }
    m_chosen = requirement;
    m_asked->setChosen(requirement);
    refreshCards();
}

void SubmissionView::look(const QString& requirement)
{
    choose(m_work.design().requirement(requirement) ? requirement : firstOpen());
    if (canChange() && m_card)
        m_card->begin();
    if (!m_middle->isAncestorOf(focusWidget()))
        m_middle->setFocus(Qt::OtherFocusReason);
    if (m_card) {
        m_middle->widget()->layout()->activate();
        const int top = m_card->mapTo(m_middle->widget(), QPoint()).y();
        if (top > m_middle->viewport()->height() / 2)
            m_middle->verticalScrollBar()->setValue(top);
    }
}

QString SubmissionView::firstOpen() const
{
    const auto& requirements = m_work.design().evidenceRequirements;
    const auto states = core::requirementStates(m_work, m_today);
    for (const auto wanted : {core::RequirementState::NeedsAttention, core::RequirementState::Open,
             core::RequirementState::NotBegun}) {
        for (const auto& requirement : requirements) {
            if (states.value(requirement.id) == wanted)
                return requirement.id;
        }
    }
    return requirements.isEmpty() ? QString() : requirements.first().id;
}

const core::AttemptWork* SubmissionView::shownAttempt() const
{
    return m_attempt < 0 || m_attempt >= m_work.attempts.size() ? m_work.current()
                                                                : &m_work.attempts.at(m_attempt);
}

bool SubmissionView::canChange() const
{
    return m_attempt < 0 && !m_work.award && !m_store.isReadOnly()
        && bool(core::mayAddEvidence(m_work));
}

const core::EvidenceItem* SubmissionView::item(const core::EvidenceId& id) const
{
    const auto* attempt = shownAttempt();
    return attempt ? attempt->item(id) : nullptr;
}

void SubmissionView::setOver(bool isOver)
{
    m_isOver = isOver;
    m_drop->setOver(isOver);
    update();
}

void SubmissionView::paintEvent(QPaintEvent*)
{
    if (!m_isOver)
        return;
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(look.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 8, 8);
}

} // namespace ui
