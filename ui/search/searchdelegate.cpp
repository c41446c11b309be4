// SPDX-License-Identifier: MIT
#include "ui/search/searchdelegate.h"

#include "ui/look/icons.h"
#include "ui/look/kinds.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int padding = 16;

/// Places things from the side where reading begins, which is the right in some languages.
struct Line {
    QPainter& painter;
    const QStyleOptionViewItem& option;
    const Tokens& look;
    QRect place; ///< what is left, as if it were read from the left

    QRect seen(const QRect& rect) const
    {
        return QStyle::visualRect(option.direction, option.rect, rect);
    }
    QRect takeStart(int width, int gap)
    {
        const QRect taken(place.left(), place.top(), width, place.height());
        place.setLeft(taken.right() + 1 + gap);
        return seen(taken);
    }
    QRect takeEnd(int width, int gap)
    {
        const QRect taken(place.right() + 1 - width, place.top(), width, place.height());
        place.setRight(taken.left() - 1 - gap);
        return seen(taken);
    }
};

/// The text as far as it fits, what was typed in the heavy face.
void write(const Line& line, const QRect& where, const core::Marked& marked, TextRole role,
    const QColor& colour)
{
    const auto heavy = fontOf(role, true);
    const auto text = QFontMetrics(heavy).elidedText(marked.text, Qt::ElideRight, where.width());
    const auto kept = text == marked.text ? text.size() : text.size() - 1; // without the ellipsis
    QList<QTextLayout::FormatRange> ranges;
    for (const auto& span : marked.spans) {
        QTextLayout::FormatRange range;
        range.start = int(span.start);
        range.length = int(std::min(span.length, kept - span.start));
        range.format.setFont(heavy);
        if (range.length > 0)
            ranges.append(range);
    }
    QTextLayout layout(text, fontOf(role));
    QTextOption options(QStyle::visualAlignment(line.option.direction, Qt::AlignLeft));
    options.setWrapMode(QTextOption::NoWrap);
    options.setTextDirection(line.option.direction);
    layout.setTextOption(options);
    layout.setFormats(ranges);
    layout.beginLayout();
    auto row = layout.createLine();
    row.setLineWidth(where.width());
    layout.endLayout();
    line.painter.setPen(colour);
    layout.draw(
        &line.painter, QPointF(where.left(), where.top() + (where.height() - row.height()) / 2));
}

void paintHead(Line& line, const SearchRow& row)
{
    line.painter.setFont(fontOf(TextRole::Secondary, true));
    line.painter.setPen(line.look.muted);
    const auto text = row.title.text + u"  "_s + row.end;
    line.painter.drawText(line.seen(line.place.adjusted(0, 4, 0, 0)),
        int(Qt::AlignVCenter | QStyle::visualAlignment(line.option.direction, Qt::AlignLeft)),
        text);
}

void paintPicture(Line& line, const SearchRow& row)
{
    const int side = scaled(24);
    const auto column = line.takeStart(side, 12);
    const auto box = [&](int size) {
        return QRect(
            column.center().x() - size / 2 + 1, column.center().y() - size / 2 + 1, size, size);
    };
    if (row.use == SearchRow::Use::More)
        return;
    switch (row.kind) {
    case FoundKind::Person:
        return paintPortrait(line.painter, box(side), row.title.text, line.look);
    case FoundKind::Microcredential:
        return icon(u"microcredentials"_s, IconRole::Muted).paint(&line.painter, box(scaled(20)));
    case FoundKind::Comment:
        return paintKind(line.painter, row.said, box(scaled(14)), line.look);
    }
}

/// The row that Enter opens says so, in a cap at its end.
void paintEnter(Line& line)
{
    const auto text = SearchDelegate::tr("Enter");
    const QFontMetrics metrics(fontOf(TextRole::Secondary));
    auto cap = line.takeEnd(metrics.horizontalAdvance(text) + 12, 8);
    const int height = scaled(20);
    cap = QRect(cap.left(), cap.center().y() - height / 2 + 1, cap.width(), height);
    line.painter.setPen(line.look.lineStrong);
    line.painter.setBrush(line.look.surface);
    line.painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    line.painter.setPen(line.look.muted);
    line.painter.setFont(fontOf(TextRole::Secondary));
    line.painter.drawText(cap, Qt::AlignCenter, text);
}

void paintWords(Line& line, const SearchRow& row)
{
    if (row.use == SearchRow::Use::More)
        return write(line, line.seen(line.place), row.title, TextRole::Text,
            row.canChoose() ? line.look.accent : line.look.muted);
    if (!row.end.isEmpty()) {
        const auto pill = line.takeEnd(pillWidth(row.end), 12);
        paintPill(line.painter, pill, row.end, row.tone, line.look);
    }
    const int first = scaled(20);
    const int second = row.detail.text.isEmpty() ? 0 : scaled(16);
    QRect where(line.place.left(), line.place.top() + (line.place.height() - first - second) / 2,
        line.place.width(), first);
    write(line, line.seen(where), row.title, TextRole::Text, line.look.text);
    if (second == 0)
        return;
    where = QRect(where.left(), where.bottom() + 1, where.width(), second);
    write(line, line.seen(where), row.detail, TextRole::Secondary, line.look.muted);
}

} // namespace

SearchDelegate::SearchDelegate(const SearchModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto& row = m_model.row(index.row());
    const int height = row.use == SearchRow::Use::Head ? 32
        : row.use == SearchRow::Use::More              ? 36
        : row.detail.text.isEmpty()                    ? 40
                                                       : 52;
    return {100, scaled(height)};
}

void SearchDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& row = m_model.row(index.row());
    const auto& look = tokens(option.palette);
    const bool isCurrent = row.canChoose() && option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isCurrent) {
        const auto box = QRectF(option.rect).adjusted(8, 1, -8, -1);
        painter->setPen(
            option.state & QStyle::State_HasFocus ? QPen(look.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(look.accentSoft);
        painter->drawRoundedRect(box, 6, 6);
    }
    Line line{*painter, option, look, option.rect.adjusted(padding, 0, -padding, 0)};
    if (row.use == SearchRow::Use::Head) {
        paintHead(line, row);
    } else {
        paintPicture(line, row);
        if (isCurrent)
            paintEnter(line);
        paintWords(line, row);
    }
    painter->restore();
}

} // namespace ui
