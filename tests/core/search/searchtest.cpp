// SPDX-License-Identifier: MIT
#include "core/search/search.h"
#include "tests/support/work.h"

using namespace Qt::StringLiterals;

namespace {

/// Work under review, with one comment of its reviewer.
struct Talk : samples::Practice {
    explicit Talk(core::BlindMode blind)
        : Practice([blind](core::Design& design) { design.assessment.blind = blind; })
    {
        inReview();
        said = comment(reviewer, u"E3"_s, core::CommentKind::Notice,
            u"Eleven hands go up before the café bell."_s);
    }

    core::Found find(const QString& typed, const std::optional<core::PersonId>& reader = {}) const
    {
        return must(must(core::SearchIndex::read(*store, reader)).find(*store, typed));
    }
    int comments(const QString& typed, const std::optional<core::PersonId>& reader = {}) const
    {
        return find(typed, reader).comments.total;
    }
    /// The review is handed in and decided, so its comments are released.
    void release(core::Outcome outcome)
    {
        const bool passes = outcome != core::Outcome::NotYet;
        score(reviewer, passes ? samples::met : samples::c2Open);
        finish(reviewer);
        take(core::decide(work(), decision(outcome), at));
    }
    QString code() const { return work().submission->blindCode; }

    core::TimestampedComment said;
};

} // namespace

TEST_CASE("people are found by the beginnings of their names, whatever the accents and the order")
{
    const auto store = samples::store();
    const auto zoe = samples::person(u"Zoë"_s, u"Nguyễn"_s);
    auto other = samples::person(u"Nguyet"_s, u"Zola"_s);
    other.positionTitle = u"Reading"_s;
    must(store->apply(u"Add"_s,
        {{.after = zoe}, {.after = other}, {.after = samples::person(u"Ana"_s, u"Souza"_s)}}));
    const auto index = must(core::SearchIndex::read(*store, {}));

    const auto found = must(index.find(*store, u"zoe nguyen"_s));
    REQUIRE(found.people.best.size() == 1);
    CHECK(found.people.best.first().id == zoe.id);
    CHECK(found.people.best.first().name.spans.size() == 2);
    CHECK(must(index.find(*store, u"NGUY zo"_s)).people.total == 2);
    CHECK(must(index.find(*store, u"zo nguy"_s)).people.best.first().id == zoe.id);
    CHECK(must(index.find(*store, u"reading"_s)).people.best.first().id == other.id);
    CHECK(must(index.find(*store, u"guyen"_s)).total() == 0);
    CHECK(must(index.find(*store, u"  "_s)).total() == 0);
}

TEST_CASE("whose name begins with the words comes before whoever has them elsewhere")
{
    const auto store = samples::store();
    auto elsewhere = samples::person(u"Bo"_s, u"Adams"_s);
    elsewhere.positionTitle = u"Ana’s mentor"_s;
    const auto last = samples::person(u"Bea"_s, u"Ana"_s);
    const auto first = samples::person(u"Ana"_s, u"Zimmer"_s);
    must(store->apply(u"Add"_s, {{.after = elsewhere}, {.after = last}, {.after = first}}));
    const auto index = must(core::SearchIndex::read(*store, {}));

    const auto found = must(index.find(*store, u"ana"_s, {.people = 2}));
    REQUIRE(found.people.best.size() == 2);
    CHECK(found.people.best.at(0).id == first.id);
    CHECK(found.people.best.at(1).id == last.id);
    CHECK(found.people.more() == 1);
}

TEST_CASE("a microcredential is found by its code and by the words of its title")
{
    const Talk talk(core::BlindMode::None);
    for (const auto& typed : {u"cm-01"_s, u"CM01"_s, u"routine teach"_s}) {
        INFO(typed.toStdString());
        const auto found = talk.find(typed).microcredentials;
        REQUIRE(found.total == 1);
        CHECK(found.best.first().code == u"CM-01"_s);
        CHECK(found.best.first().title.text.startsWith(u"CM-01 "_s));
    }
    CHECK(talk.find(u"cm-02"_s).microcredentials.total == 0);
}

TEST_CASE("a comment is found by its words, its work and its microcredential, with its moment")
{
    const Talk talk(core::BlindMode::None);
    const auto me = talk.reviewer.id;
    const auto found = talk.find(u"CAFE hand"_s, me);
    REQUIRE(found.comments.best.size() == 1);
    const auto& one = found.comments.best.first();
    CHECK(one.comment == talk.said);
    CHECK(one.enrollment == talk.work().enrollment.id);
    CHECK(one.who.text == talk.earner.displayName());
    CHECK(one.code == u"CM-01"_s);
    CHECK(one.isInRoom);
    CHECK(one.text.spans.size() == 2);
    CHECK(talk.comments(talk.earner.givenName + u" eleven"_s, me) == 1);
    CHECK(talk.comments(u"cm-01 eleven"_s, me) == 1);
    CHECK(talk.comments(u"eleven twelve"_s, me) == 0);
}

