// SPDX-License-Identifier: MIT
#include "ui/pages/review/reviewroom.h"

#include "ui/look/kinds.h"
#include "ui/look/type.h"
#include "ui/widgets/reasonpanel.h"
#include "ui/pages/review/commentpane.h"
#include "ui/pages/review/composer.h"
#include "ui/pages/review/evidencepane.h"
#include "ui/pages/review/finishpanel.h"
#include "ui/pages/review/roomheader.h"
#include "ui/pages/review/rubricstrip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/taborder.h"

#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto splitterKey = u"review/splitter"_s; // bytes; 55 % for the evidence at first
const auto foldedKey = u"review/rubric-folded"_s; // false at first
const auto pausingKey = u"review/pause-while-typing"_s; // true at first

} // namespace

ReviewRoom::ReviewRoom(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_store(context.store)
    , m_editor(context.editor)
    , m_actions(context.actions)
    , m_settings(context.settings)
    , m_model(new RoomModel(context.store, context.editor, this))
{
    build();
    wire();
    wirePlayer();
    wireSteps();
    wireKeys();
    if (!m_settings)
        return;
    m_splitter->restoreState(m_settings->value(splitterKey).toByteArray());
    m_rubric->setFolded(m_settings->value(foldedKey, false).toBool());
    m_pausesWhileTyping = m_settings->value(pausingKey, true).toBool();
    m_header->setPausing(m_pausesWhileTyping);
}

void ReviewRoom::build()
{
    m_header = new RoomHeader(m_actions, this);
    m_header->setPausing(m_pausesWhileTyping);
    m_reason = new ReasonPanel(this);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setProperty("role", u"room"_s);
    m_evidence = new EvidencePane(*m_model, m_store, m_actions, m_splitter);
    m_splitter->addWidget(m_evidence);
    m_splitter->addWidget(buildRight());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto* reason = new QVBoxLayout;
    reason->setContentsMargins(16, 0, 16, 0);
    reason->addWidget(m_reason);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(reason);
    layout->addWidget(m_splitter, 1);
}

QWidget* ReviewRoom::buildRight()
{
    // With large letters in a low window it scrolls.
    auto* area = new QScrollArea(m_splitter);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setMinimumWidth(scaledColumn(540));
    area->setMaximumWidth(scaledColumn(720));
    auto* right = new QFrame(area);
    right->setProperty("role", u"roomside"_s);
    m_rubric = new RubricStrip(*m_model, m_editor, right);
    m_right = new QStackedWidget(right);
    m_talk = new QWidget(m_right);
    m_comments = new CommentPane(*m_model, m_talk);
    m_composer = new Composer(m_editor, m_talk);
    auto* talk = new QVBoxLayout(m_talk);
    talk->setContentsMargins(0, 0, 0, 0);
    talk->setSpacing(0);
    talk->addWidget(m_comments, 1);
    talk->addWidget(m_composer);
    m_finish = new FinishPanel(*m_model, m_editor, m_right);
    m_right->addWidget(m_talk);
    m_right->addWidget(m_finish);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rubric);
    layout->addWidget(line(right));
    layout->addWidget(m_right, 1);
    area->setWidget(right);
    return area;
}

