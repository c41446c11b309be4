// SPDX-License-Identifier: MIT
#include "core/credentials/openbadge2.h"

#include "core/credentials/digests.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Checking)
};

const auto badge2Context = u"https://w3id.org/openbadges/v2"_s;

bool isOrHolds(const QJsonValue& value, const QString& wanted)
{
    return value.isArray() ? value.toArray().contains(wanted) : value == wanted;
}

QJsonObject badgeOf(const QJsonObject& assertion)
{
    return assertion.value("badge"_L1).toObject();
}

} // namespace

bool isOpenBadge2(const QJsonObject& assertion)
{
    return isOrHolds(assertion.value("@context"_L1), badge2Context)
        && isOrHolds(assertion.value("type"_L1), u"Assertion"_s);
}

BadgeWords openBadge2Words(const QJsonObject& assertion)
{
    const auto badge = badgeOf(assertion);
    const auto recipient = assertion.value("recipient"_L1).toObject();
    const auto criteria = badge.value("criteria"_L1);
    BadgeWords words;
    words.title = badge.value("name"_L1).toString();
    if (!recipient.value("hashed"_L1).toBool())
        words.holder = recipient.value("identity"_L1).toString();
    words.issuer = badge.value("issuer"_L1).toObject().value("name"_L1).toString();
    words.criteria = criteria.isString() ? criteria.toString()
                                         : criteria.toObject().value("narrative"_L1).toString();
    words.validFrom = instantFromIso(assertion.value("issuedOn"_L1).toString());
    words.validUntil = instantFromIso(assertion.value("expires"_L1).toString());
    return words;
}

Ownership openBadge2Ownership(const QJsonObject& assertion, const QString& email)
{
    const auto recipient = assertion.value("recipient"_L1).toObject();
    if (!isOrHolds(recipient.value("type"_L1), u"email"_s))
        return Ownership::CannotTell;
    const StatedIdentity stated{recipient.value("identity"_L1).toString(),
        recipient.value("salt"_L1).toString(), recipient.value("hashed"_L1).toBool()};
    return isIdentityOf(stated, email) ? Ownership::Theirs : Ownership::NotTheirs;
}

QString openBadge2Trouble(const QJsonObject& assertion)
{
    const auto place = assertion.value("id"_L1).toString();
    if (place.startsWith(u"https://"))
        return Text::tr("This is an Open Badge 2.0, which proves nothing by itself. Whoever issued "
                        "it says at %1 whether it is real.")
            .arg(place.left(200));
    return Text::tr("This is an Open Badge 2.0, which proves nothing without the website that it "
                    "names.");
}

} // namespace core
