// SPDX-License-Identifier: MIT
#pragma once

#include "core/awards/awardevent.h"
#include "core/work/work.h"

#include <QJsonArray>

namespace core {

/// How much of one piece of evidence is there.
struct GridCell {
    QString requirement; ///< "E1"
    int pieces = 0; ///< in the newest attempt

    bool operator==(const GridCell&) const = default;
};

/// Where one person stands with one microcredential.
struct GridRow {
    QString person;
    QString email;
    QString code;
    QString version;
    QString state; ///< of the submission; of the enrollment before there is one
    int attempt = 0; ///< 0 before the first evidence
    QList<GridCell> cells; ///< one for each requirement, in the order of the design

    bool operator==(const GridRow&) const = default;
};

GridRow gridRowOf(const Work& work);

/// The grid as a table with its header: a column for each requirement that any design has. A cell
/// is empty when the design of its row has no such requirement.
QList<QStringList> gridTable(const QList<GridRow>& rows);
QJsonArray gridJson(const QList<GridRow>& rows);

/// One award as a district office files it.
struct RegisterRow {
    QString awardNumber; ///< as printed on the certificate
    QString code;
    QString version;
    QString contentHash; ///< of the version that was earned
    QString person;
    QString email;
    QString issuer; ///< the school
    QDate issuedOn;
    std::optional<QDate> expiresOn;
    QString status; ///< "issued", "expired", "revoked"
    QString reason; ///< why it was revoked

    bool operator==(const RegisterRow&) const = default;
};

/// `work` must have an award, to which `events` happened, oldest first; `today` decides what is
/// expired.
RegisterRow registerRowOf(
    const Work& work, const QList<AwardEvent>& events, const QString& issuer, const QDate& today);

QList<QStringList> registerTable(const QList<RegisterRow>& rows);
QJsonArray registerJson(const QList<RegisterRow>& rows);

} // namespace core
