// SPDX-License-Identifier: MIT
#include "core/stacks/stackwords.h"

#include "core/stacks/stackcheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackWords)
};

QString choiceOf(const StackChoice& choice)
{
    return choice.minVersion
        ? Text::tr("%1 (version %2 or later)").arg(choice.code, *choice.minVersion)
        : choice.code;
}

QString slotWords(const StackContent& stack, const QString& id)
{
    const auto* slot = slotOf(stack, id);
    return slot ? wordsOf(*slot) : id;
}

QString sequenceWords(const StackContent& stack, const StackSequence& rule)
{
    const auto before = slotWords(stack, rule.before);
    const auto after = slotWords(stack, rule.after);
    return rule.minimum == 1
        ? Text::tr("At least one award of %1 comes before %2.").arg(before, after)
        : Text::tr("At least %1 awards of %2 come before %3.")
              .arg(QString::number(rule.minimum), before, after);
}

} // namespace

QString choiceWords(const StackSlot& slot)
{
    QStringList codes;
    for (const auto& choice : slot.from)
        codes.append(choiceOf(choice));
    const auto all = codes.join(u", "_s);
    if (codes.size() == 1)
        return all;
    if (slot.choose == codes.size())
        return Text::tr("all of %1").arg(all);
    return slot.choose == 1 ? Text::tr("one of %1").arg(all)
                            : Text::tr("%1 of %2").arg(QString::number(slot.choose), all);
}

QStringList ruleWords(const StackContent& stack)
{
    QStringList rules;
    for (const auto& rule : stack.sequence)
        rules.append(sequenceWords(stack, rule));
    if (stack.minDistinctAreas)
        rules.append(*stack.minDistinctAreas == 1
                ? Text::tr("The awards come from one area of practice at least.")
                : Text::tr("The awards come from at least %1 areas of practice.")
                      .arg(*stack.minDistinctAreas));
    if (stack.countOnlyActiveAwards)
        rules.append(Text::tr("Awards that expired or were revoked do not count."));
    if (stack.capstone)
        rules.append(Text::tr("At the end stands “%1”. %2")
                         .arg(stack.capstone->title, stack.capstone->description)
                         .trimmed());
    return rules;
}

QString stackNarrative(const StackContent& stack)
{
    QStringList lines;
    for (const auto& slot : stack.asked)
        lines.append(
            u"- **%1**: %2"_s.arg(slot.title.isEmpty() ? slot.id : slot.title, choiceWords(slot)));
    auto text = lines.join(u'\n');
    const auto rules = ruleWords(stack);
    if (!rules.isEmpty())
        text += u"\n\n"_s + rules.join(u' ');
    return text;
}

} // namespace core
