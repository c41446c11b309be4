// SPDX-License-Identifier: MIT
#include "core/awards/revoking.h"
#include "ui/pages/badges/awardfacts.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/badgeexport.h"
#include "ui/pages/badges/kitpanel.h"
#include "ui/widgets/reasonpanel.h"

#include <QFileDialog>

// Steps of the awards view: what takes an award out of force and back, and the showcase kit.

namespace ui {

void AwardsView::askReason()
{
    const auto* badge = current();
    if (!badge)
        return;
    const bool isRevoked = badge->status == core::AwardStatus::Revoked;
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

void AwardsView::changeStanding(const QString& reason)
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
    const bool isRevoked = badge->status == core::AwardStatus::Revoked;
    const core::StandingRequest request{*work, *me, reason};
    const auto changes
        = isRevoked ? core::reinstate(request, core::now()) : core::revoke(request, core::now());
    if (!changes)
        return m_reason->refuse(changes.error().message);
    const auto words = isRevoked ? tr("Reinstate award %1") : tr("Revoke award %1");
    if (m_editor.apply(words.arg(badge->number), *changes))
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
