// SPDX-License-Identifier: MIT
#include "ui/pages/home/homepage.h"

#include "core/storage/backup.h"
#include "ui/look/badges.h"
#include "ui/look/type.h"
#include "ui/pages/home/homemodel.h"
#include "ui/pages/home/homerows.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/smallparts.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QStackedLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

HomePage::HomePage(const core::Store& store, Editor&, const Actions& actions, QWidget* parent)
    : Page(parent)
    , m_store(store)
    , m_model(new HomeModel(store, QDate::currentDate(), this))
{
    build(actions);
    wire();
    refresh();
}

void HomePage::build(const Actions& actions)
{
    m_openDemo = actions[Action::OpenDemo];
    m_work = buildWork(actions);
    m_views = new QStackedLayout(this);
}

void HomePage::wire()
{
    connect(m_model, &HomeModel::changed, this, &HomePage::refresh);
    connect(m_model, &HomeModel::failed, this, &HomePage::failed);
    const auto toReview = [this](const QVariant& target) { emit wanted(PageId::Review, target); };
    connect(m_rows, &RowList::chosen, this, toReview);
    connect(m_queue, &QPushButton::clicked, this, [toReview] { toReview({}); });
    connect(m_continue, &QPushButton::clicked, this, [this, toReview] {
        if (const auto* review = m_model->resumed())
            toReview(review->enrollment.toString());
    });
    connect(m_badges, &RowList::chosen, this,
        [this](const QVariant& target) { emit wanted(PageId::Badges, target); });
    connect(m_allBadges, &QPushButton::clicked, this, [this] { emit wanted(PageId::Badges, {}); });
}

void HomePage::refresh()
{
    const auto hour = QTime::currentTime().hour();
    m_header->setTitle(hour < 12 ? tr("Good morning")
            : hour < 18          ? tr("Good afternoon")
                                 : tr("Good evening"));
    m_header->setSubline(QLocale().toString(m_model->today(), u"dddd d MMMM"));
    refreshResume();
    refreshToday();
    refreshTerm();
    refreshBadges();
    // Laid out once, with its words in it.
    if (m_views->count() == 0)
        m_views->addWidget(m_work);
    if (m_model->isEmpty())
        showBeginning();
    else
        m_views->setCurrentWidget(m_work);
}

// Most homes are never empty, so that what stands there then is made when it is needed.
void HomePage::showBeginning()
{
    if (!m_empty)
        m_views->addWidget(buildBeginning());
    m_empty->setTitle(m_model->school().isEmpty()
            ? tr("A new notebook")
            : tr("A new notebook for %1").arg(m_model->school()));
    m_views->setCurrentWidget(m_empty);
}

QWidget* HomePage::buildBeginning()
{
    m_empty = new EmptyState({},
        tr("Begin where you like. Everything stays in one file on this computer, and every step "
           "can be undone."),
        {{u"designer"_s, tr("Design the first microcredential"),
             tr("Start from one of six that are ready, or from a blank page with a question at "
                "each step."),
             tr("Design one…")},
            {u"people"_s, tr("Bring in your teachers"),
                tr("A CSV file, or one by one. You see each row before anything is added."),
                tr("Add people…")},
            {u"teacher"_s, tr("Look around first"),
                tr("A complete, made-up school with work at every stage. It opens in place of "
                   "yours, which stays as it is."),
                tr("Open the demo school")}},
        this);
    connect(m_empty, &EmptyState::chosen, this, [this](int way) {
        if (way == 2)
            m_openDemo->trigger();
        else
            emit wanted(way == 0 ? PageId::Catalogue : PageId::People, {});
    });
    return m_empty;
}

void HomePage::open(const QVariant&)
{
    if (m_model->isEmpty())
        m_empty->setFocus(Qt::OtherFocusReason);
    else if (m_continue->isVisibleTo(this))
        m_continue->setFocus(Qt::OtherFocusReason);
    else
        m_rows->setFocus(Qt::OtherFocusReason);
}

