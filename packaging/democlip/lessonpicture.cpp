// SPDX-License-Identifier: MIT
#include "packaging/democlip/lessonpicture.h"

#include "packaging/democlip/lesson.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

// All is drawn on a sheet of 640 x 360 and scaled from there.
constexpr QRectF sheet{0, 0, 640, 360};
constexpr QRectF boardFrame{150, 26, 396, 182};

const QColor ink{0x1E, 0x24, 0x21};
const QColor muted{0x5D, 0x66, 0x5F};
const QColor paper{0xF6, 0xF5, 0xF1};
const QColor wall{0xEF, 0xEE, 0xE8};
const QColor line{0xDC, 0xDA, 0xD2};
const QColor accent{0x1F, 0x6F, 0x52};
const QColor accentSoft{0xE0, 0xEE, 0xE6};
const QColor chalk{0xF4, 0xF8, 0xF5};
const QColor wood{0xC9, 0xB4, 0x93};
const QColor woodDark{0xA8, 0x92, 0x70};

const QColor clothes[]{{0x1F, 0x5A, 0x92}, {0x8A, 0x5A, 0x00}, {0x6B, 0x4E, 0x8C},
    {0x2F, 0x85, 0x7A}, {0xA3, 0x4E, 0x46}, {0x4F, 0x6B, 0x3A}};

QFont font(double size, QFont::Weight weight = QFont::Normal)
{
    QFont chosen(u"Noto Sans"_s);
    chosen.setPixelSize(int(std::lround(size)));
    chosen.setWeight(weight);
    return chosen;
}

/// 0 before `from`, 1 from `from` + `takes` on, smooth between.
double rise(double now, double from, double takes)
{
    const double part = std::clamp((now - from) / takes, 0.0, 1.0);
    return part * part * (3 - 2 * part);
}

double between(double now, double from, double to)
{
    return rise(now, from, 0.3) * (1 - rise(now, to - 0.3, 0.3));
}

/// Where the pupil of a desk sits: two rows of three.
QPointF seat(int number)
{
    const bool isFront = number >= 3;
    const double x = isFront ? 200 + (number - 3) * 165 : 236 + number * 124;
    return {x, isFront ? 306.0 : 246.0};
}

double sizeOf(int number)
{
    return number >= 3 ? 1.15 : 0.85;
}

/// A head is a paler shade of the clothes, nothing like skin.
QColor headOf(const QColor& clothing)
{
    const auto blend = [](int a, int b) { return (a * 2 + b * 3) / 5; };
    return QColor(blend(clothing.red(), paper.red()), blend(clothing.green(), paper.green()),
        blend(clothing.blue(), paper.blue()));
}

void person(QPainter& painter, QPointF middle, double size, const QColor& clothing)
{
    QPainterPath body;
    body.moveTo(middle.x() - 19 * size, middle.y() + 30 * size);
    body.cubicTo(middle.x() - 19 * size, middle.y() + 2 * size, middle.x() + 19 * size,
        middle.y() + 2 * size, middle.x() + 19 * size, middle.y() + 30 * size);
    body.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(clothing);
    painter.drawPath(body);
    painter.setBrush(headOf(clothing));
    painter.drawEllipse(middle + QPointF(0, -4 * size), 11 * size, 11 * size);
}

} // namespace

LessonPicture::LessonPicture(QSize size)
    : m_size(size)
{
}

