// SPDX-License-Identifier: MIT
#pragma once

#include "ui/player/playback.h"

#include <QWidget>

namespace ui {

/// The picture of a video on black, as large as fits, with the time in its corner.
class VideoView : public QWidget {
    Q_OBJECT

public:
    explicit VideoView(QWidget* parent = nullptr);

    /// How wide and high a picture is shown, in its own measure; pictures may be smaller or larger.
    void setShape(QSize shape);
    void present(const QImage& picture);
    void present(const LivePicture& picture);
    void clear();

    void setTime(const QString& time);
    void setNote(const QString& note); ///< top right, beside the time; empty is none

    /// The picture as it is shown; null when there is none.
    QImage picture() const;
    QRect pictureRect() const;
    QSize pixels() const; ///< how many a picture is worth having

    QSize sizeHint() const override;

signals:
    void resized();
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void paintChip(QPainter& painter, const QString& text, bool isAtRight);

    QSize m_shape{16, 9};
    mutable QImage m_picture;
    mutable LivePicture m_live; ///< when m_picture is to be made from it
    QString m_time;
    QString m_note;
};

} // namespace ui
