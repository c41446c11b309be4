// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actions.h"

#include <QWidget>

namespace ui {

class Card;
class EmptyState;
class RowList;

/// What stands in the window while no workspace is open.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const Actions& actions, QWidget* parent = nullptr);

    /// The workspaces that were open lately; those that are gone are marked.
    void setRecent(const QStringList& paths);

signals:
    void chosen(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void wire(const Actions& actions);

    EmptyState* m_ways = nullptr;
    Card* m_card = nullptr;
    RowList* m_recent = nullptr;
};

} // namespace ui
