// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"

#include <QObject>

namespace ui {

/// A person as a row of the roster.
struct RosterEntry {
    core::Person person;
    int inProgress = 0; ///< microcredentials
    int badges = 0;
};

/// What somebody works on, or worked on.
struct PersonWork {
    core::EnrollmentId enrollment;
    QString code;
    QString title;
    core::EnrollmentState state = core::EnrollmentState::Planned;
    std::optional<core::SubmissionState> submission;
    QDate since;
};

/// What somebody earned.
struct PersonBadge {
    core::AwardId award;
    QString title;
    QDate on;
    bool isActive = true;
    core::Design design;
};

/// A microcredential that people can be enrolled on.
struct Offer {
    core::Microcredential microcredential;
    QString title;
};

/// Who is at the school and what they work on; read again when the workspace changes.
class PeopleModel : public QObject {
    Q_OBJECT

public:
    explicit PeopleModel(const core::Store& store, QObject* parent = nullptr);

    bool isEmpty() const { return m_entries.isEmpty(); }
    const QList<RosterEntry>& entries() const { return m_entries; } ///< by family name
    const QList<Offer>& offers() const { return m_offers; }
    const RosterEntry* entry(const core::PersonId& id) const;
    QList<core::Person> people() const;

    core::Result<QList<PersonWork>> workOf(const core::PersonId& person) const;
    core::Result<QList<PersonBadge>> badgesOf(const core::PersonId& person) const;

    /// The step that enrolls a person, or why they cannot be.
    core::Result<core::Changes> enroll(const core::Person& person,
        const core::Microcredential& microcredential, core::Instant at) const;

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();
    core::Result<void> readOffers();

    const core::Store& m_store;
    QList<RosterEntry> m_entries;
    QList<Offer> m_offers;
};

} // namespace ui
