// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/documents.h"
#include "core/store.h"
#include "core/work/work.h"

#include <QObject>

namespace ui {

/// A badge that was awarded, with all that its papers say.
struct AwardedBadge {
    core::AwardId award;
    core::EnrollmentId enrollment;
    QString who;
    QString code;
    QString title;
    QString version;
    QString number;
    QDate on;
    std::optional<QDate> validThrough;
    core::AwardStatus status = core::AwardStatus::Issued;
    QStringList history; ///< what happened to it since, one sentence for each event
    QString fileName; ///< of its certificate
    core::Design design;
    core::CertificateText certificate;
    std::optional<core::LetterText> letter; ///< of the decision that the award rests on
    bool isDrafted = false; ///< the decision kept no letter; this one is made from the reviews
};

/// "Revoked on 3 May 2026 by Ruth Okafor: A mistake."
QString eventWords(
    core::AwardEventType type, const QDate& day, const QString& by, const QString& reason);

/// What the badges page knows of the workspace; read again when it changes.
class BadgesModel : public QObject {
    Q_OBJECT

public:
    explicit BadgesModel(const core::Store& store, QObject* parent = nullptr);

    const QList<AwardedBadge>& badges() const { return m_badges; } ///< the newest first
    const AwardedBadge* badge(const core::AwardId& award) const;
    core::PaperSize paper() const { return m_paper; } ///< the school's

    void reload();

signals:
    void changed();
    void failed(const core::Error& error);

private:
    core::Result<void> read();
    core::Result<AwardedBadge> readBadge(
        const core::Award& award, const core::Organization& school) const;
    core::Result<QStringList> historyOf(const QList<core::AwardEvent>& events) const;
    core::Result<void> readLetter(
        AwardedBadge& badge, const core::Work& work, const core::Organization& school) const;

    const core::Store& m_store;
    QList<AwardedBadge> m_badges;
    core::PaperSize m_paper = core::PaperSize::A4;
};

} // namespace ui
