// SPDX-License-Identifier: MIT
#include "core/reviews/amending.h"
#include "tests/support/work.h"

using namespace Qt::StringLiterals;
using samples::refusal;

namespace {

/// A review in progress with one comment on the video.
struct Talk : samples::Practice {
    Talk()
    {
        inReview();
        said = comment(reviewer, u"E3"_s, core::CommentKind::Notice, u"Eleven hands."_s);
    }

    core::TimestampedComment said;
};

} // namespace

TEST_CASE("who wrote a comment changes its words, kind and criterion")
{
    Talk talk;
    const core::CommentEdit edit{
        .kind = core::CommentKind::Wonder, .text = u" Twelve hands? "_s, .criterion = u"C3"_s};
    talk.take(core::editComment(talk.work(), talk.said, talk.reviewer, edit, talk.at));
    const auto now = *talk.work().handedIn()->comment(talk.said.id);
    CHECK(now.text == u"Twelve hands?"_s);
    CHECK(now.kind == core::CommentKind::Wonder);
    CHECK(now.criterion == u"C3"_s);
    CHECK(now.editedAt);
    CHECK(now.start == talk.said.start);
}

TEST_CASE("a comment is not changed into nothing, by others, or to a criterion that is not there")
{
    Talk talk;
    const auto work = talk.work();
    const auto with = [](const QString& text, const std::optional<QString>& criterion = {}) {
        return core::CommentEdit{
            .kind = core::CommentKind::Note, .text = text, .criterion = criterion};
    };
    refusal(core::editComment(work, talk.said, talk.reviewer, with(u"  "_s), talk.at));
    refusal(
        core::editComment(work, talk.said, talk.reviewer, with(QString(20'000, u'x')), talk.at));
    refusal(core::editComment(work, talk.said, talk.reviewer, with(u"a"_s, u"C9"_s), talk.at));
    refusal(core::editComment(work, talk.said, talk.secondReviewer, with(u"a"_s), talk.at));
    auto other = talk.said;
    other.id = core::CommentId::create();
    refusal(core::editComment(work, other, talk.reviewer, with(u"a"_s), talk.at));
}

TEST_CASE("what was handed in with a review is not changed and not deleted")
{
    Talk talk;
    talk.score(talk.reviewer, samples::met);
    talk.finish(talk.reviewer);
    refusal(core::editComment(talk.work(), talk.said, talk.reviewer,
        {.kind = core::CommentKind::Note, .text = u"a"_s, .criterion = {}}, talk.at));
    refusal(core::removeComment(talk.work(), talk.said, talk.reviewer));
}

TEST_CASE("a comment is settled and opened again by its author")
{
    Talk talk;
    talk.take(core::resolveComment(talk.work(), talk.said, talk.reviewer, true, talk.at));
    const auto settled = *talk.work().handedIn()->comment(talk.said.id);
    CHECK(settled.resolvedAt);
    CHECK(must(core::resolveComment(talk.work(), settled, talk.reviewer, true, talk.at)).isEmpty());
    talk.take(core::resolveComment(talk.work(), settled, talk.reviewer, false, talk.at));
    CHECK_FALSE(talk.work().handedIn()->comment(talk.said.id)->resolvedAt);
    refusal(core::resolveComment(talk.work(), talk.said, talk.earner, true, talk.at)); // a draft
}

TEST_CASE("a deleted comment takes its author's answers and what rests on it along")
{
    Talk talk;
    talk.take(core::Changes{{.after
        = must(core::reply(talk.work(), talk.said, talk.reviewer, u"And one more."_s, talk.at))}});
    talk.score(talk.reviewer, {3});
    const core::Citation citation{.comment = talk.said.id, .evidence = {}, .start = {}, .page = {}};
    talk.take(core::Changes{must(core::score(talk.work(), talk.reviewBy(talk.reviewer),
        {.criterion = u"C1"_s, .level = 3, .rationale = {}, .citations = {citation}}))});
    const auto changes = must(core::removeComment(talk.work(), talk.said, talk.reviewer));
    talk.take(changes);
    CHECK(talk.work().handedIn()->comments.isEmpty());
    CHECK(talk.reviewBy(talk.reviewer).score(u"C1"_s)->citations.isEmpty());
    talk.take(core::reversed(changes));
    CHECK(talk.work().handedIn()->comments.size() == 2);
    CHECK(talk.reviewBy(talk.reviewer).score(u"C1"_s)->citations.contains(citation));
}

TEST_CASE("a citation is taken out alone")
{
    Talk talk;
    talk.score(talk.reviewer, {3});
    const core::Citation citation{.comment = talk.said.id, .evidence = {}, .start = {}, .page = {}};
    const auto review = [&] { return talk.reviewBy(talk.reviewer); };
    talk.take(core::Changes{must(core::score(talk.work(), review(),
        {.criterion = u"C1"_s, .level = 3, .rationale = {}, .citations = {citation}}))});
    talk.take(core::removeCitation(talk.work(), review(), u"C1"_s, citation));
    CHECK(review().score(u"C1"_s)->citations.isEmpty());
    CHECK(must(core::removeCitation(talk.work(), review(), u"C1"_s, citation)).isEmpty());
    CHECK(must(core::removeCitation(talk.work(), review(), u"C4"_s, citation)).isEmpty());
}

TEST_CASE("a review lists what it still lacks, criterion by criterion")
{
    Talk talk;
    talk.score(talk.reviewer, {3, 3, 3});
    const auto lacks = core::lacksOf(talk.published().content, talk.reviewBy(talk.reviewer));
    REQUIRE(lacks.size() == 2);
    CHECK(lacks.first().criterion == u"C4"_s);
    CHECK(lacks.last().criterion == u"C5"_s);
}
