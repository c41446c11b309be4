// SPDX-License-Identifier: MIT
#include "ui/player/transport.h"

#include "ui/actions/actions.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/player/times.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double speeds[] = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};
// Pixels from which these fit.
constexpr int roomForVolume = 860;
constexpr int roomForDuration = 520;
constexpr int roomForMarks = 440;
constexpr int fullVolume = 100;

QString speedText(double speed)
{
    auto number = QString::number(speed, 'f', 2);
    if (number.endsWith(u'0'))
        number.chop(1);
    return number.replace(u'-', u'−') + u'×';
}

} // namespace

Transport::Transport(const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    build(actions);
    setFixedHeight(scaled(40));
}

void Transport::build(const Actions& actions)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(2);
    m_back = iconButton(u"mark-back"_s, tr("Previous comment"), this);
    m_next = iconButton(u"mark-forward"_s, tr("Next comment"), this);
    connect(m_back, &QToolButton::clicked, this, [this] { emit markWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit markWanted(1); });
    m_play = iconButton(actions[Action::PlayPause], this);
    m_play->setProperty("kind", u"play"_s);
    m_time = label({}, LabelRole::Strong, this);
    m_duration = label({}, LabelRole::Muted, this);
    m_loop = iconButton(actions[Action::Loop], this);
    m_loop->setCheckable(true);
    m_range = label({}, LabelRole::Muted, this);
    m_speed = speedButton();
    m_mute = iconButton(u"volume"_s, tr("Mute"), this);
    m_mute->setCheckable(true);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setRange(0, fullVolume);
    m_volume->setValue(fullVolume);
    m_volume->setFixedWidth(scaled(72));
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_volume->setAccessibleName(tr("Volume"));
    connect(m_mute, &QToolButton::toggled, this, &Transport::showVolume);
    connect(m_volume, &QSlider::valueChanged, this, &Transport::showVolume);
    for (auto* part :
        std::initializer_list<QWidget*>{m_back, iconButton(actions[Action::FrameBack], this),
            m_play, iconButton(actions[Action::FrameForward], this), m_next, separator(), m_time,
            m_duration, separator(), iconButton(actions[Action::Replay], this), m_loop, m_range})
        row->addWidget(part);
    row->insertSpacing(row->indexOf(m_duration), 3);
    row->addStretch();
    for (auto* part : std::initializer_list<QWidget*>{
             m_speed, m_mute, m_volume, iconButton(actions[Action::FullScreen], this)})
        row->addWidget(part);
    QWidget* before = nullptr;
    for (int i = 0; i < row->count(); ++i) {
        auto* part = row->itemAt(i)->widget();
        if (!part || part->focusPolicy() == Qt::NoFocus)
            continue;
        if (before)
            setTabOrder(before, part);
        before = part;
    }
    setHasVolume(false);
    setHasMarks(false);
    setTimes({}, {});
    setPlaying(false, 0, 1);
}

QWidget* Transport::separator()
{
    auto* box = new QWidget(this);
    m_separators.append(box);
    box->setFixedSize(17, scaled(24));
    auto* line = new QFrame(box);
    line->setProperty("role", u"divider"_s);
    line->setGeometry(8, 2, 1, scaled(20));
    return box;
}

QToolButton* Transport::speedButton()
{
    auto* made = iconButton(u"chevron-down"_s, tr("Speed"), this);
    made->setProperty("kind", u"words"_s);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setLayoutDirection(Qt::RightToLeft); // the words stand before the arrow
    made->setIconSize({scaled(16), scaled(16)});
    made->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(made);
    menu->setLayoutDirection(layoutDirection());
    for (const double speed : speeds) {
        auto* choice = menu->addAction(speedText(speed));
        choice->setData(speed);
        choice->setCheckable(true);
        connect(choice, &QAction::triggered, this, [this, speed] { emit speedChosen(speed); });
    }
    made->setMenu(menu);
    return made;
}

void Transport::setTimes(core::MediaTime time, core::MediaTime duration)
{
    const auto all = tenthsText(duration);
    m_time->setText(tenthsText(time));
    m_duration->setText(u"/ "_s + all);
    // As wide as the longest time, so that nothing moves while it plays.
    const auto digits = QString(all.size(), u'0');
    m_time->setMinimumWidth(QFontMetrics(fontOf(TextRole::Text, true)).horizontalAdvance(digits));
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void Transport::setPlaying(bool isPlaying, double rate, double speed)
{
    const double shown = isPlaying ? rate : speed;
    m_speed->setText(speedText(shown));
    m_speed->setToolTip(tr("Speed: %1").arg(speedText(shown)));
    m_speed->setAccessibleName(m_speed->toolTip());
    for (auto* choice : m_speed->menu()->actions())
        choice->setChecked(choice->data().toDouble() == speed);
}

void Transport::setLoop(const std::optional<TimeRange>& range)
{
    m_loop->setChecked(range.has_value());
    m_range->setText(range ? rangeText(*range) : QString());
}

void Transport::setHasVolume(bool hasVolume)
{
    m_hasVolume = hasVolume;
    m_mute->setVisible(hasVolume);
    m_volume->setVisible(hasVolume && width() >= scaled(roomForVolume));
}

void Transport::setHasMarks(bool hasMarks)
{
    m_back->setEnabled(hasMarks);
    m_next->setEnabled(hasMarks);
}

void Transport::showVolume()
{
    const bool isMuted = m_mute->isChecked();
    m_mute->setIcon(icon(isMuted ? u"mute"_s : u"volume"_s, IconRole::Muted));
    m_mute->setToolTip(isMuted ? tr("Hear the sound again") : tr("Mute"));
    m_mute->setAccessibleName(m_mute->toolTip());
    emit volumeChosen(isMuted ? 0 : double(m_volume->value()) / fullVolume);
}

void Transport::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Transport::fit()
{
    setHasVolume(m_hasVolume);
    m_duration->setVisible(width() >= scaled(roomForDuration));
    m_range->setVisible(width() >= scaled(roomForDuration));
    const bool hasMarks = width() >= scaled(roomForMarks);
    for (auto* part : QList<QWidget*>{m_back, m_next} + m_separators)
        part->setVisible(hasMarks);
}

void Transport::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), look.surface);
    painter.fillRect(0, height() - 1, width(), 1, look.line);
}

} // namespace ui
