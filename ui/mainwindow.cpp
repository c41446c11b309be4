// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "ui/actions/barekeys.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/pages/start/startpage.h"
#include "ui/search/searchpanel.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/toast.h"
#include "ui/window/rail.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto geometryKey = u"window/geometry"_s; // bytes; 1366 x 768 at first
const auto pageKey = u"window/page"_s; // name of a page; "home" at first
const auto railKey = u"window/rail-narrow"_s; // false at first

} // namespace

MainWindow::MainWindow(Workspace& workspace, const Actions& actions, QSettings& settings,
    const QList<PageFactory>& pages)
    : m_workspace(workspace)
    , m_actions(actions)
    , m_settings(settings)
    , m_pages(pages)
{
    build();
    wire();
    wireWorkspace();
    refresh();
}

MainWindow::~MainWindow()
{
    m_workspace.disconnect(this);
    leave();
}

void MainWindow::build()
{
    setAcceptDrops(true);
    resize(1366, 740);
    setMinimumSize(960, 600);
    restoreGeometry(m_settings.value(geometryKey).toByteArray());
    auto* middle = new QWidget(this);
    setCentralWidget(middle);
    m_rail = new Rail(m_pages, m_actions, middle);
    m_rail->setNarrow(m_settings.value(railKey, false).toBool());
    auto* right = new QWidget(middle);
    m_error = new ErrorBar(right);
    m_stack = new QStackedWidget(right);
    m_stack->addWidget(new QWidget(m_stack)); // while the pages change
    auto* top = new QVBoxLayout;
    top->setContentsMargins(24, 0, 24, 0);
    top->addWidget(m_error);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(right, 1);
    m_toast = new Toast(right);
    auto* menu = new QMenu(this);
    for (const auto action : {Action::NewWorkspace, Action::OpenWorkspace, Action::OpenDemo,
             Action::BackUp, Action::CloseWorkspace})
        menu->addAction(m_actions[action]);
    menu->addSeparator();
    for (const auto action : {Action::Search, Action::ToggleRail, Action::Keys, Action::Quit})
        menu->addAction(m_actions[action]);
    m_rail->setMenu(menu);
}

void MainWindow::wire()
{
    offer(Action::Quit, [this] { close(); });
    offer(Action::NewWorkspace, [this] { makeWorkspace(); });
    offer(Action::OpenWorkspace, [this] { openWorkspace(); });
    offer(Action::OpenDemo, [this] {
        if (mayLeave())
            m_workspace.openDemo(documents());
    });
    offer(Action::CloseWorkspace, [this] {
        if (mayLeave())
            m_workspace.close();
    });
    offer(Action::BackUp, [this] { backUp(); });
    offer(Action::ToggleRail, [this] { toggleRail(); });
    offer(Action::Keys, [this] { showKeys(); });
    offer(Action::Search, [this] { openSearch(); });
    offer(Action::Undo, [this] { m_workspace.editor().undo(); });
    offer(Action::Redo, [this] { m_workspace.editor().redo(); });
    for (const auto& page : std::as_const(m_pages))
        offer(page.action, [this, id = page.id] { go(id); });
    for (auto* action : m_actions.all())
        addAction(action);
    connect(m_toast, &Toast::undoWanted, m_actions[Action::Undo], &QAction::trigger);
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &MainWindow::count);
}

void MainWindow::wireWorkspace()
{
    connect(&m_workspace, &Workspace::aboutToClose, this, &MainWindow::leave);
    connect(&m_workspace, &Workspace::opened, this, &MainWindow::follow);
    connect(&m_workspace, &Workspace::closed, this, &MainWindow::refresh);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::say);
    if (m_workspace.isOpen())
        follow();
}

void MainWindow::offer(Action action, const std::function<void()>& work)
{
    m_actions[action]->setEnabled(true);
    m_actions[action]->setVisible(true);
    // Queued, because what is asked for may remove the very page that asks.
    connect(m_actions[action], &QAction::triggered, this, work, Qt::QueuedConnection);
}

void MainWindow::begin(const QStringList& arguments)
{
    if (arguments.contains(u"--demo"_s)) {
        m_workspace.openDemo(documents());
        return;
    }
    const auto recent = m_workspace.recent();
    if (!arguments.isEmpty())
        m_workspace.open(arguments.first());
    else if (!recent.isEmpty())
        m_workspace.open(recent.first());
}

void MainWindow::refresh()
{
    const bool isOpen = m_workspace.isOpen();
    showTitle();
    m_rail->setVisible(isOpen);
    for (const auto action :
        {Action::CloseWorkspace, Action::BackUp, Action::ToggleRail, Action::Search})
        m_actions[action]->setEnabled(isOpen);
    for (const auto& page : std::as_const(m_pages))
        m_actions[page.action]->setEnabled(isOpen);
    if (isOpen)
        return;
    m_actions[Action::Undo]->setEnabled(false);
    m_actions[Action::Redo]->setEnabled(false);
    if (isVisible())
        showStart();
}

// Made when it is first shown: a workspace that opens with the program never needs it.
void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(m_actions, m_stack);
        m_stack->addWidget(m_start);
        connect(m_start, &StartPage::chosen, &m_workspace, &Workspace::open);
    }
    m_start->setRecent(m_workspace.recent());
    m_stack->setCurrentWidget(m_start);
}

