// SPDX-License-Identifier: MIT
#include "core/evidence/mending.h"

#include "core/evidence/consent.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

const EvidenceItem& itemOf(const Work& work, const QString& requirement)
{
    const auto& evidence = work.current()->evidence;
    const auto found = std::find_if(evidence.begin(), evidence.end(),
        [&](const auto& item) { return item.requirement == requirement; });
    REQUIRE(found != evidence.end());
    return *found;
}

EvidenceDraft upload(const QString& requirement, const MediaFile& media)
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.file = media;
    return draft;
}

ConsentStatement heldAtOffice()
{
    return {.formsHeldAt = u" school office "_s, .granted = 22, .withheld = 1, .expiresOn = {}};
}

const QString pdf = u"application/pdf"_s;
const QString mp4 = u"video/mp4"_s;

} // namespace

TEST_CASE("several files that come together are one step, and a refused one stops no other")
{
    samples::Practice practice;
    practice.enrolled();
    const auto added = addPieces(practice.work(),
        {{upload(u"E2"_s, samples::file(pdf)), {}}, {upload(u"E3"_s, samples::file(pdf)), {}},
            {upload(u"E4"_s, samples::file(u"text/csv"_s)), {}}},
        practice.earner.id, practice.at);
    REQUIRE(added.pieces.size() == 3);
    CHECK(added.pieces.at(0));
    CHECK_FALSE(added.pieces.at(1)); // a PDF is no video
    CHECK(added.pieces.at(2));
    practice.take(added.changes);
    const auto work = practice.work();
    REQUIRE(work.current()->evidence.size() == 2);
    CHECK(work.current()->evidence.at(1).number == 2);
    practice.take(reversed(added.changes));
    CHECK_FALSE(practice.work().submission);
}

TEST_CASE("the same content twice in one step is kept once")
{
    samples::Practice practice;
    practice.enrolled();
    const auto first = samples::file(pdf);
    auto second = samples::file(pdf, u"copy.pdf"_s);
    second.sha256 = first.sha256;
    const auto added
        = addPieces(practice.work(), {{upload(u"E2"_s, first), {}}, {upload(u"E4"_s, second), {}}},
            practice.earner.id, practice.at);
    practice.take(added.changes);
    CHECK(practice.work().files.size() == 1);
}

TEST_CASE("a replaced file leaves its statements behind and can be brought back")
{
    samples::Practice practice;
    practice.withEvidence();
    const auto before = practice.work();
    const auto& old = itemOf(before, u"E3"_s);
    REQUIRE(old.consent);
    const auto replaced = replaceEvidence(
        before, old, upload(u"E3"_s, samples::file(mp4)), practice.earner.id, practice.at);
    practice.take(must(replaced).changes);
    const auto after = itemOf(practice.work(), u"E3"_s);
    CHECK_FALSE(after.consent);
    CHECK_FALSE(after.deidentification);
    practice.take(reversed(must(replaced).changes));
    CHECK(itemOf(practice.work(), u"E3"_s) == old);
}

TEST_CASE("a text is written anew with its words counted; an empty one is refused")
{
    samples::Practice practice;
    practice.withEvidence();
    const auto work = practice.work();
    const auto& text = itemOf(work, u"E1"_s);
    practice.take(must(rewriteEvidence(work, text, samples::words(250), practice.at)).changes);
    const auto after = itemOf(practice.work(), u"E1"_s);
    CHECK(after.id == text.id);
    CHECK(after.wordCount == 250);
    CHECK(after.addedAt == practice.at - std::chrono::hours(1));
    CHECK_FALSE(rewriteEvidence(work, text, u" \n "_s, practice.at));
    CHECK_FALSE(rewriteEvidence(work, itemOf(work, u"E3"_s), u"words"_s, practice.at));
    CHECK(must(rewriteEvidence(work, text, u"short"_s, practice.at)).warnings.size() == 1);
}

TEST_CASE("permission is recorded later, without names, and only for what may still change")
{
    samples::Practice practice;
    practice.enrolled();
    practice.add(upload(u"E3"_s, samples::file(mp4)));
    auto work = practice.work();
    const auto clip = itemOf(work, u"E3"_s);
    practice.take(recordConsent(work, clip, heldAtOffice(), practice.earner.id, practice.at));
    work = practice.work();
    const auto* consent = work.consent(itemOf(work, u"E3"_s));
    REQUIRE(consent);
    CHECK(consent->formsHeldAt == u"school office"_s);
    CHECK(consent->countGranted == 22);
    CHECK(consent->scope == QList<ConsentScope>{ConsentScope::Video});

    auto wrong = heldAtOffice();
    wrong.formsHeldAt = u" "_s;
    CHECK_FALSE(recordConsent(work, clip, wrong, practice.earner.id, practice.at));
    wrong = heldAtOffice();
    wrong.expiresOn = QDate(2020, 1, 1);
    CHECK_FALSE(recordConsent(work, clip, wrong, practice.earner.id, practice.at));

    practice.take(withdrawConsent(*consent, {}, practice.at));
    work = practice.work();
    CHECK(work.isHidden(itemOf(work, u"E3"_s)));
    CHECK(refusal(
        recordConsent(work, itemOf(work, u"E3"_s), heldAtOffice(), practice.earner.id, practice.at))
              .contains(u"withdrawn"_s));
}

TEST_CASE("what was handed in is neither renamed nor written anew nor stated about")
{
    samples::Practice practice;
    const auto work = practice.handedIn();
    const auto& text = itemOf(work, u"E1"_s);
    CHECK_FALSE(retitleEvidence(work, text, u"Other"_s));
    CHECK_FALSE(rewriteEvidence(work, text, u"Other"_s, practice.at));
    CHECK_FALSE(recordDeidentification(work, text, u"blurred"_s, practice.earner.id, practice.at));
    CHECK_FALSE(recordConsent(work, text, heldAtOffice(), practice.earner.id, practice.at));
    CHECK_FALSE(mayAddEvidence(work));
}

TEST_CASE("a moved file is taken for itself only when its content is the same")
{
    auto media = samples::file(mp4);
    media.sha256.reset();
    media.fingerprint = "print";
    media.path = u"/old/lesson.mp4"_s;
    CHECK(refusal(relocate(media, u"/new/other.mp4"_s, "other")).contains(u"another file"_s));
    const auto moved = must(relocate(media, u"/new/lesson.mp4"_s, "print"));
    CHECK(samples::made<MediaFile>(moved).path == u"/new/lesson.mp4"_s);
    CHECK(must(relocate(media, *media.path, "print")).isEmpty());
}

TEST_CASE("a title is trimmed, and none is refused")
{
    samples::Practice practice;
    practice.withEvidence();
    const auto work = practice.work();
    const auto& text = itemOf(work, u"E1"_s);
    practice.take(retitleEvidence(work, text, u"  Baseline "_s));
    CHECK(itemOf(practice.work(), u"E1"_s).title == u"Baseline"_s);
    CHECK_FALSE(retitleEvidence(work, text, u"  "_s));
}
