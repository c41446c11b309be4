// SPDX-License-Identifier: MIT
#include "core/credentials/reissuing.h"

#include <QCoreApplication>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Reissuing)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

} // namespace

Result<void> mayReissue(const Work& work, const AwardEditions& editions)
{
    Q_ASSERT(work.award);
    const auto& number = work.award->number;
    const auto name = badgeName(work.person);
    if (work.award->status == AwardStatus::Revoked)
        return refused(
            Text::tr("Award %1 was revoked, so it is not issued again. Reinstate it first.")
                .arg(number));
    const auto* newest = editions.newest();
    if (!newest)
        return refused(Text::tr("The badge of award %1 was not signed yet. It bears the name %2 as "
                                "soon as it is exported.")
                           .arg(number, name));
    if (holderNamed(newest->json) == name)
        return refused(Text::tr("The badge of award %1 bears the name %2 already. A badge that got "
                                "lost is exported again as it was.")
                           .arg(number, name));
    if (editions.isReissuePending(work))
        return refused(
            Text::tr("Award %1 was issued again already. Export its badge: the new one is signed "
                     "then.")
                .arg(number));
    return {};
}

Result<Changes> reissue(const StandingRequest& request, const AwardEditions& editions, Instant at)
{
    if (auto done = mayRevoke(request.by); !done) // who revokes may award
        return done.error();
    if (auto done = mayReissue(request.work, editions); !done)
        return done.error();
    if (auto done = checkReason(request.reason); !done)
        return done.error();
    return Changes{{.after
        = AwardEvent{AwardEventId::create(), request.work.award->id, AwardEventType::Reissued,
            editions.next(at), request.by.id, request.reason.trimmed()}}};
}

} // namespace core
