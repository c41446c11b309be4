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
    QKeySequence everywhere = {}; ///< works also while typing, where `key` is a character
    QKeySequence another = {};
    bool repeats = true; ///< while its key is held down
};

} // namespace

bool isBare(const QKeySequence& key)
{
    if (key.isEmpty())
        return false;
    const auto first = key[0];
    const auto strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool isFunction = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    return !isFunction && !(first.keyboardModifiers() & strong);
}

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    const auto keys = [](const char16_t* text) { return QKeySequence(QString::fromUtf16(text)); };
    constexpr auto window = Scope::Window;
    constexpr auto page = Scope::Page;
    // clang-format off
    const QList<Entry> table{
        {Action::Quit,           u"quit"_s,            tr("&Quit"),                   u"close"_s,             keys(u"Ctrl+Q"),       window},
        {Action::Undo,           u"undo"_s,            tr("&Undo"),                   u"undo"_s,              keys(u"Ctrl+Z"),       window},
        {Action::Redo,           u"redo"_s,            tr("&Redo"),                   u"redo"_s,              keys(u"Ctrl+Shift+Z"), window, {}, keys(u"Ctrl+Y")},
        {Action::Search,         u"search"_s,          tr("&Search…"),                u"search"_s,            keys(u"Ctrl+K"),       window},
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
        {Action::PlayPause,       u"player.play"_s, tr("Play"), u"play"_s, keys(u"Space"), page, keys(u"Ctrl+Space"), keys(u"K"), false},
        {Action::ShuttleBack,     u"player.shuttle-back"_s, tr("Play backwards, faster each time"), u"shuttle-back"_s, keys(u"J"), page, keys(u"Ctrl+Alt+J"), {}, false},
        {Action::ShuttleForward,  u"player.shuttle-forward"_s, tr("Play forwards, faster each time"), u"shuttle-forward"_s, keys(u"L"), page, keys(u"Ctrl+Alt+L"), {}, false},
        {Action::FrameBack,       u"player.frame-back"_s, tr("One frame back"), u"frame-back"_s, keys(u","), page, keys(u"Alt+,")},
        {Action::FrameForward,    u"player.frame-forward"_s, tr("One frame forward"), u"frame-forward"_s, keys(u"."), page, keys(u"Alt+.")},
        {Action::FiveBack,        u"player.five-back"_s, tr("5 seconds back"), u"undo"_s, keys(u"Left"), page, keys(u"Alt+Left")},
        {Action::FiveForward,     u"player.five-forward"_s, tr("5 seconds forward"), u"redo"_s, keys(u"Right"), page, keys(u"Alt+Right")},
        {Action::OneBack,         u"player.one-back"_s, tr("1 second back"), u"undo"_s, keys(u"Shift+Left"), page, keys(u"Alt+Shift+Left")},
        {Action::OneForward,      u"player.one-forward"_s, tr("1 second forward"), u"redo"_s, keys(u"Shift+Right"), page, keys(u"Alt+Shift+Right")},
        {Action::Replay,          u"player.replay"_s, tr("Play the last 5 seconds again"), u"replay"_s, keys(u"R"), page, keys(u"Ctrl+R"), {}, false},
        {Action::Slower,          u"player.slower"_s, tr("Slower"), u"speed"_s, keys(u"["), page, keys(u"Ctrl+["), {}, false},
        {Action::Faster,          u"player.faster"_s, tr("Faster"), u"speed"_s, keys(u"]"), page, keys(u"Ctrl+]"), {}, false},
        {Action::SetIn,           u"player.in"_s, tr("Begin the stretch here"), u"marker-point"_s, keys(u"I"), page, keys(u"Alt+I"), {}, false},
        {Action::SetOut,          u"player.out"_s, tr("End the stretch here"), u"marker-range"_s, keys(u"O"), page, keys(u"Alt+O"), {}, false},
        {Action::Loop,            u"player.loop"_s, tr("Play the stretch over and over"), u"loop"_s, keys(u"\\"), page, keys(u"Alt+L"), {}, false},
        {Action::ZoomIn,          u"timeline.zoom-in"_s, tr("Timeline closer"), u"timeline-zoom-in"_s, keys(u"="), page, keys(u"Ctrl+=")},
        {Action::ZoomOut,         u"timeline.zoom-out"_s, tr("Timeline wider"), u"timeline-zoom-out"_s, keys(u"-"), page, keys(u"Ctrl+-")},
        {Action::ZoomFit,         u"timeline.fit"_s, tr("Whole timeline"), u"timeline-zoom-out"_s, keys(u"Shift+F"), page, keys(u"Ctrl+0"), {}, false},
        {Action::FullScreen,      u"player.full-screen"_s, tr("Full screen"), u"fullscreen"_s, keys(u"F"), page, keys(u"F11"), {}, false},
        {Action::CommentNew, u"comment.new"_s, tr("Comment here"), u"note"_s, keys(u"C"), page, keys(u"Ctrl+M")},
        {Action::CommentPrevious, u"comment.previous"_s, tr("Comment before"), u"chevron-up"_s, keys(u"<"), page, keys(u"Ctrl+Up")},
        {Action::CommentNext, u"comment.next"_s, tr("Comment after"), u"chevron-down"_s, keys(u">"), page, keys(u"Ctrl+Down")},
        {Action::CommentUnresolved, u"comment.unresolved"_s, tr("Next open comment"), u"suggestion"_s, keys(u"U"), page, keys(u"Ctrl+U")},
        {Action::CommentReply, u"comment.reply"_s, tr("Answer the comment"), u"reply"_s, keys(u"T"), page, keys(u"Ctrl+T")},
        {Action::CommentResolve, u"comment.resolve"_s, tr("Resolve the comment, or open it again"), u"resolve"_s, keys(u"X"), page, keys(u"Ctrl+Shift+X")},
        {Action::CommentEdit, u"comment.edit"_s, tr("Change the comment"), u"edit"_s, keys(u"F2"), page},
        {Action::CommentDelete, u"comment.delete"_s, tr("Delete the comment"), u"delete"_s, keys(u"Del"), page, keys(u"Ctrl+Shift+Del")},
        {Action::CommentCriterion, u"comment.criterion"_s, tr("Criterion of the comment"), u"criterion"_s, keys(u"G"), page, keys(u"Alt+G")},
        {Action::CommentKind1, u"comment.kind.1"_s, tr("Notice"), u"notice"_s, keys(u"1"), page, keys(u"Alt+1")},
        {Action::CommentKind2, u"comment.kind.2"_s, tr("Wonder"), u"wonder"_s, keys(u"2"), page, keys(u"Alt+2")},
        {Action::CommentKind3, u"comment.kind.3"_s, tr("Question"), u"question"_s, keys(u"3"), page, keys(u"Alt+3")},
        {Action::CommentKind4, u"comment.kind.4"_s, tr("Suggestion"), u"suggestion"_s, keys(u"4"), page, keys(u"Alt+4")},
        {Action::CommentKind5, u"comment.kind.5"_s, tr("Celebration"), u"celebration"_s, keys(u"5"), page, keys(u"Alt+5")},
        {Action::CommentKind6, u"comment.kind.6"_s, tr("Grow"), u"grow"_s, keys(u"6"), page, keys(u"Alt+6")},
        {Action::CommentKind7, u"comment.kind.7"_s, tr("Note"), u"note"_s, keys(u"7"), page, keys(u"Alt+7")},
        {Action::CriterionNext, u"criterion.next"_s, tr("Next criterion"), u"chevron-right"_s, keys(u"N"), page, keys(u"Alt+N")},
        {Action::CriterionPrevious, u"criterion.previous"_s, tr("Criterion before"), u"chevron-left"_s, keys(u"Shift+N"), page, keys(u"Alt+Shift+N")},
        {Action::CriterionCite, u"criterion.cite"_s, tr("Cite this moment for the criterion"), u"marker-point"_s, keys(u"Q"), page, keys(u"Alt+Q")},
        {Action::Level1, u"level.1"_s, tr("Give level 1 of the scale"), u"rubric-grid"_s, keys(u"Shift+1"), page, keys(u"Alt+Shift+1")},
        {Action::Level2, u"level.2"_s, tr("Give level 2 of the scale"), u"rubric-grid"_s, keys(u"Shift+2"), page, keys(u"Alt+Shift+2")},
        {Action::Level3, u"level.3"_s, tr("Give level 3 of the scale"), u"rubric-grid"_s, keys(u"Shift+3"), page, keys(u"Alt+Shift+3")},
        {Action::Level4, u"level.4"_s, tr("Give level 4 of the scale"), u"rubric-grid"_s, keys(u"Shift+4"), page, keys(u"Alt+Shift+4")},
        {Action::Level5, u"level.5"_s, tr("Give level 5 of the scale"), u"rubric-grid"_s, keys(u"Shift+5"), page, keys(u"Alt+Shift+5")},
        {Action::Level6, u"level.6"_s, tr("Give level 6 of the scale"), u"rubric-grid"_s, keys(u"Shift+6"), page, keys(u"Alt+Shift+6")},
        {Action::ReviewFinish, u"review.finish"_s, tr("Finish the review…"), u"check"_s, keys(u"Ctrl+Shift+Return"), page},
        {Action::PaneNext, u"pane.next"_s, tr("Next pane"), u"chevron-right"_s, keys(u"F6"), page},
        {Action::PanePrevious, u"pane.previous"_s, tr("Pane before"), u"chevron-left"_s, keys(u"Shift+F6"), page},
    };
    // clang-format on
    for (const auto& entry : table) {
        auto* action = new QAction(icon(entry.icon, IconRole::Muted), entry.text, this);
        action->setObjectName(entry.name);
        QList<QKeySequence> shortcuts{entry.key, entry.another, entry.everywhere};
        shortcuts.removeAll({});
        action->setShortcuts(shortcuts);
        action->setAutoRepeat(entry.repeats);
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
