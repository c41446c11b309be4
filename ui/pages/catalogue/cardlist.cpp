// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/cardlist.h"

#include "ui/look/badges.h"
#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/entryopener.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int leastCard = 320;

/// Writes `text` in up to `most` lines; the last one ends in "…" when it goes on.
void writeLines(QPainter& painter, const QRect& place, const QString& text, int most)
{
    const auto height = place.height() / most;
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        const bool isLast = i == most - 1;
        const auto words = isLast ? painter.fontMetrics().elidedText(
                               text.mid(line.textStart()), Qt::ElideRight, place.width())
                                  : text.mid(line.textStart(), line.textLength());
        painter.drawText(QRect(place.left(), place.top() + i * height, place.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    layout.endLayout();
}

/// Paints one microcredential as a card.
class CardDelegate final : public QStyledItemDelegate {
public:
    CardDelegate(const CardModel& model, QListView& list)
        : QStyledItemDelegate(&list)
        , m_model(model)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return m_list.gridSize();
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& look = tokens(option.palette);
        const auto& entry = m_model.entry(index);
        const auto card = CardList::cardIn(option.rect);
        painter->save();
        beginPicture(*painter);
        painter->setPen(option.state & QStyle::State_MouseOver ? look.lineStrong : look.line);
        painter->setBrush(look.surface);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        if ((option.state & QStyle::State_HasFocus) && m_list.hasFocus()) {
            painter->setPen(QPen(look.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(card).adjusted(-3, -3, 3, 3), 10, 10);
        }
        paintHead(*painter, card, entry, look);
        paintFoot(*painter, card, entry, look);
        painter->restore();
    }

private:
    void paintHead(
        QPainter& painter, const QRect& card, const CatalogueEntry& entry, const Tokens& look) const
    {
        const int side = scaled(48);
        const int left = card.left() + 16;
        const int width = card.width() - 32;
        painter.drawPixmap(
            left, card.top() + 16, badgePixmap(entry.design(), side, m_list.devicePixelRatioF()));
        QRect words(left + side + 12, card.top() + 16, width - side - 12, scaled(16));
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(words, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                u"%1 · %2"_s.arg(entry.code(), entry.area), Qt::ElideRight, words.width()));
        words = QRect(words.left(), words.bottom() + 5, words.width(), scaled(40));
        painter.setFont(fontOf(TextRole::Section, true));
        painter.setPen(look.text);
        writeLines(painter, words, entry.title(), 2);
        painter.setFont(fontOf(TextRole::Text));
        painter.setPen(look.muted);
        const auto summary = entry.design().summary.value_or(entry.design().competency);
        writeLines(
            painter, QRect(left, words.bottom() + 13, width, scaled(60)), summary.simplified(), 3);
    }

    static void paintFoot(
        QPainter& painter, const QRect& card, const CatalogueEntry& entry, const Tokens& look)
    {
        const int foot = card.bottom() - scaled(48);
        painter.fillRect(QRect(card.left() + 1, foot, card.width() - 2, 1), look.line);
        QRect place(card.left() + 16, foot - scaled(30), card.width() - 32, scaled(16));
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        for (const auto& [name, words] :
            {std::pair(u"clock"_s, entry.facts()), std::pair(u"evidence"_s, entry.evidence())}) {
            icon(name, IconRole::Muted)
                .paint(&painter, QRect(place.left(), place.top(), scaled(16), scaled(16)));
            place.setLeft(place.left() + scaled(16) + 4);
            painter.drawText(place, Qt::AlignVCenter, words);
            place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(words) + 12);
        }
        place = QRect(card.left() + 16, foot + 1, card.width() - 32, scaled(47));
        auto pill = place;
        pill.setWidth(std::min(place.width(), pillWidth(entry.pill)));
        const auto taken = paintPill(painter, pill, entry.pill, entry.tone, look);
        place.setLeft(taken.right() + 8);
        painter.setFont(fontOf(TextRole::Secondary));
        painter.setPen(look.muted);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(entry.people(), Qt::ElideRight, place.width()));
    }

    const CardModel& m_model;
    QListView& m_list;
};

} // namespace

void CardModel::setEntries(const QList<CatalogueEntry>& entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int CardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant CardModel::data(const QModelIndex& index, int role) const
{
    const auto& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return u"%1 %2"_s.arg(entry.code(), entry.title());
    case CodeRole:
        return entry.code();
    case Qt::ToolTipRole:
        return entry.title();
    case Qt::AccessibleTextRole:
        return QStringList{u"%1 %2"_s.arg(entry.code(), entry.title()), entry.area, entry.pill,
            entry.facts(), entry.evidence(), entry.people()}
            .join(u". "_s);
    default:
        return {};
    }
}

CardList::CardList(const QString& name, QWidget* parent)
    : QListView(parent)
    , m_model(new CardModel(this))
{
    setAccessibleName(name);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setWrapping(true);
    setSelectionMode(QListView::NoSelection);
    setVerticalScrollMode(QListView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setModel(m_model);
    m_opener = new EntryOpener(*this);
    connect(m_opener, &EntryOpener::chosen, this, &CardList::chosen);
    setItemDelegate(new CardDelegate(*m_model, *this));
}

void CardList::setEntries(const QList<CatalogueEntry>& entries)
{
    const auto before = m_opener->current();
    m_model->setEntries(entries);
    m_opener->setCurrent(before);
}

void CardList::setCurrent(const QString& code)
{
    m_opener->setCurrent(code);
}

void CardList::resizeEvent(QResizeEvent* event)
{
    // The place of the scroll bar stays free, so that cards never move when it comes.
    const int width = this->width() - verticalScrollBar()->sizeHint().width() - 2;
    const int columns = std::max(1, width / (scaled(leastCard) + 16));
    setGridSize({width / columns, scaled(252) + 16});
    QListView::resizeEvent(event);
}

} // namespace ui
