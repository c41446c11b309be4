// SPDX-License-Identifier: MIT
#include "core/stacks/revokingstacks.h"

#include "core/awards/revoking.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::RevokingStacks)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// The last event decides, so no event comes before another, whatever the clock says.
Result<Changes> changed(const StackStandingRequest& request, AwardEventType type, Instant at)
{
    if (auto done = mayRevoke(request.by); !done)
        return done.error();
    if (auto done = checkReason(request.reason); !done)
        return done.error();
    const auto after = request.events.isEmpty() ? at : std::max(at, request.events.last().at);
    return Changes{{.after = StackAwardEvent{StackAwardEventId::create(), request.award.id, type,
                        after, request.by.id, request.reason.trimmed()}}};
}

} // namespace

const StackAwardEvent* revocationIn(const QList<StackAwardEvent>& events)
{
    return !events.isEmpty() && events.last().type == AwardEventType::Revoked ? &events.last()
                                                                              : nullptr;
}

Result<Changes> revokeStack(const StackStandingRequest& request, Instant at)
{
    if (revocationIn(request.events))
        return refused(Text::tr("Award %1 is revoked already.").arg(request.award.number));
    return changed(request, AwardEventType::Revoked, at);
}

Result<Changes> reinstateStack(const StackStandingRequest& request, Instant at)
{
    if (!revocationIn(request.events))
        return refused(Text::tr("Award %1 is not revoked.").arg(request.award.number));
    return changed(request, AwardEventType::Reinstated, at);
}

} // namespace core
