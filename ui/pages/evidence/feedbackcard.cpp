// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/feedbackcard.h"

#include "ui/pages/evidence/factline.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pill.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Tone toneOf(core::Outcome outcome)
{
    return outcome == core::Outcome::Approved ? Tone::Ok : Tone::Warn;
}

QString outcomeWords(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::Approved:
        return FeedbackCard::tr("Approved");
    case core::Outcome::NotYet:
        return FeedbackCard::tr("Not yet");
    case core::Outcome::Returned:
        return FeedbackCard::tr("Returned");
    }
    return {};
}

/// The broken clauses that are not about one criterion, whose row says it already.
QStringList clausesBeside(const QList<core::LetterCriterion>& criteria, const QStringList& clauses)
{
    QStringList beside;
    std::copy_if(
        clauses.begin(), clauses.end(), std::back_inserter(beside), [&](const auto& clause) {
            return std::none_of(criteria.begin(), criteria.end(),
                [&](const auto& criterion) { return clause.startsWith(criterion.id + u' '); });
        });
    return beside;
}

} // namespace

FeedbackCard::FeedbackCard(const QString& title, const core::DecisionLetter& letter,
    const core::Decision& decision, QWidget* parent)
    : Card(title, parent)
{
    body()->setContentsMargins(15, 12, 15, 15);
    body()->setSpacing(8);
    addToHead(label(dayWords(decision.decidedAt), LabelRole::Secondary, this));
    addToHead(new Pill(outcomeWords(decision.outcome), toneOf(decision.outcome), this));
    if (decision.note && !decision.note->isEmpty())
        body()->addWidget(label(*decision.note, LabelRole::Text, this, true));
    for (const auto& criterion : letter.criteria)
        addCriterion(criterion);
    for (const auto& clause : clausesBeside(letter.criteria, decision.brokenClauses))
        body()->addWidget(label(clause, LabelRole::Secondary, this, true));
    addList(tr("What was strong"), letter.strengths);
    addList(tr("Suggestions"), letter.suggestions);
    addList(tr("Next steps"), letter.nextSteps);
}

void FeedbackCard::addCriterion(const core::LetterCriterion& criterion)
{
    const auto name = u"%1 %2: %3"_s.arg(criterion.id, criterion.title, criterion.level);
    body()->addWidget(new FactLine({criterion.met ? Mark::Met : Mark::NeedsYou, name}, this));
    if (criterion.met || criterion.rationale.isEmpty())
        return;
    auto* why = label(criterion.rationale, LabelRole::Text, this, true);
    why->setContentsMargins(26, 0, 0, 0);
    body()->addWidget(why);
}

void FeedbackCard::addList(const QString& head, const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    body()->addSpacing(4);
    body()->addWidget(label(head, LabelRole::Strong, this));
    for (const auto& text : lines)
        body()->addWidget(label(text, LabelRole::Text, this, true));
}

WaitingCard::WaitingCard(const QString& title, const QStringList& lines, QWidget* parent)
    : Card(title, parent)
{
    body()->setContentsMargins(15, 12, 15, 15);
    body()->setSpacing(8);
    for (const auto& text : lines)
        body()->addWidget(label(text, LabelRole::Text, this, true));
}

} // namespace ui
