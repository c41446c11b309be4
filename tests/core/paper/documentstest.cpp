// SPDX-License-Identifier: MIT
#include "core/paper/documents.h"
#include "core/exchange/designfile.h"
#include "core/microcredentials/starters.h"
#include "core/paper/documentwords.h"
#include "tests/support/samples.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Design starter(const QString& name)
{
    return must(readDesignFile(starterFile(name))).design;
}

} // namespace

TEST_CASE("a requirement says what it takes and how long, in words")
{
    const auto design = starter(u"cm-01"_s);
    CHECK(kindWords(*design.requirement(u"E3")) == u"Video"_s);
    CHECK(limitWords(*design.requirement(u"E3")) == u"5 to 10 minutes"_s);
    CHECK(kindWords(*design.requirement(u"E5")) == u"Written response or audio recording"_s);
    CHECK(limitWords(*design.requirement(u"E1")) == u"200 to 350 words"_s);
    CHECK(limitWords(*design.requirement(u"E2")).isEmpty());
    CHECK(consentWords(*design.requirement(u"E2")).isEmpty());
    CHECK(consentWords(*design.requirement(u"E3")).contains(u"permission form"_s));

    EvidenceRequirement some;
    some.acceptableTypes = {EvidenceType::Video, EvidenceType::Audio, EvidenceType::Document};
    some.durationSeconds = Range{0, 90};
    some.quantity = Range{3, 3};
    CHECK(kindWords(some) == u"Video, audio recording or document"_s);
    CHECK(limitWords(some) == u"3 pieces, up to 90 seconds"_s);
}

TEST_CASE("a pass rule is told in the words of its own scale")
{
    auto design = starter(u"cm-01"_s);
    CHECK(passRuleWords(design) == u"Every criterion reaches “Proficient”."_s);
    design = starter(u"se-01"_s);
    const auto words = passRuleWords(design);
    CHECK(
        words.startsWith(u"All criteria but one reach “Proficient”, and none is below “Basic”."_s));
    CHECK(words.contains(u"in any case"_s));
    design.passRule.minWeightedMean = {3.25};
    CHECK(passRuleWords(design).contains(u"at least 3.25 on average"_s));
    design.passRule.maxBelowTarget = 2;
    CHECK(passRuleWords(design).startsWith(u"All criteria but 2 reach"_s));
}

TEST_CASE("a certificate says what was shown, in plain lines and labels")
{
    const auto design = starter(u"cm-01"_s);
    Award award;
    award.number = u"2026-0007"_s;
    award.issuedAt = Instant(std::chrono::hours(24 * 365 * 50));
    award.expiresOn = QDate(2031, 3, 31);
    award.levels = {{u"C1"_s, 3}, {u"C3"_s, 4}, {u"C9"_s, 1}};
    const auto earner = samples::person(u"Ana"_s, u"Reyes"_s);
    const auto issuer = samples::person(u"Lena"_s, u"Berg"_s);
    auto school = samples::school();
    auto text = certificateOf(award, earner, design, school, issuer);
    REQUIRE(text.rows.size() == 2); // a criterion that the design does not have is left out
    CHECK(text.rows[0].line == u"Chose the routine from five or more timings"_s);
    CHECK(text.rows[1].level == u"Exemplary"_s);
    CHECK(text.hours == 9.0);
    CHECK(text.awardId == u"2026-0007"_s);
    CHECK(text.validThrough == QDate(2031, 3, 31));
    REQUIRE(text.signers.size() == 1);
    CHECK(text.signers[0].name == u"Lena Berg"_s);

    school.signatories = {{u"Dr. Ito"_s, u"Principal"_s}};
    text = certificateOf(award, earner, design, school, issuer);
    REQUIRE(text.signers.size() == 1);
    CHECK(text.signers[0].name == u"Dr. Ito"_s);
}

TEST_CASE("a hand-out tells a draft from a published version")
{
    Microcredential microcredential;
    microcredential.code = u"CM-01"_s;
    MicrocredentialVersion version;
    version.number = u"1.2.0"_s;
    version.content = starter(u"cm-01"_s);
    CHECK(handoutOf(microcredential, version, samples::school()).version == u"1.2.0 (draft)"_s);
    version.status = VersionStatus::Published;
    const auto text = handoutOf(microcredential, version, samples::school());
    CHECK(text.version == u"1.2.0"_s);
    CHECK(text.levels
        == QStringList{u"Beginning"_s, u"Developing"_s, u"Proficient"_s, u"Exemplary"_s});
    REQUIRE(text.criteria.size() == 5);
    CHECK(text.criteria[0].descriptors.size() == 4);
    CHECK(text.afterHandIn.contains(u"10 school days"_s));
}

TEST_CASE("a letter says which levels stand from before and where the cited moments are")
{
    DecisionLetter letter;
    letter.to = u"Ana Reyes"_s;
    letter.heading = u"Not yet"_s;
    LetterCriterion carried;
    carried.id = u"C1"_s;
    carried.title = u"Choice of routine"_s;
    carried.met = true;
    carried.carried = true;
    LetterCriterion cited = carried;
    cited.carried = false;
    cited.moments = {{u"lesson.mp4"_s, u"at 02:13"_s, u"Well."_s}, {u"Plan"_s, {}, {}}};
    letter.criteria = {carried, cited};
    const auto text = letterOf(letter, starter(u"cm-01"_s));
    CHECK(text.salutation == u"Dear Ana Reyes,"_s);
    REQUIRE(text.rows.size() == 2);
    CHECK(text.rows[0].criterion == u"C1 Choice of routine"_s);
    CHECK(text.rows[0].rationale == u"Stands from the last attempt."_s);
    CHECK(text.rows[1].moments == QStringList{u"lesson.mp4 at 02:13"_s, u"Plan"_s});
}