void ReviewRoom::wire()
{
    connect(m_model, &RoomModel::changed, this, &ReviewRoom::refresh);
    connect(m_model, &RoomModel::itemChanged, this, &ReviewRoom::refresh);
    connect(m_model, &RoomModel::failed, this, &ReviewRoom::failed);
    connect(m_model, &RoomModel::criterionChanged, this, [this] {
        m_composer->setCriterion(m_model->criterion());
        refreshTimeline();
        showMoment();
    });
    connect(m_header, &RoomHeader::backWanted, this, &ReviewRoom::backWanted);
    connect(m_header, &RoomHeader::finishWanted, this, [this] {
        if (m_right->currentWidget() == m_finish)
            m_right->setCurrentWidget(m_talk);
        else
            showFinish();
        m_header->setFinishing(m_right->currentWidget() == m_finish);
    });
    connect(m_header, &RoomHeader::recuseWanted, this, &ReviewRoom::askToStepBack);
    connect(m_header, &RoomHeader::pausingChanged, this, [this](bool isPausing) {
        m_pausesWhileTyping = isPausing;
        if (m_settings)
            m_settings->setValue(pausingKey, isPausing);
    });
    connect(m_evidence, &EvidencePane::failed, this, &ReviewRoom::failed);
    connect(m_rubric, &RubricStrip::folded, this, [this](bool isFolded) {
        if (m_settings)
            m_settings->setValue(foldedKey, isFolded);
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_settings)
            m_settings->setValue(splitterKey, m_splitter->saveState());
    });
}

void ReviewRoom::wirePlayer()
{
    auto& player = m_evidence->player();
    m_composer->setClock([this] { return m_evidence->player().time(); });
    connect(&player, &PlayerPane::timeChanged, this, [this](core::MediaTime time) {
        m_composer->showTime(time);
        m_comments->list().follow(time);
        showMoment();
    });
    connect(&player, &PlayerPane::opened, this, [this] {
        if (const auto led = std::exchange(m_led, {}))
            seek(*led, true);
        refreshTimeline();
        showMoment();
    });
    connect(&player, &PlayerPane::playingChanged, this, [this](bool isPlaying) {
        if (!isPlaying)
            return;
        m_evidence->player().setNote({});
        m_comments->list().followAgain();
    });
    connect(&player, &PlayerPane::rangeChanged, this, [this] {
        const auto range = m_evidence->player().range();
        m_composer->setRange(range ? std::optional(range->start) : std::nullopt,
            range ? std::optional(range->end) : std::nullopt);
        showMoment();
    });
    connect(&player, &PlayerPane::markChosen, this, [this](const QString& id) {
        if (const auto comment = core::CommentId::fromString(id)) {
            m_comments->list().setCurrent(*comment);
            seek(*comment, true);
        }
    });
}

void ReviewRoom::wireSteps()
{
    connect(m_composer, &Composer::typingBegan, this, [this] {
        auto& player = m_evidence->player();
        if (!m_pausesWhileTyping || !m_evidence->isPlayer() || !player.isPlaying())
            return;
        m_isPausedByTyping = true;
        player.pause();
        player.setNote(tr("Paused while you type"));
    });
    connect(m_composer, &Composer::postWanted, this, &ReviewRoom::post);
    connect(m_composer, &Composer::letGo, this, &ReviewRoom::letGo);
    connect(m_rubric, &RubricStrip::sought, this, &ReviewRoom::seekCitation);
    connect(&m_comments->list(), &CommentList::sought, this, &ReviewRoom::seek);
    connect(&m_comments->list(), &CommentList::chosen, this, &ReviewRoom::act);
    connect(&m_comments->list(), &CommentList::currentMoved, this, &ReviewRoom::refreshTimeline);
    connect(m_finish, &FinishPanel::closed, this, [this] {
        m_right->setCurrentWidget(m_talk);
        m_header->setFinishing(false);
        m_comments->list().setFocus(Qt::OtherFocusReason);
    });
    connect(m_finish, &FinishPanel::leadWanted, this, [this](const QString& criterion) {
        m_model->setCriterion(criterion);
        m_rubric->look();
    });
    connect(m_finish, &FinishPanel::handInWanted, this, &ReviewRoom::handIn);
    connect(m_reason, &ReasonPanel::closed, m_reason, &QWidget::hide);
    connect(m_reason, &ReasonPanel::given, this, [this](const QString& reason) {
        if (reason.trimmed().isEmpty())
            return m_reason->refuse(tr("Say why somebody else should review this work."));
        m_reason->hide();
        m_model->recuse(reason);
    });
}

