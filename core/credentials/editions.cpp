// SPDX-License-Identifier: MIT
#include "core/credentials/editions.h"

#include "core/credentials/credentialparts.h"
#include "core/exchange/jsonreader.h"
#include "core/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QJsonObject objectIn(const QString& json)
{
    const auto read = parseJson(json.toUtf8());
    return read ? read->toObject() : QJsonObject();
}

bool isReissueAfter(const AwardEvent& event, const AwardCredential& edition)
{
    return event.type == AwardEventType::Reissued && event.at > edition.signedAt;
}

} // namespace

Result<AwardEditions> AwardEditions::of(const Store& store, const AwardId& award)
{
    const auto editions = store.awardCredentials().editionsOf(award);
    if (!editions)
        return editions.error();
    const auto events = store.awardEvents().of(award);
    if (!events)
        return events.error();
    return AwardEditions{*editions, *events};
}

bool AwardEditions::isReissuePending(const Work& work) const
{
    const auto* edition = newest();
    return edition && std::any_of(events.begin(), events.end(), [&](const AwardEvent& event) {
        return isReissueAfter(event, *edition);
    }) && holderNamed(edition->json) != badgeName(work.person);
}

bool AwardEditions::isOutOfDate(const Work& work) const
{
    Q_ASSERT(work.award);
    const auto* edition = newest();
    return edition && (endIn(edition->json) != work.award->expiresOn || isReissuePending(work));
}

const AwardCredential* AwardEditions::replacementOf(const AwardCredential& edition) const
{
    for (const auto& event : events) {
        if (!isReissueAfter(event, edition))
            continue;
        const auto after = std::find_if(all.begin(), all.end(),
            [&](const AwardCredential& other) { return other.signedAt >= event.at; });
        if (after != all.end())
            return &*after;
    }
    return nullptr;
}

Instant AwardEditions::next(Instant at) const
{
    for (const auto& edition : all)
        at = std::max(at, edition.signedAt + std::chrono::milliseconds(1));
    for (const auto& event : events)
        at = std::max(at, event.at);
    return at;
}

QString holderNamed(const QString& json)
{
    const auto subject = objectIn(json).value("credentialSubject"_L1).toObject();
    const auto identities = subject.value("identifier"_L1).toArray();
    for (const auto& one : identities) {
        const auto identity = one.toObject();
        if (identity.value("identityType"_L1) == u"name"_s)
            return identity.value("identityHash"_L1).toString();
    }
    return {};
}

std::optional<QDate> endIn(const QString& json)
{
    constexpr int dayLength = 10; // "2029-01-15"
    const auto end = objectIn(json).value("validUntil"_L1).toString();
    const auto day = QDate::fromString(end.left(dayLength), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QString badgeName(const Person& person)
{
    const auto whole = cleaned({{u"name"_s, person.displayName()}});
    return whole.value("name"_L1).toString();
}

} // namespace core
