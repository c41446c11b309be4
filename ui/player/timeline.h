// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/seen.h"
#include "ui/player/timelinescene.h"

#include <QPixmap>
#include <QWidget>

class QScrollBar;

namespace ui {

/// The whole video in a row: what was seen, a ruler, small pictures, and lanes of marks. Only the
/// playhead and what the pointer is on are painted anew while a video plays.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    void setDuration(core::MediaTime duration); ///< and shows all of it
    void setTime(core::MediaTime time);
    void setSeen(const Seen& seen);
    void setRange(const std::optional<TimeRange>& range);
    void setLanes(const QStringList& names, int current);
    void setMarks(const QList<TimelineMark>& marks, const QString& chosenId);
    void setPictures(const std::function<QImage(core::MediaTime)>& picture);
    void renew(); ///< the pictures have changed

    core::MediaTime time() const { return m_time; }
    const TimelineScene& scene() const { return m_scene; }

    /// Larger than 1 shows less, more closely; around the playhead.
    void zoom(double factor);
    void fit();

    /// What a screen reader says: "12 minutes 31 seconds, comment 4 of 19".
    QString spoken() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void seekWanted(core::MediaTime time);
    void scrubbed(core::MediaTime time); ///< the pointer drags the playhead along
    void rangeWanted(const std::optional<ui::TimeRange>& range); ///< dragged on the ruler
    void markChosen(const QString& id);
    void spokenChanged();

public slots:
    /// The mark before or after the playhead, or after the one that is chosen there.
    void chooseNext(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Playhead, Range };

    void arrange();
    void scroll();
    void follow();
    void choose(int mark);
    void updateHead();
    QRect headRect(core::MediaTime time) const;
    QRect inner() const; ///< without the scroll bars
    void paintSeen(QPainter& painter, const Tokens& look) const;
    void paintHead(QPainter& painter, const Tokens& look) const;
    void setHover(QPoint point);

    TimelineScene m_scene;
    Seen m_seen;
    core::MediaTime m_time{};
    QPixmap m_still; ///< the scene, painted once
    QScrollBar* m_across;
    QScrollBar* m_down;
    Grip m_grip = Grip::None;
    QPoint m_pressed;
    bool m_hasMoved = false;
    int m_hover = -1; ///< a mark
};

} // namespace ui
