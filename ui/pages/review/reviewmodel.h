// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "core/work/work.h"
#include "ui/look/tokens.h"
#include "ui/workspace/me.h"

#include <QObject>

namespace ui {

/// A hand-in that waits: for a reader, for the end of a review, or for the decision.
struct QueueRow {
    core::EnrollmentId enrollment;
    QString who; ///< a name, or the blind code when the design hides names
    bool isBlind = false;
    QString what; ///< "CM-01 Teach and Sustain One Classroom Routine"
    int attempt = 1;
    QDate handedInOn;
    std::optional<QDate> dueOn;
    QString readers; ///< "first: Ruth Adler, second: nobody yet"
    QString state; ///< "Draft, 3 of 5 levels"
    Tone tone = Tone::Plain;
    bool isMine = false; ///< I read it, or may begin to
    bool canGoOn = false; ///< and there is something for me to do
    bool hasBegun = false; ///< my review of it is in progress
    bool waitsForDecision = false;
};

/// What waits for a review or a decision, the most urgent first; read again when it changes.
class ReviewModel : public QObject {
    Q_OBJECT

public:
    ReviewModel(
        const core::Store& store, const Me& me, const QDate& today, QObject* parent = nullptr);

    const QDate& today() const { return m_today; }
    const QList<QueueRow>& rows() const { return m_rows; }

    /// Who can be chosen to review: active people with the role.
    const QList<core::Person>& reviewers() const { return m_reviewers; }

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();

    const core::Store& m_store;
    const Me& m_me;
    QDate m_today;
    QList<QueueRow> m_rows;
    QList<core::Person> m_reviewers;
};

/// How many hand-ins wait for a review or a decision.
int waitingReviews(const core::Store& store);

/// Whether all reviews of `work` are in, agree well enough, and none is open.
bool waitsForDecision(const core::Work& work);

/// "first reader"
QString seatWord(core::ReviewSeat seat);

/// Names whose work it is: a name, or the blind code when the design hides names.
QString nameOf(const core::Work& work);
bool isBlind(const core::Work& work);

} // namespace ui
