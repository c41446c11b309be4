// SPDX-License-Identifier: MIT
#include "tests/support/work.h"

#include "core/base/sha256.h"
#include "core/exchange/designfile.h"
#include "core/microcredentials/starters.h"

namespace samples {

using namespace core;

QString words(int count)
{
    return QStringList(count, u"routine"_s).join(u' ');
}

MediaFile file(const QString& mediaType, const QString& name, std::optional<MediaTime> duration)
{
    MediaFile file;
    file.id = MediaFileId::create();
    file.sha256 = Sha256::hexOf(file.id.toString().toUtf8());
    file.bytes = 4096;
    file.mediaType = mediaType;
    file.originalName = name;
    file.duration = duration;
    file.addedAt = *instantFromIso(u"2026-03-02T09:00:00.000Z"_s);
    return file;
}

Practice::Practice(const Adapt& adapt)
    : store(samples::store())
    , earner(person())
    , reviewer(person(u"Ruth"_s, u"Adler"_s, {Role::Reviewer}))
    , secondReviewer(person(u"Omar"_s, u"Haddad"_s, {Role::Reviewer}))
    , thirdReviewer(person(u"Kirsi"_s, u"Laine"_s, {Role::Reviewer}))
    , approver(person(u"Dana"_s, u"Petrov"_s, {Role::Approver}))
    , mentor(person(u"Mia"_s, u"Castillo"_s, {Role::Reviewer, Role::Mentor}))
    , at(*instantFromIso(u"2026-03-02T09:00:00.000Z"_s))
{
    approver.positionTitle = u"Principal"_s;
    Changes people;
    for (const auto& one : {earner, reviewer, secondReviewer, thirdReviewer, approver, mentor})
        people.append({.after = one});
    must(store->apply(u"Add people"_s, people));
    auto design = must(readDesignFile(starterFile(u"cm-01"_s)));
    if (adapt)
        adapt(design.design);
    take(must(importDesign(design, {}, {}, at)).changes);
    take(publish(history(), {.pilotWaiver = u"A sample."_s}, at));
}

MicrocredentialHistory Practice::history() const
{
    const auto found = must(store->microcredentials().withCode(u"CM-01"_s));
    REQUIRE(found);
    return {*found, must(store->versions().of(found->id))};
}

MicrocredentialVersion Practice::published() const
{
    const auto known = history();
    REQUIRE(known.published());
    return *known.published();
}

Work Practice::work() const
{
    return must(readWork(*store, earner, history().microcredential));
}

ReviewWork Practice::reviewBy(const Person& person) const
{
    const auto now = work();
    const auto* found = now.handedIn()->reviewBy(person.id);
    REQUIRE(found);
    return *found;
}

void Practice::take(const Result<Changes>& step)
{
    must(store->apply(u"A step"_s, must(step)));
    at += std::chrono::hours(1);
}

void Practice::add(const EvidenceDraft& draft)
{
    take(must(addEvidence(work(), draft, earner.id, at)).changes);
}

void Practice::remove(const QString& requirement)
{
    const auto now = work();
    for (const auto& item : now.current()->evidence) {
        if (item.requirement == requirement)
            take(removeEvidence(now, item));
    }
}

void Practice::start(const Person& person)
{
    take(startReview(work(), person, {}, at));
}

void Practice::score(const Person& person, const QList<int>& levels)
{
    const auto now = work();
    const auto review = reviewBy(person);
    Changes changes;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const auto id = u"C%1"_s.arg(i + 1);
        const auto rationale = levels.at(i) < now.design().passRule.targetLevel
            ? std::optional(u"%1 would be met by a plan of visible steps."_s.arg(id))
            : std::nullopt;
        changes.append(must(core::score(now, review,
            {.criterion = id, .level = levels.at(i), .rationale = rationale, .citations = {}})));
    }
    take(changes);
}

void Practice::finish(const Person& person)
{
    take(finishReview(work(), reviewBy(person), u"The steps are clear."_s,
        u"Time the routine again in May."_s, at));
}

void Practice::review(const Person& person, const QList<int>& levels)
{
    start(person);
    score(person, levels);
    finish(person);
}

void Practice::release(const MicrocredentialVersion& draft)
{
    must(store->apply(u"Draft"_s, {{.after = draft}}));
    take(publish(history(), {.pilotWaiver = u"A sample."_s}, at));
}

TimestampedComment Practice::comment(
    const Person& person, const QString& requirement, CommentKind kind, const QString& text)
{
    const auto now = work();
    const auto& items = now.handedIn()->evidence;
    const auto item = std::find_if(items.begin(), items.end(),
        [&](const auto& one) { return one.requirement == requirement; });
    REQUIRE(item != items.end());
    const auto moment
        = item->file ? std::optional(MediaTime(std::chrono::seconds(133))) : std::nullopt;
    const CommentDraft draft{.evidence = *item,
        .start = moment,
        .end = {},
        .page = {},
        .kind = kind,
        .text = text,
        .criterion = {}};
    const auto said = must(core::comment(now, reviewBy(person).review, draft, at));
    take(Changes{{.after = said}});
    return said;
}

Work Practice::enrolled()
{
    const auto known = history();
    take(enroll(earner, known.microcredential, known.versions,
        must(store->enrollments().of(earner.id)),
        {.mentor = mentor, .awards = must(store->awards().of(earner.id))}, at));
    return work();
}

Work Practice::withEvidence()
{
    enrolled();
    for (const auto& requirement : published().content.evidenceRequirements)
        add(evidence(requirement.id));
    return work();
}

Work Practice::handedIn()
{
    withEvidence();
    take(submit(work(), handIn(), at));
    return work();
}

Work Practice::inReview()
{
    handedIn();
    start(reviewer);
    return work();
}

Work Practice::reviewed(const QList<int>& levels)
{
    inReview();
    score(reviewer, levels);
    finish(reviewer);
    return work();
}

Work Practice::decided(Outcome outcome)
{
    reviewed(outcome == Outcome::NotYet ? c2Open : met);
    take(decide(work(), decision(outcome), at));
    return work();
}

EvidenceDraft Practice::evidence(const QString& requirement) const
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    if (requirement == u"E3"_s) {
        draft.file = file(u"video/mp4"_s, u"nguyen-lesson.mp4"_s, std::chrono::seconds(420));
        draft.consentHeldAt = u"School office"_s;
        draft.deidentification = u"Faces are blurred."_s;
    } else {
        draft.text = words(310);
    }
    return draft;
}

SubmitRequest Practice::handIn(const std::optional<QString>& note) const
{
    return {.privacyAccepted = true, .integrityAccepted = true, .note = note};
}

DecideRequest Practice::decision(Outcome outcome) const
{
    return {.outcome = outcome,
        .by = approver,
        .note
        = outcome == Outcome::Returned ? std::optional(u"The clip has no sound."_s) : std::nullopt,
        .awardNumber = u"2026-0001"_s,
        .letter = {}};
}

} // namespace samples
