// SPDX-License-Identifier: MIT
#pragma once

#include "core/change.h"
#include "core/exchange/csv.h"

#include <QMap>

namespace core {

class Store;

/// What a list of prior recognition says about each award that was earned before or elsewhere.
enum class PriorField { Email, StaffId, Code, AwardedOn, ExpiresOn, Note };

/// Which column of a list holds which field, from 0.
using PriorColumns = QMap<PriorField, qsizetype>;

/// The columns as their names let one guess, in any order, case and common wording.
PriorColumns priorColumnsOf(const QStringList& header);

/// What becomes of a row about somebody who has earned the same before.
enum class PriorDuplicate {
    Skip, ///< nothing; what is there stays
    Replace, ///< an award that counts is revoked, and the row's takes its place
    New, ///< a new award, unless one of the same MAJOR version counts today
};
constexpr auto namesOf(PriorDuplicate)
{
    return std::array{"skip", "replace", "new"};
}

/// What a row comes to.
struct PriorStep {
    enum class Kind { New, Replaced, Skipped };

    qsizetype line = 0; ///< in the file, counted from 1
    Kind kind = Kind::New;
    QString who;
    QString code; ///< of the microcredential
    QDate awardedOn;
    QString number; ///< of the award; of the one that is there when it is skipped
};

/// Why a row is not taken.
struct PriorProblem {
    qsizetype line = 0;
    QString message;
};

/// What a list would bring, to be looked at before anything is written.
struct PriorPlan {
    QList<PriorStep> steps;
    QList<PriorProblem> problems;
    Changes changes; ///< of all steps, to be applied as one

    int count(PriorStep::Kind kind) const;
};

struct PriorRequest {
    const CsvTable& table;
    PriorColumns columns;
    PriorDuplicate duplicate = PriorDuplicate::Skip;
    Person by; ///< who vouches for it: an approver
};

/// Recognizes what people earned before or elsewhere: each row becomes a completed enrollment on
/// the published version and an award without levels, of the day that the row names (yyyy-mm-dd).
/// People are found by e-mail or staff identifier, never by name. Refused when `by` may not award;
/// Invalid when a column that is needed is missing.
Result<PriorPlan> planPriorAwards(const Store& store, const PriorRequest& request, Instant at);

} // namespace core
