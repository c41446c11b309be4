// SPDX-License-Identifier: MIT
#include "core/reviews/letter.h"

#include "core/base/clocktime.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::DecisionLetter)
};

QString headingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Approved:
        return Text::tr("Approved");
    case Outcome::NotYet:
        return Text::tr("Not yet");
    case Outcome::Returned:
        return Text::tr("Returned for revision");
    }
    return {};
}

QString openingOf(const Work& work, const Decision& decision, int open)
{
    const auto& title = work.design().title;
    switch (decision.outcome) {
    case Outcome::Approved:
        return Text::tr("Your work shows what “%1” asks for. The badge is yours.").arg(title);
    case Outcome::NotYet:
        return open == 1
            ? Text::tr("Your work on “%1” is on its way. What you have met stays met; one "
                       "criterion needs more evidence, and this letter says what would meet it.")
                  .arg(title)
            : Text::tr("Your work on “%1” is on its way. What you have met stays met; %2 criteria "
                       "need more evidence, and this letter says what would meet them.")
                  .arg(title, QString::number(open));
    case Outcome::Returned:
        return Text::tr("Your work on “%1” could not be reviewed yet. It used up no attempt. %2")
            .arg(title, decision.note.value_or(QString()));
    }
    return {};
}

QString closingOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Approved:
        return Text::tr("Thank you for letting others learn from your work.");
    case Outcome::NotYet:
        return Text::tr("Only what is open needs new evidence. Hand in again when you are ready.");
    case Outcome::Returned:
        return Text::tr("Hand in again when this is mended.");
    }
    return {};
}

QString salutationOf(const Person& person)
{
    const auto given = person.preferredName.value_or(person.givenName);
    return Text::tr("Dear %1,").arg(given.isEmpty() ? person.displayName() : given);
}

QString placeOf(const std::optional<MediaTime>& start, const std::optional<int>& page)
{
    if (start)
        return Text::tr("at %1").arg(clockTime(*start));
    return page ? Text::tr("page %1").arg(*page) : QString();
}

std::optional<CitedMoment> momentOf(const AttemptWork& attempt, const Citation& citation)
{
    if (citation.comment) {
        if (const auto* comment = attempt.comment(*citation.comment)) {
            const auto* item = attempt.item(comment->evidence);
            return CitedMoment{item ? item->title : QString(),
                placeOf(comment->start, comment->page), comment->text};
        }
    }
    if (citation.evidence) {
        if (const auto* item = attempt.item(*citation.evidence))
            return CitedMoment{item->title, placeOf(citation.start, citation.page), {}};
    }
    return std::nullopt;
}

LetterCriterion criterionOf(
    const Design& design, const AttemptWork& attempt, const Criterion& criterion, int level)
{
    LetterCriterion row{.id = criterion.id,
        .title = criterion.title,
        .level = design.rubric.labelOf(level),
        .met = level >= design.passRule.targetLevel,
        .carried = false,
        .rationale = {},
        .moments = {}};
    QStringList rationales;
    for (const auto& review : attempt.submittedReviews()) {
        const auto* score = review.score(criterion.id);
        if (!score)
            continue;
        row.carried = row.carried || score->carriedFrom;
        // A reading that did not stand has nothing to say about what is met or missing.
        if ((score->level >= design.passRule.targetLevel) != row.met)
            continue;
        if (score->rationale && !score->rationale->isEmpty())
            rationales.append(*score->rationale);
        for (const auto& citation : score->citations) {
            if (const auto moment = momentOf(attempt, citation))
                row.moments.append(*moment);
        }
    }
    row.rationale = rationales.join(u' ');
    return row;
}

QString quoted(const AttemptWork& attempt, const TimestampedComment& comment)
{
    const auto place = placeOf(comment.start, comment.page);
    const auto* item = attempt.item(comment.evidence);
    const auto where = item && !place.isEmpty() ? u"%1, %2: "_s.arg(item->title, place)
        : item                                  ? item->title + u": "_s
                                                : QString();
    return where + comment.text;
}

void takeFeedback(DecisionLetter& letter, const AttemptWork& attempt)
{
    for (const auto& review : attempt.submittedReviews()) {
        if (const auto text = review.review.strengths.value_or(QString()); !text.isEmpty())
            letter.strengths.append(text);
        if (const auto text = review.review.nextSteps.value_or(QString()); !text.isEmpty())
            letter.nextSteps.append(text);
    }
    for (const auto& comment : attempt.comments) {
        if (comment.replyTo || !attempt.isFeedback(comment))
            continue;
        if (comment.kind == CommentKind::Celebration)
            letter.celebrations.append(quoted(attempt, comment));
        if (comment.kind == CommentKind::Suggestion || comment.kind == CommentKind::Grow
            || comment.kind == CommentKind::Question)
            letter.suggestions.append(quoted(attempt, comment));
        if (comment.kind == CommentKind::Notice || comment.kind == CommentKind::Wonder)
            letter.observations.append(quoted(attempt, comment));
    }
}

void leaveOut(DecisionLetter& letter, const LetterParts& parts)
{
    if (!parts.strengths) {
        letter.strengths.clear();
        letter.celebrations.clear();
    }
    if (!parts.suggestions)
        letter.suggestions.clear();
    if (!parts.observations)
        letter.observations.clear();
    if (parts.levels)
        return;
    for (auto& row : letter.criteria) {
        row.level.clear();
        row.moments.clear();
    }
}

} // namespace

DecisionLetter draftLetter(const Work& work, const AttemptWork& attempt, const Decision& decision,
    const Organization& school, const Person& signer, const LetterParts& parts)
{
    DecisionLetter letter{.school = school.name,
        .to = work.person.displayName(),
        .date = localDate(decision.decidedAt),
        .microcredential = work.microcredential.code + u' ' + work.design().title,
        .outcome = decision.outcome,
        .salutation = salutationOf(work.person),
        .heading = headingOf(decision.outcome),
        .opening = {},
        .strengths = {},
        .celebrations = {},
        .criteria = {},
        .suggestions = {},
        .observations = {},
        .nextSteps = {},
        .closing = closingOf(decision.outcome),
        .signer = signer.displayName(),
        .signerRole = signer.positionTitle.value_or(QString())};
    int open = 0;
    for (const auto& resolved : decision.levels) {
        if (const auto* criterion = work.design().criterion(resolved.criterion)) {
            letter.criteria.append(criterionOf(work.design(), attempt, *criterion, resolved.level));
            open += !letter.criteria.last().met;
        }
    }
    letter.opening = openingOf(work, decision, open);
    if (decision.outcome == Outcome::Returned)
        return letter;
    takeFeedback(letter, attempt);
    leaveOut(letter, parts);
    return letter;
}

} // namespace core