QImage LessonPicture::at(double seconds) const
{
    QImage image(m_size, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(m_size.width() / sheet.width(), m_size.height() / sheet.height());
    room(painter);
    board(painter, seconds);
    clock(painter, seconds);
    teacher(painter, seconds);
    for (int number = 0; number < 6; ++number)
        desk(painter, number, seconds);
    card(painter, 1 - rise(seconds, lesson::titleEnds - 0.6, 0.6), u"The first five minutes"_s,
        u"A drawn lesson for the demo school. All persons are made up."_s);
    card(painter, rise(seconds, lesson::closingBegins, 0.6), u"Routine in place"_s,
        u"What did you notice? Where did the teacher wait?"_s);
    timecode(painter, seconds);
    return image;
}

void LessonPicture::room(QPainter& painter) const
{
    painter.fillRect(QRectF(0, 0, 640, 232), wall);
    painter.fillRect(QRectF(0, 232, 640, 128), QColor(0xE4, 0xDC, 0xCC));
    painter.fillRect(QRectF(0, 229, 640, 3), line);
    painter.setPen(QPen(line, 2));
    painter.setBrush(QColor(0xD6, 0xE6, 0xEE)); // a window
    painter.drawRoundedRect(QRectF(572, 108, 50, 92), 3, 3);
    painter.drawLine(QPointF(597, 108), QPointF(597, 200));
    painter.drawLine(QPointF(572, 154), QPointF(622, 154));
}

void LessonPicture::board(QPainter& painter, double now) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(woodDark);
    painter.drawRoundedRect(boardFrame.adjusted(-6, -6, 6, 6), 5, 5);
    painter.setBrush(QColor(0x1B, 0x5A, 0x44));
    painter.drawRect(boardFrame);
    painter.setPen(chalk);
    painter.setFont(font(17, QFont::DemiBold));
    painter.drawText(QRectF(166, 34, 360, 26), Qt::AlignVCenter, u"Our way to begin"_s);
    painter.setPen(QPen(QColor(0x8F, 0xBD, 0xA9), 1.5));
    painter.drawLine(QPointF(166, 62), QPointF(526, 62));
    double top = 68;
    int number = 0;
    for (const auto& step : lesson::steps) {
        ++number;
        const double written = rise(now, step.from, 2.2);
        if (written > 0) {
            const bool isCurrent = now < step.from + 9;
            painter.setPen(Qt::NoPen);
            painter.setBrush(isCurrent ? QColor(0x63, 0xC7, 0x9F) : QColor(0x3A, 0x7D, 0x64));
            painter.drawEllipse(QPointF(177, top + 13), 10, 10);
            painter.setPen(isCurrent ? QColor(0x0F, 0x16, 0x13) : chalk);
            painter.setFont(font(12, QFont::Bold));
            painter.drawText(
                QRectF(167, top + 3, 20, 20), Qt::AlignCenter, QString::number(number));
            painter.save();
            painter.setClipRect(QRectF(196, top, 340 * written, 26));
            painter.setPen(chalk);
            painter.setFont(font(15));
            painter.drawText(
                QRectF(196, top, 340, 26), Qt::AlignVCenter, QString::fromUtf16(step.text));
            painter.restore();
        }
        top += 27;
    }
}

void LessonPicture::clock(QPainter& painter, double now) const
{
    const QPointF middle(597, 56);
    painter.setPen(QPen(muted, 3));
    painter.setBrush(QColor(Qt::white));
    painter.drawEllipse(middle, 30, 30);
    const auto hand = [&](double turns, double length, double width, const QColor& colour) {
        const double angle = 2 * M_PI * turns;
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(
            middle, middle + QPointF(std::sin(angle) * length, -std::cos(angle) * length));
    };
    for (int hour = 0; hour < 12; ++hour) {
        const double angle = 2 * M_PI * hour / 12;
        const QPointF out(std::sin(angle), -std::cos(angle));
        painter.setPen(QPen(muted, hour % 3 == 0 ? 2 : 1));
        painter.drawLine(middle + out * 24, middle + out * 27);
    }
    const double minutes = 15 + now / 60; // the lesson begins at 8:15
    hand((8 + minutes / 60) / 12, 15, 3.5, ink);
    hand(minutes / 60, 22, 2.5, ink);
    hand(std::floor(now) / 60, 25, 1.2, QColor(0xA3, 0x2A, 0x22));
}

void LessonPicture::teacher(QPainter& painter, double now) const
{
    const double step = std::sin(now / 4.5) * 12;
    const QPointF place(88 + step, 156);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 22));
    painter.drawEllipse(place + QPointF(0, 92), 34, 7);
    painter.setBrush(accent.darker(140));
    painter.drawRoundedRect(QRectF(place.x() - 16, place.y() + 46, 13, 46), 4, 4);
    painter.drawRoundedRect(QRectF(place.x() + 3, place.y() + 46, 13, 46), 4, 4);
    double pointing = 0;
    for (const auto& written : lesson::steps)
        pointing = std::max(pointing, between(now, written.from - 0.2, written.from + 3));
    const QPointF shoulder = place + QPointF(16, 20);
    painter.setPen(QPen(accent, 8, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(shoulder, shoulder + QPointF(10 + 18 * pointing, 26 - 44 * pointing));
    painter.drawLine(place + QPointF(-16, 20), place + QPointF(-22, 46));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(place.x() - 20, place.y() + 10, 40, 48), 13, 13);
    painter.setBrush(headOf(accent));
    painter.drawEllipse(place + QPointF(0, -6), 14, 14);
    for (const auto& talk : lesson::talks) {
        if (talk.desk < 0)
            bubble(painter, place + QPointF(-8, -24), -1, talk.isQuestion,
                between(now, talk.from, talk.to));
    }
}

