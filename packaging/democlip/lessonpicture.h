// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPainter>

/// Draws the lesson of the demo school: a board, a teacher and six desks made of plain shapes.
class LessonPicture {
public:
    explicit LessonPicture(QSize size);

    QImage at(double seconds) const;

private:
    void room(QPainter& painter) const;
    void board(QPainter& painter, double now) const;
    void clock(QPainter& painter, double now) const;
    void teacher(QPainter& painter, double now) const;
    void desk(QPainter& painter, int number, double now) const;
    void bubble(QPainter& painter, QPointF tip, double side, bool isQuestion, double opacity) const;
    void timecode(QPainter& painter, double now) const;
    void card(QPainter& painter, double opacity, const QString& title, const QString& below) const;

    QSize m_size;
};
