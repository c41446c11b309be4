// SPDX-License-Identifier: MIT
#include "core/credentials/answers.h"

#include "core/credentials/publickey.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Answers)
};

QString dayOf(Instant instant)
{
    return QLocale().toString(localDate(instant), u"d MMMM yyyy"_s);
}

QString pictureWords(const BadgeReport& report)
{
    switch (report.picture) {
    case PictureMatch::Same:
        return Text::tr("The picture is the one that was signed.");
    case PictureMatch::NotCovered:
        return Text::tr("The picture is not covered by the signature.");
    case PictureMatch::Different:
    case PictureMatch::None:
        break;
    }
    if (report.isPage)
        return Text::tr("What is printed on the page is not covered by the signature: go by what "
                        "stands here.");
    return {};
}

CheckAnswer alterationOf(const BadgeReport& report)
{
    CheckAnswer answer{Text::tr("Is it unchanged?"), AnswerMark::Good, {}, {}};
    switch (report.alteration) {
    case Alteration::Unaltered:
        if (report.picture == PictureMatch::Different) {
            answer.mark = AnswerMark::Bad;
            answer.answer = Text::tr("No. The words are as they were signed, the picture is not.");
            answer.detail = Text::tr("Somebody put this badge into the picture of another. Go by "
                                     "the words alone, and ask the holder for the file as the "
                                     "school handed it out.");
            return answer;
        }
        answer.answer = Text::tr("Yes. Every word is as it was signed.");
        answer.detail = pictureWords(report);
        return answer;
    case Alteration::Altered:
        answer.mark = AnswerMark::Bad;
        answer.answer = Text::tr("No. It is not what was signed.");
        break;
    case Alteration::NotChecked:
        answer.mark = AnswerMark::Unknown;
        answer.answer = Text::tr("That cannot be told here.");
        break;
    }
    answer.detail = report.trouble;
    return answer;
}

CheckAnswer signerOf(const BadgeReport& report)
{
    CheckAnswer answer{Text::tr("Who signed it?"), AnswerMark::Unknown, {}, {}};
    if (report.did.isEmpty()) {
        answer.answer = Text::tr("Nobody that is proven.");
        if (!report.words.issuer.isEmpty())
            answer.detail = Text::tr("It says that it comes from “%1”.").arg(report.words.issuer);
        return answer;
    }
    const auto print = fingerprintOfDid(report.did);
    if (report.keyReplacedAt) {
        answer.mark = AnswerMark::Warning;
        answer.answer = Text::tr("A key that was replaced on %1, before this badge was awarded.")
                            .arg(dayOf(*report.keyReplacedAt));
        answer.detail
            = Text::tr("Somebody may have used the old key. Ask the school. Key: %1").arg(print);
        return answer;
    }
    if (report.acquaintance == Acquaintance::Known) {
        answer.mark = AnswerMark::Good;
        answer.answer = Text::tr("%1, whose key you know.").arg(report.knownAs);
        answer.detail = Text::tr("Key: %1").arg(print);
        return answer;
    }
    if (report.acquaintance == Acquaintance::Successor) {
        answer.mark = AnswerMark::Good;
        answer.answer = Text::tr("The key that took the place of that of %1, which you know.")
                            .arg(report.knownAs);
        answer.detail = Text::tr("Both keys say so. The new key: %1. The one that you know: %2")
                            .arg(print, fingerprintOfDid(report.knownDid));
        return answer;
    }
    answer.answer = Text::tr("A key that you do not know. It says “%1”.").arg(report.words.issuer);
    answer.detail = Text::tr("Anybody can call themselves so. Ask the school on the phone to read "
                             "out its key, and compare:\n%1")
                        .arg(print);
    return answer;
}

// How much is known about its having been revoked.
QString listingOf(const BadgeReport& report, Instant at)
{
    if (report.listedAt) {
        const auto days = localDate(*report.listedAt).daysTo(localDate(at));
        if (days == 0)
            return Text::tr("It is not in the school's list of revoked badges of today.");
        return Text::tr("It is not in the school's list of revoked badges of %1 (days ago: %2).")
            .arg(dayOf(*report.listedAt), QString::number(days));
    }
    return report.words.namesRevocationList
        ? Text::tr("It names a list of revoked badges on the web, where Laurel does not look.")
        : Text::tr("Whether it was revoked since, only the school can tell. Drop its list of "
                   "revoked badges here to know.");
}