void LessonPicture::desk(QPainter& painter, int number, double now) const
{
    const QPointF place = seat(number);
    const double size = sizeOf(number);
    const QPointF breath(0, std::sin(now * 1.1 + number * 1.7) * 0.6);
    double raised = 0;
    for (const auto& hand : lesson::hands) {
        if (hand.desk == number)
            raised = std::max(raised, between(now, hand.from, hand.to));
    }
    const QColor clothing = clothes[number];
    if (raised > 0) {
        const QPointF shoulder = place + QPointF(15, 16) * size;
        painter.setPen(QPen(clothing, 7 * size, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(shoulder, shoulder + QPointF(3, -40 * raised) * size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(headOf(clothing));
        painter.drawEllipse(shoulder + QPointF(3, -43 * raised) * size, 4.5 * size, 4.5 * size);
    }
    person(painter, place + breath, size, clothing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wood);
    painter.drawRoundedRect(
        QRectF(place.x() - 44 * size, place.y() + 24 * size, 88 * size, 10 * size), 3, 3);
    painter.setBrush(woodDark);
    painter.drawRect(QRectF(place.x() - 38 * size, place.y() + 34 * size, 5 * size, 20 * size));
    painter.drawRect(QRectF(place.x() + 33 * size, place.y() + 34 * size, 5 * size, 20 * size));
    const double book = rise(now, 18.5 + number * 0.45, 0.5); // step two: books out
    painter.setOpacity(book);
    painter.setBrush(QColor(Qt::white));
    painter.drawRoundedRect(
        QRectF(place.x() - 34 * size, place.y() + 19 * size, 26 * size, 5 * size), 1, 1);
    painter.setOpacity(1);
    for (const auto& talk : lesson::talks) {
        if (talk.desk == number)
            bubble(painter, place + QPointF(-6, -16) * size, -1, talk.isQuestion,
                between(now, talk.from, talk.to));
    }
}

void LessonPicture::bubble(
    QPainter& painter, QPointF tip, double side, bool isQuestion, double opacity) const
{
    if (opacity <= 0)
        return;
    painter.setOpacity(opacity);
    const QRectF box(tip.x() + side * 34 - 29, tip.y() - 42, 58, 32);
    QPainterPath shape;
    shape.addRoundedRect(box, 12, 12);
    QPainterPath tail;
    tail.moveTo(tip);
    tail.lineTo(box.center().x() + 6, box.bottom() - 2);
    tail.lineTo(box.center().x() + 20, box.bottom() - 2);
    tail.closeSubpath();
    painter.setPen(QPen(line.darker(125), 1.2));
    painter.setBrush(QColor(Qt::white));
    painter.drawPath(shape.united(tail));
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    if (isQuestion) {
        painter.setPen(accent);
        painter.setFont(font(21, QFont::Bold));
        painter.drawText(box, Qt::AlignCenter, u"?"_s);
    } else {
        for (int dot = -1; dot <= 1; ++dot)
            painter.drawEllipse(box.center() + QPointF(dot * 13, 0), 3.4, 3.4);
    }
    painter.setOpacity(1);
}

void LessonPicture::timecode(QPainter& painter, double now) const
{
    const int frames = int(std::lround(now * lesson::framesPerSecond));
    const int seconds = frames / lesson::framesPerSecond;
    const QString text = u"%1:%2.%3"_s.arg(seconds / 60, 2, 10, QChar(u'0'))
                             .arg(seconds % 60, 2, 10, QChar(u'0'))
                             .arg(frames % lesson::framesPerSecond, 2, 10, QChar(u'0'));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1E, 0x24, 0x21, 200));
    painter.drawRoundedRect(QRectF(12, 332, 71, 20), 5, 5);
    painter.setPen(QColor(Qt::white));
    painter.setFont(font(12));
    double x = 21; // each figure in its own place, so that nothing dances
    for (const QChar c : text) {
        const double width = c.isDigit() ? 8.5 : 5;
        painter.drawText(QRectF(x, 332, width, 20), Qt::AlignCenter, c);
        x += width;
    }
}

void LessonPicture::card(
    QPainter& painter, double opacity, const QString& title, const QString& below) const
{
    if (opacity <= 0)
        return;
    painter.setOpacity(opacity);
    painter.fillRect(sheet, paper);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accentSoft);
    painter.drawRoundedRect(QRectF(80, 96, 480, 150), 10, 10);
    painter.setBrush(accent);
    painter.drawRoundedRect(QRectF(80, 96, 8, 150), 4, 4);
    painter.setPen(ink);
    painter.setFont(font(30, QFont::DemiBold));
    painter.drawText(QRectF(116, 122, 430, 50), Qt::AlignVCenter, title);
    painter.setPen(muted);
    painter.setFont(font(14));
    painter.drawText(QRectF(116, 180, 430, 30), Qt::AlignVCenter, below);
    painter.setOpacity(1);
}
