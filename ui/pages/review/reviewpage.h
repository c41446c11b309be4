// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"
#include "ui/pages/page.h"

class QStackedLayout;

namespace ui {

class DecisionView;
class EmptyState;
class QueueView;
class ReviewModel;
class ReviewRoom;
class StartView;

/// What waits for a review or a decision, and the room in which a review is made.
class ReviewPage : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(const PageContext& context, QWidget* parent = nullptr);

    /// `target` is the id of an enrollment: its review opens, or what comes before it. With the id
    /// of a comment behind it ("…#…") my review opens on what was said there.
    void open(const QVariant& target) override;
    bool isWide() const override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build(const PageContext& context);
    void wire();
    void refresh();
    void showQueue();
    void openWork(const core::EnrollmentId& enrollment);
    void openReview(const core::Work& work);
    bool openComment(const core::EnrollmentId& enrollment, const core::CommentId& comment);
    void openDecision();
    bool mayDecide() const;
    void start();
    void reopen(const core::ReviewId& review, const QString& reason);

    const core::Store& m_store;
    Editor& m_editor;
    Me& m_me;
    ReviewModel* m_model;
    QStackedLayout* m_views;
    EmptyState* m_empty;
    QueueView* m_queue;
    StartView* m_start;
    ReviewRoom* m_room;
    DecisionView* m_decision;
    std::optional<core::EnrollmentId> m_shown;
    bool m_wasHidden = false; ///< another page was shown since
};

} // namespace ui