QWidget* HomePage::buildWork(const Actions& actions)
{
    auto* work = new QWidget(this);
    m_header = new PageHeader({}, actions, work);
    auto* left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(buildResume());
    left->addWidget(buildToday(), 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(buildTerm());
    right->addWidget(buildBadges(), 1);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(24, 0, 24, 24);
    body->setSpacing(16);
    body->addLayout(left, 1);
    body->addLayout(right);
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(body, 1);
    return work;
}

QWidget* HomePage::buildResume()
{
    m_resume = new Card(this);
    m_resumePicture = new QLabel(m_resume);
    m_resumePicture->setAlignment(Qt::AlignCenter);
    auto* frame = well(m_resume);
    frame->setFixedSize(192, 108);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_resumePicture);
    m_resumeTitle = label({}, LabelRole::Section, m_resume);
    m_resumeFacts = label({}, LabelRole::Muted, m_resume);
    m_resumeDue = label({}, LabelRole::Secondary, m_resume);
    m_resumeSprig = new Sprig(m_resume);
    m_resumeSprig->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_continue = button(tr("Continue review"), ButtonKind::Primary, m_resume);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label(tr("Continue where you stopped"), LabelRole::Secondary, m_resume));
    words->addSpacing(2);
    words->addWidget(m_resumeTitle);
    words->addWidget(m_resumeFacts);
    words->addStretch();
    auto* state = new QHBoxLayout;
    state->setSpacing(16);
    state->addWidget(m_resumeSprig);
    state->addWidget(m_resumeDue);
    state->addStretch();
    state->addWidget(m_continue);
    words->addLayout(state);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(frame);
    row->addLayout(words, 1);
    m_resume->body()->addLayout(row);
    return m_resume;
}

QWidget* HomePage::buildToday()
{
    m_today = new Card(tr("Today"), this);
    m_queue = button(tr("Open the queue"), ButtonKind::Link, m_today);
    m_today->addToHead(m_queue);
    m_rows = new RowList(tr("What needs you today"), m_today);
    m_nothing = label(tr("Nothing waits for you. Work that teachers hand in appears here."),
        LabelRole::Muted, m_today, true);
    m_nothing->setMargin(16);
    m_today->body()->addWidget(m_nothing, 0, Qt::AlignTop);
    m_today->body()->addWidget(m_rows, 1);
    return m_today;
}

QWidget* HomePage::buildTerm()
{
    auto* card = new Card(this);
    card->setFixedWidth(scaledColumn(344));
    card->body()->setContentsMargins(16, 12, 16, 12);
    card->body()->setSpacing(0);
    card->body()->addWidget(label(tr("How it goes"), LabelRole::Section, card));
    card->body()->addSpacing(4);
    addCount(*card, m_atWork, m_atWorkLink, PageId::People);
    addCount(*card, m_awarded, m_awardedLink, PageId::Badges);
    addCount(*card, m_decisions, m_decisionsLink, PageId::Review);
    addCount(*card, m_days, m_daysLink, PageId::Insights);
    return card;
}

void HomePage::addCount(Card& card, QLabel*& figure, QPushButton*& link, PageId page)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    figure = label({}, LabelRole::Figure, &card);
    figure->setFixedSize(scaled(44), scaled(36));
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    link = button({}, ButtonKind::PlainLink, &card);
    link->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    row->addWidget(figure);
    row->addWidget(link);
    row->addStretch();
    card.body()->addLayout(row);
    link->setEnabled(isThere(page));
    connect(link, &QPushButton::clicked, this, [this, page] { emit wanted(page, {}); });
}

QWidget* HomePage::buildBadges()
{
    auto* card = new Card(tr("New badges"), this, false);
    card->setFixedWidth(scaledColumn(344));
    m_allBadges = button(tr("All"), ButtonKind::Link, card);
    m_allBadges->setAccessibleName(tr("All badges"));
    card->addToHead(m_allBadges);
    m_badges = new RowList(tr("New badges"), card);
    m_badges->setQuiet(true);
    m_noBadges = label(tr("The first badge is still to be earned."), LabelRole::Muted, card, true);
    m_noBadges->setContentsMargins(16, 0, 16, 16);
    card->body()->addWidget(m_noBadges, 0, Qt::AlignTop);
    card->body()->addWidget(m_badges, 1);
    m_backup = label({}, LabelRole::Secondary, card);
    m_backup->setContentsMargins(16, 0, 16, 0);
    m_backup->setFixedHeight(scaled(40));
    card->body()->addWidget(line(card));
    card->body()->addWidget(m_backup);
    return card;
}

