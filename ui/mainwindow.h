// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"
#include "ui/workspace/workspace.h"

#include <QHash>
#include <QMainWindow>
#include <QSettings>
#include <QTimer>

class QStackedWidget;

namespace ui {

class ErrorBar;
class Rail;
class SearchPanel;
class StartPage;
class Toast;

/// The window: the rail at the side and one page at a time beside it. It alone speaks to the user
/// about errors and about steps that were taken.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Workspace& workspace, const Actions& actions, QSettings& settings,
        const QList<PageFactory>& pages = allPages());
    ~MainWindow() override;

    /// Opens what the command line names, "--demo" or a file; else the last workspace.
    void begin(const QStringList& arguments);

    void go(PageId page, const QVariant& target = {});
    Page* page(PageId page) const { return m_made.value(page); } ///< null until first shown
    QString error() const; ///< the sentence that is shown; empty when none is

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void wire();
    void wireWorkspace();
    void refresh();
    void showStart();

    void offer(Action action, const std::function<void()>& work);
    void follow(); ///< what happens in the workspace that was just opened
    void followHistory();
    void leave();
    bool mayLeave(); ///< asks where what was typed could not be kept, and would be lost
    void count();
    void showTitle();
    void say(const core::Error& error);
    void makeWorkspace();
    void openWorkspace();
    void backUp();
    void openSearch();
    void toggleRail();
    void fitRail();
    void showKeys();
    Page* made(const PageFactory& factory);
    const PageFactory* factory(PageId page) const;
    QString documents() const;

    Workspace& m_workspace;
    const Actions& m_actions;
    QSettings& m_settings;
    QList<PageFactory> m_pages;
    QHash<PageId, Page*> m_made;
    QTimer m_counting;
    Rail* m_rail = nullptr;
    ErrorBar* m_error = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    Toast* m_toast = nullptr;
    SearchPanel* m_search = nullptr; ///< of the open workspace; made when first asked for
};

} // namespace ui
