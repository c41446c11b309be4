// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "core/work/work.h"

#include <QObject>

namespace ui {

/// A review that somebody has to do.
struct OpenReview {
    core::EnrollmentId enrollment;
    QString who; ///< a name, or the blind code when the design hides names
    QString code;
    QString title;
    core::ReviewSeat seat = core::ReviewSeat::First;
    std::optional<QDate> dueOn;
    std::optional<core::Instant> startedAt;
    bool hasBegun = false;
    int levels = 0; ///< set so far
    int criteria = 0;
    int comments = 0;
    core::Area area = core::Area::Other;
};

/// A piece of work that waits for the school.
struct WaitingWork {
    core::EnrollmentId enrollment;
    QString who;
    QString code;
    QString title;
    QString note;
    std::optional<QDate> since;
};

/// A badge that was awarded.
struct NewBadge {
    core::AwardId award;
    QString who;
    QString title;
    QDate on;
    core::Design design;
};

/// What the home page knows of the workspace; read again when it changes.
class HomeModel : public QObject {
    Q_OBJECT

public:
    HomeModel(const core::Store& store, const QDate& today, QObject* parent = nullptr);

    const QDate& today() const { return m_today; }
    bool isEmpty() const { return m_isEmpty; } ///< nobody, or nothing to earn: it cannot begin yet
    const QString& school() const { return m_school; }

    const QList<OpenReview>& reviews() const { return m_reviews; } ///< the most urgent first
    const QList<WaitingWork>& decisions() const { return m_decisions; }
    const QList<WaitingWork>& cameBack() const { return m_cameBack; }
    const QList<WaitingWork>& unread() const { return m_unread; }
    const QList<NewBadge>& badges() const { return m_badges; } ///< the newest first

    /// The review that was begun last and is not finished.
    const OpenReview* resumed() const;

    int atWork() const { return m_atWork; } ///< people
    int awarded() const { return m_awarded; }
    std::optional<double> medianDays() const; ///< from handing in to the decision

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();
    core::Result<void> readAwards();
    void take(const core::Work& work);
    void takeHandedIn(const core::Work& work, const core::AttemptWork& attempt);

    const core::Store& m_store;
    QDate m_today;
    QString m_school;
    bool m_isEmpty = true;
    QList<OpenReview> m_reviews;
    QList<WaitingWork> m_decisions;
    QList<WaitingWork> m_cameBack;
    QList<WaitingWork> m_unread;
    QList<NewBadge> m_badges;
    QList<double> m_days;
    int m_atWork = 0;
    int m_awarded = 0;
};

} // namespace ui