void HomePage::refreshResume()
{
    const auto* review = m_model->resumed();
    m_resume->setVisible(review != nullptr);
    if (!review)
        return;
    m_continue->setVisible(isThere(PageId::Review));
    core::Design design;
    design.area = review->area;
    m_resumePicture->setPixmap(badgePixmap(design, 88, devicePixelRatioF()));
    m_resumeTitle->setText(u"%1, %2"_s.arg(review->who, review->title));
    m_resumeFacts->setText(tr("%1 · %2 comments, %3 of %4 levels set")
                               .arg(review->code)
                               .arg(review->comments)
                               .arg(review->levels)
                               .arg(review->criteria));
    QList<Leaf> leaves;
    for (int i = 0; i < review->criteria; ++i)
        leaves.append(i < review->levels ? Leaf::Met : Leaf::Open);
    m_resumeSprig->setLeaves(leaves);
    m_resumeSprig->setAccessibleName(
        tr("%1 of %2 levels set").arg(review->levels).arg(review->criteria));
    const bool isLate = review->dueOn && *review->dueOn < m_model->today();
    m_resumeDue->setText(!review->dueOn ? QString()
            : isLate                    ? dueWords(*review->dueOn, m_model->today())
                     : tr("due %1").arg(dueWords(*review->dueOn, m_model->today())));
}

void HomePage::refreshToday()
{
    auto rows = homeRows(*m_model);
    if (!isThere(PageId::Review)) {
        for (auto& row : rows)
            row.target = {};
    }
    m_queue->setVisible(isThere(PageId::Review));
    m_rows->setRows(rows);
    m_today->setCount(int(rows.size()));
    m_rows->setVisible(!rows.isEmpty());
    m_nothing->setVisible(rows.isEmpty());
}

void HomePage::refreshTerm()
{
    const auto set
        = [](QLabel* figure, QPushButton* link, const QString& number, const QString& words) {
              figure->setText(number);
              link->setText(words);
              link->setAccessibleName(number + u' ' + words);
          };
    const auto waiting = m_model->decisions().size();
    set(m_atWork, m_atWorkLink, QString::number(m_model->atWork()),
        m_model->atWork() == 1 ? tr("teacher at work") : tr("teachers at work"));
    set(m_awarded, m_awardedLink, QString::number(m_model->awarded()),
        m_model->awarded() == 1 ? tr("badge awarded") : tr("badges awarded"));
    set(m_decisions, m_decisionsLink, QString::number(waiting), tr("waiting for a decision"));
    const auto days = m_model->medianDays();
    m_days->setVisible(days.has_value());
    m_daysLink->setVisible(days.has_value());
    if (days)
        set(m_days, m_daysLink, QLocale().toString(*days, 'f', 1),
            tr("days to a decision, median"));
}

void HomePage::refreshBadges()
{
    QList<Row> rows;
    for (const auto& badge : m_model->badges()) {
        Row row{.icon = {}, .title = badge.who};
        row.detail = badge.title;
        row.end = pastWords(badge.on, m_model->today());
        if (isThere(PageId::Badges))
            row.target = badge.award.toString();
        row.picture = badgePixmap(badge.design, 36, devicePixelRatioF());
        rows.append(row);
    }
    m_badges->setRows(rows);
    m_badges->setVisible(!rows.isEmpty());
    m_noBadges->setVisible(rows.isEmpty());
    m_allBadges->setVisible(!rows.isEmpty() && isThere(PageId::Badges));
    const auto backups
        = m_store.path().isEmpty() ? QStringList() : core::automaticBackups(m_store.path());
    if (backups.isEmpty()) {
        m_backup->setText(tr("No backup yet."));
        return;
    }
    const auto at = QFileInfo(backups.first()).lastModified();
    m_backup->setText(tr("Last backup %1, %2.")
                          .arg(pastWords(at.date(), m_model->today()),
                              QLocale().toString(at.time(), QLocale::ShortFormat)));
}

} // namespace ui
