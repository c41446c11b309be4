// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/rubricdelegate.h"

#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/rubrictable.h"
#include "ui/pages/catalogue/designer/rubricview.h"

#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int side = 10; // left and right of the words
constexpr int least = 84; // the height of a row with few words

int wrappedHeight(const QString& text, const QFont& font, int width)
{
    const QFontMetrics metrics(font);
    return metrics
        .boundingRect(QRect(0, 0, std::max(1, width), 100'000), Qt::TextWordWrap, text + u' ')
        .height();
}

QString links(const core::Criterion& criterion)
{
    const auto objectives = criterion.objectives.join(u", "_s);
    if (criterion.evidence.isEmpty())
        return objectives;
    const auto from = RubricView::tr("from %1").arg(criterion.evidence.join(u", "_s));
    return objectives.isEmpty() ? from : u"%1 · %2"_s.arg(objectives, from);
}

/// A flag on a pole: this is the level to reach.
void paintFlag(QPainter& painter, const QRect& place, const QColor& ink)
{
    const double unit = place.height() / 14.0;
    painter.setPen(QPen(ink, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(place.left() + x * unit, place.top() + y * unit);
    };
    painter.drawLine(at(2, 1), at(2, 13));
    painter.drawPolyline(QPolygonF({at(2, 2), at(12, 2), at(9.5, 5), at(12, 8), at(2, 8)}));
}

} // namespace

RubricDelegate::RubricDelegate(RubricView* view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

QSize RubricDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = m_view->columnWidth(index.column()) - 2 * side;
    const auto text = index.data().toString();
    if (index.column() > 0)
        return {width,
            std::max(scaled(least), wrappedHeight(text, fontOf(TextRole::Secondary), width) + 20)};
    const auto& criterion = m_view->table()->criterion(index.row());
    const int inner = width - scaled(14);
    int height = wrappedHeight(text, fontOf(TextRole::Text, true), inner) + 20;
    height += wrappedHeight(links(criterion), fontOf(TextRole::Secondary), inner);
    if (criterion.critical)
        height += scaled(24);
    return {width, std::max(scaled(least), height)};
}

void RubricDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& look = tokens(option.palette);
    const auto& table = *m_view->table();
    const auto place = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(place, table.isTarget(index.column()) ? look.accentSoft : look.surface);
    painter->fillRect(QRect(place.left(), place.bottom(), place.width(), 1), look.line);
    if (index.column() + 1 < table.columnCount())
        painter->fillRect(QRect(place.right(), place.top(), 1, place.height()), look.line);
    const auto inside = place.adjusted(side, 8, -side, -8);
    if (index.column() == 0) {
        paintCriterion(*painter, inside, index);
    } else {
        const auto text = index.data().toString();
        painter->setFont(fontOf(TextRole::Secondary));
        painter->setPen(text.isEmpty() ? look.muted : look.text);
        painter->drawText(
            inside, Qt::TextWordWrap, text.isEmpty() ? RubricView::tr("Not described yet") : text);
    }
    const bool isCurrent = index == m_view->currentIndex();
    if (isCurrent) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            QPen(m_view->hasFocus() ? look.accent : look.lineStrong, m_view->hasFocus() ? 2 : 1));
        painter->drawRect(QRectF(place).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void RubricDelegate::paintCriterion(QPainter& painter, QRect place, const QModelIndex& index) const
{
    const auto& look = tokens(m_view->palette());
    const auto& criterion = m_view->table()->criterion(index.row());
    const int handle = scaled(14);
    icon(u"drag-handle"_s, IconRole::Muted)
        .paint(&painter, QRect(place.left() - 4, place.top() + 1, handle, handle));
    place.setLeft(place.left() + handle);
    const auto write = [&](const QString& text, const QFont& font, const QColor& ink) {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(place, Qt::TextWordWrap, text);
        place.setTop(place.top() + wrappedHeight(text, font, place.width()));
    };
    const auto title
        = criterion.title.isEmpty() ? RubricView::tr("not named yet") : criterion.title;
    write(u"%1 %2"_s.arg(criterion.id, title), fontOf(TextRole::Text, true), look.text);
    write(links(criterion), fontOf(TextRole::Secondary), look.muted);
    if (!criterion.critical)
        return;
    const auto words = RubricView::tr("Must be met");
    const QRect pill(
        place.left(), place.top() + 4, std::min(place.width(), pillWidth(words)), scaled(20));
    paintPill(painter, pill, words, Tone::Ok, look);
}

QWidget* RubricDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new QPlainTextEdit(parent);
    editor->setFont(fontOf(TextRole::Secondary));
    editor->setProperty("cell", true);
    editor->setAccessibleName(index.column() == 0
            ? RubricView::tr("Name of criterion %1").arg(m_view->table()->criterion(index.row()).id)
            : index.data(Qt::AccessibleTextRole).toString().section(u':', 0, 0));
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    editor->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    editor->document()->setDocumentMargin(4);
    editor->setPlainText(m_view->table()->textAt(index));
    editor->moveCursor(QTextCursor::End);
    m_view->adopt(editor);
    return editor;
}

void RubricDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto& text = static_cast<QPlainTextEdit&>(*editor);
    const auto words = m_view->table()->textAt(index);
    if (m_view->isWriting() || text.toPlainText() == words)
        return;
    const QSignalBlocker quiet(&text);
    text.setPlainText(words);
    text.moveCursor(QTextCursor::End);
}

void RubricDelegate::setModelData(
    QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QPlainTextEdit*>(editor)->toPlainText(), Qt::EditRole);
}

void RubricDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

RubricHeader::RubricHeader(RubricView* view)
    : QHeaderView(Qt::Horizontal, view)
    , m_view(view)
{
    setSectionsClickable(false);
}

QSize RubricHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), scaled(36)};
}

void RubricHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto& look = tokens(palette());
    const auto& table = *m_view->table();
    const bool isTarget = table.isTarget(section);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, look.surface2);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.line);
    if (section + 1 < count())
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), look.line);
    auto place = rect.adjusted(section == 0 ? 12 : side, 0, -side, -1);
    if (isTarget) {
        const int flag = scaled(14);
        paintFlag(*painter, QRect(place.right() - flag, place.center().y() - flag / 2, flag, flag),
            look.accent);
        place.setRight(place.right() - flag - 4);
    }
    painter->setFont(fontOf(TextRole::Secondary, true));
    painter->setPen(section == 0 ? look.muted : isTarget ? look.accent : look.text);
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(
            table.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), Qt::ElideRight,
            place.width()));
    painter->restore();
}

} // namespace ui
