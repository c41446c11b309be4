// SPDX-License-Identifier: MIT
#pragma once

#include "core/reviews/letter.h"
#include "ui/widgets/card.h"

namespace ui {

/// What came of an attempt, in the words of its letter: what stands, what is open with what would
/// meet it, and the suggestions.
class FeedbackCard : public Card {
    Q_OBJECT

public:
    FeedbackCard(const QString& title, const core::DecisionLetter& letter,
        const core::Decision& decision, QWidget* parent);

private:
    void addCriterion(const core::LetterCriterion& criterion);
    void addList(const QString& head, const QStringList& lines);
};

/// An attempt that waits: when it was handed in, and what happens next.
class WaitingCard : public Card {
    Q_OBJECT

public:
    WaitingCard(const QString& title, const QStringList& lines, QWidget* parent);
};

} // namespace ui
