// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/roommodel.h"

#include <QAbstractListModel>
#include <QListView>

namespace ui {

/// The comments that the list shows.
class CommentRows : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CommentRows(const RoomModel& model, QObject* parent = nullptr);

    void setRows(const QList<CommentRow>& rows);
    const CommentRow& row(int row) const { return m_rows.at(row); }
    int indexOf(const core::CommentId& id) const; ///< -1 when it is not shown
    int rowAt(core::MediaTime time) const; ///< the last that begins by then, or -1

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const RoomModel& room() const { return m_model; }

private:
    const RoomModel& m_model;
    QList<CommentRow> m_rows;
};

enum class CommentAction { Reply, Loop, Resolve, Edit, Delete };

/// Comments below each other. A click leads to the moment, two seconds before it; a second click
/// to the very moment. What can be done with a row stands at its right when it is pointed at or
/// chosen, in its menu, and has keys.
class CommentList : public QListView {
    Q_OBJECT

public:
    explicit CommentList(const RoomModel& model, QWidget* parent = nullptr);

    void setRows(const QList<CommentRow>& rows);
    const CommentRows& rows() const { return *m_rows; }

    std::optional<core::CommentId> current() const;
    void setCurrent(const core::CommentId& id);
    void step(int step); ///< to the comment so many further

    /// Marks the comment that belongs to `time` and keeps it in view, until the user scrolls.
    void follow(core::MediaTime time);
    void followAgain() { m_isFollowing = true; }
    int active() const { return m_active; }

    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    QList<CommentAction> actionsOf(const CommentRow& row) const;

signals:
    void sought(const core::CommentId& comment, bool isExact);
    void currentMoved();
    void chosen(ui::CommentAction action, const core::CommentId& comment);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    std::optional<CommentAction> actionAt(QPoint point, const QModelIndex& index) const;
    void seek(const QModelIndex& index);

    CommentRows* m_rows;
    int m_active = -1;
    bool m_isFollowing = true;
    bool m_isReadOnly = false;
    std::optional<core::CommentId> m_sought;
};

QString wordOf(CommentAction action, bool isResolved);
QString iconOf(CommentAction action, bool isResolved);

} // namespace ui
