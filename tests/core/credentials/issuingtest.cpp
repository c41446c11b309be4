// SPDX-License-Identifier: MIT
#include "core/credentials/issuing.h"

#include "core/base/sha256.h"
#include "core/credentials/proof.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/support/work.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A school with a key whose teacher has earned CM-01.
struct Earned {
    samples::Practice practice;
    SigningKey key = samples::signingKey("issuingtest");
    Work work = practice.decided(Outcome::Approved);
    Organization school;

    Earned()
    {
        school = must(practice.store->organizations().own());
        practice.take(adoptKey({}, key.did(), practice.at));
    }
    IssueRequest request() const
    {
        return {work, school, must(practice.store->issuerKeys().current()), samples::tinyPng(), {}};
    }
    QJsonObject credential() const
    {
        const auto changes = must(issueCredential(request(), key, practice.at));
        const auto made = samples::made<AwardCredential>(changes);
        return QJsonDocument::fromJson(made.json.toUtf8()).object();
    }
};

QJsonObject subjectOf(const QJsonObject& credential)
{
    return credential.value("credentialSubject"_L1).toObject();
}

QJsonObject achievementOf(const QJsonObject& credential)
{
    return subjectOf(credential).value("achievement"_L1).toObject();
}

} // namespace

TEST_CASE("an award becomes a credential that says what was achieved, and by whose rule")
{
    const Earned earned;
    const auto credential = earned.credential();
    CHECK(must(signerOf(credential)).did == earned.key.did());
    CHECK(credential.value("id"_L1) == u"urn:uuid:"_s + earned.work.award->id.toString());
    const auto achievement = achievementOf(credential);
    CHECK(achievement.value("name"_L1) == earned.work.design().title);
    CHECK(achievement.value("achievementType"_L1) == u"MicroCredential"_s);
    CHECK(achievement.value("humanCode"_L1) == u"CM-01"_s);
    CHECK_FALSE(
        achievement.value("criteria"_L1).toObject().value("narrative"_L1).toString().isEmpty());
    CHECK_FALSE(achievement.value("alignment"_L1).toArray().isEmpty());
    CHECK(credential.value("validUntil"_L1)
              .toString()
              .startsWith(earned.work.award->expiresOn->toString(Qt::ISODate)));
    CHECK(subjectOf(credential).value("licenseNumber"_L1) == earned.work.award->number);
}

TEST_CASE("every achieved level points to a level of its own criterion")
{
    const Earned earned;
    const auto credential = earned.credential();
    QHash<QString, QStringList> known;
    for (const auto& one : achievementOf(credential).value("resultDescription"_L1).toArray()) {
        auto& levels = known[one.toObject().value("id"_L1).toString()];
        for (const auto& level : one.toObject().value("rubricCriterionLevel"_L1).toArray())
            levels.append(level.toObject().value("id"_L1).toString());
        CHECK(levels.contains(one.toObject().value("requiredLevel"_L1).toString()));
    }
    const auto results = subjectOf(credential).value("result"_L1).toArray();
    CHECK(results.size() == 5);
    for (const auto& one : results) {
        const auto result = one.toObject();
        CHECK(known.value(result.value("resultDescription"_L1).toString())
                  .contains(result.value("achievedLevel"_L1).toString()));
    }
}

TEST_CASE("evidence is known by its hash, and no name of a file gets out")
{
    const Earned earned;
    const auto credential = earned.credential();
    const auto evidence = credential.value("evidence"_L1).toArray();
    CHECK(evidence.size() == earned.work.handedIn()->evidence.size());
    for (const auto& one : evidence) {
        CHECK_FALSE(one.toObject().value("mediaType"_L1).toString().isEmpty());
        CHECK(one.toObject().value("digestSRI"_L1).toString().startsWith(u"sha256-"_s));
    }
    const auto text = QString::fromUtf8(QJsonDocument(credential).toJson());
    REQUIRE_FALSE(earned.work.files.isEmpty());
    for (const auto& file : earned.work.files)
        CHECK_FALSE(text.contains(file.originalName));
}

