// SPDX-License-Identifier: MIT
#include "core/credentials/checking.h"
#include "core/credentials/publickey.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Answers)
};

QString dayOf(Instant instant)
{
    return localDate(instant).toString(Qt::ISODate);
}

QString alterationOf(const BadgeReport& report)
{
    if (report.alteration == Alteration::Unaltered)
        return Text::tr("Unaltered: yes, every word is as it was signed.");
    const auto answer = report.alteration == Alteration::Altered
        ? Text::tr("Unaltered: NO. %1")
        : Text::tr("Unaltered: cannot be told. %1");
    return answer.arg(report.trouble);
}

QString signerOf(const BadgeReport& report)
{
    if (report.did.isEmpty())
        return Text::tr("Signed by: nobody that is proven.");
    const auto print = fingerprintOfDid(report.did);
    if (report.acquaintance == Acquaintance::Known)
        return Text::tr("Signed by: %1, whose key you know (%2).").arg(report.knownAs, print);
    return Text::tr("Signed by: a key that you do NOT know. It calls itself “%1”, and anybody can "
                    "call themselves so. Ask them on the phone to read out their key: %2.")
        .arg(report.words.issuer, print);
}

QString revocationOf(const BadgeReport& report)
{
    const auto& revoked = *report.revocation;
    if (revoked.reason.isEmpty())
        return Text::tr("Still valid: NO, it was revoked on %1.").arg(dayOf(revoked.at));
    return Text::tr("Still valid: NO, it was revoked on %1: %2")
        .arg(dayOf(revoked.at), revoked.reason);
}

// How much is known about its having been revoked.
QString listingOf(const BadgeReport& report, Instant at)
{
    if (report.listedAt) {
        const auto days = localDate(*report.listedAt).daysTo(localDate(at));
        const auto day = dayOf(*report.listedAt);
        return days == 0
            ? Text::tr("It is not in the issuer's list of revoked badges of today.")
            : Text::tr("It is not in the issuer's list of revoked badges of %1 (days ago: %2).")
                  .arg(day, QString::number(days));
    }
    return report.words.namesRevocationList
        ? Text::tr("It names a list of revoked badges on the web, where Laurel does not look.")
        : Text::tr("Whether it was revoked since, only the issuer can tell.");
}

QString validityOf(const BadgeReport& report, Instant at)
{
    const auto& words = report.words;
    QString answer;
    switch (report.validity) {
    case Validity::Revoked:
        return revocationOf(report);
    case Validity::Unclear:
        return Text::tr("Still valid: cannot be told.");
    case Validity::NotYet:
        answer = Text::tr("Still valid: NO, only from %1.").arg(dayOf(*words.validFrom));
        break;
    case Validity::Expired:
        answer = Text::tr("Still valid: NO, it expired on %1.").arg(dayOf(*words.validUntil));
        break;
    case Validity::Valid:
        answer = words.validUntil
            ? Text::tr("Still valid: by its dates, until %1.").arg(dayOf(*words.validUntil))
            : Text::tr("Still valid: by its dates, without an end.");
        break;
    }
    return answer + u' ' + listingOf(report, at);
}

QString ownershipOf(const BadgeReport& report)
{
    const auto holder = report.words.holder.isEmpty() ? Text::tr("somebody whom it does not name")
                                                      : report.words.holder;
    switch (report.ownership) {
    case Ownership::NotAsked:
        return Text::tr("Whose it is: it says %1. Only their e-mail address can prove it.")
            .arg(holder);
    case Ownership::Theirs:
        return Text::tr("Whose it is: %1, and the e-mail is theirs.").arg(holder);
    case Ownership::NotTheirs:
        return Text::tr("Whose it is: %1, but the e-mail is NOT theirs.").arg(holder);
    case Ownership::CannotTell:
        return Text::tr("Whose it is: %1. It holds no e-mail to compare.").arg(holder);
    }
    return {};
}

QStringList registrationOf(const BadgeReport& report)
{
    switch (report.registration) {
    case Registration::NotAsked:
        return {};
    case Registration::Listed:
        return {Text::tr("Register: it stands in what the issuer signed.")};
    case Registration::NotListed:
        return {Text::tr("Register: it does NOT stand in what the issuer signed. Somebody else may "
                         "have used the issuer's key.")};
    case Registration::RegisterIsOlder:
        return {Text::tr("Register: it is newer than the register that you have.")};
    }
    return {};
}

} // namespace

QStringList answersOf(const BadgeReport& report, Instant at)
{
    QStringList answers{
        alterationOf(report), signerOf(report), validityOf(report, at), ownershipOf(report)};
    if (report.picture == PictureMatch::Different)
        answers.append(Text::tr("Picture: NOT the one that was signed."));
    if (report.picture == PictureMatch::NotCovered)
        answers.append(Text::tr("Picture: not covered by the signature."));
    if (report.isPage)
        answers.append(Text::tr("Page: what is printed on it is not covered by the signature; go "
                                "by what stands here."));
    answers += registrationOf(report);
    return answers;
}

} // namespace core
