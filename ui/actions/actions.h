// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace ui {

/// Everything the user can ask for by name. The pages are in the order of their keys.
enum class Action {
    Quit,
    Undo,
    Redo,
    Search,
    Keys,
    NewWorkspace,
    OpenWorkspace,
    CloseWorkspace,
    OpenDemo,
    BackUp,
    ToggleRail,
    GoToHome,
    GoToCatalogue,
    GoToPeople,
    GoToEvidence,
    GoToReview,
    GoToBadges,
    GoToInsights,
    GoToSettings,
    PlayPause,
    ShuttleBack,
    ShuttleForward,
    FrameBack,
    FrameForward,
    FiveBack,
    FiveForward,
    OneBack,
    OneForward,
    Replay,
    Slower,
    Faster,
    SetIn,
    SetOut,
    Loop,
    ZoomIn,
    ZoomOut,
    ZoomFit,
    FullScreen,
    CommentNew,
    CommentPrevious,
    CommentNext,
    CommentUnresolved,
    CommentReply,
    CommentResolve,
    CommentEdit,
    CommentDelete,
    CommentCriterion,
    CommentKind1,
    CommentKind2,
    CommentKind3,
    CommentKind4,
    CommentKind5,
    CommentKind6,
    CommentKind7,
    CriterionNext,
    CriterionPrevious,
    CriterionCite,
    Level1,
    Level2,
    Level3,
    Level4,
    Level5,
    Level6,
    ReviewFinish,
    PaneNext,
    PanePrevious,
};

/// A key that is swallowed where text is typed: without Ctrl, Alt or Meta, and no function key.
bool isBare(const QKeySequence& key);

/// Where the key of an action holds: in the whole window, or while its page has the focus.
enum class Scope { Window, Page };

/// The one table of actions: name, words, icon and key of each. Whoever can do what an action
/// says connects to it and shows it; until then it is neither seen nor pressed.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    QAction* operator[](Action action) const { return m_actions.value(action); }
    QList<QAction*> all() const;

private:
    QHash<Action, QAction*> m_actions;
    QList<Action> m_order;
};

} // namespace ui
