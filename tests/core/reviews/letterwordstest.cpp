// SPDX-License-Identifier: MIT
#include "core/reviews/letterwords.h"

#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A letter of "not yet" with something in every part.
struct Sample {
    Sample()
    {
        practice.inReview();
        practice.comment(practice.reviewer, u"E3"_s, CommentKind::Celebration, u"A near miss"_s);
        practice.comment(practice.reviewer, u"E3"_s, CommentKind::Notice, u"Four chairs"_s);
        practice.comment(practice.reviewer, u"E1"_s, CommentKind::Suggestion, u"Name the size"_s);
        const auto said
            = practice.comment(practice.reviewer, u"E3"_s, CommentKind::Grow, u"One table"_s);
        practice.score(practice.reviewer, samples::c2Open);
        practice.take(Changes{must(score(practice.work(), practice.reviewBy(practice.reviewer),
            {.criterion = u"C2"_s,
                .level = 2,
                .rationale = {},
                .citations = {{.comment = said.id, .evidence = {}, .start = {}, .page = {}}}}))});
        practice.finish(practice.reviewer);
        work = practice.work();
    }

    DecisionLetter drafted(const LetterParts& parts = {}) const
    {
        const auto decision = must(foresee(work, practice.decision(Outcome::NotYet), practice.at));
        return draftLetter(
            work, *work.handedIn(), decision, samples::school(), practice.approver, parts);
    }
    DecisionLetter with(const QString& text) const
    {
        return reworded(drafted(), work.design(), text);
    }

    samples::Practice practice;
    Work work;
};

} // namespace

TEST_CASE("a letter that nobody changed comes back from its words as it was")
{
    const Sample sample;
    const auto letter = sample.drafted();
    for (const auto& text : {letterBody(letter), letterText(letter)}) {
        const auto read = sample.with(text);
        INFO(text.toStdString());
        CHECK(letterText(read) == letterText(letter));
        CHECK(read.strengths == letter.strengths + letter.celebrations);
        CHECK(read.criteria.size() == 5);
        CHECK(read.closing == letter.closing);
    }
}

TEST_CASE("what somebody changes in a letter is in it, in its part")
{
    const Sample sample;
    auto text = letterBody(sample.drafted());
    text.replace(u"The steps are clear."_s, u"Your steps are clear, Zoë.\n\nWe all saw it."_s);
    text.replace(u"C2 would be met by a plan of visible steps."_s, u"Show me one plan.\nSoon."_s);
    text.replace(u"- Teaching the routine, at 02:13: One table"_s, u"- Go to two tables"_s);
    text += u"\n\nSee you on Friday."_s;
    const auto letter = sample.with(text);
    CHECK(letter.strengths.mid(0, 2)
        == QStringList{u"Your steps are clear, Zoë."_s, u"We all saw it."_s});
    CHECK(letter.criteria.at(1).rationale == u"Show me one plan.\nSoon."_s);
    CHECK_FALSE(letter.criteria.at(1).moments.isEmpty());
    CHECK(letter.suggestions.contains(u"Go to two tables"_s));
    CHECK(letter.closing == u"See you on Friday."_s);
    CHECK(letterText(letter).contains(sample.drafted().closing));
}

TEST_CASE("no word of a letter is lost, wherever it is written")
{
    const Sample sample;
    const auto base = letterBody(sample.drafted());
    for (const auto& place : {u"What you showed"_s, u"Where each criterion stands"_s,
             u"Suggestions"_s, u"What comes next"_s, u"C2 Observable steps: Developing"_s}) {
        auto text = base;
        REQUIRE(text.contains(place));
        text.replace(place, place + u"\nZEBRA one\n\nZEBRA two\n"_s);
        const auto written = letterText(sample.with(text));
        INFO(written.toStdString());
        CHECK(written.contains(u"ZEBRA one"_s));
        CHECK(written.contains(u"ZEBRA two"_s));
        CHECK(written.contains(u"Time the routine again in May."_s));
    }
    CHECK(letterText(sample.with(u"Only this."_s)).contains(u"Only this."_s));
    CHECK(sample.with({}).opening.isEmpty());
}

TEST_CASE("changed words never change which level was reached")
{
    const Sample sample;
    auto text = letterBody(sample.drafted());
    text.replace(u"C2 Observable steps: Developing"_s, u"C2 Observable steps: Exemplary"_s);
    const auto letter = sample.with(text);
    CHECK(letter.criteria.at(1).level == u"Developing"_s);
    CHECK_FALSE(letter.criteria.at(1).met);
}

TEST_CASE("parts are left out of a letter, but never what would meet an open criterion")
{
    const Sample sample;
    const auto letter = sample.drafted(
        {.strengths = false, .levels = false, .suggestions = false, .observations = true});
    const auto text = letterText(letter);
    INFO(text.toStdString());
    CHECK_FALSE(text.contains(u"The steps are clear."_s));
    CHECK_FALSE(text.contains(u"A near miss"_s));
    CHECK_FALSE(text.contains(u"Developing"_s));
    CHECK_FALSE(text.contains(u"Name the size"_s));
    CHECK(text.contains(u"Four chairs"_s));
    CHECK(text.contains(u"C2 would be met by a plan of visible steps."_s));
    CHECK_FALSE(letterText(sample.drafted()).contains(u"Four chairs"_s));
}

TEST_CASE("the letter that went out is read again as it went out")
{
    Sample sample;
    auto changed = letterBody(sample.drafted({.suggestions = false}));
    changed.replace(u"The steps are clear."_s, u"Very clear steps."_s);
    auto request = sample.practice.decision(Outcome::NotYet);
    request.letter = letterText(sample.with(changed));
    sample.practice.take(decide(sample.work, request, sample.practice.at));
    sample.work = sample.practice.work();
    const auto letter = sentLetter(
        sample.work, *sample.work.handedIn(), samples::school(), sample.practice.approver);
    CHECK(letterText(letter) == *request.letter);
    CHECK(letter.criteria.at(1).moments.size() == 1);
    CHECK(letter.suggestions.isEmpty());
}
