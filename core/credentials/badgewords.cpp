// SPDX-License-Identifier: MIT
#include "core/credentials/badgewords.h"

#include "core/credentials/learnerrecord.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Checking)
};

QJsonArray listOf(const QJsonValue& value)
{
    return value.isArray()    ? value.toArray()
        : value.isUndefined() ? QJsonArray()
                              : QJsonArray{value};
}

QJsonObject subjectOf(const QJsonObject& credential)
{
    return credential.value("credentialSubject"_L1).toObject();
}

QJsonObject achievementOf(const QJsonObject& credential)
{
    return subjectOf(credential).value("achievement"_L1).toObject();
}

// What a record is about, when it is about one thing only.
QJsonObject achievementOfRecord(const QJsonObject& record)
{
    const auto all = listOf(subjectOf(record).value("achievement"_L1));
    return all.size() == 1 ? all.at(0).toObject() : QJsonObject();
}

QString holderOf(const QJsonObject& credential)
{
    const auto identities = listOf(subjectOf(credential).value("identifier"_L1));
    for (const auto& one : identities) {
        const auto identity = one.toObject();
        if (identity.value("identityType"_L1) == u"name"_s && !identity.value("hashed"_L1).toBool())
            return identity.value("identityHash"_L1).toString();
    }
    return {};
}

/// The words behind the identifiers that results point to.
struct LevelNames {
    QHash<QString, QString> names;

    explicit LevelNames(const QJsonObject& achievement)
    {
        for (const auto& one : listOf(achievement.value("resultDescription"_L1))) {
            const auto description = one.toObject();
            add(description);
            for (const auto& level : listOf(description.value("rubricCriterionLevel"_L1)))
                add(level.toObject());
        }
    }
    void add(const QJsonObject& named)
    {
        names.insert(named.value("id"_L1).toString(), named.value("name"_L1).toString());
    }
};

QList<AchievedLevel> levelsOf(const QJsonObject& credential)
{
    const LevelNames words(achievementOf(credential));
    QList<AchievedLevel> levels;
    for (const auto& one : listOf(subjectOf(credential).value("result"_L1))) {
        const auto result = one.toObject();
        const auto criterion = words.names.value(result.value("resultDescription"_L1).toString());
        const auto level = words.names.value(
            result.value("achievedLevel"_L1).toString(), result.value("value"_L1).toString());
        if (!criterion.isEmpty())
            levels.append({criterion, level});
    }
    // A signature does not cover the order of a list, so it is ours.
    std::stable_sort(levels.begin(), levels.end(),
        [](const auto& left, const auto& right) { return left.criterion < right.criterion; });
    return levels;
}

// A signature does not cover the order of a list.
QList<ClaimedEvidence> evidenceOf(const QJsonObject& credential)
{
    QList<ClaimedEvidence> evidence;
    for (const auto& one : listOf(credential.value("evidence"_L1))) {
        const auto item = one.toObject();
        evidence.append({item.value("name"_L1).toString(), item.value("mediaType"_L1).toString(),
            item.value("digestSRI"_L1).toString()});
    }
    std::stable_sort(evidence.begin(), evidence.end(),
        [](const auto& left, const auto& right) { return left.name < right.name; });
    return evidence;
}

Error notABadge(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

constexpr qsizetype mostWrapped = 100;

bool isBadgeType(const QJsonValue& type)
{
    const auto types = listOf(type);
    return types.contains(u"VerifiableCredential"_s)
        && (types.contains(u"OpenBadgeCredential"_s) || types.contains(u"AchievementCredential"_s));
}

Result<void> checkRecord(const QJsonObject& record)
{
    const auto wrapped = wrappedIn(record);
    if (record.value("name"_L1).toString().isEmpty() || wrapped.isEmpty())
        return notABadge(Text::tr("It holds no badges."));
    if (wrapped.size() > mostWrapped)
        return notABadge(Text::tr("It holds more badges than Laurel checks at a time."));
    return {};
}

Result<void> checkWhat(const QJsonObject& credential)
{
    if (isLearnerRecord(credential))
        return checkRecord(credential);
    if (!isBadgeType(credential.value("type"_L1)))
        return notABadge(Text::tr("This is not an Open Badge 3.0."));
    const auto achievement = achievementOf(credential);
    if (achievement.value("name"_L1).toString().isEmpty()
        || !achievement.value("criteria"_L1).isObject())
        return notABadge(Text::tr("It does not say what was achieved."));
    return {};
}

} // namespace

BadgeWords badgeWords(const QJsonObject& credential)
{
    const bool isRecord = isLearnerRecord(credential);
    const auto achievement = isRecord ? achievementOfRecord(credential) : achievementOf(credential);
    const auto& named = isRecord ? credential : achievement;
    BadgeWords words;
    words.id = credential.value("id"_L1).toString();
    words.description = named.value("description"_L1).toString();
    words.title = named.value("name"_L1).toString();
    words.holder = holderOf(credential);
    words.issuer = credential.value("issuer"_L1).toObject().value("name"_L1).toString();
    words.criteria = achievement.value("criteria"_L1).toObject().value("narrative"_L1).toString();
    words.evidence = evidenceOf(credential);
    words.levels = levelsOf(credential);
    words.validFrom = instantFromIso(credential.value("validFrom"_L1).toString());
    words.validUntil = instantFromIso(credential.value("validUntil"_L1).toString());
    words.namesRevocationList = credential.contains("credentialStatus"_L1);
    return words;
}

Result<void> checkForm(const QJsonObject& credential)
{
    if (auto fits = checkWhat(credential); !fits)
        return fits;
    if (!subjectOf(credential).contains("id"_L1)
        && listOf(subjectOf(credential).value("identifier"_L1)).isEmpty())
        return notABadge(Text::tr("It does not say whose it is."));
    const auto until = credential.value("validUntil"_L1);
    if (!instantFromIso(credential.value("validFrom"_L1).toString())
        || (!until.isUndefined() && !instantFromIso(until.toString())))
        return notABadge(Text::tr("Its dates cannot be read."));
    return {};
}

} // namespace core
