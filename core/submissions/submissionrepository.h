// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/table.h"
#include "core/submissions/submission.h"

namespace core {

/// The portfolios, one for an enrollment.
class SubmissionRepository : public Table<Submission> {
public:
    using Table::Table;

    Result<std::optional<Submission>> of(const EnrollmentId& enrollment) const
    {
        return first(u"WHERE enrollment = ?"_s, {enrollment.toString()});
    }
};

/// The numbered hand-ins.
class AttemptRepository : public Table<SubmissionAttempt> {
public:
    using Table::Table;

    Result<QList<SubmissionAttempt>> of(const SubmissionId& submission) const
    {
        return list(u"WHERE submission = ? ORDER BY number"_s, {submission.toString()});
    }
};

} // namespace core
