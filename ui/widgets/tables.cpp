// SPDX-License-Identifier: MIT
#include "ui/widgets/tables.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"

#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

/// Paints the cells of a table by the roles of tables.h.
class TableDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& look = tokens(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, look.accentSoft);
        if (index.row() != index.model()->rowCount(index.parent()) - 1)
            painter->fillRect(
                QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), look.line);
        const auto place = option.rect.adjusted(12, 0, -12, -1);
        if (index.data(PillRole).isValid())
            paintPillCell(*painter, place, index, look);
        else
            paintWords(*painter, paintLead(*painter, place, index, look), index, look);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.accent, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
        }
        painter->restore();
    }

private:
    static void paintPillCell(
        QPainter& painter, const QRect& place, const QModelIndex& index, const Tokens& look)
    {
        const auto text = index.data().toString();
        if (text.isEmpty())
            return;
        auto pill = place;
        pill.setWidth(std::min(place.width(), pillWidth(text)));
        paintPill(painter, QStyle::visualRect(painter.layoutDirection(), place, pill), text,
            Tone(index.data(PillRole).toInt()), look);
    }

    /// Paints what stands before the words; gives the place that is left for them.
    static QRect paintLead(
        QPainter& painter, const QRect& place, const QModelIndex& index, const Tokens& look)
    {
        const auto mark = index.data(MarkRole);
        const bool hasPortrait = index.data(PortraitRole).toBool();
        if (const auto pixmap = index.data(Qt::DecorationRole).value<QPixmap>(); !pixmap.isNull())
            return paintPicture(painter, place, pixmap);
        if (!mark.isValid() && !hasPortrait)
            return place;
        const int side = scaled(hasPortrait ? 28 : 18);
        const QRectF box = leadIn(painter, place, {side, side});
        if (hasPortrait)
            paintPortrait(painter, box, index.data().toString(), look);
        else
            paintMark(painter, Mark(mark.toInt()), box, look);
        return behind(painter, place, side + (hasPortrait ? 12 : 8));
    }

    static QRect paintPicture(QPainter& painter, const QRect& place, const QPixmap& pixmap)
    {
        const auto size = pixmap.deviceIndependentSize().toSize();
        painter.drawPixmap(leadIn(painter, place, size).topLeft(), pixmap);
        return behind(painter, place, size.width() + 12);
    }

    /// The place of something at the beginning of a cell: right, where one reads from there.
    static QRect leadIn(const QPainter& painter, const QRect& place, const QSize& size)
    {
        const QPoint corner(place.left(), place.top() + (place.height() - size.height()) / 2);
        return QStyle::visualRect(painter.layoutDirection(), place, QRect(corner, size));
    }

    static QRect behind(const QPainter& painter, const QRect& place, int taken)
    {
        return QStyle::visualRect(painter.layoutDirection(), place, place.adjusted(taken, 0, 0, 0));
    }

    static void paintWords(
        QPainter& painter, const QRect& place, const QModelIndex& index, const Tokens& look)
    {
        const auto mark = index.data(MarkRole);
        const auto detail = index.data(DetailRole).toString();
        const auto given = index.data(Qt::TextAlignmentRole);
        const auto side = given.isValid() ? Qt::Alignment(given.toInt()) & Qt::AlignHorizontal_Mask
                                          : Qt::AlignLeft;
        const bool isMuted = index.data(MutedRole).toBool();
        const bool needsYou = mark.isValid() && Mark(mark.toInt()) == Mark::NeedsYou;
        const auto write = [&](const QRect& where, const QString& text) {
            painter.drawText(where, int(side | Qt::AlignVCenter),
                painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        };
        const int first = scaled(20);
        const int second = detail.isEmpty() ? 0 : scaled(16);
        QRect where(place.left(), place.top() + (place.height() - first - second) / 2,
            place.width(), first);
        painter.setFont(fontOf(isMuted ? TextRole::Secondary : TextRole::Text,
            index.data(StrongRole).toBool() || needsYou));
        painter.setPen(isMuted   ? look.muted
                : mark.isValid() ? strong(look, toneOf(Mark(mark.toInt())))
                                 : look.text);
        write(where, index.data().toString());
        if (second == 0)
            return;
        where = QRect(place.left(), where.bottom() + 1, place.width(), second);
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        write(where, detail);
    }
};

} // namespace

void dress(QTableView& table, bool hasTwoLines)
{
    table.setItemDelegate(new TableDelegate(&table));
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setVerticalScrollMode(QTableView::ScrollPerPixel);
    table.setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(scaled(hasTwoLines ? 48 : 40));
    table.horizontalHeader()->setAccessibleName(QTableView::tr("Column heads"));
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setMinimumHeight(scaled(36));
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace ui
