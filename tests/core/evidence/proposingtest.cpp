// SPDX-License-Identifier: MIT
#include "core/evidence/proposing.h"

#include "core/evidence/mending.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

const QString pdf = u"application/pdf"_s;
const QString csv = u"text/csv"_s;
const QString mp4 = u"video/mp4"_s;

NewFile file(const QString& name, const QString& mediaType)
{
    return {.name = name, .mediaType = mediaType, .duration = {}, .replaces = {}};
}

QStringList placesOf(const QList<FileProposal>& proposals)
{
    QStringList places;
    for (const auto& proposal : proposals)
        places.append(proposal.requirement);
    return places;
}

} // namespace

TEST_CASE("files that are dropped together each go where their kind and their name belong")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    const auto proposals = propose(work,
        {file(u"timing-log-spring.csv"_s, csv), file(u"routine-plan.pdf"_s, pdf),
            file(u"IMG_0042.mp4"_s, mp4), file(u"MyReflection.m4a"_s, u"audio/mp4"_s)});
    CHECK(placesOf(proposals) == QStringList{u"E4"_s, u"E2"_s, u"E3"_s, u"E5"_s});
    for (const auto& proposal : proposals) {
        CHECK_FALSE(proposal.replaces);
        CHECK(proposal.warnings.isEmpty());
    }
}

TEST_CASE("a name that says the requirement outweighs every other sign")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    CHECK(propose(work, {file(u"e4 routine teaching plan.pdf"_s, pdf)}).first().requirement
        == u"E4"_s);
    CHECK(propose(work, {file(u"E1-baseline.docx"_s, u"application/msword"_s)}).first().requirement
        == u"E1"_s);
    // "e40" and "the4" name nothing.
    CHECK(propose(work, {file(u"plan-e40.pdf"_s, pdf)}).first().requirement == u"E2"_s);
}

TEST_CASE("what no requirement takes has no place, and says so by having none")
{
    samples::Practice practice([](Design& design) {
        for (auto& requirement : design.evidenceRequirements) {
            requirement.acceptableTypes = {EvidenceType::Video};
            requirement.requiresStudentConsent = true;
            requirement.requiresDeidentification = true;
        }
    });
    const auto work = practice.enrolled();
    const auto photo = file(u"board.jpg"_s, u"image/jpeg"_s);
    CHECK(propose(work, {photo}).first().requirement.isEmpty());
    CHECK(placesFor(work, photo).isEmpty());
}

TEST_CASE("what is missing is filled before what is there already")
{
    samples::Practice practice;
    practice.enrolled();
    practice.add(practice.evidence(u"E2"_s));
    const auto proposals = propose(practice.work(), {file(u"a.pdf"_s, pdf), file(u"b.pdf"_s, pdf)});
    CHECK_FALSE(proposals.at(0).requirement == u"E2"_s);
    CHECK_FALSE(proposals.at(0).requirement == proposals.at(1).requirement);
}

TEST_CASE("a newer version of a file replaces the older one")
{
    samples::Practice practice;
    practice.enrolled();
    EvidenceDraft draft;
    draft.requirement = u"E2"_s;
    draft.file = samples::file(pdf, u"routine-plan.pdf"_s);
    practice.add(draft);
    const auto work = practice.work();
    for (const auto& name : {u"routine-plan-v2.pdf"_s, u"Routine-Plan (1).pdf"_s,
             u"routine-plan_final.docx"_s, u"routine-plan.pdf"_s}) {
        INFO(name.toStdString());
        const auto proposal = propose(work, {file(name, pdf)}).first();
        CHECK(proposal.requirement == u"E2"_s);
        CHECK(proposal.replaces == work.current()->evidence.first().id);
        CHECK(proposal.warnings.isEmpty());
    }
    // Another plan is a second piece, which is one too many here.
    const auto other = propose(work, {file(u"e2 other plan.pdf"_s, pdf)}).first();
    CHECK_FALSE(other.replaces);
    CHECK(other.warnings.size() == 1);
}

TEST_CASE("a clip that is too short is told before it is filed")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    auto clip = file(u"lesson.mp4"_s, mp4);
    clip.duration = seconds(42);
    CHECK(propose(work, {clip}).first().warnings.size() == 1);
    clip.duration = seconds(420);
    CHECK(propose(work, {clip}).first().warnings.isEmpty());
}

TEST_CASE("a file stays where the user put it and is only judged")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    const auto proposals = propose(work,
        {file(u"timing-log.csv"_s, csv), file(u"timing-log-2.csv"_s, csv)}, {u"E2"_s, u"E2"_s});
    CHECK(placesOf(proposals) == QStringList{u"E2"_s, u"E2"_s});
    CHECK(proposals.at(0).warnings.isEmpty());
    CHECK(proposals.at(1).warnings.size() == 1);
}

TEST_CASE("names in other writings and without any word are proposed by kind")
{
    samples::Practice practice;
    const auto work = practice.enrolled();
    CHECK(propose(work, {file(u"授業.mp4"_s, mp4)}).first().requirement == u"E3"_s);
    CHECK(propose(work, {file(u"DSC_1.jpg"_s, u"image/jpeg"_s)}).first().requirement == u"E2"_s);
    CHECK(propose(work, {file(u"...csv"_s, csv)}).first().requirement == u"E4"_s);
    CHECK(propose(work, {file(QString(), csv)}).first().requirement == u"E4"_s);
    CHECK(
        propose(work, {file(QString(5000, u'x') + u".csv"_s, csv)}).first().requirement == u"E4"_s);
}
