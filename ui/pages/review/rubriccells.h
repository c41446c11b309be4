// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/review.h"
#include "core/reviews/timestampedcomment.h"
#include "ui/look/marks.h"

#include <QAbstractButton>

namespace ui {

/// One criterion in the row of all: id, title, and its level; 48 high.
class CriterionCell : public QAbstractButton {
    Q_OBJECT

public:
    explicit CriterionCell(QWidget* parent = nullptr);

    void setCriterion(const QString& id, const QString& title);
    void setLevel(Mark mark, const QString& words);
    void setInHand(bool isInHand);
    bool isInHand() const { return m_isInHand; }
    const QString& id() const { return m_id; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void name();

    QString m_id;
    QString m_title;
    Mark m_mark = Mark::NotBegun;
    QString m_words;
    bool m_isInHand = false;
};

/// One level of the criterion in hand, with what work at that level looks like.
class LevelCell : public QAbstractButton {
    Q_OBJECT

public:
    explicit LevelCell(QWidget* parent = nullptr);

    void set(int level, const QString& label, const QString& descriptor);
    void setGiven(bool isGiven);
    int level() const { return m_level; }
    int heightFor(int width) const; ///< that shows the whole descriptor
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_level = 0;
    QString m_label;
    QString m_descriptor;
    bool m_isGiven = false;
};

/// A moment that a level rests on. A click leads there; Delete, or the menu, takes it out.
class CitationChip : public QAbstractButton {
    Q_OBJECT

public:
    CitationChip(const core::Citation& citation, std::optional<core::CommentKind> kind,
        const QString& moment, bool canRemove, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    void sought(const core::Citation& citation);
    void removeWanted(const core::Citation& citation);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    core::Citation m_citation;
    std::optional<core::CommentKind> m_kind;
    bool m_canRemove;
};

} // namespace ui
