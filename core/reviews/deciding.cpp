// SPDX-License-Identifier: MIT
#include "core/reviews/deciding.h"

#include "core/submissions/submitting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Deciding)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// Whether the attempt that was handed in waits for a decision.
Result<void> isUndecided(const Work& work)
{
    if (!work.submission || !work.handedIn())
        return refused(Text::tr("%1 has not handed in this work yet. Wait until they do.")
                           .arg(work.person.displayName()));
    if (work.handedIn()->decision)
        return refused(Text::tr("This attempt was decided already. Wait for the next one."));
    if (work.enrollment.state != EnrollmentState::Active
        && work.enrollment.state != EnrollmentState::Paused)
        return refused(Text::tr("%1 is not working on %2 any more, so there is nothing to decide. "
                                "Enroll them again if they want to go on.")
                           .arg(work.person.displayName(), work.microcredential.code));
    return {};
}

// Invariant 24: one active award per person and MAJOR.
Result<void> mayAward(const Work& work, const QDate& today)
{
    for (const auto& award : work.otherAwards) {
        if (award.isActive(today))
            return refused(
                Text::tr("%1 holds award %2 for %3 already. Withdraw this work, or wait "
                         "until that award has expired.")
                    .arg(work.person.displayName(), award.number, work.microcredential.code));
    }
    return {};
}

// The reviews that were still open when the attempt was settled count for nothing.
Changes voided(const QList<ReviewWork>& reviews, bool alsoSubmitted)
{
    Changes changes;
    for (const auto& work : reviews) {
        const auto state = work.review.state;
        if (state == ReviewState::Recused || state == ReviewState::Voided
            || (state == ReviewState::Submitted && !alsoSubmitted))
            continue;
        auto review = work.review;
        review.state = ReviewState::Voided;
        changes.append({.before = work.review, .after = review});
    }
    return changes;
}

Change inState(const Work& work, SubmissionState state, int scored)
{
    auto submission = *work.submission;
    submission.state = state;
    submission.scoredAttempts += scored;
    return {.before = *work.submission, .after = submission};
}

// The attempt counts as scored, and the comments of its reviews are released to the earner.
Changes scored(const Work& work, SubmissionState state)
{
    Changes changes{inState(work, state, 1)};
    changes += voided(work.handedIn()->reviews, false);
    for (const auto& comment : work.handedIn()->comments) {
        if (comment.visibility == CommentVisibility::Shared
            || !work.handedIn()->isFeedback(comment))
            continue;
        auto shared = comment;
        shared.visibility = CommentVisibility::Shared;
        changes.append({.before = comment, .after = shared});
    }
    return changes;
}

Award awardFor(const Work& work, const Decision& decision, const QString& number, Instant at)
{
    Award award;
    award.id = AwardId::create();
    award.number = number.trimmed();
    award.enrollment = work.enrollment.id;
    award.person = work.person.id;
    award.microcredential = work.microcredential.id;
    award.version = work.version.id;
    award.contentHash = work.version.contentHash.value_or(QByteArray());
    award.issuedAt = at;
    award.issuedBy = decision.decidedBy;
    if (const auto months = work.design().monthsValid())
        award.expiresOn = localDate(at).addMonths(*months);
    award.levels = decision.levels;
    return award;
}

Decision decisionOf(const Work& work, const DecideRequest& request, Instant at)
{
    Decision decision;
    decision.id = DecisionId::create();
    decision.attempt = work.handedIn()->attempt.id;
    decision.outcome = request.outcome;
    decision.decidedBy = request.by.id;
    decision.decidedAt = at;
    if (request.note)
        decision.note = request.note->trimmed();
    decision.letter = request.letter;
    return decision;
}

Result<Changes> returnForRevision(
    const Work& work, const DecideRequest& request, const Decision& decision)
{
    if (!request.note || request.note->trimmed().isEmpty())
        return refused(Text::tr("Say what has to change before it can be reviewed."));
    const auto at = decision.decidedAt;
    Changes changes{{.after = decision}};
    changes += voided(work.handedIn()->reviews, true);
    if (work.handedIn()->checks.isEmpty()) {
        CompletenessCheck check;
        check.id = CheckId::create();
        check.attempt = work.handedIn()->attempt.id;
        check.checker = request.by.id;
        check.complete = false;
        check.note = request.note;
        check.at = at;
        changes.append({.after = check});
    }
    changes.append(inState(work, SubmissionState::Returned, 0));
    changes += openNextAttempt(work, at);
    return changes;
}

