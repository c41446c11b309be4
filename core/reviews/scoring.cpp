// SPDX-License-Identifier: MIT
#include "core/reviews/openreview.h"
#include "core/reviews/reviewing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Scoring)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// A level rests on what is in the work itself: comments that its reviewer made on the attempt, and
// evidence of that attempt.
Result<void> citesItsAttempt(const Work& work, const Review& review, const ScoreDraft& draft)
{
    const auto& read = *work.attempt(review.attempt);
    for (const auto& citation : draft.citations) {
        const auto* said = citation.comment ? read.comment(*citation.comment) : nullptr;
        if (citation.comment && (!said || said->author != review.reviewer))
            return Error{Error::Kind::Missing,
                Text::tr("A level can only cite comments that its reviewer made on this work, and "
                         "%1 is none of them.")
                    .arg(citation.comment->toString())};
        if (citation.evidence && !read.item(*citation.evidence))
            return refused(Text::tr("What is cited for %1 is not of the attempt under review. Cite "
                                    "evidence of that attempt.")
                               .arg(draft.criterion));
    }
    return {};
}

Result<void> mayScore(const Work& work, const Review& review, const ScoreDraft& draft)
{
    const auto& rubric = work.design().rubric;
    if (!work.design().criterion(draft.criterion))
        return Error{Error::Kind::Missing,
            Text::tr("%1 has no criterion %2. Choose one of its criteria.")
                .arg(work.microcredential.code, draft.criterion)};
    QStringList levels;
    for (const auto& step : rubric.scale)
        levels.append(QString::number(step.level));
    if (!levels.contains(QString::number(draft.level)))
        return Error{Error::Kind::Invalid,
            Text::tr("%1 is not a level of this rubric. Its levels are %2.")
                .arg(QString::number(draft.level), levels.join(u", "_s))};
    const int target = work.design().passRule.targetLevel;
    if (work.attempt(review.attempt)->attempt.carriedForward.contains(draft.criterion)
        && draft.level < target)
        return refused(Text::tr("%1 was met in an earlier attempt and its evidence is the same, so "
                                "it stays met. Give it “%2” or higher.")
                           .arg(draft.criterion, rubric.labelOf(target)));
    return citesItsAttempt(work, review, draft);
}

} // namespace

QList<ReviewLack> lacksOf(const Design& design, const ReviewWork& review)
{
    QList<ReviewLack> missing;
    for (const auto& criterion : design.rubric.criteria) {
        const auto* given = review.score(criterion.id);
        if (!given) {
            missing.append({criterion.id,
                Text::tr("%1 (%2) has no level yet.").arg(criterion.id, criterion.title)});
        } else if (given->level < design.passRule.targetLevel
            && given->rationale.value_or(QString()).trimmed().size() < shortestRationale) {
            missing.append({criterion.id,
                Text::tr("%1 (%2) is below the target: say in at least %3 characters "
                         "what evidence would meet it.")
                    .arg(criterion.id, criterion.title, QString::number(shortestRationale))});
        }
    }
    return missing;
}

Result<Change> score(const Work& work, const ReviewWork& review, const ScoreDraft& draft)
{
    if (auto open = isInProgress(work, review.review); !open)
        return open.error();
    if (auto may = mayScore(work, review.review, draft); !may)
        return may.error();
    const auto* before = review.score(draft.criterion);
    CriterionScore given = before ? *before : CriterionScore();
    if (!before) {
        given.id = ScoreId::create();
        given.review = review.review.id;
        given.criterion = draft.criterion;
    }
    if (given.level != draft.level)
        given.carriedFrom.reset();
    given.level = draft.level;
    if (draft.rationale)
        given.rationale = draft.rationale->trimmed();
    for (const auto& citation : draft.citations) {
        if (!given.citations.contains(citation))
            given.citations.append(citation);
    }
    return before ? Change{.before = *before, .after = given} : Change{.after = given};
}

Result<Changes> finishReview(const Work& work, const ReviewWork& review, const QString& strengths,
    const QString& nextSteps, Instant at)
{
    if (auto open = isInProgress(work, review.review); !open)
        return open.error();
    QStringList missing;
    for (const auto& lack : lacksOf(work.design(), review))
        missing.append(lack.sentence);
    if (!missing.isEmpty())
        return refused(Text::tr("The review cannot be handed in yet. %1").arg(missing.join(u' ')));
    auto done = review.review;
    done.state = ReviewState::Submitted;
    done.submittedAt = at;
    done.strengths = strengths.trimmed();
    done.nextSteps = nextSteps.trimmed();
    return Changes{{.before = review.review, .after = done}};
}

} // namespace core
