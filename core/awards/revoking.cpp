// SPDX-License-Identifier: MIT
#include "core/awards/revoking.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Revoking)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

Changes changed(const StandingRequest& request, AwardEventType type, Instant at)
{
    const auto& award = *request.work.award;
    auto after = award;
    after.status = type == AwardEventType::Revoked ? AwardStatus::Revoked : AwardStatus::Issued;
    return {{award, after},
        {.after = AwardEvent{
             AwardEventId::create(), award.id, type, at, request.by.id, request.reason.trimmed()}}};
}

} // namespace

Result<void> mayRevoke(const Person& person)
{
    if (person.has(Role::Approver) || person.has(Role::Administrator))
        return {};
    return refused(Text::tr("%1 is not an approver. Give them the role of an approver first.")
                       .arg(person.displayName()));
}

Result<void> checkReason(const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("Say why; the reason stays with the award.")};
    if (reason.size() > mostReason)
        return Error{Error::Kind::Invalid,
            Text::tr("The reason is too long. Say it in %1 characters.").arg(mostReason)};
    return {};
}

Result<Changes> revoke(const StandingRequest& request, Instant at)
{
    Q_ASSERT(request.work.award);
    const auto& award = *request.work.award;
    if (award.status == AwardStatus::Revoked)
        return refused(Text::tr("Award %1 is revoked already.").arg(award.number));
    if (auto done = mayRevoke(request.by); !done)
        return done.error();
    if (auto done = checkReason(request.reason); !done)
        return done.error();
    return changed(request, AwardEventType::Revoked, at);
}

Result<Changes> reinstate(const StandingRequest& request, Instant at)
{
    Q_ASSERT(request.work.award);
    const auto& award = *request.work.award;
    if (award.status != AwardStatus::Revoked)
        return refused(Text::tr("Award %1 is not revoked.").arg(award.number));
    if (auto done = mayRevoke(request.by); !done)
        return done.error();
    if (auto done = checkReason(request.reason); !done)
        return done.error();
    const auto& others = request.work.otherAwards;
    const auto rival = std::find_if(others.begin(), others.end(),
        [&](const Award& other) { return other.isActive(localDate(at)); });
    if (rival != others.end())
        return refused(
            Text::tr("Award %1 has taken its place. Revoke that one first.").arg(rival->number));
    return changed(request, AwardEventType::Reinstated, at);
}

} // namespace core
