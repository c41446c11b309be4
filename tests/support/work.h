// SPDX-License-Identifier: MIT
#pragma once

#include "core/enrollments/enrolling.h"
#include "core/evidence/adding.h"
#include "core/evidence/consent.h"
#include "core/microcredentials/publishing.h"
#include "core/reviews/deciding.h"
#include "core/reviews/letter.h"
#include "core/reviews/reviewing.h"
#include "core/submissions/submitting.h"
#include "tests/support/samples.h"

namespace samples {

/// What stands in the way: the sentence of an error that must be there.
template <typename T>
QString refusal(const core::Result<T>& result)
{
    REQUIRE_FALSE(result);
    return result.error().message;
}

/// The only value of that kind that the changes bring about.
template <typename Value>
Value made(const core::Changes& changes)
{
    QList<Value> found;
    for (const auto& change : changes) {
        if (change.after && std::holds_alternative<Value>(*change.after))
            found.append(std::get<Value>(*change.after));
    }
    REQUIRE(found.size() == 1);
    return found.first();
}

/// A school in memory that has published CM-01, and the people who work on it. Each step goes
/// through the rules and the store, an hour after the one before.
class Practice {
public:
    using Adapt = std::function<void(core::Design&)>;

    /// `adapt` changes the design before it is published.
    explicit Practice(const Adapt& adapt = {});

    std::unique_ptr<core::Store> store;
    core::Person earner;
    core::Person reviewer;
    core::Person secondReviewer;
    core::Person thirdReviewer;
    core::Person approver;
    core::Person mentor;
    core::Instant at;

    core::MicrocredentialHistory history() const;
    core::MicrocredentialVersion published() const;

    /// The newest work of the earner.
    core::Work work() const;
    core::ReviewWork reviewBy(const core::Person& person) const;

    // One step each.
    void take(const core::Result<core::Changes>& step);
    void add(const core::EvidenceDraft& draft);
    void remove(const QString& requirement);
    void start(const core::Person& person);
    void score(const core::Person& person, const QList<int>& levels);
    void finish(const core::Person& person);
    void review(const core::Person& person, const QList<int>& levels);
    void release(const core::MicrocredentialVersion& draft);
    core::TimestampedComment comment(const core::Person& person, const QString& requirement,
        core::CommentKind kind, const QString& text);

    // From an empty school to a stage of the work, with all the steps before it.
    core::Work enrolled();
    core::Work withEvidence();
    core::Work handedIn();
    core::Work inReview();
    core::Work reviewed(const QList<int>& levels);
    core::Work decided(core::Outcome outcome);

    // What people say when all is well.
    core::EvidenceDraft evidence(const QString& requirement) const;
    core::SubmitRequest handIn(const std::optional<QString>& note = {}) const;
    core::DecideRequest decision(core::Outcome outcome) const;
};

/// Levels that CM-01 passes with, and such that leave C2 open.
inline const QList<int> met{3, 3, 3, 3, 3};
inline const QList<int> c2Open{3, 2, 4, 3, 3};

/// A text of that many words.
QString words(int count);

/// A file of evidence that was copied in.
core::MediaFile file(const QString& mediaType, const QString& name = u"clip.mp4"_s,
    std::optional<core::MediaTime> duration = {});

} // namespace samples
