// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "ui/widgets/card.h"

class QLabel;

namespace ui {

class Actions;
class RowList;

/// The copies that Laurel makes by itself, and the way back to one.
class BackupCard : public Card {
    Q_OBJECT

public:
    BackupCard(const core::Store& store, const Actions& actions, QWidget* parent);

signals:
    /// A copy of a backup that is to be opened in place of this workspace.
    void workspaceWanted(const QString& path);
    void failed(const core::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void openCopy(const QString& backup);
    void showFolder();

    const core::Store& m_store;
    QLabel* m_words;
    RowList* m_backups;
};

} // namespace ui