TEST_CASE("the newest comment comes first, and the rest is counted")
{
    Talk talk(core::BlindMode::None);
    core::TimestampedComment last;
    for (int i = 0; i < 9; ++i)
        last = talk.comment(
            talk.reviewer, u"E3"_s, core::CommentKind::Note, u"Eleven again %1."_s.arg(i));
    const auto found = talk.find(u"eleven"_s, talk.reviewer.id).comments;
    CHECK(found.best.size() == 8);
    CHECK(found.best.first().comment.id == last.id);
    CHECK(found.total == 10);
    CHECK(found.more() == 2);
}

TEST_CASE("a draft is found by who wrote it and by nobody else, until it is released")
{
    Talk talk(core::BlindMode::None);
    CHECK(talk.comments(u"eleven"_s, talk.reviewer.id) == 1);
    for (const auto& other : {talk.secondReviewer, talk.earner, talk.approver, talk.mentor})
        CHECK(talk.comments(u"eleven"_s, other.id) == 0);
    CHECK(talk.comments(u"eleven"_s) == 0);

    talk.release(core::Outcome::Approved);
    for (const auto& reader : {talk.reviewer, talk.secondReviewer, talk.earner, talk.approver})
        CHECK(talk.comments(u"eleven"_s, reader.id) == 1);
    CHECK(talk.comments(u"eleven"_s) == 1);
}

TEST_CASE("coaching is found by the coach and the teacher alone")
{
    Talk talk(core::BlindMode::None);
    auto coaching = talk.said;
    coaching.id = core::CommentId::create();
    coaching.review.reset();
    coaching.author = talk.mentor.id;
    coaching.text = u"Between the two of us."_s;
    must(talk.store->apply(u"Coach"_s, {{.after = coaching}}));
    CHECK(talk.comments(u"between"_s, talk.mentor.id) == 1);
    CHECK(talk.comments(u"between"_s, talk.earner.id) == 0);
    auto shared = coaching;
    shared.visibility = core::CommentVisibility::Shared;
    must(talk.store->apply(u"Share"_s, {{.before = coaching, .after = shared}}));
    CHECK(talk.comments(u"between"_s, talk.mentor.id) == 1);
    CHECK(talk.comments(u"between"_s, talk.earner.id) == 1);
    CHECK(talk.comments(u"between"_s, talk.reviewer.id) == 0);
    CHECK(talk.comments(u"between"_s) == 0);
}

TEST_CASE("a blind comment goes by the code, and the teacher's name does not lead to it")
{
    for (const auto blind : {core::BlindMode::Double, core::BlindMode::Single}) {
        Talk talk(blind);
        const auto me = talk.reviewer.id;
        const auto found = talk.find(u"eleven"_s, me).comments;
        REQUIRE(found.best.size() == 1);
        CHECK(found.best.first().isBlind);
        CHECK(found.best.first().who.text == talk.code());
        CHECK(talk.comments(talk.code(), me) == 1);
        CHECK(talk.comments(QString(talk.code()).remove(u'-') + u" eleven"_s, me) == 1);
        for (const auto& name : {talk.earner.displayName(), talk.earner.givenName,
                 talk.earner.familyName + u" eleven"_s, *talk.earner.email})
            CHECK(talk.comments(name, me) == 0);
        CHECK(talk.find(talk.earner.displayName(), me).people.total == 1);
    }
}

TEST_CASE("a name stays hidden after “not yet”, because the work comes again, and not after yes")
{
    Talk open(core::BlindMode::Double);
    open.release(core::Outcome::NotYet);
    CHECK(open.comments(open.earner.displayName(), open.reviewer.id) == 0);
    CHECK(open.find(u"eleven"_s).comments.best.first().who.text == open.code());

    Talk approved(core::BlindMode::Double);
    approved.release(core::Outcome::Approved);
    CHECK(approved.comments(approved.earner.displayName() + u" eleven"_s) == 1);
    CHECK_FALSE(approved.find(u"eleven"_s).comments.best.first().isBlind);
}

TEST_CASE("what was said on evidence whose permission was withdrawn is not found")
{
    Talk talk(core::BlindMode::None);
    const auto consents = must(talk.store->consents().all());
    REQUIRE(consents.size() == 1);
    talk.take(core::withdrawConsent(consents.first(), u"A family asked."_s, talk.at));
    CHECK(talk.comments(u"eleven"_s, talk.reviewer.id) == 0);
}

TEST_CASE("a comment that was deleted after the words were read is told, not made up")
{
    Talk talk(core::BlindMode::None);
    const auto index = must(core::SearchIndex::read(*talk.store, talk.reviewer.id));
    must(talk.store->apply(u"Delete"_s, {{.before = talk.said}}));
    CHECK_FALSE(index.find(*talk.store, u"eleven"_s));
    CHECK(talk.comments(u"eleven"_s, talk.reviewer.id) == 0);
}
