// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class Actions;

/// The top of a page, 64 high: way back, title, sub-line, search, undo and redo, the page's own
/// buttons, the primary one last.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    PageHeader(const QString& title, const Actions& actions, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubline(const QString& subline);

    /// Shows the way back, left of the title; `name` says where to.
    void setBack(const QString& name);

    /// Adds a button before the primary one.
    QPushButton* addButton(const QString& text, const QString& icon = {});

    /// Sets the one filled button of the page.
    QPushButton* setPrimary(const QString& text, const QString& icon = {});

    /// Adds any other part before the buttons.
    void add(QWidget* widget);

signals:
    void backWanted();

private:
    QLabel* m_title;
    QLabel* m_subline;
    QToolButton* m_back;
    QHBoxLayout* m_parts;
    QHBoxLayout* m_primary;
};

} // namespace ui
