// SPDX-License-Identifier: MIT
#include "ui/actions/actions.h"

#include "ui/look/icons.h"

#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Entry {
    Action action;
    QString name;
    QString text;
    QString icon;
    QKeySequence key;
    Scope scope;
};

} // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    const auto keys = [](const char16_t* text) { return QKeySequence(QString::fromUtf16(text)); };
    constexpr auto window = Scope::Window;
    // clang-format off
    const QList<Entry> table{
        {Action::Quit,           u"quit"_s,            tr("&Quit"),                   u"close"_s,             keys(u"Ctrl+Q"),       window},
        {Action::Undo,           u"undo"_s,            tr("&Undo"),                   u"undo"_s,              keys(u"Ctrl+Z"),       window},
        {Action::Redo,           u"redo"_s,            tr("&Redo"),                   u"redo"_s,              keys(u"Ctrl+Shift+Z"), window},
        {Action::Search,         u"search"_s,          tr("&Search"),                 u"search"_s,            keys(u"Ctrl+K"),       window},
        {Action::Keys,           u"keys.show"_s,       tr("&Keys"),                   u"help"_s,              keys(u"?"),            window},
        {Action::NewWorkspace,   u"workspace.new"_s,   tr("&Make a workspace…"),      u"add"_s,               keys(u"Ctrl+Shift+N"), window},
        {Action::OpenWorkspace,  u"workspace.open"_s,  tr("&Open a workspace…"),      u"folder"_s,            keys(u"Ctrl+O"),       window},
        {Action::CloseWorkspace, u"workspace.close"_s, tr("&Close the workspace"),    u"close"_s,             keys(u"Ctrl+Shift+W"), window},
        {Action::OpenDemo,       u"workspace.demo"_s,  tr("Open the &demo school"),   u"teacher"_s,           {},                    window},
        {Action::BackUp,         u"workspace.backup"_s,tr("&Back up now"),            u"backup"_s,            keys(u"Ctrl+Shift+B"), window},
        {Action::ToggleRail,     u"rail.toggle"_s,     tr("&Narrow the rail"),        u"chevron-left"_s,      keys(u"Ctrl+B"),       window},
        {Action::GoToHome,       u"go.home"_s,         tr("Home"),                    u"home"_s,              keys(u"Ctrl+1"),       window},
        {Action::GoToCatalogue,  u"go.catalogue"_s,    tr("Microcredentials"),        u"microcredentials"_s,  keys(u"Ctrl+2"),       window},
        {Action::GoToPeople,     u"go.people"_s,       tr("People"),                  u"people"_s,            keys(u"Ctrl+3"),       window},
        {Action::GoToEvidence,   u"go.evidence"_s,     tr("Evidence"),                u"evidence"_s,          keys(u"Ctrl+4"),       window},
        {Action::GoToReview,     u"go.review"_s,       tr("Review"),                  u"review"_s,            keys(u"Ctrl+5"),       window},
        {Action::GoToBadges,     u"go.badges"_s,       tr("Badges"),                  u"badges"_s,            keys(u"Ctrl+6"),       window},
        {Action::GoToInsights,   u"go.insights"_s,     tr("Insights"),                u"insights"_s,          keys(u"Ctrl+7"),       window},
        {Action::GoToSettings,   u"go.settings"_s,     tr("Settings"),                u"settings"_s,          keys(u"Ctrl+,"),       window},
    };
    // clang-format on
    for (const auto& entry : table) {
        auto* action = new QAction(icon(entry.icon, IconRole::Muted), entry.text, this);
        action->setObjectName(entry.name);
        action->setShortcut(entry.key);
        action->setShortcutContext(
            entry.scope == Scope::Page ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
        action->setEnabled(false);
        action->setVisible(false);
        m_actions.insert(entry.action, action);
        m_order.append(entry.action);
    }
}

QList<QAction*> Actions::all() const
{
    QList<QAction*> actions;
    for (const auto action : m_order)
        actions.append(m_actions.value(action));
    return actions;
}

} // namespace ui
