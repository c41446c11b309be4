// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/csv.h"
#include "core/people/role.h"

#include <QMap>

#include <array>

namespace core {

/// What a roster may say about an educator.
enum class RosterField {
    GivenName,
    FamilyName,
    Email,
    StaffId,
    Roles,
    School,
    Title,
    Grades,
    Subjects
};
constexpr auto namesOf(RosterField)
{
    return std::array{"first-name", "last-name", "email", "staff-id", "roles", "school", "title",
        "grades", "subjects"};
}

/// Which column of a roster holds which field, from 0.
using RosterColumns = QMap<RosterField, qsizetype>;

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
    QStringList unreadColumns;
};

/// The columns as their names let one guess, in any order, case and common wording; of two that say
/// the same thing the first.
RosterColumns rosterColumnsOf(const QStringList& header);

/// Reads a roster of educators. Invalid when a field that is needed (first name, last name, e-mail
/// or staff identifier) has no column, or one column is to hold two fields; rows that are wrong are
/// among the problems. A row that a column of roles gives to a student or a family is dropped, also
/// when that column was not chosen.
Result<RosterPreview> readRoster(const CsvTable& table, const RosterColumns& columns);

/// Reads it by the names of its columns; Invalid also when two of them say the same thing.
Result<RosterPreview> readRoster(const CsvTable& table);

} // namespace core
