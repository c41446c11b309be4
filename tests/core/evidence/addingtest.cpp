// SPDX-License-Identifier: MIT
#include "core/evidence/adding.h"

#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;
using samples::refusal;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// E1 of a school that takes these kinds there.
samples::Practice taking(const QList<EvidenceType>& types)
{
    return samples::Practice([&](Design& design) {
        design.evidenceRequirements[0].acceptableTypes = types;
        design.evidenceRequirements[0].requiresStudentConsent = true;
        design.evidenceRequirements[0].requiresDeidentification = true;
    });
}

EvidenceDraft text(const QString& body = u"Twelve timings"_s, const QString& requirement = u"E1"_s)
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.text = body;
    return draft;
}

EvidenceDraft upload(const QString& mediaType, const QString& requirement = u"E1"_s)
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.file = samples::file(mediaType);
    return draft;
}

Result<AddedEvidence> adding(samples::Practice& practice, const EvidenceDraft& draft)
{
    return addEvidence(practice.work(), draft, practice.earner.id, practice.at);
}

const QString sheet = u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s;
const QString pdf = u"application/pdf"_s;

} // namespace

TEST_CASE("the first evidence starts the work and opens its first attempt")
{
    samples::Practice practice;
    const auto before = practice.enrolled();
    CHECK_FALSE(before.submission);
    practice.add(practice.evidence(u"E1"_s));

    const auto work = practice.work();
    REQUIRE(work.submission);
    CHECK(work.submission->state == SubmissionState::InProgress);
    CHECK(work.submission->blindCode.size() == 7);
    REQUIRE(work.attempts.size() == 1);
    CHECK(work.current()->attempt.number == 1);
    CHECK(work.current()->evidence.first().wordCount == 310);
}

TEST_CASE("the kind of evidence is guessed from what the requirement takes and the file is")
{
    using enum EvidenceType;
    struct Case {
        QList<EvidenceType> accepted;
        EvidenceDraft draft;
        EvidenceType type;
    };
    const QList<Case> cases{
        {{Document, WrittenResponse}, text(), WrittenResponse},
        {{Document, Observation}, text(), Observation},
        {{LessonPlan}, text(), LessonPlan},
        {{Document, Video}, upload(u"video/mp4"_s), Video},
        {{WrittenResponse, Audio}, upload(u"audio/mpeg"_s), Audio},
        {{Document, StudentWork}, upload(u"image/jpeg"_s), StudentWork},
        {{Document, DataLog}, upload(sheet), DataLog},
        {{Document, SurveyResults}, upload(u"text/csv"_s), SurveyResults},
        {{Video, LessonPlan, Document}, upload(pdf), LessonPlan},
        {{Document}, upload(u"image/png"_s), Document},
    };
    for (const auto& one : cases) {
        auto practice = taking(one.accepted);
        practice.enrolled();
        CHECK(must(adding(practice, one.draft)).item.type == one.type);
    }
}

TEST_CASE("a kind that is not taken is refused with the kinds that are")
{
    samples::Practice practice;
    practice.enrolled();
    const auto sentence = refusal(adding(practice, upload(u"video/mp4"_s, u"E5"_s)));
    CHECK(sentence.contains(u"E5 (Reflection)"_s));
    CHECK(sentence.contains(u"It takes: written-response, audio."_s));
    CHECK(refusal(adding(practice, upload(pdf, u"E3"_s))).contains(u"It takes: video."_s));
    CHECK(refusal(adding(practice, text(u"A clip"_s, u"E3"_s))).contains(u"It takes: video."_s));
    CHECK(refusal(adding(practice, upload(u"audio/mpeg"_s, u"E3"_s))).contains(u"video"_s));
}

TEST_CASE("a kind that is said must be taken and must fit the file")
{
    samples::Practice practice;
    practice.enrolled();
    auto draft = upload(pdf, u"E3"_s);
    draft.type = EvidenceType::Video;
    CHECK(refusal(adding(practice, draft)).contains(u"It takes: video."_s));
    draft = text(u"A log"_s, u"E5"_s);
    draft.type = EvidenceType::Audio;
    CHECK_FALSE(adding(practice, draft));
    draft = text();
    draft.type = EvidenceType::DataLog;
    CHECK(refusal(adding(practice, draft)).contains(u"It takes: written-response."_s));
    draft.type = EvidenceType::WrittenResponse;
    CHECK(adding(practice, draft));
}

TEST_CASE("evidence for an unknown requirement, or without words, is not taken")
{
    samples::Practice practice;
    practice.enrolled();
    CHECK(refusal(adding(practice, text(u"Words"_s, u"E9"_s))).contains(u"E9"_s));
    CHECK(refusal(adding(practice, text(u" \n"_s))).contains(u"Write something first"_s));
    auto draft = practice.evidence(u"E3"_s);
    draft.consentHeldAt = u" "_s;
    CHECK(refusal(adding(practice, draft)).contains(u"where the signed forms are kept"_s));
    draft = practice.evidence(u"E3"_s);
    draft.deidentification = u""_s;
    CHECK(refusal(adding(practice, draft)).contains(u"how names and faces were removed"_s));
}