bool ReviewRoom::open(const core::EnrollmentId& enrollment, const core::Person& reviewer)
{
    m_reason->hide();
    if (!m_model->isOpen() || m_model->work().enrollment.id != enrollment)
        m_right->setCurrentWidget(m_talk);
    m_header->setFinishing(m_right->currentWidget() == m_finish);
    return m_model->open(enrollment, reviewer);
}

void ReviewRoom::leave()
{
    if (!m_model->isOpen())
        return;
    m_rubric->keepWords();
    m_evidence->leave();
    m_shown.reset();
    m_model->close();
}

void ReviewRoom::refresh()
{
    if (!m_model->isOpen()) {
        m_evidence->leave();
        m_shown.reset();
        emit backWanted();
        return;
    }
    m_header->refresh(*m_model, QDate::currentDate());
    m_evidence->refresh();
    m_comments->refresh();
    m_rubric->refresh();
    m_finish->refresh();
    tabThrough({m_header, m_evidence, m_rubric, m_comments, m_composer, m_finish});
    m_composer->setVisible(m_model->canWrite());
    refreshItem();
    refreshTimeline();
    showMoment();
    followKeys();
}

void ReviewRoom::refreshItem()
{
    const auto* item = m_model->item();
    if (!item || m_shown == item->id)
        return;
    m_shown = item->id;
    m_isPausedByTyping = false;
    m_composer->setCriterion(m_model->criterion());
    m_composer->open(m_model->place(u"comment/"_s + item->id.toString()), m_model->work().design(),
        hasTime(m_model->work(), *item) ? Moments::Times
            : item->file                ? Moments::Pages
                                        : Moments::None);
    restoreUtterance();
}

void ReviewRoom::refreshTimeline()
{
    if (!m_model->isOpen() || !m_evidence->isPlayer())
        return;
    QStringList names;
    QStringList ids;
    for (const auto& criterion : m_model->work().design().rubric.criteria) {
        ids.append(criterion.id);
        names.append(u"%1 %2"_s.arg(criterion.id, criterion.title));
    }
    names.append(tr("Notes"));
    QList<TimelineMark> marks;
    for (const auto& row : m_model->comments()) {
        const auto& comment = row.comment;
        if (!comment.start)
            continue;
        const auto lane = ids.indexOf(comment.criterion.value_or(QString()));
        marks.append({.id = comment.id.toString(),
            .start = *comment.start,
            .end = comment.end,
            .kind = comment.kind,
            .lane = int(lane < 0 ? ids.size() : lane),
            .text = u"%1 %2: %3"_s.arg(momentText(comment.start, comment.end, {}),
                wordOf(comment.kind), comment.text.left(200))});
    }
    const auto chosen = m_comments->list().current();
    auto& player = m_evidence->player();
    player.setLanes(names, int(ids.indexOf(m_model->criterion())));
    player.setMarks(marks, chosen ? chosen->toString() : QString());
}

void ReviewRoom::showMoment()
{
    if (m_model->isOpen())
        m_rubric->setMoment(m_evidence->moment(), m_evidence->momentWords());
}

void ReviewRoom::look()
{
    m_evidence->look();
}

void ReviewRoom::showFinish()
{
    m_rubric->keepWords();
    m_finish->refresh();
    m_right->setCurrentWidget(m_finish);
    m_header->setFinishing(true);
    m_finish->look();
}

void ReviewRoom::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_hasSizes) {
        m_hasSizes = true;
        const int right = std::clamp(window()->width() * 423 / 1000, scaled(540), scaled(620));
        if (!m_settings || !m_settings->contains(splitterKey))
            m_splitter->setSizes({width() - right, right});
    }
    followKeys();
}

void ReviewRoom::hideEvent(QHideEvent* event)
{
    m_evidence->player().pause();
    followKeys();
    QWidget::hideEvent(event);
}

void ReviewRoom::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rubric->setTall(height() > scaled(820));
}

} // namespace ui
