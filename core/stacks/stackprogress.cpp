// SPDX-License-Identifier: MIT
#include "core/stacks/stackprogress.h"

#include "core/stacks/placing.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackProgress)
};

QStringList codesLeft(const StackSlot& slot, const QList<EarnedAward>& used)
{
    QStringList codes;
    for (const auto& choice : slot.from) {
        const bool isUsed = std::any_of(used.begin(), used.end(), [&](const EarnedAward& earned) {
            return earned.award.microcredential == choice.microcredential;
        });
        if (!isUsed)
            codes.append(choice.code);
    }
    return codes;
}

QString openSentence(const SlotProgress& part)
{
    const auto left = part.slot.choose - part.filled();
    const auto codes = part.open.join(u", "_s);
    if (part.open.size() == 1)
        return Text::tr("%1 still asks for %2.").arg(wordsOf(part.slot), codes);
    return left == 1 ? Text::tr("%1 still asks for one of %2.").arg(wordsOf(part.slot), codes)
                     : Text::tr("%1 still asks for %2 of %3.")
                           .arg(wordsOf(part.slot), QString::number(left), codes);
}

QString sequenceSentence(const StackContent& stack, const StackSequence& rule)
{
    const auto* before = slotOf(stack, rule.before);
    const auto* after = slotOf(stack, rule.after);
    return Text::tr("%1 came too early: %2 has to be filled with at least %3 before it.")
        .arg(after ? wordsOf(*after) : rule.after, before ? wordsOf(*before) : rule.before,
            QString::number(rule.minimum));
}

// Somebody who holds it cannot earn it again within its MAJOR.
bool isHeld(const KnownMicrocredential& offer, const ProgressQuestion& question)
{
    return std::any_of(
        question.awards.begin(), question.awards.end(), [&](const EarnedAward& earned) {
            return earned.award.microcredential == offer.id
                && earned.version.major == offer.published->major
                && earned.award.isActive(question.day);
        });
}

QList<KnownMicrocredential> nextBest(const ProgressQuestion& question, const Placing& placing)
{
    QList<KnownMicrocredential> next;
    for (const auto& offer : question.microcredentials) {
        if (offer.published && !isHeld(offer, question)
            && placing.hasRoomFor(offer.id, *offer.published))
            next.append(offer);
    }
    std::stable_sort(next.begin(), next.end(), [](const auto& left, const auto& right) {
        return left.hours != right.hours ? left.hours < right.hours : left.code < right.code;
    });
    return next;
}

} // namespace

StackProgress progressOf(const ProgressQuestion& question)
{
    const auto& stack = question.stack;
    const auto placing = Placing::best(stack, question.awards, question.day);
    StackProgress progress;
    progress.places = placesOf(stack);
    progress.filled = placing.filled();
    progress.areas = placing.areas();
    for (const auto& slot : stack.asked) {
        const auto used = placing.awardsIn(slot.id);
        SlotProgress part{slot, {}, {}};
        for (const auto& earned : used) {
            part.awards.append(earned.award.id);
            progress.assigned.append({slot.id, earned.award.id});
        }
        if (!part.isFull()) {
            part.open = codesLeft(slot, used);
            progress.missing.append(openSentence(part));
        }
        progress.parts.append(part);
    }
    for (const auto& rule : stack.sequence) {
        progress.sequence.append({rule, placing.stateOf(rule)});
        if (progress.sequence.last().state == SequenceState::Broken)
            progress.missing.append(sequenceSentence(stack, rule));
    }
    if (stack.minDistinctAreas && progress.areas < *stack.minDistinctAreas)
        progress.missing.append(
            Text::tr("The awards come from %1 of %2 areas of practice that are asked for.")
                .arg(QString::number(progress.areas), QString::number(*stack.minDistinctAreas)));
    progress.isCapstoneOpen = stack.capstone && !question.isCapstoneAccepted;
    if (progress.isCapstoneOpen)
        progress.missing.append(
            Text::tr("The capstone “%1” was not accepted yet.").arg(stack.capstone->title));
    if (progress.filled < progress.places)
        progress.next = nextBest(question, placing);
    return progress;
}

} // namespace core