TEST_CASE("a text outside the word limit is taken with a warning")
{
    samples::Practice practice;
    practice.enrolled();
    CHECK(must(adding(practice, text(samples::words(199)))).warnings
        == QStringList{u"E1 has 199 words; 200 to 350 are asked for."_s});
    CHECK(must(adding(practice, text(samples::words(351)))).warnings.size() == 1);
    CHECK(must(adding(practice, text(samples::words(200)))).warnings.isEmpty());
    CHECK(must(adding(practice, text(samples::words(350)))).warnings.isEmpty());
}

TEST_CASE("a recording outside the length asked for is taken with a warning")
{
    samples::Practice practice;
    practice.enrolled();
    const auto warnings = [&](MediaTime duration) {
        auto draft = practice.evidence(u"E3"_s);
        draft.file->duration = duration;
        return must(adding(practice, draft)).warnings;
    };
    CHECK(warnings(seconds(299) + milliseconds(900))
        == QStringList{u"E3 lasts 04:59; 05:00 to 10:00 are asked for."_s});
    CHECK(warnings(seconds(300)).isEmpty());
    CHECK(warnings(seconds(600) + milliseconds(400)).isEmpty());
    CHECK(warnings(seconds(601)).size() == 1);
}

TEST_CASE("more pieces than asked for are taken with a warning, fewer keep the work back")
{
    samples::Practice practice([](Design& design) {
        design.evidenceRequirements[1].quantity = Range{2, 3};
    });
    practice.enrolled();
    const auto lackOfE2 = [&] {
        const auto found = lacks(practice.work(), localDate(practice.at));
        const auto lack = std::find_if(
            found.begin(), found.end(), [](const auto& one) { return one.requirement == u"E2"_s; });
        return lack == found.end() ? QString() : lack->sentence;
    };
    practice.add(text(u"First plan"_s, u"E2"_s));
    CHECK(lackOfE2().contains(u"has 1 of 2 pieces"_s));
    practice.add(text(u"Second plan"_s, u"E2"_s));
    CHECK(lackOfE2().isEmpty());
    practice.add(text(u"Third plan"_s, u"E2"_s));
    CHECK(must(adding(practice, text(u"Fourth plan"_s, u"E2"_s))).warnings
        == QStringList{u"E2 has 4 pieces now; at most 3 are asked for."_s});
}

TEST_CASE("evidence is numbered through, and a number that was handed in is never used again")
{
    samples::Practice practice;
    practice.decided(Outcome::NotYet);
    practice.remove(u"E5"_s);
    practice.add(practice.evidence(u"E5"_s));
    const auto work = practice.work();
    QList<int> numbers;
    for (const auto& item : work.current()->evidence)
        numbers.append(item.number);
    CHECK(numbers == QList{1, 2, 3, 4, 6});
}

TEST_CASE("what was handed in takes no evidence and gives none back")
{
    samples::Practice practice;
    const auto work = practice.handedIn();
    CHECK(refusal(adding(practice, text())).contains(u"ask for it to be returned"_s));
    CHECK(refusal(removeEvidence(work, work.current()->evidence.first()))
              .contains(u"when the work comes back"_s));
}

TEST_CASE("evidence can be taken out while the attempt is open")
{
    samples::Practice practice;
    practice.withEvidence();
    practice.remove(u"E1"_s);
    CHECK(practice.work().current()->evidence.size() == 4);
}

TEST_CASE("an attestation says where the forms are and covers assessment only")
{
    samples::Practice practice;
    const auto work = practice.withEvidence();
    const auto& items = work.current()->evidence;
    const auto video = std::find_if(
        items.begin(), items.end(), [](const auto& item) { return item.requirement == u"E3"_s; });
    const auto* consent = work.consent(*video);
    REQUIRE(consent);
    CHECK(consent->formsHeldAt == u"School office"_s);
    CHECK(consent->uses == QList{ConsentUse::Assessment});
    CHECK(consent->scope == QList{ConsentScope::Video});
    CHECK(consent->attestedBy == practice.earner.id);
    CHECK(video->deidentification->method == u"Faces are blurred."_s);
    CHECK(holds(*consent, localDate(practice.at)));
}

TEST_CASE("permission that was given for other uses, or has ended, does not cover assessment")
{
    const auto today = QDate(2026, 3, 2);
    ConsentRecord consent;
    consent.uses = {ConsentUse::Coaching};
    CHECK_FALSE(holds(consent, today));
    consent.uses.append(ConsentUse::Assessment);
    consent.expiresOn = today;
    CHECK(holds(consent, today));
    CHECK_FALSE(holds(consent, today.addDays(1)));
}

