// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgefiles.h"
#include "core/stacks/stackbook.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace ui {

class ErrorBar;
class SegmentedControl;

/// How one teacher stands with a stack: what is missing, what comes next, the capstone, and the
/// award with its files.
class StackSide : public Card {
    Q_OBJECT

public:
    explicit StackSide(QWidget* parent);

    /// `history` is what happened to the award since, in sentences.
    void showStanding(
        const core::Stack& stack, const core::StackStanding& standing, const QStringList& history);
    void setBusy(bool isBusy);
    core::BadgeFormat format() const;
    /// The day on which the capstone was accepted; none when it was not.
    std::optional<QDate> capstoneAcceptedOn() const;
    void refuse(const QString& sentence); ///< why the stack is not awarded
    /// What was done, and the folder where it lies.
    void say(const QString& sentence, const QString& folder = {});
    const QString& folder() const { return m_folder; }

signals:
    void awardWanted();
    void exportWanted();
    void standingWanted(); ///< the award to be revoked, or reinstated

private:
    void build();
    void buildAward();
    void buildFiles();
    void showAward();

    core::StackStanding m_standing;
    bool m_hasCapstone = false;
    bool m_isBusy = false;
    QString m_folder;
    QLabel* m_who = nullptr;
    QLabel* m_filled = nullptr;
    QLabel* m_missing = nullptr;
    QWidget* m_nextPart = nullptr;
    QLabel* m_next = nullptr;
    QWidget* m_awardPart = nullptr;
    QCheckBox* m_accepted = nullptr;
    QDateEdit* m_day = nullptr;
    ErrorBar* m_error = nullptr;
    QPushButton* m_award = nullptr;
    QWidget* m_filesPart = nullptr;
    QLabel* m_awarded = nullptr;
    QLabel* m_history = nullptr;
    QPushButton* m_change = nullptr;
    SegmentedControl* m_format = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_openFolder = nullptr;
};

} // namespace ui
