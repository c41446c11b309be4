// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

class QStackedLayout;

namespace ui {

class AwardsView;
class CheckView;
class PriorView;
class StacksView;

/// The badges that were awarded, and the check of any badge.
class BadgesPage : public Page {
    Q_OBJECT

public:
    explicit BadgesPage(const PageContext& context, QWidget* parent = nullptr);

    /// Shows the award with that id, with "check" the check of badges, with "stacks" the stacks; a
    /// CSV file is read as a list of what was earned before.
    void open(const QVariant& target) override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    CheckView& check();
    void showAwards();
    StacksView& stacks();
    void askPrior();
    void showPrior(const QString& path);

    const PageContext m_context;
    QStackedLayout* m_views;
    AwardsView* m_awards;
    CheckView* m_check = nullptr; ///< made when first shown, as the next
    PriorView* m_prior = nullptr;
    StacksView* m_stacks = nullptr;
};

} // namespace ui
