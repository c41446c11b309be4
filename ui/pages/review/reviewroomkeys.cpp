// SPDX-License-Identifier: MIT
// The keys of the review room. Those without Ctrl or Alt rest while something is typed.
#include "ui/pages/review/commentpane.h"
#include "ui/pages/review/composer.h"
#include "ui/pages/review/evidencepane.h"
#include "ui/pages/review/finishpanel.h"
#include "ui/pages/review/kindpicker.h"
#include "ui/pages/review/reviewroom.h"
#include "ui/pages/review/rubricstrip.h"

#include <QApplication>
#include <QStackedWidget>

namespace ui {

void ReviewRoom::wireKeys()
{
    constexpr bool writes = true;
    constexpr bool reads = false;
    offer(
        Action::CommentNew,
        [this] {
            m_right->setCurrentWidget(m_talk);
            m_composer->beginNew();
            m_composer->look();
        },
        writes);
    offer(
        Action::CommentPrevious, [this] { m_comments->list().step(-1); }, reads);
    offer(
        Action::CommentNext, [this] { m_comments->list().step(1); }, reads);
    offer(
        Action::CommentUnresolved, [this] { m_comments->nextUnresolved(); }, reads);
    offer(
        Action::CommentReply, [this] { actOnCurrent(CommentAction::Reply); }, writes);
    offer(
        Action::CommentResolve, [this] { actOnCurrent(CommentAction::Resolve); }, reads);
    offer(
        Action::CommentEdit, [this] { actOnCurrent(CommentAction::Edit); }, writes);
    offer(
        Action::CommentDelete, [this] { actOnCurrent(CommentAction::Delete); }, writes);
    offer(
        Action::CommentCriterion, [this] { m_composer->askCriterion(); }, writes);
    for (int i = 0; i < commentKinds().size(); ++i)
        offer(
            Action(int(Action::CommentKind1) + i), [this, i] { chooseKind(i); }, writes);
    offer(
        Action::CriterionNext, [this] { m_rubric->goOn(1); }, reads);
    offer(
        Action::CriterionPrevious, [this] { m_rubric->goOn(-1); }, reads);
    offer(
        Action::CriterionCite, [this] { m_rubric->cite(); }, writes);
    constexpr int levels = 6;
    for (int i = 0; i < levels; ++i)
        offer(
            Action(int(Action::Level1) + i), [this, i] { m_rubric->give(i); }, writes);
    offer(
        Action::ReviewFinish, [this] { showFinish(); }, writes);
    offer(
        Action::PaneNext, [this] { goToPane(1); }, reads);
    offer(
        Action::PanePrevious, [this] { goToPane(-1); }, reads);
}

void ReviewRoom::offer(Action action, const std::function<void()>& work, bool writes)
{
    m_offered.append({action, writes});
    addAction(m_actions[action]);
    connect(m_actions[action], &QAction::triggered, this, [this, work] {
        if (isVisible() && m_model->isOpen())
            work();
    });
}

void ReviewRoom::followKeys()
{
    const bool isHere = isVisible() && m_model->isOpen();
    for (const auto& [action, writes] : std::as_const(m_offered)) {
        m_actions[action]->setVisible(isHere);
        m_actions[action]->setEnabled(isHere && (!writes || m_model->canWrite()));
    }
    if (!isHere)
        return;
    const auto levels = m_model->work().design().rubric.scale.size();
    for (int i = int(levels); i < 6; ++i) {
        m_actions[Action(int(Action::Level1) + i)]->setVisible(false);
        m_actions[Action(int(Action::Level1) + i)]->setEnabled(false);
    }
}

void ReviewRoom::actOnCurrent(CommentAction action)
{
    auto& list = m_comments->list();
    auto id = list.current();
    if (!id && list.active() >= 0)
        id = list.rows().row(list.active()).comment.id;
    const auto* row = id ? m_model->comment(*id) : nullptr;
    if (row && list.actionsOf(*row).contains(action))
        act(action, *id);
}

void ReviewRoom::chooseKind(int place)
{
    m_right->setCurrentWidget(m_talk);
    m_composer->setKind(commentKinds().at(place));
    m_composer->look();
}

void ReviewRoom::goToPane(int step)
{
    const bool isFinishing = m_right->currentWidget() == m_finish;
    QList<std::pair<QWidget*, std::function<void()>>> panes{
        {m_evidence, [this] { m_evidence->look(); }},
        {m_rubric, [this] { m_rubric->look(); }},
    };
    if (isFinishing)
        panes.append({m_finish, [this] { m_finish->look(); }});
    else
        panes.append(
            {m_comments, [this] { m_comments->list().setFocus(Qt::ShortcutFocusReason); }});
    if (!isFinishing && m_model->canWrite())
        panes.append({m_composer, [this] { m_composer->look(); }});
    const auto* focus = QApplication::focusWidget();
    int current = step > 0 ? -1 : 0;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && panes.at(i).first->isAncestorOf(focus))
            current = i;
    }
    const auto count = int(panes.size());
    panes.at((current + step + count) % count).second();
}

} // namespace ui
