// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/timestampedcomment.h"

#include <QWidget>

namespace ui {

/// The kinds of comments in the order of their keys, 1 to 7.
const QList<core::CommentKind>& commentKinds();

/// "Suggest" for a suggestion: the word of a kind where all stand in one row.
QString shortWordOf(core::CommentKind kind);

/// The seven kinds of comments in a row, each with its shape, its word and its digit.
class KindPicker : public QWidget {
    Q_OBJECT

public:
    explicit KindPicker(QWidget* parent = nullptr);

    core::CommentKind kind() const { return m_kind; }
    void setKind(core::CommentKind kind);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

signals:
    void chosen(core::CommentKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool hasWords() const; ///< there is room for more than shapes and digits
    QList<QRect> places() const;
    void choose(int index);
    int current() const;

    core::CommentKind m_kind = core::CommentKind::Notice;
};

} // namespace ui
