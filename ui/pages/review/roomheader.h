// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/roommodel.h"

#include <QFrame>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace ui {

class Actions;
class Pill;

/// The top of the room, 48 high: way back, whose work it is, what is read, who sees it, when it is
/// due, undo and redo, and the end of the review.
class RoomHeader : public QFrame {
    Q_OBJECT

public:
    explicit RoomHeader(const Actions& actions, QWidget* parent = nullptr);

    void refresh(const RoomModel& model, const QDate& today);
    void setPausing(bool isPausing); ///< the video pauses while one types
    void setFinishing(bool isFinishing); ///< the finish panel is open: its button is the primary

signals:
    void backWanted();
    void finishWanted();
    void recuseWanted();
    void pausingChanged(bool isPausing);

private:
    QMenu* buildMenu();
    void refreshFinish();

    QLabel* m_title;
    QLabel* m_subline;
    Pill* m_seenBy;
    Pill* m_due;
    QPushButton* m_finish;
    QAction* m_pausing;
    QAction* m_recuse;
    bool m_isComplete = false;
    bool m_isFinishing = false;
};

} // namespace ui
