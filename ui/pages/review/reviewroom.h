// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/review/commentlist.h"

class QSplitter;
class QStackedWidget;

namespace ui {

class CommentPane;
class Composer;
class EvidencePane;
class FinishPanel;
class ReasonPanel;
class RoomHeader;
class RubricStrip;

/// Where a review is made: the evidence left; the rubric, the comments and the composer right.
class ReviewRoom : public QWidget {
    Q_OBJECT

public:
    explicit ReviewRoom(const PageContext& context, QWidget* parent = nullptr);

    /// Opens the review that `reviewer` has of the work; false when there is none.
    bool open(const core::EnrollmentId& enrollment, const core::Person& reviewer);
    void leave(); ///< keeps what is typed and stops what plays
    void look();
    void showFinish();
    void lead(const core::CommentId& comment); ///< to what was said, and to its moment

signals:
    void backWanted();
    void handedIn(const core::EnrollmentId& enrollment);
    void failed(const core::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildRight();
    void wire();
    void wirePlayer();
    void wireSteps();
    void refresh();
    void refreshItem();
    void refreshTimeline();
    void showMoment();

    // reviewroomsteps.cpp
    void post(bool playsOn);
    void letGo();
    void seek(const core::CommentId& comment, bool isExact);
    void seekCitation(const core::Citation& citation);
    void act(CommentAction action, const core::CommentId& comment);
    void loop(const core::TimestampedComment& comment);
    void restoreUtterance();
    void handIn(const QString& strengths, const QString& nextSteps);
    void askToStepBack();

    // reviewroomkeys.cpp
    void wireKeys();
    void offer(Action action, const std::function<void()>& work, bool writes);
    void followKeys();
    void actOnCurrent(CommentAction action);
    void chooseKind(int place);
    void goToPane(int step);

    const core::Store& m_store;
    Editor& m_editor;
    const Actions& m_actions;
    QSettings* m_settings;
    RoomModel* m_model;
    RoomHeader* m_header;
    ReasonPanel* m_reason;
    QSplitter* m_splitter;
    EvidencePane* m_evidence;
    RubricStrip* m_rubric;
    QStackedWidget* m_right;
    QWidget* m_talk;
    CommentPane* m_comments;
    Composer* m_composer;
    FinishPanel* m_finish;
    QList<std::pair<Action, bool>> m_offered; ///< and whether it writes
    std::optional<core::EvidenceId> m_shown;
    std::optional<core::CommentId> m_led; ///< its moment is shown once the video is open
    bool m_pausesWhileTyping = true;
    bool m_isPausedByTyping = false;
    bool m_hasSizes = false;
};

} // namespace ui
