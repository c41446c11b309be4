// SPDX-License-Identifier: MIT
#include "ui/pages/badges/badgesmodel.h"

#include "core/paper/badgefiles.h"
#include "core/reviews/letterwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The attempt whose decision the award rests on.
const core::AttemptWork* approvedAttempt(const core::Work& work)
{
    const core::AttemptWork* found = nullptr;
    for (const auto& attempt : work.attempts) {
        if (attempt.decision && attempt.decision->outcome == core::Outcome::Approved)
            found = &attempt;
    }
    return found;
}

} // namespace

QString eventWords(
    core::AwardEventType type, const QDate& day, const QString& by, const QString& reason)
{
    const auto on = QLocale().toString(day, u"d MMM yyyy"_s);
    switch (type) {
    case core::AwardEventType::Revoked:
        return BadgesModel::tr("Revoked on %1 by %2: %3").arg(on, by, reason);
    case core::AwardEventType::Reinstated:
        return BadgesModel::tr("Reinstated on %1 by %2: %3").arg(on, by, reason);
    case core::AwardEventType::Renewed:
        return BadgesModel::tr("Renewed on %1 by %2: %3").arg(on, by, reason);
    case core::AwardEventType::Reissued:
        break;
    }
    return BadgesModel::tr("Issued again on %1 by %2: %3").arg(on, by, reason);
}

BadgesModel::BadgesModel(const core::Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &core::Store::changed, this, &BadgesModel::reload);
    reload();
}

const AwardedBadge* BadgesModel::badge(const core::AwardId& award) const
{
    const auto found = std::find_if(
        m_badges.begin(), m_badges.end(), [&](const auto& badge) { return badge.award == award; });
    return found == m_badges.end() ? nullptr : &*found;
}

void BadgesModel::reload()
{
    m_badges.clear();
    if (const auto done = read(); !done)
        emit failed(done.error());
    emit changed();
}

core::Result<void> BadgesModel::read()
{
    const auto school = m_store.organizations().own();
    const auto awards = m_store.awards().all();
    if (!school)
        return school.error();
    if (!awards)
        return awards.error();
    m_paper = core::paperSizeOf(school->paper);
    for (const auto& award : *awards) {
        auto badge = readBadge(award, *school);
        if (!badge)
            return badge.error();
        m_badges.prepend(*std::move(badge));
    }
    return {};
}

core::Result<AwardedBadge> BadgesModel::readBadge(
    const core::Award& award, const core::Organization& school) const
{
    const auto work = core::readWork(m_store, award.enrollment);
    const auto issuer = m_store.people().get(award.issuedBy);
    if (!work)
        return work.error();
    const auto events = m_store.awardEvents().of(award.id);
    if (!issuer)
        return issuer.error();
    if (!events)
        return events.error();
    const auto history = historyOf(*events);
    if (!history)
        return history.error();
    AwardedBadge badge{.award = award.id,
        .enrollment = award.enrollment,
        .who = work->person.displayName(),
        .code = work->microcredential.code,
        .title = work->design().title,
        .version = work->version.number,
        .number = award.number,
        .on = core::localDate(award.issuedAt),
        .validThrough = award.expiresOn,
        .status = award.status,
        .history = *history,
        .fileName = core::badgeFileName(*work, core::BadgeFormat::Pdf),
        .design = work->design(),
        .certificate = core::certificateOf(award, work->person, work->design(), school, *issuer),
        .letter = {}};
    if (const auto done = readLetter(badge, *work, school); !done)
        return done.error();
    return badge;
}

core::Result<QStringList> BadgesModel::historyOf(const QList<core::AwardEvent>& events) const
{
    QStringList history;
    for (const auto& event : events) {
        const auto by = m_store.people().get(event.by);
        if (!by)
            return by.error();
        history.append(
            eventWords(event.type, core::localDate(event.at), by->displayName(), event.reason));
    }
    return history;
}

core::Result<void> BadgesModel::readLetter(
    AwardedBadge& badge, const core::Work& work, const core::Organization& school) const
{
    const auto* attempt = approvedAttempt(work);
    if (!attempt)
        return {};
    const auto& decision = *attempt->decision;
    const auto signer = m_store.people().get(decision.decidedBy);
    if (!signer)
        return signer.error();
    badge.letter = core::letterOf(core::sentLetter(work, *attempt, school, *signer), work.design());
    badge.isDrafted = !decision.letter;
    return {};
}

} // namespace ui
