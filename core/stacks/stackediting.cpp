// SPDX-License-Identifier: MIT
#include "core/stacks/stackediting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackEditing)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

bool isAwarded(const Stack& stack, const QList<StackAward>& awards)
{
    return std::any_of(
        awards.begin(), awards.end(), [&](const auto& award) { return award.stack == stack.id; });
}

Result<QString> usableCode(
    const QString& typed, const std::optional<StackId>& own, const QList<Stack>& stacks)
{
    static const QRegularExpression pattern(u"\\A[A-Z]{2,6}-[0-9A-Z]{1,6}\\z"_s);
    const auto code = typed.trimmed().toUpper();
    if (!pattern.match(code).hasMatch())
        return refused(Text::tr("A code is two to six letters, a hyphen and up to six letters or "
                                "digits, such as STK-01."));
    for (const auto& stack : stacks) {
        if (stack.code == code && stack.id != own)
            return refused(
                Text::tr("Another stack has the code %1. Choose another code.").arg(code));
    }
    return code;
}

// Errors stop a stack, warnings do not.
Result<void> isSound(const QString& code, const StackContent& content,
    const QList<KnownMicrocredential>& microcredentials)
{
    QStringList errors;
    for (const auto& finding : check(content, microcredentials)) {
        if (finding.severity == Severity::Error)
            errors.append(finding.message);
    }
    if (errors.isEmpty())
        return {};
    return refused(Text::tr("%1 cannot be kept like this. %2").arg(code, errors.join(u' ')));
}

bool asksTheSame(const StackContent& left, const StackContent& right)
{
    return left.asked == right.asked && left.sequence == right.sequence
        && left.countOnlyActiveAwards == right.countOnlyActiveAwards
        && left.minDistinctAreas == right.minDistinctAreas
        && left.capstone.has_value() == right.capstone.has_value();
}

// What was awarded under a number stays what that number means.
QString numberAfter(const Stack& stack, const StackContent& content, bool isAwarded)
{
    const auto number = VersionNumber::fromString(stack.number).value_or(VersionNumber{1, 0, 0});
    if (!isAwarded || content == stack.content)
        return number.toString();
    return number.next(asksTheSame(stack.content, content) ? ChangeSize::Patch : ChangeSize::Major)
        .toString();
}

} // namespace

Result<StackImport> importStack(
    const StackFile& file, const StackSurroundings& surroundings, Instant at)
{
    const auto id = StackId::fromString(file.id);
    if (!id)
        return Error{Error::Kind::Invalid, Text::tr("/id must be an identifier (a UUID).")};
    StackImport result;
    const auto content = resolved(file.content, surroundings.microcredentials);
    for (const auto& finding : check(content, surroundings.microcredentials)) {
        if (finding.severity == Severity::Warning)
            result.warnings.append(finding.message);
    }
    if (auto sound = isSound(file.code, content, surroundings.microcredentials); !sound)
        return sound.error();
    const auto& stacks = surroundings.stacks;
    const auto sameId = std::find_if(
        stacks.begin(), stacks.end(), [&](const auto& stack) { return stack.id == *id; });
    const auto sameCode = std::find_if(
        stacks.begin(), stacks.end(), [&](const auto& stack) { return stack.code == file.code; });
    if (sameId != stacks.end() && sameId->code != file.code)
        return refused(Text::tr("This stack is in the workspace under the code %1. Import it under "
                                "that code, or give the file a new identity.")
                           .arg(sameId->code));
    if (sameCode != stacks.end() && sameCode->id != *id)
        return refused(Text::tr("Another stack has the code %1. Give the file another code, or "
                                "that stack.")
                           .arg(file.code));
    if (sameId == stacks.end()) {
        result.outcome = StackOutcome::New;
        result.changes = {{.after = Stack{*id, file.code, file.version.toString(), content, at}}};
        return result;
    }
    auto changed = *sameId;
    changed.content = content;
    const VersionNumber least = *VersionNumber::fromString(
        numberAfter(*sameId, content, isAwarded(*sameId, surroundings.awards)));
    changed.number = std::max(least, file.version).toString();
    if (changed == *sameId)
        return result;
    result.outcome = StackOutcome::Replaced;
    result.changes = {{.before = *sameId, .after = changed}};
    return result;
}

Result<Changes> createStack(const QString& code, const StackContent& content,
    const StackSurroundings& surroundings, Instant at)
{
    const auto usable = usableCode(code, {}, surroundings.stacks);
    if (!usable)
        return usable.error();
    if (auto sound = isSound(*usable, content, surroundings.microcredentials); !sound)
        return sound.error();
    return Changes{{.after = Stack{StackId::create(), *usable, u"1.0.0"_s,
                        resolved(content, surroundings.microcredentials), at}}};
}

Result<Changes> reviseStack(const Stack& stack, const QString& code, const StackContent& content,
    const StackSurroundings& surroundings)
{
    const auto usable = usableCode(code, stack.id, surroundings.stacks);
    if (!usable)
        return usable.error();
    if (auto sound = isSound(*usable, content, surroundings.microcredentials); !sound)
        return sound.error();
    auto changed = stack;
    changed.code = *usable;
    changed.content = resolved(content, surroundings.microcredentials);
    changed.number = numberAfter(stack, changed.content, isAwarded(stack, surroundings.awards));
    if (changed == stack)
        return Changes();
    return Changes{{.before = stack, .after = changed}};
}

Result<Changes> removeStack(const Stack& stack, const QList<StackAward>& awards)
{
    if (isAwarded(stack, awards))
        return refused(Text::tr("%1 was awarded, so it stays: who holds it can be asked what it "
                                "stands for.")
                           .arg(stack.code));
    return Changes{{.before = stack}};
}

QString freeStackCode(const QList<Stack>& stacks)
{
    for (int number = 1;; ++number) {
        const auto code = u"STK-"_s + QString::number(number).rightJustified(2, u'0');
        const bool isTaken = std::any_of(
            stacks.begin(), stacks.end(), [&](const auto& stack) { return stack.code == code; });
        if (!isTaken)
            return code;
    }
}

StackFile stackFileOf(const Stack& stack, const QList<StackAward>& awards)
{
    return {.id = stack.id.toString(),
        .code = stack.code,
        .version = VersionNumber::fromString(stack.number).value_or(VersionNumber{1, 0, 0}),
        .status = isAwarded(stack, awards) ? StackStatus::Published : StackStatus::Draft,
        .content = stack.content};
}

} // namespace core