void MainWindow::follow()
{
    m_error->hide();
    m_toast->hide();
    auto& editor = m_workspace.editor();
    connect(&editor, &Editor::failed, this, &MainWindow::say);
    connect(&editor, &Editor::recovered, m_error, &QWidget::hide);
    connect(&editor, &Editor::applied, this, [this](const QString& text, bool canUndo) {
        m_error->hide();
        m_toast->say(text + u'.', canUndo);
    });
    connect(&editor.history(), &QUndoStack::indexChanged, this, &MainWindow::followHistory);
    connect(&m_workspace.store(), &core::Store::changed, this, [this] { m_counting.start(0); });
    if (const auto warnings = m_workspace.store().warnings(); !warnings.isEmpty())
        m_error->say(warnings.join(u' '));
    followHistory();
    refresh();
    const auto last = m_settings.value(pageKey).toString();
    const auto found = std::find_if(
        m_pages.begin(), m_pages.end(), [&](const auto& page) { return page.name == last; });
    if (found != m_pages.end())
        go(found->id);
    else if (!m_pages.isEmpty())
        go(m_pages.first().id);
    m_counting.start(0);
}

void MainWindow::followHistory()
{
    auto& history = m_workspace.editor().history();
    const auto follow = [&](Action action, bool isPossible, const QString& text) {
        m_actions[action]->setEnabled(isPossible);
        m_actions[action]->setText(text);
    };
    follow(Action::Undo, history.canUndo(),
        history.canUndo() ? tr("Undo: %1").arg(history.undoText()) : tr("Undo"));
    follow(Action::Redo, history.canRedo(),
        history.canRedo() ? tr("Redo: %1").arg(history.redoText()) : tr("Redo"));
}

void MainWindow::leave()
{
    m_counting.stop();
    m_toast->hide();
    if (m_workspace.isOpen()) {
        m_workspace.editor().history().disconnect(this);
        m_workspace.store().disconnect(this);
    }
    delete std::exchange(m_search, nullptr);
    m_stack->setCurrentIndex(0);
    qDeleteAll(m_made);
    m_made.clear();
}

void MainWindow::count()
{
    for (const auto& page : std::as_const(m_pages)) {
        if (page.count)
            m_rail->setCount(page.id, page.count(m_workspace.store()));
    }
    showTitle();
}

void MainWindow::showTitle()
{
    if (!m_workspace.isOpen())
        setWindowTitle(tr("Laurel"));
    else if (m_workspace.store().isReadOnly())
        setWindowTitle(tr("%1 (read-only) — Laurel").arg(m_workspace.name()));
    else
        setWindowTitle(tr("%1 — Laurel").arg(m_workspace.name()));
}

void MainWindow::say(const core::Error& error)
{
    m_toast->hide();
    m_error->say(error);
}

QString MainWindow::error() const
{
    return m_error->isVisibleTo(this) ? m_error->sentence() : QString();
}

void MainWindow::go(PageId id, const QVariant& target)
{
    const auto* wanted = factory(id);
    if (!wanted || !m_workspace.isOpen())
        return;
    auto* page = made(*wanted);
    if (m_search)
        m_search->close();
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(id);
    m_settings.setValue(pageKey, wanted->name);
    page->open(target);
    fitRail();
}

const PageFactory* MainWindow::factory(PageId id) const
{
    const auto found = std::find_if(
        m_pages.begin(), m_pages.end(), [id](const auto& page) { return page.id == id; });
    return found == m_pages.end() ? nullptr : &*found;
}

Page* MainWindow::made(const PageFactory& factory)
{
    auto*& page = m_made[factory.id];
    if (page)
        return page;
    page = factory.make(
        {m_workspace.store(), m_workspace.editor(), m_actions, m_workspace.me(), &m_settings},
        m_stack);
    page->setObjectName(factory.name);
    m_stack->addWidget(page);
    connect(page, &Page::wanted, this, &MainWindow::go);
    connect(page, &Page::workspaceWanted, &m_workspace, &Workspace::open, Qt::QueuedConnection);
    connect(page, &Page::failed, this, &MainWindow::say);
    connect(page, &Page::widthChanged, this, &MainWindow::fitRail);
    return page;
}

void MainWindow::openSearch()
{
    if (!m_workspace.isOpen())
        return;
    if (!m_search) {
        m_search = new SearchPanel(m_workspace.store(), m_workspace.me(), centralWidget());
        connect(m_search, &SearchPanel::wanted, this, &MainWindow::go);
        connect(m_search, &SearchPanel::failed, this, &MainWindow::say);
    }
    m_search->open();
}

void MainWindow::toggleRail()
{
    m_rail->setNarrow(!m_rail->isNarrow());
    m_settings.setValue(railKey, m_rail->isNarrow());
}

void MainWindow::fitRail()
{
    constexpr int enough = 1600;
    const auto* page = qobject_cast<const Page*>(m_stack->currentWidget());
    m_rail->setNarrow(
        m_settings.value(railKey, false).toBool() || (page && page->isWide() && width() < enough));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

void MainWindow::showKeys()
{
    auto* dialog = new KeysDialog(m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && keepForFocus(*static_cast<QKeyEvent*>(event), focusWidget()))
        return true;
    return QMainWindow::event(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    if (!m_workspace.isOpen())
        showStart();
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace ui
