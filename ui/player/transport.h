// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/timerange.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSlider;
class QToolButton;

namespace ui {

class Actions;

/// The row of buttons under the picture.
class Transport : public QWidget {
    Q_OBJECT

public:
    Transport(const Actions& actions, QWidget* parent = nullptr);

    void setTimes(core::MediaTime time, core::MediaTime duration);
    void setPlaying(bool isPlaying, double rate, double speed);
    void setLoop(const std::optional<TimeRange>& range);
    void setHasVolume(bool hasVolume);
    void setHasMarks(bool hasMarks);

signals:
    void markWanted(int direction);
    void speedChosen(double speed);
    void volumeChosen(double volume); ///< 0 to 1; 0 is mute

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const Actions& actions);
    QWidget* separator();
    QToolButton* speedButton();
    void showVolume();
    void fit(); ///< leaves out what has no room; keys do the same

    QToolButton* m_back = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_duration = nullptr;
    QToolButton* m_loop = nullptr;
    QLabel* m_range = nullptr;
    QToolButton* m_speed = nullptr;
    QToolButton* m_mute = nullptr;
    QSlider* m_volume = nullptr;
    QList<QWidget*> m_separators;
    bool m_hasVolume = false;
};

} // namespace ui
