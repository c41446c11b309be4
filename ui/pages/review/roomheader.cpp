// SPDX-License-Identifier: MIT
#include "ui/pages/review/roomheader.h"

#include "ui/actions/actions.h"
#include "ui/look/type.h"
#include "ui/pages/home/homerows.h"
#include "ui/pages/review/reviewmodel.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

RoomHeader::RoomHeader(const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_title(label({}, LabelRole::Section, this))
    , m_subline(label({}, LabelRole::Muted, this))
    , m_seenBy(new Pill({}, Tone::Plain, this))
    , m_due(new Pill({}, Tone::Plain, this))
    , m_finish(button(tr("Finish review…"), ButtonKind::Normal, this))
{
    setProperty("role", u"roomhead"_s);
    setFixedHeight(scaled(48));
    auto* back = iconButton(u"chevron-left"_s, tr("Back to the queue"), this);
    auto* search = iconButton(actions[Action::Search], this);
    auto* undo = iconButton(actions[Action::Undo], this);
    auto* redo = iconButton(actions[Action::Redo], this);
    auto* more = iconButton(u"more"_s, tr("More"), this);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(buildMenu());
    m_subline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_subline->setMinimumWidth(40);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_subline, 1);
    row->addWidget(m_seenBy);
    row->addWidget(m_due);
    row->addSpacing(8);
    row->addWidget(search);
    row->addWidget(undo);
    row->addWidget(redo);
    row->addWidget(more);
    row->addWidget(m_finish);
    tabThrough({back, search, undo, redo, more, m_finish});
    connect(back, &QToolButton::clicked, this, &RoomHeader::backWanted);
    connect(m_finish, &QPushButton::clicked, this, &RoomHeader::finishWanted);
}

QMenu* RoomHeader::buildMenu()
{
    auto* menu = new QMenu(this);
    m_pausing = menu->addAction(tr("Pause the video while I type"));
    m_pausing->setCheckable(true);
    menu->addSeparator();
    m_recuse = menu->addAction(tr("Step back from this review…"));
    connect(m_pausing, &QAction::toggled, this, &RoomHeader::pausingChanged);
    connect(m_recuse, &QAction::triggered, this, &RoomHeader::recuseWanted);
    return menu;
}

void RoomHeader::refresh(const RoomModel& model, const QDate& today)
{
    const auto& work = model.work();
    m_title->setText(nameOf(work));
    const auto* item = model.item();
    const auto what = u"%1 %2"_s.arg(work.microcredential.code, work.design().title);
    m_subline->setText(item ? u"%1 · %2 %3"_s.arg(what, item->requirement, item->title) : what);
    m_subline->setToolTip(m_subline->text());
    const bool canWrite = model.canWrite();
    m_seenBy->set(canWrite             ? tr("Only you see this")
            : model.attempt().decision ? tr("Decided")
                                       : tr("Handed in"),
        Tone::Plain);
    const auto& due = model.review().review.dueOn;
    m_due->setVisible(due && canWrite);
    if (due)
        m_due->set(*due < today ? dueWords(*due, today) : tr("Due %1").arg(dueWords(*due, today)),
            *due <= today.addDays(2) ? Tone::Warn : Tone::Plain);
    m_recuse->setVisible(canWrite);
    m_isComplete = core::lacksOf(work.design(), model.review()).isEmpty();
    m_finish->setText(canWrite ? tr("Finish review…") : tr("What was said"));
    m_finish->setAccessibleName(m_finish->text());
    m_finish->setProperty("canFinish", canWrite);
    refreshFinish();
}

void RoomHeader::setPausing(bool isPausing)
{
    const QSignalBlocker quiet(m_pausing);
    m_pausing->setChecked(isPausing);
}

void RoomHeader::setFinishing(bool isFinishing)
{
    m_isFinishing = isFinishing;
    refreshFinish();
}

void RoomHeader::refreshFinish()
{
    const bool isPrimary
        = m_isComplete && !m_isFinishing && m_finish->property("canFinish").toBool();
    const auto kind = isPrimary ? u"primary"_s : QString();
    if (m_finish->property("kind").toString() == kind)
        return;
    m_finish->setProperty("kind", kind);
    m_finish->style()->unpolish(m_finish);
    m_finish->style()->polish(m_finish);
}

} // namespace ui
