// SPDX-License-Identifier: MIT
#include "core/stacks/completing.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Completing)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// Noon of that day where this computer stands: the same day in every neighbouring zone.
Instant noonOf(const QDate& day)
{
    const QDateTime noon(day, QTime(12, 0));
    return Instant(std::chrono::milliseconds(noon.toMSecsSinceEpoch()));
}

// A capstone is accepted on a day that has come.
QStringList capstoneTroubles(const CompletionRequest& request, Instant at)
{
    const auto& capstone = request.stack.content.capstone;
    if (!capstone)
        return {};
    if (!request.capstoneAcceptedOn)
        return {Text::tr("The capstone “%1” was not accepted yet.").arg(capstone->title)};
    if (!request.capstoneAcceptedOn->isValid() || *request.capstoneAcceptedOn > localDate(at))
        return {Text::tr("A capstone cannot be accepted on a day that has not come yet.")};
    return {};
}

} // namespace

Result<void> mayComplete(const Person& earner, const Person& by)
{
    if (by.id == earner.id)
        return refused(Text::tr("%1 cannot award themselves a stack. Ask another approver.")
                           .arg(by.displayName()));
    if (!by.active)
        return refused(
            Text::tr("%1 is not active any more. Ask another approver.").arg(by.displayName()));
    if (!by.has(Role::Approver) && !by.has(Role::Administrator))
        return refused(Text::tr("%1 is not an approver. Give them the role of an approver first.")
                           .arg(by.displayName()));
    return {};
}

QStringList openFor(const CompletionRequest& request, Instant at)
{
    auto open = request.progress.missing;
    if (request.progress.isCapstoneOpen)
        open.removeLast(); // it is accepted now
    return open + capstoneTroubles(request, at);
}

Result<Changes> complete(const CompletionRequest& request, Instant at)
{
    const auto& stack = request.stack;
    if (request.award && request.isRevoked)
        return refused(
            Text::tr("The award %1 of %2 was revoked. Reinstate it instead of awarding "
                     "%3 again.")
                .arg(request.award->number, request.earner.displayName(), stack.content.title));
    if (request.award)
        return refused(
            Text::tr("%1 holds %2 already, as award %3.")
                .arg(request.earner.displayName(), stack.content.title, request.award->number));
    if (auto may = mayComplete(request.earner, request.by); !may)
        return may.error();
    const auto open = openFor(request, at);
    if (!open.isEmpty())
        return refused(
            Text::tr("%1 has not completed %2 yet. %3")
                .arg(request.earner.displayName(), stack.content.title, open.join(u' ')));
    if (request.number.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("The award has no number. Give it one.")};
    StackAward award;
    award.id = StackAwardId::create();
    award.number = request.number.trimmed();
    award.stack = stack.id;
    award.person = request.earner.id;
    award.content = stack.content;
    award.places = request.progress.assigned;
    if (stack.content.capstone)
        award.capstoneAcceptedAt = noonOf(*request.capstoneAcceptedOn);
    award.issuedAt = at;
    award.issuedBy = request.by.id;
    return Changes{{.after = award}};
}

} // namespace core
