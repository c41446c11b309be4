// SPDX-License-Identifier: MIT
#include "ui/pages/review/commentdelegate.h"

#include "ui/look/icons.h"
#include "ui/look/kinds.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int side = 12;
constexpr int top = 8;

int headHeight()
{
    return scaled(20);
}

/// Sets `text` in lines, between words where it can, and draws them when there is a painter; gives
/// how high it is.
int setLines(
    const QFont& font, const QString& text, const QRect& place, QPainter* painter = nullptr)
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, place.topLeft());
    return int(std::ceil(height));
}

int heightOfLines(const QFont& font, const QString& text, int width)
{
    return setLines(font, text, {0, 0, width, 0});
}

QString answerText(const RoomModel& room, const core::TimestampedComment& answer)
{
    return u"%1  %2"_s.arg(room.nameOf(answer.author), answer.text);
}

size_t wordsOf(const CommentRow& row)
{
    auto hash = qHash(row.comment.text);
    for (const auto& answer : row.answers)
        hash = qHash(answer.text, hash + 1);
    return hash;
}

} // namespace

CommentDelegate::CommentDelegate(CommentList& list)
    : QStyledItemDelegate(&list)
    , m_list(list)
{
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_list.viewport()->width();
    const auto& row = m_list.rows().row(index.row());
    auto& kept = m_heights[row.comment.id];
    const auto words = wordsOf(row);
    if (kept.width != width || kept.words != words)
        kept = {width, words, heightOf(row, width)};
    return {100, kept.height};
}

int CommentDelegate::heightOf(const CommentRow& row, int width) const
{
    const int inner = std::max(60, width - 2 * side);
    int height = top + headHeight() + 3
        + heightOfLines(fontOf(TextRole::Text), row.comment.text, inner) + top + 1;
    for (const auto& answer : row.answers)
        height += 4
            + heightOfLines(
                fontOf(TextRole::Secondary), answerText(m_list.rows().room(), answer), inner - 12);
    return height;
}

void CommentDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& look = tokens(option.palette);
    const auto& row = m_list.rows().row(index.row());
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool isPointedAt = option.state & QStyle::State_MouseOver;
    const bool isActive = index.row() == m_list.active();
    painter->save();
    beginPicture(*painter);
    if (isChosen || isActive || isPointedAt)
        painter->fillRect(option.rect, isChosen ? look.accentSoft : look.surface2);
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
    auto place = option.rect.adjusted(side, top, -side, -top - 1);
    const QRect head(place.left(), place.top(), place.width(), headHeight());
    paintHead(*painter, head, row, isChosen, look);
    if (isChosen || isPointedAt)
        paintActions(*painter, option.rect, row, look);
    else
        paintStatus(*painter, head, row, look);
    place.setTop(head.bottom() + 1 + 3);
    painter->setFont(fontOf(TextRole::Text));
    painter->setPen(row.isOpen() ? look.text : look.muted);
    place.setTop(place.top() + setLines(fontOf(TextRole::Text), row.comment.text, place, painter));
    paintAnswers(*painter, place, row, look);
    if (isChosen && m_list.hasFocus()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), 4, 4);
    }
    painter->restore();
}

