// SPDX-License-Identifier: MIT
#include "core/reviews/lettercheck.h"

#include "core/reviews/letterwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::LetterCheck)
};

constexpr int longLetter = 600; ///< words; more than two pages
constexpr int wordsPerMinute = 200;

/// "C1", "C1 and C2", "C1, C2 and C3".
QString listed(const QStringList& ids)
{
    if (ids.size() < 2)
        return ids.join(QString());
    return Text::tr("%1 and %2").arg(ids.mid(0, ids.size() - 1).join(u", "_s), ids.last());
}

bool restsOnSomething(const AttemptWork& attempt, const QString& criterion)
{
    const auto reviews = attempt.submittedReviews();
    return std::any_of(reviews.begin(), reviews.end(), [&](const ReviewWork& review) {
        const auto* score = review.score(criterion);
        return score && (score->carriedFrom || !score->citations.isEmpty());
    });
}

LetterFinding levels(const Work& work, const Decision& decision)
{
    QStringList without;
    for (const auto& resolved : decision.levels) {
        if (!restsOnSomething(*work.handedIn(), resolved.criterion))
            without.append(resolved.criterion);
    }
    if (without.isEmpty())
        return {true, Text::tr("Each level rests on a moment")};
    return {false,
        without.size() == 1 ? Text::tr("%1 rests on no moment").arg(without.first())
                            : Text::tr("%1 rest on no moment").arg(listed(without))};
}

std::optional<LetterFinding> whatIsLeft(
    const Work& work, const Decision& decision, const DecisionLetter& letter)
{
    QStringList silent;
    int open = 0;
    for (const auto& resolved : decision.levels) {
        if (resolved.level >= work.design().passRule.targetLevel)
            continue;
        ++open;
        const bool isSaid = std::any_of(
            letter.criteria.begin(), letter.criteria.end(), [&](const LetterCriterion& row) {
                return row.id == resolved.criterion && !row.rationale.trimmed().isEmpty();
            });
        if (!isSaid)
            silent.append(resolved.criterion);
    }
    if (open == 0)
        return std::nullopt;
    if (silent.isEmpty())
        return LetterFinding{true, Text::tr("Each open criterion says what is left")};
    return LetterFinding{false, Text::tr("Say what would meet %1").arg(listed(silent))};
}

bool hasWord(const QString& text, const QString& word)
{
    return word.size() > 1
        && text.contains(QRegularExpression(
            u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(word) + u"(?![\\p{L}\\p{N}])"_s,
            QRegularExpression::UseUnicodePropertiesOption));
}

LetterFinding reviewersNamed(
    const QString& text, const DecisionLetter& letter, const QList<Person>& reviewers)
{
    for (const auto& reviewer : reviewers) {
        // Whoever signs is named below the letter anyway.
        if (reviewer.displayName() != letter.signer
            && (hasWord(text, reviewer.familyName) || hasWord(text, reviewer.displayName())))
            return {false, Text::tr("%1, who reviewed, is named").arg(reviewer.displayName())};
    }
    return {true, Text::tr("No reviewer is named")};
}

LetterFinding length(const QString& text)
{
    static const QRegularExpression gaps(u"\\s+"_s);
    const int words = int(text.split(gaps, Qt::SkipEmptyParts).size());
    if (words > longLetter)
        return {false, Text::tr("%1 words: long for one sitting").arg(words)};
    const int minutes = std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
    return {true,
        minutes == 1 ? Text::tr("%1 words, a minute to read").arg(words)
                     : Text::tr("%1 words, %2 minutes to read").arg(words).arg(minutes)};
}

} // namespace

QList<LetterFinding> readAgain(const Work& work, const Decision& decision,
    const DecisionLetter& letter, const QList<Person>& reviewers)
{
    QList<LetterFinding> findings;
    const auto text = letterBody(letter);
    if (!decision.levels.isEmpty())
        findings.append(levels(work, decision));
    if (const auto left = whatIsLeft(work, decision, letter))
        findings.append(*left);
    findings.append(reviewersNamed(text, letter, reviewers));
    static const QRegularExpression failing(
        u"\\bfail(s|ed|ing|ure|ures)?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = failing.match(text); match.hasMatch())
        findings.append(
            {false, Text::tr("It says “%1”. Say what is left instead").arg(match.captured())});
    findings.append(length(text));
    return findings;
}

} // namespace core
