// SPDX-License-Identifier: MIT
#include "core/credentials/learnerrecord.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/answers.h"
#include "core/credentials/issuanceregister.h"
#include "core/credentials/proof.h"
#include "tests/core/credentials/badgesamples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QJsonObject firstBadge()
{
    return QJsonDocument::fromJson(samples::signedBadge()).object();
}

CheckingTerms terms(const std::optional<QString>& email = {})
{
    CheckingTerms asked{.at = samples::someday, .email = email};
    must(asked.trusted.add({samples::schoolKey().did(), u"Escola Viva"_s, samples::someday}));
    return asked;
}

BadgeReport reportOn(const QByteArray& json, const CheckingTerms& asked)
{
    return checkBadge({.json = json}, asked);
}

BadgeReport reportOn(const QJsonObject& record, const CheckingTerms& asked = terms())
{
    return reportOn(
        canonicalJson(must(withProof(record, samples::schoolKey(), samples::someday))), asked);
}

// The record with other badges in it, signed by its school.
QJsonObject wrapping(const QJsonArray& badges)
{
    auto record = samples::recordOf({firstBadge(), samples::anotherBadge()});
    auto subject = record.value("credentialSubject"_L1).toObject();
    subject.insert(u"verifiableCredential"_s, badges);
    record.insert(u"credentialSubject"_s, subject);
    return record;
}

QStringList associationsIn(const QJsonObject& record, const QString& type)
{
    QStringList found;
    const auto subject = record.value("credentialSubject"_L1).toObject();
    for (const auto& one : subject.value("association"_L1).toArray()) {
        const auto association = one.toObject();
        if (association.value("associationType"_L1) == type)
            found.append(association.value("sourceId"_L1).toString() + u" > "_s
                + association.value("targetId"_L1).toString());
    }
    return found;
}

} // namespace

TEST_CASE("a record wraps the badges as they were signed, and says how they belong together")
{
    const auto record = QJsonDocument::fromJson(samples::signedRecord()).object();
    CHECK(isLearnerRecord(record));
    CHECK(record.value("partial"_L1) == true);
    const auto wrapped = wrappedIn(record);
    REQUIRE(wrapped.size() == 2);
    CHECK(canonicalJson(wrapped.at(0)) == samples::signedBadge());
    CHECK(must(signerOf(wrapped.at(1))).did == samples::schoolKey().did());
    const auto one = u"urn:uuid:c2d1a7b4-3f60-4f4e-9d0c-5e7a8b9c0d11"_s;
    const auto other = u"urn:uuid:b2d1a7b4-3f60-4f4e-9d0c-5e7a8b9c0d11"_s;
    const auto stack = u"urn:uuid:54fc35c5-b5e1-5776-b061-93e2f95fc973"_s;
    CHECK(associationsIn(record, u"isPartOf"_s)
        == QStringList{one + u" > "_s + stack, other + u" > "_s + stack});
    CHECK(associationsIn(record, u"precedes"_s) == QStringList{one + u" > "_s + other});
}

TEST_CASE("a record is checked with every badge in it, and the answers say so")
{
    const auto report = reportOn(samples::signedRecord(), terms(u"ana@escola.example"_s));
    CHECK(report.isGood());
    CHECK(report.isRecord);
    CHECK(report.words.title == u"Talk in the classroom"_s);
    CHECK(report.words.holder == u"Ana Souza"_s);
    CHECK(report.words.description.contains(u"2026-S001"_s));
    CHECK(report.words.criteria.contains(u"Portfolio talk"_s));
    CHECK(report.ownership == Ownership::Theirs);
    REQUIRE(report.wrapped.size() == 2);
    CHECK(report.wrapped.at(0).words.title.contains(u"Questioning"_s));
    CHECK(report.wrapped.at(1).isGood());
    const auto answers = answersOf(report, samples::someday);
    REQUIRE(answers.size() == 5);
    CHECK(answers.last().mark == AnswerMark::Good);
    CHECK(answers.last().answer.contains(u"2 badges"_s));
    CHECK(answers.last().detail.contains(u"Feedback that Moves"_s));
    CHECK(verdictOf(report).mark == AnswerMark::Good);
    CHECK_FALSE(reportOn(samples::signedRecord(), terms(u"eva@escola.example"_s)).isGood());
    // To a stranger it is no better than any badge.
    CHECK_FALSE(reportOn(samples::signedRecord(), {.at = samples::someday}).isGood());
}

