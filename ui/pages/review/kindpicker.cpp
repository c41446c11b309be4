// SPDX-License-Identifier: MIT
#include "ui/pages/review/kindpicker.h"

#include "ui/look/kinds.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr int mark = 11;
constexpr int padding = 4;
constexpr int gap = 4;

int wordsWidth(core::CommentKind kind, bool hasWord, bool isChosen)
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary, isChosen));
    const int word = hasWord ? metrics.horizontalAdvance(shortWordOf(kind)) + gap : 0;
    return padding * 2 + mark + gap + word + metrics.horizontalAdvance(u'7');
}

} // namespace

const QList<core::CommentKind>& commentKinds()
{
    using enum core::CommentKind;
    static const QList<core::CommentKind> kinds{
        Notice, Wonder, Question, Suggestion, Celebration, Grow, Note};
    return kinds;
}

QString shortWordOf(core::CommentKind kind)
{
    if (kind == core::CommentKind::Suggestion)
        return KindPicker::tr("Suggest");
    if (kind == core::CommentKind::Celebration)
        return KindPicker::tr("Celebrate");
    return wordOf(kind);
}

KindPicker::KindPicker(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ring", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setToolTip(tr("What the comment is. Alt and a digit choose it, also while you type."));
    setKind(m_kind);
}

void KindPicker::setKind(core::CommentKind kind)
{
    m_kind = kind;
    setAccessibleName(tr("Kind of comment: %1").arg(wordOf(kind)));
    update();
}

QSize KindPicker::sizeHint() const
{
    int width = 0;
    for (const auto kind : commentKinds())
        width += wordsWidth(kind, true, kind == m_kind);
    return {width, scaled(24)};
}

bool KindPicker::hasWords() const
{
    return width() >= sizeHint().width();
}

QList<QRect> KindPicker::places() const
{
    QList<QRect> places;
    int left = 0;
    for (const auto kind : commentKinds()) {
        const int width = wordsWidth(kind, hasWords(), kind == m_kind);
        places.append({left, 0, width, height()});
        left += width;
    }
    return places;
}

void KindPicker::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    beginPicture(painter);
    const auto places = this->places();
    for (int i = 0; i < places.size(); ++i) {
        const auto kind = commentKinds().at(i);
        auto place = places.at(i);
        const bool isChosen = kind == m_kind;
        if (isChosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look.accentSoft);
            painter.drawRoundedRect(place, 4, 4);
        }
        place.setLeft(place.left() + padding);
        paintKind(painter, kind,
            QRectF(place.left(), place.top() + (place.height() - mark) / 2.0, mark, mark), look);
        place.setLeft(place.left() + mark + gap);
        if (hasWords()) {
            painter.setFont(fontOf(TextRole::Secondary, isChosen));
            painter.setPen(isChosen ? look.text : look.muted);
            painter.drawText(place, Qt::AlignVCenter, shortWordOf(kind));
            place.setLeft(
                place.left() + gap + painter.fontMetrics().horizontalAdvance(shortWordOf(kind)));
        }
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(place, Qt::AlignVCenter, QString::number(i + 1));
    }
}

int KindPicker::current() const
{
    return int(commentKinds().indexOf(m_kind));
}

void KindPicker::choose(int index)
{
    if (index < 0 || index >= commentKinds().size() || index == current())
        return;
    setKind(commentKinds().at(index));
    emit chosen(m_kind);
}

void KindPicker::mousePressEvent(QMouseEvent* event)
{
    const auto places = this->places();
    for (int i = 0; i < places.size(); ++i) {
        if (places.at(i).contains(event->position().toPoint()))
            choose(i);
    }
}

void KindPicker::keyPressEvent(QKeyEvent* event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (event->key() == Qt::Key_Left)
        choose(current() + (isMirrored ? 1 : -1));
    else if (event->key() == Qt::Key_Right)
        choose(current() + (isMirrored ? -1 : 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
