// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "core/work/work.h"
#include "ui/look/marks.h"

#include <QObject>

namespace ui {

/// Where one requirement of one piece of work stands.
struct EvidenceCell {
    Mark mark = Mark::NotBegun;
    QString word;
};

/// The work of one teacher on one microcredential.
struct EvidenceRow {
    core::EnrollmentId enrollment;
    QString who;
    QString detail; ///< what they teach
    QMap<QString, EvidenceCell> cells; ///< by requirement: "E1"
    QString standing;
    Tone tone = Tone::Plain;
    QDate changedOn;
    bool needsYou = false;
    bool isHandedIn = false; ///< and waits for a decision
};

/// A microcredential that somebody works on, as the newest of their versions asks for it.
struct EvidenceGroup {
    core::MicrocredentialId microcredential;
    QString code;
    core::Design design;
    QList<EvidenceRow> rows; ///< by name
};

/// Where the work stands, judged from what the rules say of it.
EvidenceRow rowOf(const core::Work& work, const QDate& today);

/// What the evidence page knows of the workspace; read again when it changes.
class EvidenceModel : public QObject {
    Q_OBJECT

public:
    EvidenceModel(const core::Store& store, const QDate& today, QObject* parent = nullptr);

    const QDate& today() const { return m_today; }
    const QList<EvidenceGroup>& groups() const { return m_groups; } ///< by code

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();
    core::Result<void> readGroup(const core::Microcredential& microcredential);

    const core::Store& m_store;
    QDate m_today;
    QList<EvidenceGroup> m_groups;
};

} // namespace ui
