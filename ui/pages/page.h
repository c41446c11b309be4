// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "ui/actions/actions.h"
#include "ui/edit/editor.h"
#include "ui/workspace/me.h"

#include <QVariant>
#include <QWidget>

#include <functional>

namespace ui {

enum class PageId { Home, Catalogue, People, Evidence, Review, Badges, Insights, Settings };

/// What a page works with: it reads the store, asks the editor, and listens to actions.
struct PageContext {
    const core::Store& store;
    Editor& editor;
    const Actions& actions;
    Me& me;
    QSettings* settings = nullptr; ///< of this computer, for what a page remembers; none in tests
};

/// One screen of the window.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what `target` names, as another page asked with wanted(); nothing is the usual view.
    virtual void open(const QVariant& target) { Q_UNUSED(target) }

    /// Whether it shows something that needs all the width; the rail of a small window narrows.
    virtual bool isWide() const { return false; }

signals:
    /// The user wants to go to another page; `target` is for its open().
    void wanted(ui::PageId page, const QVariant& target);
    /// Another workspace is to be opened in place of this one.
    void workspaceWanted(const QString& path);
    void widthChanged(); ///< isWide() says something else now
    void failed(const core::Error& error);
};

/// How a page comes into the window.
struct PageFactory {
    PageId id;
    Action action; ///< goes to it
    QString name; ///< for files and settings: "home"
    QString icon;
    QString label; ///< on the rail, short
    std::function<Page*(const PageContext&, QWidget* parent)> make;
    std::function<int(const core::Store&)> count = {}; ///< what waits there, for the rail
    bool isAtFoot = false;
};

/// All pages in the order of the rail. A new page is one more line here.
QList<PageFactory> allPages();

/// Whether the window has that page; nothing leads to one that it has not.
bool isThere(PageId id);

} // namespace ui
