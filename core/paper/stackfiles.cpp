// SPDX-License-Identifier: MIT
#include "core/paper/stackfiles.h"

#include "core/base/sha256.h"
#include "core/credentials/digests.h"
#include "core/credentials/learnerrecord.h"
#include "core/exchange/jsonreader.h"
#include "core/paper/documents.h"
#include "core/store.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int side = 512;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::StackFiles)
};

double hoursOf(const Design& design)
{
    return design.credit ? design.credit->value("pdHours"_L1).toDouble() : 0;
}

// What stands in one place of the award, as the certificate prints it.
struct FilledPlace {
    CertificateRow row;
    double hours = 0;
};

Result<FilledPlace> filledPlace(
    const Store& store, const StackAward& award, const StackPlace& place)
{
    const auto earned = store.awards().get(place.award);
    if (!earned)
        return earned.error();
    const auto version = store.versions().get(earned->version);
    if (!version)
        return version.error();
    const auto* slot = slotOf(award.content, place.slot);
    const auto title = version->content.title;
    const auto line = slot && !slot->title.isEmpty()
        ? Text::tr("%1: %2", "slot of a stack: microcredential").arg(slot->title, title)
        : title;
    return FilledPlace{
        {.line = line, .level = earned->number, .title = title}, hoursOf(version->content)};
}

Result<CertificateText> certificateText(
    const Store& store, const SignedStack& made, const Organization& school)
{
    const auto& award = made.award;
    const auto issuer = store.people().get(award.issuedBy);
    if (!issuer)
        return issuer.error();
    CertificateText text{.school = school.name,
        .teacher = made.person.displayName(),
        .title = award.content.title,
        .rows = {},
        .awardedOn = localDate(award.issuedAt),
        .hours = {},
        .validThrough = {},
        .awardId = award.number,
        .signers = {},
        .badge = stackPicture(award.content, school.name),
        .language = award.content.language,
        .kind = Text::tr("the stack", "what a certificate awards")};
    double hours = award.content.credit.pdHoursBonus;
    for (const auto& place : award.places) {
        const auto filled = filledPlace(store, award, place);
        if (!filled)
            return filled.error();
        text.rows.push_back(filled->row);
        hours += filled->hours;
    }
    if (award.content.capstone && award.capstoneAcceptedAt)
        text.rows.push_back(
            {.line = award.content.capstone->title, .level = Text::tr("Accepted", "a capstone")});
    if (hours > 0)
        text.hours = hours;
    text.signers = signersOf(school, *issuer);
    return text;
}

// The hash that a signed record gives for its picture.
QByteArray pictureHashIn(const StackAward& award)
{
    const auto json = parseJson(award.json.value_or(QString()).toUtf8());
    if (!json)
        return {};
    const auto resources = json->toObject().value("relatedResource"_L1).toArray();
    const auto digest = resources.at(0).toObject().value("digestSRI"_L1).toString();
    return QByteArray::fromBase64(digest.section(u'-', 1).toLatin1()).toHex();
}

} // namespace

BadgePicture stackPicture(const StackContent& stack, const QString& school, std::optional<int> full)
{
    const int parts = int(stack.asked.size());
    return {.ringTop = stack.title,
        .ringBottom = school,
        .theme = badgeTheme(BadgeColours::Ink),
        .icon = badgeIconPath(BadgeIcon::Stack),
        .language = stack.language,
        .pips = {.reached = full.value_or(parts), .of = parts}};
}

Result<BadgeParts> stackParts(
    const Store& store, const SignedStack& award, std::optional<PaperSize> paper)
{
    const auto school = store.organizations().own();
    if (!school)
        return school.error();
    auto text = certificateText(store, award, *school);
    if (!text)
        return text.error();
    return BadgeParts{.certificate = *std::move(text),
        .paper = paper.value_or(paperSizeOf(school->paper)),
        .title = award.award.content.title,
        .json = award.award.json.value_or(QString()).toUtf8(),
        .png = award.png,
        .kind = CarriedKind::Record};
}

QString stackFileName(const SignedStack& award, BadgeFormat format)
{
    return safeFileName(
        u"%1 %2 %3"_s.arg(award.award.number, award.stack.code, award.person.displayName()),
        format);
}

