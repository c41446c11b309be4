// SPDX-License-Identifier: MIT
#include "core/awards/renewing.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Renewing)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

QString dayWords(const QDate& day)
{
    return QLocale().toString(day, u"d MMMM yyyy"_s);
}

// Two awards on the same MAJOR never count side by side.
Result<void> checkRivals(const Work& work, const QDate& day)
{
    const auto& others = work.otherAwards;
    const auto rival = std::find_if(
        others.begin(), others.end(), [&](const Award& other) { return other.isActive(day); });
    if (rival == others.end())
        return {};
    return refused(
        Text::tr("Award %1 has taken its place, so it is not renewed.").arg(rival->number));
}

Result<void> mayRenew(const Work& work, const Person& by)
{
    if (by.id == work.person.id)
        return refused(Text::tr("%1 cannot renew their own award. Ask another approver.")
                           .arg(by.displayName()));
    return mayRevoke(by); // who revokes may award
}

} // namespace

bool endsSoon(const Award& award, const QDate& day)
{
    return award.expiresOn && award.isActive(day) && day.daysTo(*award.expiresOn) <= renewalDays;
}

Result<QDate> renewedEnd(const Work& work, const QDate& day)
{
    Q_ASSERT(work.award);
    const auto& award = *work.award;
    if (award.status == AwardStatus::Revoked)
        return refused(Text::tr("Award %1 was revoked, so it is not renewed. Reinstate it first.")
                           .arg(award.number));
    if (!award.expiresOn)
        return refused(Text::tr("Award %1 counts without an end, so there is nothing to renew.")
                           .arg(award.number));
    const auto opens = award.expiresOn->addDays(-renewalDays);
    if (day < opens)
        return refused(Text::tr("Award %1 counts until %2. It can be renewed from %3 on.")
                           .arg(award.number, dayWords(*award.expiresOn), dayWords(opens)));
    if (auto done = checkRivals(work, day); !done)
        return done.error();
    const auto months = work.design().monthsValid();
    if (!months)
        return refused(Text::tr("The version of %1 that was earned does not say for how long it "
                                "counts, so there is no new end. Award it anew instead.")
                           .arg(work.microcredential.code));
    return std::max(day, *award.expiresOn).addMonths(*months);
}

Result<Changes> renew(const StandingRequest& request, Instant at)
{
    Q_ASSERT(request.work.award);
    if (auto done = mayRenew(request.work, request.by); !done)
        return done.error();
    const auto end = renewedEnd(request.work, localDate(at));
    if (!end)
        return end.error();
    if (auto done = checkReason(request.reason); !done)
        return done.error();
    const auto& award = *request.work.award;
    auto after = award;
    after.expiresOn = *end;
    return Changes{{award, after},
        {.after = AwardEvent{AwardEventId::create(), award.id, AwardEventType::Renewed, at,
             request.by.id, request.reason.trimmed()}}};
}

} // namespace core
