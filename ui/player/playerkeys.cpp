// SPDX-License-Identifier: MIT
// What the actions of the player do, and its place on the screen.
#include "ui/actions/actions.h"
#include "ui/actions/barekeys.h"
#include "ui/player/deck.h"
#include "ui/player/playerpane.h"
#include "ui/player/timeline.h"
#include "ui/player/transport.h"
#include "ui/player/videoview.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr core::MediaTime oneSecond{1'000'000};
constexpr double zoomStep = 1.5;
constexpr double speeds[] = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

} // namespace

void PlayerPane::offer(Action action, const std::function<void()>& work)
{
    m_offered.append(action);
    connect(m_actions[action], &QAction::triggered, this, [this, work] {
        if (isOpen() && (isVisible() || isFullScreen()))
            work();
    });
    addAction(m_actions[action]);
    m_body->addAction(m_actions[action]);
}

void PlayerPane::wireActions()
{
    offer(Action::PlayPause, [this] { isPlaying() ? pause() : play(); });
    offer(Action::ShuttleBack, [this] { m_deck->shuttle(-1); });
    offer(Action::ShuttleForward, [this] { m_deck->shuttle(1); });
    offer(Action::FrameBack, [this] { step(-1); });
    offer(Action::FrameForward, [this] { step(1); });
    offer(Action::FiveBack, [this] { m_deck->skip(-5 * oneSecond); });
    offer(Action::FiveForward, [this] { m_deck->skip(5 * oneSecond); });
    offer(Action::OneBack, [this] { m_deck->skip(-oneSecond); });
    offer(Action::OneForward, [this] { m_deck->skip(oneSecond); });
    offer(Action::Replay, [this] {
        m_deck->skip(-5 * oneSecond);
        play();
    });
    offer(Action::Slower, [this] { changeSpeed(-1); });
    offer(Action::Faster, [this] { changeSpeed(1); });
    offer(Action::SetIn, [this] { setIn(); });
    offer(Action::SetOut, [this] { setOut(); });
    offer(Action::Loop, [this] { toggleLoop(); });
    offer(Action::ZoomIn, [this] { m_timeline->zoom(zoomStep); });
    offer(Action::ZoomOut, [this] { m_timeline->zoom(1 / zoomStep); });
    offer(Action::ZoomFit, [this] { m_timeline->fit(); });
    offer(Action::FullScreen, [this] { toggleFullScreen(); });
}

void PlayerPane::refreshActions()
{
    const bool isHere = m_body && isOpen() && (isVisible() || isFullScreen());
    if (m_body)
        m_transport->setEnabled(isOpen());
    for (const auto action : std::as_const(m_offered)) {
        m_actions[action]->setEnabled(isHere);
        m_actions[action]->setVisible(isHere);
    }
}

void PlayerPane::changeSpeed(int steps)
{
    const auto* at = std::lower_bound(std::begin(speeds), std::end(speeds), m_deck->speed());
    const auto next
        = std::clamp<std::ptrdiff_t>(at - std::begin(speeds) + steps, 0, std::ssize(speeds) - 1);
    m_deck->setSpeed(speeds[next]);
}

void PlayerPane::toggleLoop()
{
    // Without marks the last five seconds go round: what was just said.
    if (m_deck->loop())
        loop({});
    else if (m_range && m_range->end > m_range->start)
        loop(m_range);
    else
        loop(TimeRange{std::max(core::MediaTime(), time() - 5 * oneSecond),
            std::max(time(), std::min(duration(), oneSecond))});
    m_transport->setLoop(m_deck->loop());
}

void PlayerPane::setIn()
{
    const auto end = m_range ? m_range->end : duration();
    setRange(TimeRange{time(), std::max(time(), end)});
}

void PlayerPane::setOut()
{
    const auto start = m_range ? m_range->start : core::MediaTime();
    setRange(TimeRange{std::min(start, time()), time()});
}

bool PlayerPane::isFullScreen() const
{
    return m_body->parentWidget() != this;
}

void PlayerPane::toggleFullScreen()
{
    if (isFullScreen()) {
        m_body->setParent(this);
        m_body->setGeometry(rect());
        m_body->show();
        arrange();
        return;
    }
    m_body->setParent(nullptr);
    m_body->setWindowTitle(window()->windowTitle());
    m_body->showFullScreen();
    m_timeline->setFocus();
}

bool PlayerPane::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_body)
        return QWidget::eventFilter(object, event);
    if (event->type() == QEvent::Resize)
        arrange();
    if (!isFullScreen())
        return false;
    const bool isEscape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (isEscape || event->type() == QEvent::Close) {
        event->ignore();
        toggleFullScreen();
        return true;
    }
    return event->type() == QEvent::ShortcutOverride
        && keepForFocus(*static_cast<QKeyEvent*>(event), m_body->focusWidget());
}

bool PlayerPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && keepForFocus(*static_cast<QKeyEvent*>(event), window()->focusWidget()))
        return true;
    return QWidget::event(event);
}

void PlayerPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!isFullScreen())
        m_body->setGeometry(rect());
}

void PlayerPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshActions();
}

void PlayerPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (isFullScreen() || event->spontaneous())
        return;
    pause();
    refreshActions();
}

} // namespace ui
