// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewpage.h"

#include "core/reviews/reviewing.h"
#include "ui/pages/review/decisionview.h"
#include "ui/pages/review/queueview.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/pages/review/startview.h"
#include "ui/widgets/emptystate.h"

#include <QStackedLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<EmptyState::Way> waysOn()
{
    if (!isThere(PageId::Evidence))
        return {};
    return {{u"evidence"_s, ReviewPage::tr("Look at the evidence"),
        ReviewPage::tr("See who is at work, and what is still missing before they can hand in."),
        ReviewPage::tr("Open the evidence")}};
}

} // namespace

ReviewPage::ReviewPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_store(context.store)
    , m_editor(context.editor)
    , m_me(context.me)
    , m_model(new ReviewModel(context.store, context.me, QDate::currentDate(), this))
{
    build(context);
    wire();
    refresh();
}

void ReviewPage::build(const PageContext& context)
{
    m_empty = new EmptyState(tr("Nothing to review"),
        tr("When a teacher hands in work, it waits here with its due date, and a review of it "
           "begins with one click."),
        waysOn(), this);
    m_queue = new QueueView(*m_model, m_me, context.actions, this);
    m_start = new StartView(m_store, m_me, context.actions, this);
    m_room = new ReviewRoom(context, this);
    m_views = new QStackedLayout(this);
    m_decision = new DecisionView(m_store, m_editor, m_me, this);
    for (QWidget* view :
        std::initializer_list<QWidget*>{m_empty, m_queue, m_start, m_room, m_decision})
        m_views->addWidget(view);
    connect(m_views, &QStackedLayout::currentChanged, this, &Page::widthChanged);
}

void ReviewPage::wire()
{
    connect(m_model, &ReviewModel::changed, this, &ReviewPage::refresh);
    connect(m_model, &ReviewModel::failed, this, &ReviewPage::failed);
    connect(&m_me, &Me::changed, this, [this] {
        if (m_shown && m_views->currentWidget() == m_room)
            openWork(*m_shown);
    });
    connect(m_empty, &EmptyState::chosen, this, [this] { emit wanted(PageId::Evidence, {}); });
    connect(m_queue, &QueueView::opened, this, &ReviewPage::openWork);
    connect(m_start, &StartView::backWanted, this, &ReviewPage::showQueue);
    connect(m_start, &StartView::startWanted, this, &ReviewPage::start);
    connect(m_start, &StartView::reopenWanted, this, &ReviewPage::reopen);
    connect(m_room, &ReviewRoom::failed, this, &ReviewPage::failed);
    connect(m_room, &ReviewRoom::handedIn, this, [this](const core::EnrollmentId& enrollment) {
        const auto work = core::readWork(m_store, enrollment);
        if (work && mayDecide() && waitsForDecision(*work))
            openDecision();
        else
            showQueue();
    });
    connect(m_start, &StartView::decideWanted, this, &ReviewPage::openDecision);
    connect(m_decision, &DecisionView::failed, this, &ReviewPage::failed);
    connect(m_decision, &DecisionView::wanted, this, &ReviewPage::wanted);
    connect(m_decision, &DecisionView::done, this, &ReviewPage::showQueue);
    connect(m_decision, &DecisionView::back, this, [this] {
        const auto work = core::readWork(m_store, *m_shown);
        if (work && work->handedIn())
            openReview(*work);
        else
            showQueue();
    });
    // Queued, because the room asks while the store still tells of a change.
    connect(m_room, &ReviewRoom::backWanted, this, &ReviewPage::showQueue, Qt::QueuedConnection);
}

void ReviewPage::refresh()
{
    m_queue->refresh();
    if (m_views->currentWidget() == m_room || m_views->currentWidget() == m_decision)
        return; // they follow by themselves
    if (m_shown && m_views->currentWidget() == m_start)
        return openWork(*m_shown);
    m_views->setCurrentWidget(m_model->rows().isEmpty() ? static_cast<QWidget*>(m_empty) : m_queue);
}