CheckAnswer revocationOf(const RevokedBadge& revoked)
{
    if (revoked.isReplaced())
        return {{}, AnswerMark::Warning,
            Text::tr("No. A newer badge took its place on %1.").arg(dayOf(revoked.at)),
            Text::tr("The award stands. Ask the holder for the newer badge.")};
    return {{}, AnswerMark::Warning, Text::tr("No. It was revoked on %1.").arg(dayOf(revoked.at)),
        revoked.reason};
}

CheckAnswer datesOf(const BadgeReport& report)
{
    const auto& words = report.words;
    switch (report.validity) {
    case Validity::NotYet:
        return {{}, AnswerMark::Warning,
            Text::tr("Not yet. It counts from %1.").arg(dayOf(*words.validFrom)), {}};
    case Validity::Expired:
        return {{}, AnswerMark::Warning,
            Text::tr("No. It expired on %1.").arg(dayOf(*words.validUntil)), {}};
    case Validity::Valid:
        return {{}, AnswerMark::Good,
            words.validUntil ? Text::tr("By its dates yes, until %1.").arg(dayOf(*words.validUntil))
                             : Text::tr("By its dates yes, without an end."),
            {}};
    case Validity::Unclear:
    case Validity::Revoked:
    case Validity::Replaced:
        break;
    }
    return {{}, AnswerMark::Unknown, Text::tr("That cannot be told: it has no date."), {}};
}

CheckAnswer validityOf(const BadgeReport& report, Instant at)
{
    auto answer = report.revocation ? revocationOf(*report.revocation) : datesOf(report);
    answer.question = Text::tr("Is it in force?");
    if (!report.revocation && report.validity != Validity::Unclear)
        answer.detail = listingOf(report, at);
    return answer;
}

CheckAnswer ownershipOf(const BadgeReport& report)
{
    const auto holder = report.words.holder.isEmpty() ? Text::tr("Somebody whom it does not name")
                                                      : report.words.holder;
    CheckAnswer answer{Text::tr("Whose is it?"), AnswerMark::Open, {}, {}};
    switch (report.ownership) {
    case Ownership::NotAsked:
        answer.answer = Text::tr("%1, if the e-mail matches.").arg(holder);
        answer.detail = Text::tr("The badge holds an e-mail, which may be scrambled. Only one that "
                                 "matches it proves whose it is.");
        break;
    case Ownership::Theirs:
        answer.mark = AnswerMark::Good;
        answer.answer = Text::tr("%1, and the e-mail is theirs.").arg(holder);
        break;
    case Ownership::NotTheirs:
        answer.mark = AnswerMark::Bad;
        answer.answer = Text::tr("%1, but the e-mail is not theirs.").arg(holder);
        answer.detail = Text::tr("Look for a slip in the e-mail, or for another one that they had "
                                 "when the badge was signed.");
        break;
    case Ownership::CannotTell:
        answer.mark = AnswerMark::Unknown;
        answer.answer = Text::tr("%1, it says.").arg(holder);
        answer.detail = Text::tr("The badge holds no e-mail to compare.");
        break;
    }
    return answer;
}

QList<CheckAnswer> registrationOf(const BadgeReport& report)
{
    const auto question = Text::tr("Is it in the register?");
    switch (report.registration) {
    case Registration::NotAsked:
        break;
    case Registration::Listed:
        return {{question, AnswerMark::Good,
            Text::tr("Yes. It stands in what the school has signed."), {}}};
    case Registration::NotListed:
        return {{question, AnswerMark::Bad,
            Text::tr("No. It does not stand in what the school has signed."),
            Text::tr("Somebody else may have used the school's key. Ask the school.")}};
    case Registration::RegisterIsOlder:
        return {{question, AnswerMark::Unknown, Text::tr("That cannot be told."),
            Text::tr("The badge is newer than the register that you have.")}};
    }
    return {};
}

