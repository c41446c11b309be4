// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/tokens.h"
#include "ui/pages/review/commentlist.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a comment: its moment, kind and criterion, its words, the answers. Heights are kept, so
/// that thousands of rows scroll as a few do.
class CommentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CommentDelegate(CommentList& list);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the actions of a row stand that is drawn in `row`.
    static QList<QRect> actionPlaces(
        const QRect& row, const QList<CommentAction>& actions, bool isResolved);

private:
    struct Height {
        int width = 0;
        size_t words = 0;
        int height = 0;
    };

    int heightOf(const CommentRow& row, int width) const;
    int paintHead(QPainter& painter, const QRect& line, const CommentRow& row, bool isStrong,
        const Tokens& look) const;
    void paintStatus(
        QPainter& painter, const QRect& line, const CommentRow& row, const Tokens& look) const;
    void paintActions(
        QPainter& painter, const QRect& place, const CommentRow& row, const Tokens& look) const;
    void paintAnswers(
        QPainter& painter, QRect place, const CommentRow& row, const Tokens& look) const;

    CommentList& m_list;
    mutable QHash<core::CommentId, Height> m_heights;
};

} // namespace ui
