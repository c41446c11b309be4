// SPDX-License-Identifier: MIT
#include "core/awards/renewing.h"
#include "core/credentials/reissuing.h"
#include "ui/pages/badges/awardfacts.h"
#include "ui/pages/badges/awardlist.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/badgeexport.h"
#include "ui/pages/badges/kitpanel.h"
#include "ui/widgets/reasonpanel.h"

#include <QFileDialog>

// Steps of the awards view: what takes an award out of force and back, gives it more time or a new
// name, and the showcase kit.

namespace ui {

QByteArray AwardsView::signedNow(const AwardedBadge& badge) const
{
    const auto work = core::readWork(m_store, badge.enrollment);
    const auto editions = core::AwardEditions::of(m_store, badge.award);
    const bool isThere = work && editions && editions->newest() && !editions->isOutOfDate(*work);
    return isThere ? editions->newest()->json.toUtf8() : QByteArray();
}

/// What may be done with the award besides handing it out.
void AwardsView::showSteps(const AwardedBadge& badge)
{
    AwardSteps steps;
    const auto work = core::readWork(m_store, badge.enrollment);
    const auto editions = core::AwardEditions::of(m_store, badge.award);
    if (work && editions) {
        const bool isIssued = badge.status == core::AwardStatus::Issued;
        steps.canRenew = bool(core::renewedEnd(*work, QDate::currentDate()));
        steps.canReissue = bool(core::mayReissue(*work, *editions));
        if (steps.canReissue)
            steps.note = tr("The badge bears the name %1.")
                             .arg(core::holderNamed(editions->newest()->json));
        else if (isIssued && editions->isOutOfDate(*work))
            steps.note = tr("A new badge is signed when you export it next.");
    }
    m_facts->offer(steps);
}

void AwardsView::askReason()
{
    const auto* badge = current();
    if (!badge)
        return;
    const bool isRevoked = badge->status == core::AwardStatus::Revoked;
    m_step = isRevoked ? Step::Reinstatement : Step::Revocation;
    m_reason->ask(isRevoked ? tr("Reinstate award %1").arg(badge->number)
                            : tr("Revoke award %1").arg(badge->number),
        isRevoked
            ? tr("The award of %1 counts again. Hand out a new list of revoked badges afterwards: "
                 "you find it in the settings, beside the school's key.")
                  .arg(badge->who)
            : tr("The award of %1 does not count any more. What was handed out stays as it is: "
                 "others learn of it from the list of revoked badges, which you find in the "
                 "settings, beside the school's key.")
                  .arg(badge->who),
        tr("Why? The reason is for the eyes of everybody who gets the list."),
        isRevoked ? tr("Reinstate") : tr("Revoke"));
}

void AwardsView::askRenewal()
{
    const auto* badge = current();
    if (!badge)
        return;
    const auto work = core::readWork(m_store, badge->enrollment);
    if (!work)
        return emit failed(work.error());
    const auto end = core::renewedEnd(*work, QDate::currentDate());
    if (!end)
        return emit failed(end.error());
    m_step = Step::Renewal;
    m_reason->ask(tr("Renew award %1").arg(badge->number),
        tr("The award of %1 counts until %2. It keeps its number; its new badge is signed when "
           "you export it next, and the old one ends on its own day.")
            .arg(badge->who, shortDate(*end)),
        tr("What does the renewal rest on?"), tr("Renew"));
}

void AwardsView::askReissue()
{
    const auto* badge = current();
    if (!badge)
        return;
    m_step = Step::Reissue;
    m_reason->ask(tr("Issue award %1 again").arg(badge->number),
        tr("Its new badge bears the name %1. It is signed when you export it next; then the badge "
           "from before is on the list of revoked badges, as replaced by a newer one. Hand that "
           "list out anew: you find it in the settings, beside the school's key.")
            .arg(badge->who),
        tr("Why? The reason stays in this workspace."), tr("Issue again"));
}

core::Result<core::Changes> AwardsView::judge(const core::StandingRequest& request) const
{
    const auto at = core::now();
    switch (m_step) {
    case Step::Revocation:
        return core::revoke(request, at);
    case Step::Reinstatement:
        return core::reinstate(request, at);
    case Step::Renewal:
        return core::renew(request, at);
    case Step::Reissue:
        break;
    }
    const auto editions = core::AwardEditions::of(m_store, request.work.award->id);
    return editions ? core::reissue(request, *editions, at)
                    : core::Result<core::Changes>(editions.error());
}

void AwardsView::take(const QString& reason)
{
    const auto* badge = current();
    const auto me = m_me.person();
    if (!badge)
        return;
    if (!me)
        return m_reason->refuse(tr("Say in the settings who you are: it is kept who did this."));
    const auto work = core::readWork(m_store, badge->enrollment);
    if (!work)
        return m_reason->refuse(work.error().message);
    const auto changes = judge({*work, *me, reason});
    if (!changes)
        return m_reason->refuse(changes.error().message);
    const QStringList words{tr("Revoke award %1"), tr("Reinstate award %1"), tr("Renew award %1"),
        tr("Issue award %1 again")};
    if (m_editor.apply(words.at(int(m_step)).arg(badge->number), *changes))
        m_reason->hide();
}

void AwardsView::askKit()
{
    const auto* badge = current();
    if (!badge)
        return;
    const auto work = core::readWork(m_store, badge->enrollment);
    if (!work) {
        emit failed(work.error());
        return;
    }
    m_kit->offer(badge->who, core::showcaseOffer(*work), core::usualShowcase(*work));
    showSide(m_kit);
}

void AwardsView::askKitFolder()
{
    const auto folder = QFileDialog::getExistingDirectory(
        this, tr("Where the folder of the kit is to be made"), lastFolder());
    if (!folder.isEmpty())
        exportKitTo(folder);
}

void AwardsView::exportKitTo(const QString& parent)
{
    const auto* badge = current();
    if (!badge)
        return;
    m_facts->say({});
    const auto choices = m_kit->choices();
    showSide(m_facts);
    m_export->start({.work = {badge->enrollment},
        .format = core::BadgeFormat::Pdf,
        .paper = paperSize(),
        .path = parent,
        .isFolder = true,
        .kit = choices});
}

} // namespace ui