// What is not good about a badge that a record wraps; empty when all is.
QString flawOf(const BadgeReport& badge)
{
    if (badge.isOfAnother)
        return Text::tr("made out to somebody else");
    if (badge.isGoodPart())
        return {};
    auto verdict = verdictOf(badge).words;
    return verdict.replace(0, 1, verdict.at(0).toLower());
}

QList<CheckAnswer> wrappedOf(const BadgeReport& report)
{
    if (!report.isRecord)
        return {};
    QStringList titles;
    QStringList flaws;
    for (const auto& badge : report.wrapped) {
        const auto flaw = flawOf(badge);
        titles.append(badge.validity == Validity::Replaced
                ? Text::tr("%1 (there is a newer badge)").arg(badge.words.title)
                : badge.words.title);
        if (!flaw.isEmpty())
            flaws.append(Text::tr("“%1”: %2.", "badge: flaw").arg(badge.words.title, flaw));
    }
    CheckAnswer answer{Text::tr("What is in it?"), AnswerMark::Good,
        Text::tr("%1 badges, each checked by itself: all are genuine and in force.")
            .arg(titles.size()),
        titles.join(u", "_s)};
    if (!flaws.isEmpty()) {
        answer.mark = AnswerMark::Warning;
        answer.answer
            = Text::tr("%1 badges, each checked by itself; %2 of them cannot be relied on.")
                  .arg(QString::number(titles.size()), QString::number(flaws.size()));
        answer.detail = flaws.join(u' ');
    }
    return {answer};
}

// Why a badge that is as it was signed does not count today; empty when it does.
QString hindranceOf(const BadgeReport& report)
{
    switch (report.validity) {
    case Validity::Revoked:
        return Text::tr("revoked by its school");
    case Validity::Replaced:
        return Text::tr("replaced by a newer badge");
    case Validity::Expired:
        return Text::tr("no longer in force");
    case Validity::NotYet:
        return Text::tr("not yet in force");
    case Validity::Unclear:
        return Text::tr("but without a date");
    case Validity::Valid:
        break;
    }
    return {};
}

} // namespace

QList<CheckAnswer> answersOf(const BadgeReport& report, Instant at)
{
    QList<CheckAnswer> answers{
        alterationOf(report), signerOf(report), validityOf(report, at), ownershipOf(report)};
    return answers + wrappedOf(report) + registrationOf(report);
}

CheckVerdict verdictOf(const BadgeReport& report)
{
    if (report.alteration == Alteration::Altered)
        return {AnswerMark::Bad, Text::tr("Not what was signed")};
    if (report.alteration == Alteration::NotChecked)
        return {AnswerMark::Unknown, Text::tr("Cannot be checked here")};
    if (report.picture == PictureMatch::Different)
        return {AnswerMark::Bad, Text::tr("In the picture of another badge")};
    if (report.registration == Registration::NotListed)
        return {AnswerMark::Bad, Text::tr("Missing from the school's register")};
    if (report.ownership == Ownership::NotTheirs)
        return {AnswerMark::Bad, Text::tr("Unchanged, but somebody else's")};
    if (report.keyReplacedAt)
        return {
            AnswerMark::Warning, Text::tr("Unchanged, but signed with a key that was replaced")};
    const bool isKnown = report.acquaintance != Acquaintance::Unknown;
    const bool hasFlaw = std::any_of(report.wrapped.begin(), report.wrapped.end(),
        [](const BadgeReport& badge) { return !badge.isGoodPart(); });
    if (isKnown && hasFlaw)
        return {AnswerMark::Warning, Text::tr("Genuine, but a badge in it cannot be relied on")};
    if (const auto why = hindranceOf(report); !why.isEmpty())
        return {AnswerMark::Warning,
            isKnown ? Text::tr("Genuine, %1").arg(why)
                    : Text::tr("Unchanged, %1, and the school is new to you").arg(why)};
    if (!isKnown)
        return {AnswerMark::Unknown, Text::tr("Unchanged, but the school is new to you")};
    if (report.acquaintance == Acquaintance::Successor)
        return {AnswerMark::Good, Text::tr("Genuine, by a key that follows one you know")};
    return {AnswerMark::Good, Text::tr("Genuine, and you know the school")};
}

} // namespace core
