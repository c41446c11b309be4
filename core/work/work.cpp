// SPDX-License-Identifier: MIT
#include "core/work/work.h"

#include "core/base/sha256.h"
#include "core/microcredentials/versionnumber.h"
#include "core/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template <typename List, typename Fits>
auto pointerTo(const List& list, Fits fits) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), fits);
    return found == list.end() ? nullptr : &*found;
}

Result<AttemptWork> readAttempt(const Store& store, const SubmissionAttempt& attempt)
{
    AttemptWork work{.attempt = attempt,
        .evidence = {},
        .checks = {},
        .reviews = {},
        .comments = {},
        .decision = {}};
    auto evidence = store.evidence().of(attempt.id);
    if (!evidence)
        return evidence.error();
    work.evidence = *std::move(evidence);
    for (const auto& item : std::as_const(work.evidence)) {
        const auto comments = store.comments().of(item.id);
        if (!comments)
            return comments.error();
        work.comments.append(*comments);
    }
    auto checks = store.checks().of(attempt.id);
    if (!checks)
        return checks.error();
    work.checks = *std::move(checks);
    const auto reviews = store.reviews().of(attempt.id);
    if (!reviews)
        return reviews.error();
    for (const auto& review : *reviews) {
        const auto scores = store.scores().of(review.id);
        if (!scores)
            return scores.error();
        work.reviews.append({review, *scores});
    }
    auto decision = store.decisions().of(attempt.id);
    if (!decision)
        return decision.error();
    work.decision = *std::move(decision);
    return work;
}

Result<void> readFiles(const Store& store, Work& work)
{
    for (const auto& attempt : std::as_const(work.attempts)) {
        for (const auto& item : attempt.evidence) {
            if (item.file && !work.file(item)) {
                const auto file = store.mediaFiles().get(*item.file);
                if (!file)
                    return file.error();
                work.files.append(*file);
            }
            if (item.consent && !work.consent(item)) {
                const auto consent = store.consents().get(*item.consent);
                if (!consent)
                    return consent.error();
                work.consents.append(*consent);
            }
        }
    }
    return {};
}

int majorOf(const MicrocredentialVersion& version)
{
    return VersionNumber::fromString(version.number).value_or(VersionNumber()).major;
}

Result<void> readOtherAwards(const Store& store, Work& work)
{
    const auto awards = store.awards().of(work.person.id);
    if (!awards)
        return awards.error();
    for (const auto& award : *awards) {
        if (award.microcredential != work.microcredential.id
            || award.enrollment == work.enrollment.id)
            continue;
        const auto version = store.versions().get(award.version);
        if (!version)
            return version.error();
        if (majorOf(*version) == majorOf(work.version))
            work.otherAwards.append(award);
    }
    return {};
}

Result<void> readSubmission(const Store& store, Work& work)
{
    auto submission = store.submissions().of(work.enrollment.id);
    if (!submission)
        return submission.error();
    work.submission = *std::move(submission);
    if (!work.submission)
        return {};
    const auto attempts = store.attempts().of(work.submission->id);
    if (!attempts)
        return attempts.error();
    for (const auto& attempt : *attempts) {
        auto read = readAttempt(store, attempt);
        if (!read)
            return read.error();
        work.attempts.append(*std::move(read));
    }
    return readFiles(store, work);
}

} // namespace

const CriterionScore* ReviewWork::score(QStringView criterion) const
{
    return pointerTo(scores, [&](const auto& score) { return score.criterion == criterion; });
}

const EvidenceItem* AttemptWork::item(const EvidenceId& id) const
{
    return pointerTo(evidence, [&](const auto& item) { return item.id == id; });
}

const EvidenceItem* AttemptWork::itemNumbered(int number) const
{
    return pointerTo(evidence, [&](const auto& item) { return item.number == number; });
}

const TimestampedComment* AttemptWork::comment(const CommentId& id) const
{
    return pointerTo(comments, [&](const auto& comment) { return comment.id == id; });
}

const ReviewWork* AttemptWork::reviewBy(const PersonId& reviewer) const
{
    return pointerTo(reviews, [&](const auto& work) { return work.review.reviewer == reviewer; });
}

QList<ReviewWork> AttemptWork::submittedReviews() const
{
    QList<ReviewWork> submitted;
    std::copy_if(reviews.begin(), reviews.end(), std::back_inserter(submitted),
        [](const auto& work) { return work.review.state == ReviewState::Submitted; });
    return submitted;
}

bool AttemptWork::isFeedback(const TimestampedComment& comment) const
{
    return std::any_of(reviews.begin(), reviews.end(), [&](const auto& work) {
        return work.review.id == comment.review && work.review.state == ReviewState::Submitted;
    });
}

const AttemptWork* Work::current() const
{
    return attempts.isEmpty() ? nullptr : &attempts.last();
}

const AttemptWork* Work::handedIn() const
{
    const auto found = std::find_if(attempts.rbegin(), attempts.rend(),
        [](const auto& attempt) { return !attempt.attempt.isOpen(); });
    return found == attempts.rend() ? nullptr : &*found;
}

const AttemptWork* Work::lastScored() const
{
    const auto found = std::find_if(attempts.rbegin(), attempts.rend(), [](const auto& attempt) {
        return attempt.decision && attempt.decision->outcome != Outcome::Returned;
    });
    return found == attempts.rend() ? nullptr : &*found;
}

const AttemptWork* Work::attempt(const AttemptId& id) const
{
    return pointerTo(attempts, [&](const auto& work) { return work.attempt.id == id; });
}

const MediaFile* Work::file(const EvidenceItem& item) const
{
    return pointerTo(files, [&](const auto& file) { return file.id == item.file; });
}

const ConsentRecord* Work::consent(const EvidenceItem& item) const
{
    return pointerTo(consents, [&](const auto& consent) { return consent.id == item.consent; });
}

bool Work::isHidden(const EvidenceItem& item) const
{
    const auto* permission = consent(item);
    return permission && permission->withdrawnAt;
}

QByteArray Work::contentOf(const EvidenceItem& item) const
{
    if (item.body)
        return Sha256::hexOf(item.body->toUtf8());
    const auto* stored = file(item);
    if (!stored)
        return {};
    return stored->sha256.value_or(stored->fingerprint.value_or(QByteArray()));
}

Result<Work> readWork(const Store& store, const EnrollmentId& enrollment)
{
    Work work;
    const auto found = store.enrollments().get(enrollment);
    if (!found)
        return found.error();
    work.enrollment = *found;
    auto person = store.people().get(found->person);
    auto microcredential = store.microcredentials().get(found->microcredential);
    auto version = store.versions().get(found->version);
    auto award = store.awards().of(enrollment);
    if (!person)
        return person.error();
    if (!microcredential)
        return microcredential.error();
    if (!version)
        return version.error();
    if (!award)
        return award.error();
    work.person = *std::move(person);
    work.microcredential = *std::move(microcredential);
    work.version = *std::move(version);
    work.award = *std::move(award);
    if (auto read = readOtherAwards(store, work); !read)
        return read.error();
    if (auto read = readSubmission(store, work); !read)
        return read.error();
    return work;
}

Result<Work> readWork(
    const Store& store, const Person& person, const Microcredential& microcredential)
{
    const auto enrollments = store.enrollments().of(person.id, microcredential.id);
    if (!enrollments)
        return enrollments.error();
    if (enrollments->isEmpty())
        return Error{Error::Kind::Missing,
            Store::tr("%1 is not enrolled in %2. Enroll them first.")
                .arg(person.displayName(), microcredential.code)};
    return readWork(store, enrollments->last().id);
}

} // namespace core
