// SPDX-License-Identifier: MIT
#include "core/demo/demoschool.h"

#include "core/demo/demoscript.h"
#include "core/demo/demostack.h"
#include "core/enrollments/enrolling.h"
#include "core/evidence/adding.h"
#include "core/evidence/fileimport.h"
#include "core/microcredentials/publishing.h"
#include "core/microcredentials/starters.h"
#include "core/reviews/deciding.h"
#include "core/reviews/letterwords.h"
#include "core/reviews/reviewing.h"
#include "core/submissions/submitting.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr auto clipLength = std::chrono::seconds(60);

/// Plays the script on a store, by the rules that real work goes by.
class DemoPlay {
    Q_DECLARE_TR_FUNCTIONS(core::DemoPlay)

public:
    DemoPlay(Store& store, const DemoScript& script, Instant at)
        : m_store(store)
        , m_script(script)
        , m_at(at)
    {
    }

    Result<void> play()
    {
        for (const auto step :
            {&DemoPlay::addPeople, &DemoPlay::publishStarters, &DemoPlay::takeInClip}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        if (auto done = apply(tr("Take in a stack"), demoStack(m_store, daysAgo(80))); !done)
            return done;
        for (const auto& work : m_script.work) {
            if (auto done = playWork(work); !done)
                return done;
        }
        return {};
    }

private:
    Instant daysAgo(int days) const { return m_at - std::chrono::days(days); }
    Result<void> addPeople();
    Result<void> publishStarters();
    Result<void> takeInClip();
    Result<void> playWork(const DemoWork& script);
    Result<void> playStep(
        const EnrollmentId& enrollment, const DemoWork& work, const DemoStep& step, bool isFirst);
    Result<void> collect(const EnrollmentId& enrollment, const DemoStep& step, Instant at);
    Result<void> add(const EnrollmentId& enrollment, const EvidenceDraft& draft, Instant at);
    Result<void> addClip(
        const EnrollmentId& enrollment, const QString& requirement, bool hasConsent, Instant at);
    Result<void> review(const EnrollmentId& enrollment, const DemoReview& script, Instant at);
    Result<void> commentOn(
        const EnrollmentId& enrollment, const DemoReview& script, const Person& by, Instant at);
    Result<void> giveLevels(
        const EnrollmentId& enrollment, const DemoReview& script, const Person& by);
    Result<void> decideOn(const EnrollmentId& enrollment, const DemoDecision& script);
    Result<void> apply(const QString& words, Result<Changes> changes)
    {
        return changes ? m_store.apply(words, *changes) : changes.error();
    }

    Store& m_store;
    const DemoScript& m_script;
    Instant m_at;
    QHash<QString, Person> m_people; ///< by e-mail
    std::optional<MediaFile> m_clip;
};

Result<void> DemoPlay::addPeople()
{
    Changes changes;
    for (const auto& script : m_script.people) {
        Person person;
        person.id = PersonId::create();
        person.givenName = script.givenName;
        person.familyName = script.familyName;
        person.email = script.email;
        person.positionTitle = script.title;
        person.roles = script.roles;
        person.gradeBands = script.gradeBands;
        person.subjects = script.subjects;
        person.school = m_script.school.name;
        m_people.insert(script.email, person);
        changes.append({.after = person});
    }
    return m_store.apply(tr("Add the staff of the demo school"), changes);
}

Result<void> DemoPlay::publishStarters()
{
    Changes changes;
    for (const auto& name : starterDesigns()) {
        const auto file = readDesignFile(starterFile(name));
        if (!file)
            return file.error();
        const auto imported = importDesign(*file, std::nullopt, std::nullopt, daysAgo(90));
        if (!imported)
            return imported.error();
        changes += imported->changes;
        const MicrocredentialHistory history{
            std::get<Microcredential>(*imported->changes.at(0).after),
            {std::get<MicrocredentialVersion>(*imported->changes.at(1).after)}};
        const auto published = publish(
            history, {tr("A starter that comes with Laurel; not piloted here.")}, daysAgo(85));
        if (!published)
            return published.error();
        changes += *published;
    }
    return m_store.apply(tr("Publish the six starters"), changes);
}

Result<void> DemoPlay::takeInClip()
{
    const QTemporaryDir folder;
    const auto plain = folder.filePath(u"lesson.mp4"_s);
    if (!QFile::copy(u":/demo/lesson.mp4"_s, plain) || !QDir().mkpath(m_store.mediaFolder()))
        return Error{Error::Kind::Storage,
            tr("The demo school's lesson clip could not be written. Choose another folder.")};
    const auto taken = copyAndHash(plain, m_store.mediaFolder());
    if (!taken)
        return taken.error();
    MediaFile clip;
    clip.id = MediaFileId::create();
    clip.sha256 = taken->sha256;
    clip.bytes = taken->bytes;
    clip.mediaType = u"video/mp4"_s;
    clip.originalName = u"lesson.mp4"_s;
    clip.duration = clipLength;
    clip.addedAt = daysAgo(60);
    m_clip = clip;
    return m_store.apply(tr("Add the lesson clip"), {{.after = clip}});
}

Result<void> DemoPlay::playWork(const DemoWork& script)
{
    const auto microcredential = m_store.microcredentials().withCode(script.design);
    if (!microcredential || !*microcredential)
        return Error{Error::Kind::Missing, tr("The demo school is incomplete."), script.design};
    const auto versions = m_store.versions().of((*microcredential)->id);
    if (!versions)
        return versions.error();
    EnrollRequest request{.mentor = {}, .dueBy = {}, .reason = script.reason};
    if (script.mentor)
        request.mentor = m_people.value(*script.mentor);
    const auto enrolled = enroll(m_people.value(script.person), **microcredential, *versions, {},
        request, daysAgo(script.daysAgo));
    if (!enrolled)
        return enrolled.error();
    if (auto done = m_store.apply(tr("Enroll"), *enrolled); !done)
        return done;
    const auto id = std::get<Enrollment>(*enrolled->first().after).id;
    bool isFirst = true;
    for (const auto& step : script.steps) {
        if (auto done = playStep(id, script, step, std::exchange(isFirst, false)); !done)
            return done;
    }
    return {};
}

Result<void> DemoPlay::playStep(
    const EnrollmentId& enrollment, const DemoWork& work, const DemoStep& step, bool isFirst)
{
    const auto collected
        = daysAgo(step.submitDaysAgo ? *step.submitDaysAgo + 2 : std::max(1, work.daysAgo / 2));
    if (auto done = collect(enrollment, step, collected); !done)
        return done;
    if (!step.submitDaysAgo)
        return {};
    const auto at = daysAgo(*step.submitDaysAgo);
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    const auto handedIn = submit(*now,
        {.privacyAccepted = true,
            .integrityAccepted = true,
            .note = isFirst ? std::nullopt : step.note,
            .contextNote = {}},
        at);
    if (auto done = apply(tr("Hand in"), handedIn); !done)
        return done;
    if (step.review) {
        if (auto done = review(enrollment, *step.review, at + std::chrono::hours(26)); !done)
            return done;
    }
    return step.decide ? decideOn(enrollment, *step.decide) : Result<void>();
}

Result<void> DemoPlay::collect(const EnrollmentId& enrollment, const DemoStep& step, Instant at)
{
    for (const auto& texts : m_script.texts) {
        if (texts.name != step.evidence)
            continue;
        for (const auto& answer : texts.answers) {
            if (step.only && !step.only->contains(answer.requirement))
                continue;
            for (const auto& piece : answer.pieces) {
                EvidenceDraft draft;
                draft.requirement = answer.requirement;
                draft.text = piece;
                draft.deidentification = tr("Only counts of the class; nobody is named.");
                if (auto done = add(enrollment, draft, at); !done)
                    return done;
            }
        }
    }
    if (step.video)
        return addClip(enrollment, *step.video, !step.withoutConsent.value_or(false), at);
    if (!step.replaceVideo)
        return {};
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    for (const auto& item : now->current()->evidence) {
        if (item.requirement != *step.replaceVideo)
            continue;
        if (auto done = apply(tr("Take out the clip"), removeEvidence(*now, item)); !done)
            return done;
    }
    return addClip(enrollment, *step.replaceVideo, true, at);
}

Result<void> DemoPlay::addClip(
    const EnrollmentId& enrollment, const QString& requirement, bool hasConsent, Instant at)
{
    EvidenceDraft draft;
    draft.requirement = requirement;
    draft.title = tr("Lesson clip");
    draft.file = m_clip;
    draft.fileIsKnown = true;
    if (hasConsent) {
        draft.consentHeldAt = tr("School office, blue folder");
        draft.deidentification = tr("A drawn lesson; nobody real is in it.");
    }
    return add(enrollment, draft, at);
}

Result<void> DemoPlay::add(const EnrollmentId& enrollment, const EvidenceDraft& draft, Instant at)
{
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    const auto added = addEvidence(*now, draft, now->person.id, at);
    if (!added)
        return added.error();
    return m_store.apply(tr("Add evidence"), added->changes);
}

Result<void> DemoPlay::review(const EnrollmentId& enrollment, const DemoReview& script, Instant at)
{
    const auto by = m_people.value(script.by);
    auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    if (auto done = apply(tr("Start the review"), startReview(*now, by, {}, at)); !done)
        return done;
    if (auto done = commentOn(enrollment, script, by, at); !done)
        return done;
    if (auto done = giveLevels(enrollment, script, by); !done)
        return done;
    if (!script.finish)
        return {};
    now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    return apply(tr("Finish the review"),
        finishReview(*now, *now->handedIn()->reviewBy(by.id), script.strengths.value_or(QString()),
            script.nextSteps.value_or(QString()), at + std::chrono::hours(1)));
}

Result<void> DemoPlay::commentOn(
    const EnrollmentId& enrollment, const DemoReview& script, const Person& by, Instant at)
{
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    const auto& attempt = *now->handedIn();
    const auto* work = attempt.reviewBy(by.id);
    const auto clip = std::find_if(attempt.evidence.begin(), attempt.evidence.end(),
        [](const auto& item) { return item.type == EvidenceType::Video; });
    if (!work || clip == attempt.evidence.end())
        return Error{Error::Kind::Missing, tr("The demo school is incomplete.")};
    const auto moment = [](double seconds) { return MediaTime(qint64(seconds * 1e6)); };
    Changes changes;
    for (const auto& said : script.comments) {
        const CommentDraft draft{.evidence = *clip,
            .start = moment(said.at),
            .end = said.to ? std::optional(moment(*said.to)) : std::nullopt,
            .page = {},
            .kind = said.kind,
            .text = said.text,
            .criterion = said.criterion};
        const auto comment
            = core::comment(*now, work->review, draft, at + std::chrono::minutes(changes.size()));
        if (!comment)
            return comment.error();
        changes.append({.after = *comment});
    }
    return m_store.apply(tr("Comment on the clip"), changes);
}

Result<void> DemoPlay::giveLevels(
    const EnrollmentId& enrollment, const DemoReview& script, const Person& by)
{
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    const auto& attempt = *now->handedIn();
    auto said = attempt.comments;
    std::sort(said.begin(), said.end(),
        [](const auto& a, const auto& b) { return a.createdAt < b.createdAt; });
    Changes changes;
    for (const auto& given : script.scores) {
        ScoreDraft draft{.criterion = given.criterion,
            .level = given.level,
            .rationale = given.rationale,
            .citations = {}};
        for (const auto place : given.cites.value_or(QList<int>()))
            draft.citations.append({.comment = said.at(place).id,
                .evidence = said.at(place).evidence,
                .start = said.at(place).start,
                .page = {}});
        const auto change = score(*now, *attempt.reviewBy(by.id), draft);
        if (!change)
            return change.error();
        changes.append(*change);
    }
    return m_store.apply(tr("Give levels"), changes);
}

Result<void> DemoPlay::decideOn(const EnrollmentId& enrollment, const DemoDecision& script)
{
    const auto now = readWork(m_store, enrollment);
    if (!now)
        return now.error();
    const auto at = daysAgo(script.daysAgo);
    const auto number = m_store.awards().nextNumber(localDate(at).year());
    const auto school = m_store.organizations().own();
    if (!number)
        return number.error();
    if (!school)
        return school.error();
    DecideRequest request{.outcome = script.outcome,
        .by = m_people.value(script.by),
        .note = script.note,
        .awardNumber = *number,
        .letter = {}};
    auto changes = decide(*now, request, at);
    if (!changes)
        return changes.error();
    for (auto& change : *changes) {
        if (!change.after || !std::holds_alternative<Decision>(*change.after))
            continue;
        auto& decision = std::get<Decision>(*change.after);
        decision.letter
            = letterText(draftLetter(*now, *now->handedIn(), decision, *school, request.by));
    }
    return m_store.apply(tr("Decide"), *changes);
}

} // namespace

Result<std::unique_ptr<Store>> createDemoSchool(const QString& path, Instant at)
{
    const auto script = readDemoScript();
    if (!script)
        return script.error();
    auto store = Store::create(path, schoolOf(script->school, at));
    if (!store)
        return store;
    if (auto played = DemoPlay(**store, *script, at).play(); !played) {
        const auto media = (*store)->mediaFolder();
        store->reset();
        QFile::remove(path);
        QDir(media).removeRecursively();
        return played.error();
    }
    return store;
}

} // namespace core