TEST_CASE("the holder's e-mail is hashed with a salt of its own, unless the school wants it plain")
{
    // The check value of the Open Badges specification.
    CHECK(hashedIdentity(u"a@example.com"_s, u"Kosher"_s)
        == u"sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"_s);
    CHECK(
        hashedIdentity(u" A@Example.com "_s, u"x"_s) == hashedIdentity(u"a@example.com"_s, u"x"_s));
    const Earned earned;
    const auto email = *earned.work.person.email;
    const auto once = earned.credential();
    const auto twice = earned.credential();
    CHECK_FALSE(QJsonDocument(once).toJson().contains(email.toUtf8()));
    CHECK(subjectOf(once).value("identifier"_L1) != subjectOf(twice).value("identifier"_L1));
    auto request = earned.request();
    request.email = EmailForm::Plain;
    const auto plain = samples::made<AwardCredential>(
        must(issueCredential(request, earned.key, earned.practice.at)));
    CHECK(plain.json.contains(email));
}

TEST_CASE("a credential is kept with its award and comes back with the same bytes")
{
    Earned earned;
    const auto changes = must(issueCredential(earned.request(), earned.key, earned.practice.at));
    const auto made = samples::made<AwardCredential>(changes);
    const auto face = samples::made<BadgeFace>(changes);
    earned.practice.take(changes);
    const auto& store = *earned.practice.store;
    CHECK(must(store.awardCredentials().of(earned.work.award->id)) == made);
    CHECK(must(store.badgeFaces().withHash(Sha256::hexOf(samples::tinyPng()))) == face);
    CHECK(QByteArray::fromBase64(face.png) == samples::tinyPng());
    // A second credential of one award is refused by the workspace itself.
    auto again = earned.request();
    again.face = face;
    CHECK_FALSE(earned.practice.store->apply(
        u"Sign again"_s, must(issueCredential(again, earned.key, earned.practice.at))));
}

TEST_CASE("a revoked award is not signed, nor is any by another key than the school's")
{
    Earned earned;
    CHECK_FALSE(
        issueCredential(earned.request(), samples::signingKey("another"), earned.practice.at));
    auto keyless = earned.request();
    keyless.schoolKey.reset();
    CHECK_FALSE(issueCredential(keyless, earned.key, earned.practice.at));
    earned.work.award->status = AwardStatus::Revoked;
    CHECK_FALSE(issueCredential(earned.request(), earned.key, earned.practice.at));
}

TEST_CASE("a school keeps its key")
{
    const Earned earned;
    const auto current = must(earned.practice.store->issuerKeys().current());
    REQUIRE(current);
    CHECK(current->did == earned.key.did());
    CHECK(must(adoptKey(current, earned.key.did(), earned.practice.at)).isEmpty());
    const auto refused
        = adoptKey(current, samples::signingKey("another").did(), earned.practice.at);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Refused);
}

TEST_CASE("nothing that others might hash differently is ever signed")
{
    Earned earned;
    earned.school.name = u"Maple\a Grove\x7f\r\nSchool"_s;
    const auto issuer = earned.credential().value("issuer"_L1).toObject();
    CHECK(issuer.value("name"_L1) == u"Maple Grove\nSchool"_s);
    // Each identifier says what it says at one place; elsewhere it is only named.
    QHash<QString, int> places;
    const std::function<void(const QJsonValue&)> count = [&](const QJsonValue& value) {
        for (const auto& item : value.toArray())
            count(item);
        const auto object = value.toObject();
        auto words = object.keys();
        words.removeAll(u"id"_s);
        words.removeAll(u"type"_s);
        if (object.contains(u"id"_s) && !words.isEmpty())
            ++places[object.value("id"_L1).toString()];
        for (const auto& item : object)
            count(item);
    };
    auto credential = earned.credential();
    credential.remove(u"proof"_s);
    count(credential);
    for (auto place = places.begin(); place != places.end(); ++place) {
        INFO(place.key().toStdString());
        CHECK(*place == 1);
    }
}