TEST_CASE("invariant 16: the title of evidence does not tell a blind reviewer whose work it is")
{
    samples::Practice blind;
    blind.enrolled();
    CHECK(must(adding(blind, blind.evidence(u"E3"_s))).item.title == u"Teaching the routine"_s);

    samples::Practice open([](Design& design) { design.assessment.blind = BlindMode::None; });
    open.enrolled();
    CHECK(must(adding(open, open.evidence(u"E3"_s))).item.title == u"nguyen-lesson.mp4"_s);
    auto named = open.evidence(u"E3"_s);
    named.title = u" Lesson clip "_s;
    CHECK(must(adding(open, named)).item.title == u"Lesson clip"_s);
}

TEST_CASE("words are counted as a reader counts them")
{
    struct Case {
        const char16_t* text;
        int count;
    };
    for (const auto& [text, count] : {
             Case{u"", 0},
             Case{u" \t\n", 0},
             Case{u"-- … !?", 0},
             Case{u"one", 1},
             Case{u"one  two\nthree\tfour", 4},
             Case{u"well-known co‑teaching", 2}, // the second with a hyphen that does not break
             Case{u"don't don’t o'clock", 3},
             Case{u"students' work", 2},
             Case{u"'quoted'", 1},
             Case{u"3.5 minutes, 1,000 times, 50%", 5},
             Case{u"first,second", 2}, // a comma joins digits only
             Case{u"e.g. the U.S.A.", 3},
             Case{u"The end. Another", 3},
             Case{u"and/or", 2},
             Case{u"2010–2014", 2},
             Case{u"naïve Nguyễn", 2},
             Case{u"cafe\u0301s", 1}, // an accent of its own belongs to its letter
             Case{u"हिन्दी में", 2},
             Case{u"教师课堂", 4}, // each sign
             Case{u"ルール 3つ", 5}, // each sign, and the number
             Case{u"👍 great 👍", 1},
         }) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(countWords(QString::fromUtf16(text)) == count);
    }
}

TEST_CASE("invariant 34: withdrawn permission hides the evidence at once and blocks the work")
{
    samples::Practice practice;
    auto work = practice.withEvidence();
    const auto consent = work.consents.first();
    const auto isVideo = [](const EvidenceItem& item) { return item.requirement == u"E3"_s; };
    const auto video = [&](const AttemptWork& attempt) {
        return *std::find_if(attempt.evidence.begin(), attempt.evidence.end(), isVideo);
    };
    CHECK_FALSE(work.isHidden(video(*work.current())));

    SECTION("before it is handed in")
    {
        practice.take(withdrawConsent(consent, u"A parent asked"_s, practice.at));
        work = practice.work();
        CHECK(work.isHidden(video(*work.current())));
        CHECK(work.consents.first().withdrawnNote == u"A parent asked"_s);
        CHECK(refusal(submit(work, practice.handIn(), practice.at))
                  .contains(u"was withdrawn. Take it out and add other evidence."_s));
        CHECK(refusal(withdrawConsent(work.consents.first(), {}, practice.at))
                  .contains(u"nothing left to do"_s));
    }
    SECTION("before it is reviewed")
    {
        practice.take(submit(work, practice.handIn(), practice.at));
        practice.take(withdrawConsent(consent, {}, practice.at));
        CHECK(refusal(startReview(practice.work(), practice.reviewer, {}, practice.at))
                  .contains(u"Return the work for other evidence"_s));
    }
    SECTION("while it is reviewed")
    {
        practice.take(submit(work, practice.handIn(), practice.at));
        practice.start(practice.reviewer);
        practice.take(withdrawConsent(consent, {}, practice.at));
        work = practice.work();
        CommentDraft draft;
        draft.evidence = video(*work.handedIn());
        draft.text = u"Clear voice"_s;
        CHECK(
            refusal(comment(work, practice.reviewBy(practice.reviewer).review, draft, practice.at))
                .contains(u"nobody looks at it"_s));
    }
}

TEST_CASE("permission that ended keeps the work back until it is given anew")
{
    samples::Practice practice;
    auto work = practice.withEvidence();
    auto ended = work.consents.first();
    ended.expiresOn = localDate(practice.at).addDays(-1);
    practice.take(Changes{{.before = work.consents.first(), .after = ended}});
    CHECK(refusal(submit(practice.work(), practice.handIn(), practice.at))
              .contains(u"ended on 2026-03-01"_s));
    practice.remove(u"E3"_s);
    practice.add(practice.evidence(u"E3"_s));
    CHECK(submit(practice.work(), practice.handIn(), practice.at));
}