TEST_CASE("a record travels in every carrier, with its picture")
{
    const auto json = samples::signedRecord();
    const auto png = must(bakedPng(samples::tinyPng(), json, CarriedKind::Record));
    CHECK(png.contains(QByteArray("clrcredential\0", 14)));
    CHECK_FALSE(png.contains("openbadgecredential"));
    const auto svg = bakedSvg(samples::tinyPng(), json, u"Talk"_s, CarriedKind::Record);
    CHECK(svg.contains("xmlns:clr=\"https://purl.imsglobal.org/clr/v2p0\""));
    for (const auto& file : {json, png, svg, samples::pdfWith(json, true)}) {
        const auto report = checkBadgeFile(file, terms());
        CHECK(report.isGood());
        CHECK(report.wrapped.size() == 2);
    }
    CHECK(checkBadgeFile(png, terms()).picture == PictureMatch::Same);
    CHECK(checkBadgeFile(svg, terms()).picture == PictureMatch::Same);
    // A badge and a record in one picture: neither can be trusted.
    const auto both = must(bakedPng(png, samples::signedBadge()));
    CHECK(carriedBadge(both).error().kind == Error::Kind::Damaged);
}

TEST_CASE("what was changed in a wrapped badge was changed in the record")
{
    auto json = samples::signedRecord();
    json.replace("Feedback that Moves", "Feedback that Moved");
    const auto report = reportOn(json, terms());
    CHECK(report.alteration == Alteration::Altered);
    CHECK(verdictOf(report).mark == AnswerMark::Bad);
    // Even when the school signs the record over a badge that was changed before.
    auto changed = firstBadge();
    changed.insert(u"name"_s, u"Something else"_s);
    const auto resigned = reportOn(wrapping({changed, samples::anotherBadge()}));
    CHECK(resigned.alteration == Alteration::Altered);
    CHECK(resigned.trouble.contains(u"Questioning"_s));
}

TEST_CASE("a record cannot pass off what its badges do not say")
{
    // A badge that was taken out, or put in.
    auto record = QJsonDocument::fromJson(samples::signedRecord()).object();
    auto subject = record.value("credentialSubject"_L1).toObject();
    subject.insert(u"verifiableCredential"_s, QJsonArray{firstBadge()});
    record.insert(u"credentialSubject"_s, subject);
    CHECK(reportOn(canonicalJson(record), terms()).alteration == Alteration::Altered);
    // The badge of somebody else.
    auto theirs = samples::anotherBadge();
    theirs.remove(u"proof"_s);
    auto holder = theirs.value("credentialSubject"_L1).toObject();
    holder.insert(u"id"_s, u"urn:uuid:00000000-2c55-4d0b-9a7e-6b8d2f4c1e33"_s);
    theirs.insert(u"credentialSubject"_s, holder);
    theirs = must(withProof(theirs, samples::schoolKey(), samples::someday));
    const auto foreign = reportOn(wrapping({firstBadge(), theirs}));
    CHECK(foreign.alteration == Alteration::Unaltered);
    CHECK_FALSE(foreign.isGood());
    CHECK(answersOf(foreign, samples::someday).last().detail.contains(u"somebody else"_s));
    // A badge that nobody signed.
    auto bare = samples::anotherBadge();
    bare.remove(u"proof"_s);
    CHECK_FALSE(reportOn(wrapping({firstBadge(), bare})).isGood());
    // Words of their own, deep within.
    auto odd = samples::anotherBadge();
    odd.insert(u"@context"_s, QJsonArray{u"https://example.org/words"_s});
    CHECK_FALSE(withProof(wrapping({firstBadge(), odd}), samples::schoolKey(), samples::someday));
    auto plain = samples::recordOf({firstBadge()});
    plain.insert(u"evidence"_s,
        QJsonArray{QJsonObject{{u"@context"_s, firstBadge().value("@context"_L1)},
            {u"type"_s, u"Evidence"_s}, {u"name"_s, u"A"_s}}});
    CHECK_FALSE(withProof(plain, samples::schoolKey(), samples::someday));
    // Nothing at all.
    CHECK_FALSE(reportOn(wrapping({u"urn:uuid:1"_s})).isGood());
}

