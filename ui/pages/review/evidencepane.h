// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/roommodel.h"
#include "ui/player/playerpane.h"

class QStackedLayout;
class QTabBar;

namespace ui {

class DocumentView;

/// The left side of the room: the piece of evidence in hand, and the choice of another one.
class EvidencePane : public QWidget {
    Q_OBJECT

public:
    EvidencePane(RoomModel& model, const core::Store& store, const Actions& actions,
        QWidget* parent = nullptr);

    void refresh();
    void leave(); ///< stops what plays
    void look();

    bool isPlayer() const; ///< the piece in hand has a time line
    PlayerPane& player() { return *m_player; }
    const PlayerPane& player() const { return *m_player; }

    /// What a citation of this moment is: of the time shown, or of the whole piece.
    core::Citation moment() const;
    QString momentWords() const;

signals:
    void failed(const core::Error& error);

private:
    void refreshTabs();
    void showItem();

    RoomModel& m_model;
    const core::Store& m_store;
    QTabBar* m_tabs;
    QWidget* m_line;
    QStackedLayout* m_views;
    PlayerPane* m_player;
    DocumentView* m_document;
    QString m_shown;
};

} // namespace ui
