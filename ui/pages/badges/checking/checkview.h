// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/checking/badgecheck.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

class Actions;
class Card;
class CheckReport;
class DropZone;
class LongWork;
class RowList;
class TrustPanel;

/// Check a badge: drop any file or folder, and see whether a badge is unchanged, who signed it,
/// whether it is in force and whose it is. Nothing leaves this computer.
class CheckView : public QWidget {
    Q_OBJECT

public:
    explicit CheckView(const Actions& actions, QWidget* parent = nullptr);

    /// Puts the focus where one begins.
    void begin();

    /// Checks these files and folders.
    void take(const QStringList& paths);

    /// Writes what there is to say about the badge that is shown.
    void saveResult(const QString& path);

signals:
    void closed();
    void failed(const core::Error& error);

private:
    void build(const Actions& actions);
    QWidget* buildLeft();
    QWidget* buildRight();
    void wire();
    void refresh();
    void choose(const QString& path);
    void askFiles();
    void askSave();

    BadgeCheck* m_check;
    QPointer<LongWork> m_work;
    DropZone* m_zone = nullptr;
    Card* m_checked = nullptr;
    RowList* m_list = nullptr;
    QLabel* m_said = nullptr;
    QStackedLayout* m_views = nullptr;
    CheckReport* m_report = nullptr;
    QPushButton* m_save = nullptr;
    TrustPanel* m_trust = nullptr;
};

} // namespace ui