TEST_CASE("a badge that was revoked since is told of in the record that wraps it")
{
    auto asked = terms();
    const auto badge = firstBadge().value("id"_L1).toString();
    asked.statements.revocations.append({samples::schoolKey().did(), u"Escola Viva"_s,
        samples::someday, {{badge, samples::someday, u"Given in error."_s}}});
    const auto report = reportOn(samples::signedRecord(), asked);
    CHECK(report.alteration == Alteration::Unaltered);
    CHECK_FALSE(report.isGood());
    CHECK(report.wrapped.at(0).validity == Validity::Revoked);
    CHECK(verdictOf(report).mark == AnswerMark::Warning);
    CHECK(answersOf(report, samples::someday).last().detail.contains(u"revoked"_s));
}

TEST_CASE("a badge that a newer one replaced does no harm to the record that wraps it")
{
    auto asked = terms();
    const auto badge = firstBadge().value("id"_L1).toString();
    asked.statements.revocations.append({samples::schoolKey().did(), u"Escola Viva"_s,
        samples::someday, {{badge, samples::someday, u"Replaced."_s, u"urn:uuid:1"_s}}});
    const auto report = reportOn(samples::signedRecord(), asked);
    CHECK(report.wrapped.at(0).validity == Validity::Replaced);
    CHECK_FALSE(report.wrapped.at(0).isGood());
    CHECK(report.isGood());
    CHECK(answersOf(report, samples::someday).last().mark == AnswerMark::Good);
    CHECK(answersOf(report, samples::someday).last().detail.contains(u"there is a newer badge"_s));
}

TEST_CASE("a record that was revoked itself is said to be, whatever its badges are")
{
    auto asked = terms();
    asked.statements.revocations.append({samples::schoolKey().did(), u"Escola Viva"_s,
        samples::someday,
        {{u"urn:uuid:0b9ad1f2-3c5e-4f7a-8b1c-2d3e4f5a6b7c"_s, samples::someday, u"A mistake."_s}}});
    const auto report = reportOn(samples::signedRecord(), asked);
    CHECK(report.validity == Validity::Revoked);
    CHECK_FALSE(report.isGood());
    CHECK(verdictOf(report).words.contains(u"revoked by its school"_s));
    for (const auto& wrapped : report.wrapped)
        CHECK(wrapped.isGood());
}

TEST_CASE("a record stands in the register under its own name")
{
    StackAward award;
    award.id = *StackAwardId::fromString(u"0b9ad1f2-3c5e-4f7a-8b1c-2d3e4f5a6b7c"_s);
    award.json = QString::fromUtf8(samples::signedRecord());
    const auto lines = touched<Issuance>(registered({}, QList{award}, samples::someday));
    REQUIRE(lines.size() == 1);
    must(checkChain(lines));
    auto asked = terms();
    asked.statements.registers.append(
        {samples::schoolKey().did(), u"Escola Viva"_s, samples::someday, lines});
    const auto report = reportOn(samples::signedRecord(), asked);
    CHECK(report.registration == Registration::Listed);
    // Its badges do not stand in this register, and that is said of them.
    CHECK(report.wrapped.at(0).registration == Registration::NotListed);
    award.json = u"{}"_s;
    asked.statements.registers.first().lines
        = touched<Issuance>(registered({}, QList{award}, samples::someday));
    CHECK(reportOn(samples::signedRecord(), asked).registration == Registration::NotListed);
}