StackSigning::StackSigning(
    const Store& store, BadgeSigning::Unlock unlock, std::optional<EmailForm> email)
    : m_store(store)
    , m_badges(store, std::move(unlock), email)
    , m_email(email)
{
}

Result<SignedStack> StackSigning::award(const StackAward& award, Instant at)
{
    const auto events = m_store.stackAwardEvents().of(award.id);
    if (!events)
        return events.error();
    if (revocationIn(*events))
        return Error{Error::Kind::Refused,
            Text::tr("Award %1 was revoked, so it is not handed out. Reinstate it first.")
                .arg(award.number)};
    const auto stack = m_store.stacks().get(award.stack);
    if (!stack)
        return stack.error();
    const auto person = m_store.people().get(award.person);
    if (!person)
        return person.error();
    SignedStack made{*stack, award, *person, {}};
    if (!award.json)
        return sign(std::move(made), at);
    const auto png = keptPicture(award);
    if (!png)
        return png.error();
    made.png = *png;
    return made;
}

Result<Changes> StackSigning::changes(Instant at) const
{
    auto changes = m_badges.changes(at);
    if (!changes)
        return changes.error();
    auto last = m_store.issuances().last();
    if (!last)
        return last.error();
    const auto lines = touched<Issuance>(*changes);
    if (!lines.isEmpty())
        last = std::optional(lines.last());
    QList<StackAward> made;
    for (const auto& change : m_changes) {
        if (change.after && std::holds_alternative<StackAward>(*change.after))
            made.append(std::get<StackAward>(*change.after));
    }
    return *changes + m_changes + registered(*last, made, at);
}

Result<QList<QJsonObject>> StackSigning::badgesOf(const StackAward& award, Instant at)
{
    QList<QJsonObject> badges;
    for (const auto& place : award.places) {
        const auto earned = m_store.awards().get(place.award);
        if (!earned)
            return earned.error();
        if (earned->status == AwardStatus::Revoked)
            return Error{Error::Kind::Refused,
                Text::tr("Award %1 was revoked, so the stack that rests on it is not signed.")
                    .arg(earned->number)};
        const auto work = readWork(m_store, earned->enrollment);
        if (!work)
            return work.error();
        const auto badge = m_badges.badge(*work, at);
        if (!badge)
            return badge.error();
        const auto json = parseJson(badge->json);
        if (!json)
            return json.error();
        badges.append(json->toObject());
    }
    return badges;
}

Result<QByteArray> StackSigning::keptPicture(const StackAward& award) const
{
    const auto face = m_store.badgeFaces().withHash(pictureHashIn(award));
    if (!face)
        return face.error();
    if (!*face)
        return Error{Error::Kind::Damaged,
            Text::tr("The picture of award %1 is not in the workspace any more. Open the latest "
                     "backup, or check the workspace.")
                .arg(award.number)};
    return QByteArray::fromBase64((*face)->png);
}

// The face that another award of the stack has already.
Result<std::optional<BadgeFace>> StackSigning::faceOf(const QByteArray& png) const
{
    const auto hash = Sha256::hexOf(png);
    for (const auto& face : touched<BadgeFace>(m_changes)) {
        if (face.sha256 == hash)
            return std::optional(face);
    }
    return m_store.badgeFaces().withHash(hash);
}

Result<SignedStack> StackSigning::sign(SignedStack made, Instant at)
{
    const auto badges = badgesOf(made.award, at);
    if (!badges)
        return badges.error();
    const auto key = m_badges.key();
    if (!key)
        return key.error();
    const auto school = m_store.organizations().own();
    if (!school)
        return school.error();
    const auto schoolKey = m_store.issuerKeys().current();
    if (!schoolKey)
        return schoolKey.error();
    const auto png = badgePng(stackPicture(made.award.content, school->name), side);
    if (!png)
        return png.error();
    const auto face = faceOf(*png);
    if (!face)
        return face.error();
    const auto changes = issueRecord({.stack = made.stack,
                                         .award = made.award,
                                         .person = made.person,
                                         .school = *school,
                                         .schoolKey = *schoolKey,
                                         .png = *png,
                                         .face = *face,
                                         .badges = *badges,
                                         .email = m_email.value_or(school->holderEmail)},
        **key, at);
    if (!changes)
        return changes.error();
    m_changes += *changes;
    made.award = touched<StackAward>(*changes).last();
    made.png = *png;
    return made;
}

} // namespace core
