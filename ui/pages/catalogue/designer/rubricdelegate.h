// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ui {

class RubricView;

/// Paints the cells of a rubric, sizes them by their text, and makes the editor of one.
class RubricDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RubricDelegate(RubricView* view);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(
        QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    void paintCriterion(QPainter& painter, QRect place, const QModelIndex& index) const;

    RubricView* m_view;
};

/// The names of the levels, the target one with its flag.
class RubricHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RubricHeader(RubricView* view);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    RubricView* m_view;
};

} // namespace ui
