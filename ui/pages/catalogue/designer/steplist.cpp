// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/steplist.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designdraft.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {

class StepList::Steps final : public QAbstractListModel {
public:
    struct Line {
        DesignStep step;
        QString fact;
        Mark mark;
    };

    using QAbstractListModel::QAbstractListModel;

    void set(const QList<Line>& lines)
    {
        if (lines.size() == m_lines.size()) {
            m_lines = lines;
            emit dataChanged(index(0), index(int(lines.size()) - 1));
            return;
        }
        beginResetModel();
        m_lines = lines;
        endResetModel();
    }

    const Line& line(const QModelIndex& index) const { return m_lines.at(index.row()); }
    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : int(m_lines.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const auto& one = line(index);
        if (role == Qt::DisplayRole)
            return nameOf(one.step);
        if (role == Qt::AccessibleTextRole)
            return QStringList{nameOf(one.step), one.fact, wordOf(one.mark)}.join(u". "_s);
        return role == Qt::ToolTipRole ? u"%1: %2"_s.arg(nameOf(one.step), one.fact) : QVariant();
    }

private:
    QList<Line> m_lines;
};

class StepList::Paint final : public QStyledItemDelegate {
public:
    explicit Paint(StepList& list)
        : QStyledItemDelegate(&list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {m_list.viewport()->width(), scaled(50)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const auto& look = tokens(option.palette);
        const auto& line = m_list.m_steps->line(index);
        const bool isCurrent = index == m_list.currentIndex();
        painter->save();
        beginPicture(*painter);
        const auto box = option.rect.adjusted(0, 1, 0, -1);
        if (isCurrent || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(isCurrent ? look.accentSoft : look.surface2);
            painter->drawRoundedRect(box, 6, 6);
        }
        if (isCurrent && m_list.hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look.accent, 2));
            painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
        }
        const int side = scaled(18);
        paintMark(*painter, line.mark,
            QRectF(box.left() + 8, box.center().y() - side / 2.0, side, side), look);
        QRect words(box.left() + 8 + side + 10, box.top() + scaled(5), 0, scaled(20));
        words.setRight(box.right() - 8);
        painter->setFont(fontOf(TextRole::Text, isCurrent));
        painter->setPen(isCurrent ? look.accent : look.text);
        painter->drawText(words, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(nameOf(line.step), Qt::ElideRight, words.width()));
        words.moveTop(words.bottom() + 1);
        words.setHeight(scaled(16));
        painter->setFont(fontOf(TextRole::Secondary));
        painter->setPen(isCurrent ? look.text : look.muted);
        painter->drawText(words, Qt::AlignVCenter,
            painter->fontMetrics().elidedText(line.fact, Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    StepList& m_list;
};

StepList::StepList(QWidget* parent)
    : QListView(parent)
    , m_steps(new Steps(this))
{
    setAccessibleName(tr("Steps"));
    setModel(m_steps);
    setItemDelegate(new Paint(*this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(QListView::NoSelection);
}

void StepList::read(const DesignDraft& draft)
{
    QList<Steps::Line> lines;
    for (const auto step : allDesignSteps())
        lines.append({step, factOf(step, draft), markOf(step, draft)});
    m_isSetting = true;
    m_steps->set(lines);
    m_isSetting = false;
}

void StepList::setCurrent(DesignStep step)
{
    m_isSetting = true;
    setCurrentIndex(m_steps->index(int(step)));
    m_isSetting = false;
    viewport()->update();
}

QSize StepList::sizeHint() const
{
    return {scaled(152), scaled(50) * int(allDesignSteps().size()) + 2};
}

void StepList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isSetting && current.isValid())
        emit chosen(m_steps->line(current).step);
}

} // namespace ui
