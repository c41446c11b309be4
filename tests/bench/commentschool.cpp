// SPDX-License-Identifier: MIT
#include "tests/bench/commentschool.h"

#include "core/exchange/designfile.h"
#include "core/microcredentials/publishing.h"
#include "core/microcredentials/starters.h"

using namespace Qt::StringLiterals;

namespace bench {

core::TimestampedComment CommentSchool::comment(int number) const
{
    static const auto text
        = u"You show step 2 with the chair left out, then ask what a visitor would see. Hands go "
          u"up at every table, and the class names the missing step before you do. I wonder what "
          u"would happen if a student showed it."_s;
    core::TimestampedComment comment;
    comment.id = core::CommentId::create();
    comment.evidence = evidence.at(number % evidence.size()).id;
    comment.author = reviewer.id;
    comment.start = core::MediaTime(qint64(number) * 40'000);
    comment.kind = core::CommentKind(number % 7);
    comment.text = text;
    comment.criterion = u"C%1"_s.arg(number % 5 + 1);
    comment.createdAt = core::Instant(std::chrono::milliseconds(1'780'000'000'000 + number));
    return comment;
}

core::Organization someSchool()
{
    core::Organization school;
    school.id = core::OrganizationId::create();
    school.name = u"Maple Grove School"_s;
    return school;
}

core::Changes makeCommentSchool(CommentSchool& school, int pieces)
{
    const auto at = core::now();
    const auto file = must(core::readDesignFile(core::starterFile(u"cm-01"_s)));
    auto changes = must(core::importDesign(file, {}, {}, at)).changes;
    const auto version = std::get<core::MicrocredentialVersion>(*changes.at(1).after);
    school.reviewer.id = core::PersonId::create();
    school.reviewer.givenName = u"Samuel"_s;
    core::Enrollment enrollment;
    enrollment.id = core::EnrollmentId::create();
    enrollment.person = school.reviewer.id;
    enrollment.microcredential = version.microcredential;
    enrollment.version = version.id;
    core::Submission submission;
    submission.id = core::SubmissionId::create();
    submission.enrollment = enrollment.id;
    submission.blindCode = u"K7Q-24M"_s;
    core::SubmissionAttempt attempt;
    attempt.id = core::AttemptId::create();
    attempt.submission = submission.id;
    changes.append({.after = school.reviewer});
    changes.append({.after = enrollment});
    changes.append({.after = submission});
    changes.append({.after = attempt});
    for (int i = 0; i < pieces; ++i) {
        core::EvidenceItem item;
        item.id = core::EvidenceId::create();
        item.attempt = attempt.id;
        item.number = i + 1;
        item.requirement = u"E1"_s;
        item.body = u"text"_s;
        school.evidence.append(item);
        changes.append({.after = item});
    }
    return changes;
}

} // namespace bench