int CommentDelegate::paintHead(QPainter& painter, const QRect& line, const CommentRow& row,
    bool isStrong, const Tokens& look) const
{
    int left = line.left();
    const auto& comment = row.comment;
    const auto moment = momentText(comment.start, comment.end, comment.page);
    painter.setFont(fontOf(TextRole::Secondary, true));
    if (!moment.isEmpty()) {
        const int width = painter.fontMetrics().horizontalAdvance(moment) + 12;
        const QRect chip(left, line.top(), width, line.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(isStrong ? look.surface : look.accentSoft);
        painter.drawRoundedRect(chip, 4, 4);
        painter.setPen(look.accent);
        painter.drawText(chip, Qt::AlignCenter, moment);
        left += width + 8;
    }
    paintKind(
        painter, comment.kind, QRectF(left, line.top() + (line.height() - 11) / 2.0, 11, 11), look);
    left += 17;
    const auto write = [&](const QString& text, const QColor& colour) {
        painter.setPen(colour);
        const QRect where(left, line.top(), line.right() - left, line.height());
        painter.drawText(where, Qt::AlignVCenter, text);
        left += painter.fontMetrics().horizontalAdvance(text) + 5;
    };
    write(wordOf(comment.kind), look.text);
    painter.setFont(fontOf(TextRole::Secondary));
    if (comment.criterion)
        write(u"· "_s + *comment.criterion, look.muted);
    if (!row.isMine)
        write(u"· "_s + m_list.rows().room().nameOf(comment.author), look.muted);
    return left;
}

void CommentDelegate::paintStatus(
    QPainter& painter, const QRect& line, const CommentRow& row, const Tokens& look) const
{
    const bool isCited = row.isCited;
    const auto word = isCited ? CommentList::tr("cited")
        : row.isOpen()        ? CommentList::tr("open")
                              : CommentList::tr("resolved");
    painter.setFont(fontOf(TextRole::Secondary, isCited));
    painter.setPen(isCited ? look.accent : look.muted);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, word);
    if (!isCited && row.isOpen())
        return;
    const int width = painter.fontMetrics().horizontalAdvance(word);
    const QRect place(line.right() - width - 20, line.top() + (line.height() - 16) / 2, 16, 16);
    icon(isCited ? u"objective"_s : u"resolve"_s, isCited ? IconRole::Accent : IconRole::Muted)
        .paint(&painter, place);
}

QList<QRect> CommentDelegate::actionPlaces(
    const QRect& row, const QList<CommentAction>& actions, bool isResolved)
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary));
    QList<QRect> places;
    int right = row.right() - side + 4;
    for (auto it = actions.rbegin(); it != actions.rend(); ++it) {
        const bool hasWord = *it == CommentAction::Reply || *it == CommentAction::Loop;
        const int width
            = 24 + (hasWord ? metrics.horizontalAdvance(wordOf(*it, isResolved)) + 3 : 0);
        places.prepend(QRect(right - width + 1, row.top() + top - 2, width, headHeight() + 4));
        right -= width + 2;
    }
    return places;
}

void CommentDelegate::paintActions(
    QPainter& painter, const QRect& place, const CommentRow& row, const Tokens& look) const
{
    const auto actions = m_list.actionsOf(row);
    const auto places = actionPlaces(place, actions, !row.isOpen());
    painter.setFont(fontOf(TextRole::Secondary));
    painter.setPen(look.muted);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const auto& where = places.at(i);
        icon(iconOf(actions.at(i), !row.isOpen()), IconRole::Muted)
            .paint(
                &painter, QRect(where.left() + 4, where.top() + (where.height() - 16) / 2, 16, 16));
        if (where.width() > 24)
            painter.drawText(where.adjusted(23, 0, 0, 0), Qt::AlignVCenter,
                wordOf(actions.at(i), !row.isOpen()));
    }
}

void CommentDelegate::paintAnswers(
    QPainter& painter, QRect place, const CommentRow& row, const Tokens& look) const
{
    const auto& room = m_list.rows().room();
    for (const auto& answer : row.answers) {
        place.setTop(place.top() + 4);
        const auto text = answerText(room, answer);
        const QRect where(place.left() + 12, place.top(), place.width() - 12,
            heightOfLines(fontOf(TextRole::Secondary), text, place.width() - 12));
        painter.fillRect(QRect(place.left(), where.top(), 2, where.height()), look.accent);
        painter.setPen(look.text);
        setLines(fontOf(TextRole::Secondary), text, where, &painter);
        place.setTop(where.bottom() + 1);
    }
}

} // namespace ui