QStringList brokenClauses(const Design& design, const PassTrace& trace)
{
    QStringList sentences;
    for (const auto& clause : trace.broken)
        sentences.append(sentenceFor(clause, design));
    return sentences;
}

} // namespace

Result<DecisionOutlook> outlook(const Work& work)
{
    const auto* handedIn = work.handedIn();
    if (!handedIn)
        return refused(Text::tr("%1 has not handed in this work yet. Wait until they do.")
                           .arg(work.person.displayName()));
    const auto submitted = handedIn->submittedReviews();
    const int required = work.design().assessment.reviewersRequired;
    if (submitted.size() < required)
        return refused(Text::tr("%1 of %2 reviews are handed in. Finish the others first.")
                           .arg(submitted.size())
                           .arg(required));
    DecisionOutlook found;
    found.resolution = resolve(work.design(), submitted);
    if (!found.resolution.isComplete())
        return refused(Text::tr("The reviews differ too much on %1. A further reviewer has to "
                                "settle it.")
                           .arg(found.resolution.open.join(u", "_s)));
    found.trace = evaluate(work.design(), found.resolution.levels);
    return found;
}

Result<void> mayDecide(const Work& work, const Person& person, Outcome outcome)
{
    if (person.id == work.person.id)
        return refused(Text::tr("%1 cannot decide on their own work. Ask another approver.")
                           .arg(person.displayName()));
    if (!person.active)
        return refused(
            Text::tr("%1 is not active any more. Ask another approver.").arg(person.displayName()));
    const bool isReturn = outcome == Outcome::Returned;
    if (!person.has(Role::Approver) && !person.has(Role::Administrator)
        && !(isReturn && person.has(Role::Reviewer) && work.enrollment.mentor != person.id))
        return refused(Text::tr("%1 is not an approver. Give them the role of an approver first.")
                           .arg(person.displayName()));
    return {};
}

Result<Decision> foresee(const Work& work, const DecideRequest& request, Instant at)
{
    if (auto may = isUndecided(work); !may)
        return may.error();
    auto decision = decisionOf(work, request, at);
    if (request.outcome == Outcome::Returned)
        return decision;
    const auto found = outlook(work);
    if (!found)
        return found.error();
    const bool approves = request.outcome == Outcome::Approved;
    if (approves && !found->trace.passed())
        return refused(Text::tr("The pass rule is not met: %1 Decide “not yet”.")
                           .arg(brokenClauses(work.design(), found->trace).join(u' ')));
    if (!approves && found->trace.passed())
        return refused(
            Text::tr("The pass rule is met, so the decision is “approved”. Approve it."));
    if (approves) {
        if (auto may = mayAward(work, localDate(at)); !may)
            return may.error();
    }
    for (const auto& criterion : work.design().rubric.criteria)
        decision.levels.append({criterion.id, found->resolution.levels.value(criterion.id)});
    decision.brokenClauses = brokenClauses(work.design(), found->trace);
    return decision;
}

Result<Changes> decide(const Work& work, const DecideRequest& request, Instant at)
{
    if (auto may = mayDecide(work, request.by, request.outcome); !may)
        return may.error();
    const auto decision = foresee(work, request, at);
    if (!decision)
        return decision.error();
    if (request.outcome == Outcome::Returned)
        return returnForRevision(work, request, *decision);
    const bool approves = request.outcome == Outcome::Approved;
    if (approves && request.awardNumber.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("The award has no number. Give it one.")};
    Changes changes{{.after = *decision}};
    if (!approves) {
        changes += scored(work, SubmissionState::NotYet);
        changes += openNextAttempt(work, at);
        return changes;
    }
    changes += scored(work, SubmissionState::Approved);
    auto enrollment = work.enrollment;
    enrollment.state = EnrollmentState::Completed;
    changes.append({.before = work.enrollment, .after = enrollment});
    changes.append({.after = awardFor(work, *decision, request.awardNumber, at)});
    return changes;
}

} // namespace core
