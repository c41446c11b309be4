// SPDX-License-Identifier: MIT
#include "ui/pages/review/startview.h"

#include "core/reviews/reviewing.h"
#include "ui/look/type.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/pages/home/homerows.h"
#include "ui/pages/review/documentview.h"
#include "ui/pages/review/queueview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/taborder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

StartView::StartView(const core::Store& store, Me& me, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_me(me)
{
    build(actions);
    wire();
}

void StartView::build(const Actions& actions)
{
    m_header = new PageHeader({}, actions, this);
    m_header->setBack(tr("Back to the queue"));
    m_decide = m_header->addButton(tr("Decide or return…"));
    m_start = m_header->setPrimary(tr("Start the review"), u"review"_s);
    m_complete = new Card(tr("Is it complete?"), this);
    m_complete->body()->setContentsMargins(1, 0, 1, 1);
    m_readers = new Card(tr("Who reads it"), this);
    m_readers->body()->setContentsMargins(15, 12, 15, 12);
    m_readers->body()->setSpacing(8);
    m_readers->setFixedWidth(scaledColumn(344));
    m_words = label({}, LabelRole::Text, m_readers, true);
    m_who = new QComboBox(m_readers);
    m_who->setAccessibleName(tr("Who reviews here"));
    m_who->setMinimumHeight(scaled(32));
    m_readers->body()->addWidget(m_words);
    m_readers->body()->addWidget(label(tr("Reviewing as"), LabelRole::Secondary, m_readers));
    m_readers->body()->addWidget(m_who);
    m_readers->body()->addStretch();
    m_reason = new ReasonPanel(this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_complete, 1);
    columns->addWidget(m_readers);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addWidget(m_reason);
    body->addLayout(columns, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
}

void StartView::wire()
{
    connect(m_header, &PageHeader::backWanted, this, &StartView::backWanted);
    connect(m_start, &QPushButton::clicked, this, &StartView::startWanted);
    connect(m_decide, &QPushButton::clicked, this, &StartView::decideWanted);
    connect(m_who, &QComboBox::activated, this, [this] {
        if (const auto person = core::PersonId::fromString(m_who->currentData().toString()))
            m_me.set(*person);
    });
    connect(m_reason, &ReasonPanel::closed, m_reason, &QWidget::hide);
    connect(m_reason, &ReasonPanel::given, this, [this](const QString& reason) {
        m_reason->hide();
        if (m_asked)
            emit reopenWanted(*m_asked, reason);
    });
}

void StartView::setWork(const core::Work& work, const QList<core::Person>& reviewers)
{
    if (work.enrollment.id != m_work.enrollment.id)
        m_reason->hide();
    m_work = work;
    m_header->setTitle(nameOf(work));
    m_header->setSubline(tr("%1 %2 · attempt %3")
                             .arg(work.microcredential.code, work.design().title)
                             .arg(work.handedIn()->attempt.number));
    fillPeople(*m_who, reviewers, m_me.id());
    refreshComplete();
    refreshReaders();
    refreshWords();
    tabThrough({m_header, m_reason, m_complete, m_readers});
}

void StartView::refreshComplete()
{
    delete m_pieces;
    m_pieces = new QScrollArea(m_complete);
    auto* area = static_cast<QScrollArea*>(m_pieces);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::StrongFocus);
    area->setProperty("ring", true);
    area->setAccessibleName(tr("The evidence, requirement by requirement"));
    auto* inside = new QWidget;
    auto* body = new QVBoxLayout(inside);
    body->setContentsMargins(15, 12, 15, 12);
    body->setSpacing(4);
    for (const auto& requirement : m_work.design().evidenceRequirements)
        addPieces(*body, requirement);
    body->addStretch();
    area->setWidget(inside);
    m_complete->body()->addWidget(area, 1);
}

void StartView::addPieces(QVBoxLayout& body, const core::EvidenceRequirement& requirement)
{
    if (body.count() > 0) {
        body.addSpacing(8);
        body.addWidget(line(m_complete));
        body.addSpacing(8);
    }
    body.addWidget(label(
        u"%1 %2"_s.arg(requirement.id, requirement.title), LabelRole::Strong, m_complete, true));
    bool isAny = false;
    for (const auto& item : m_work.handedIn()->evidence) {
        if (item.requirement != requirement.id)
            continue;
        isAny = true;
        body.addWidget(
            label(m_work.isHidden(item) ? tr("The permission for this was withdrawn.")
                                        : u"%1 · %2"_s.arg(item.title, factsOf(m_work, item)),
                LabelRole::Text, m_complete, true));
    }
    if (!isAny)
        body.addWidget(label(tr("Nothing is here."), LabelRole::Text, m_complete));
    for (const auto& indicator : requirement.completionIndicators.value_or(QStringList()))
        body.addWidget(label(u"– "_s + indicator, LabelRole::Secondary, m_complete, true));
}

void StartView::refreshReaders()
{
    delete m_names;
    m_names = new QWidget(m_readers);
    auto* body = new QVBoxLayout(m_names);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(4);
    const auto me = m_me.person();
    const auto& attempt = *m_work.handedIn();
    const bool mayReopen = me && me->has(core::Role::Approver) && !attempt.decision;
    const int required = m_work.design().assessment.reviewersRequired;
    for (const auto& review : attempt.reviews)
        addReader(*body, review, mayReopen);
    if (attempt.reviews.isEmpty())
        body->addWidget(
            label(required == 1 ? tr("Nobody reads it yet. One reader is needed.")
                                : tr("Nobody reads it yet. %1 readers are needed.").arg(required),
                LabelRole::Secondary, m_names, true));
    m_readers->body()->insertWidget(0, m_names);
}

void StartView::addReader(QVBoxLayout& body, const core::ReviewWork& review, bool mayReopen)
{
    const auto person = m_store.people().get(review.review.reviewer);
    const auto name = person ? person->displayName() : tr("Somebody");
    const auto state = [&] {
        switch (review.review.state) {
        case core::ReviewState::Assigned:
            return tr("not begun");
        case core::ReviewState::InProgress:
            return tr("at work");
        case core::ReviewState::Submitted:
            return tr("handed in");
        case core::ReviewState::Recused:
            return tr("stepped back");
        case core::ReviewState::Voided:
            break;
        }
        return tr("ended without a result");
    }();
    body.addWidget(label(tr("%1, %2: %3").arg(name, seatWord(review.review.seat), state),
        LabelRole::Text, m_names, true));
    if (!mayReopen || review.review.state != core::ReviewState::Submitted)
        return;
    auto* again = button(tr("Open it again…"), ButtonKind::Link, m_names);
    again->setAccessibleName(tr("Open the review of %1 again").arg(name));
    body.addWidget(again);
    connect(again, &QPushButton::clicked, this, [this, id = review.review.id, name] {
        m_asked = id;
        m_reason->ask(tr("Open the review of %1 again").arg(name),
            tr("%1 can then change levels and comments, and hands in again. The reason stays with "
               "the review.")
                .arg(name),
            tr("Why?"), tr("Open it again"));
    });
}

void StartView::refreshWords()
{
    const auto me = m_me.person();
    const auto& attempt = *m_work.handedIn();
    m_start->hide();
    m_decide->setVisible(me && (me->has(core::Role::Approver) || me->has(core::Role::Reviewer))
        && !attempt.decision);
    if (attempt.decision) {
        m_words->setText(tr("This attempt is decided. What came of it stands with the badges and "
                            "the letter."));
        return;
    }
    if (!me || !me->has(core::Role::Reviewer)) {
        m_words->setText(me
                ? tr("%1 is not a reviewer. Choose who reviews here.").arg(me->displayName())
                : tr("Nobody is chosen yet. Choose who reviews here."));
        return;
    }
    const auto changes = core::startReview(m_work, *me, {}, core::now());
    m_start->setVisible(bool(changes));
    const auto school = m_store.organizations().own();
    const auto due = core::reviewDueOn(m_work, school ? school->holidays : QList<QDate>());
    m_words->setText(!changes ? changes.error().message
            : due             ? tr("If it is all there, start. It is due %1.")
                        .arg(dueWords(*due, QDate::currentDate()))
                  : tr("If it is all there, start."));
}

void StartView::look()
{
    (m_start->isVisibleTo(this) ? static_cast<QWidget*>(m_start) : m_who)
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