void ReviewPage::open(const QVariant& target)
{
    const auto words = target.toString();
    const auto comment = core::CommentId::fromString(words.section(u'#', 1));
    if (const auto enrollment = core::EnrollmentId::fromString(words.section(u'#', 0, 0))) {
        if (!comment || !openComment(*enrollment, *comment))
            openWork(*enrollment);
        return;
    }
    // Coming from another page, go on in the room; asked for again inside it, leave it.
    if (m_views->currentWidget() == m_room && std::exchange(m_wasHidden, false))
        return m_room->look();
    showQueue();
}

void ReviewPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_wasHidden = true;
}

bool ReviewPage::isWide() const
{
    return m_views->currentWidget() == m_room;
}

void ReviewPage::showQueue()
{
    m_shown.reset();
    m_room->leave();
    m_views->setCurrentWidget(m_model->rows().isEmpty() ? static_cast<QWidget*>(m_empty) : m_queue);
    if (m_model->rows().isEmpty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else
        m_queue->look();
}

void ReviewPage::openWork(const core::EnrollmentId& enrollment)
{
    const auto work = core::readWork(m_store, enrollment);
    if (!work || !work->handedIn()) {
        if (!work)
            emit failed(work.error());
        return showQueue();
    }
    m_shown = enrollment;
    const auto me = m_me.person();
    const auto* own = me ? work->handedIn()->reviewBy(me->id) : nullptr;
    const bool isAtWork = own && own->review.state == core::ReviewState::InProgress;
    if (!isAtWork && mayDecide() && waitsForDecision(*work))
        openDecision();
    else
        openReview(*work);
}

bool ReviewPage::openComment(const core::EnrollmentId& enrollment, const core::CommentId& comment)
{
    const auto me = m_me.person();
    if (!me || !m_room->open(enrollment, *me))
        return false;
    m_shown = enrollment;
    m_views->setCurrentWidget(m_room);
    m_room->look();
    m_room->lead(comment);
    return true;
}

bool ReviewPage::mayDecide() const
{
    const auto me = m_me.person();
    return me && me->has(core::Role::Approver);
}

void ReviewPage::openReview(const core::Work& work)
{
    const auto me = m_me.person();
    if (me && m_room->open(work.enrollment.id, *me)) {
        m_views->setCurrentWidget(m_room);
        m_room->look();
        return;
    }
    m_room->leave();
    const bool isNew = m_views->currentWidget() != m_start;
    m_start->setWork(work, m_model->reviewers());
    m_views->setCurrentWidget(m_start);
    if (isNew)
        m_start->look();
}

void ReviewPage::openDecision()
{
    if (!m_shown)
        return;
    m_room->leave();
    m_decision->open(*m_shown);
    m_views->setCurrentWidget(m_decision);
}

void ReviewPage::start()
{
    const auto me = m_me.person();
    const auto work
        = m_shown ? core::readWork(m_store, *m_shown) : core::Result<core::Work>(core::Error{});
    const auto school = m_store.organizations().own();
    if (!me || !work || !school)
        return;
    const auto changes = core::startReview(*work, *me, school->holidays, core::now());
    if (!changes)
        return emit failed(changes.error());
    const auto shown = *m_shown;
    if (m_editor.apply(tr("Start the review of %1").arg(nameOf(*work)), *changes))
        openWork(shown);
}

void ReviewPage::reopen(const core::ReviewId& review, const QString& reason)
{
    const auto me = m_me.person();
    const auto work = core::readWork(m_store, *m_shown);
    if (!me || !work)
        return;
    for (const auto& one : work->handedIn()->reviews) {
        if (one.review.id != review)
            continue;
        const auto changes = core::reopen(*work, one.review, *me, reason);
        if (!changes)
            return emit failed(changes.error());
        m_editor.apply(tr("Open a review of %1 again").arg(nameOf(*work)), *changes);
        return;
    }
}

} // namespace ui
