// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/csv.h"
#include "core/people/role.h"

namespace core {

/// One educator of a roster.
struct RosterRow {
    qsizetype line = 0; ///< in the file, counted from 1
    QString givenName;
    QString familyName;
    QString email; ///< as written; may be empty
    QStringList roleWords; ///< as written
    QList<Role> roles; ///< in the order of the enum; earner when the file names none
    QString school;
    QString positionTitle;
    QStringList gradeBands;
    QStringList subjects;
    QString staffIdentifier;

    bool operator==(const RosterRow&) const = default;
};

/// Why a row is not taken in.
struct RosterProblem {
    qsizetype line = 0;
    QString message;
};

/// What a roster would bring, for the user to look at before anything is written.
struct RosterPreview {
    QList<RosterRow> rows;
    QList<RosterProblem> problems;
    qsizetype droppedRows = 0; ///< students and their families, whose rows are not read
    QStringList unknownColumns;
};

/// Reads a roster of educators. Columns are found by name, in any order, case and common wording.
/// Fails when the file lacks a column that it needs; rows that are wrong are among the problems.
Result<RosterPreview> readRoster(const CsvTable& table);

} // namespace core
