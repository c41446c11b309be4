// SPDX-License-Identifier: MIT
#include "core/microcredentials/publishing.h"

#include "core/base/sha256.h"
#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/designgaps.h"
#include "core/microcredentials/drafting.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Publishing)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

const MicrocredentialVersion* withStatus(
    const QList<MicrocredentialVersion>& versions, VersionStatus status)
{
    const auto found = std::find_if(versions.begin(), versions.end(),
        [&](const auto& version) { return version.status == status; });
    return found == versions.end() ? nullptr : &*found;
}

VersionNumber numberOf(const MicrocredentialVersion& version)
{
    return VersionNumber::fromString(version.number).value_or(VersionNumber());
}

MicrocredentialVersion retired(MicrocredentialVersion version, const QString& reason, Instant at)
{
    version.status = VersionStatus::Retired;
    version.retiredAt = at;
    version.retiredReason = reason;
    version.graceUntil = localDate(at).addDays(graceDays);
    return version;
}

MicrocredentialVersion draftOf(const MicrocredentialId& microcredential, const QString& number,
    const Design& content, Instant at)
{
    MicrocredentialVersion draft;
    draft.id = VersionId::create();
    draft.microcredential = microcredential;
    draft.number = number;
    draft.content = content;
    draft.createdAt = at;
    return draft;
}

// A number that says too little about how much changed is refused.
Result<void> fitsBefore(const MicrocredentialVersion& draft, const MicrocredentialVersion& before)
{
    const auto least = leastStep(before.content, draft.content);
    const auto step = numberOf(draft).stepFrom(numberOf(before));
    if (least == ChangeSize::None)
        return refused(Text::tr("Nothing changed since version %1, so there is nothing to publish. "
                                "Change the draft first.")
                           .arg(before.number));
    if (step && *step >= least)
        return {};
    return refused(Text::tr("The number %1 says too little about what changed since %2. It must "
                            "be %3 or higher.")
                       .arg(draft.number, before.number, numberOf(before).next(least).toString()));
}

// The codes from `code` over its prerequisites back to itself; empty when no way leads back.
QStringList circle(const QString& code, const QStringList& prerequisites,
    const QMap<QString, QStringList>& others, QStringList& seen)
{
    for (const auto& next : prerequisites) {
        if (next == code)
            return {code};
        if (seen.contains(next))
            continue;
        seen.append(next);
        const auto rest = circle(code, others.value(next), others, seen);
        if (!rest.isEmpty())
            return QStringList{next} + rest;
    }
    return {};
}

// What had an id in `before` and has another meaning under it now, where a step below MAJOR lies
// between them. A MAJOR step is free, and all else that asks or judges makes a MAJOR step.
QStringList reusedIds(const Design& before, const Design& after)
{
    QStringList reused;
    for (const auto& old : before.successCriteria) {
        for (const auto& now : after.successCriteria) {
            if (now.id == old.id && now.objective != old.objective)
                reused.append(now.id);
        }
    }
    for (const auto& old : before.learningResources) {
        const auto* now = after.resource(old.id);
        if (now && now->type != old.type && now->title != old.title)
            reused.append(now->id);
    }
    return reused;
}

// Invariant 8: an id keeps its meaning within a MAJOR.
Result<void> keepsMeanings(
    const MicrocredentialHistory& history, const MicrocredentialVersion& published)
{
    for (const auto& before : history.versions) {
        if (before.status == VersionStatus::Draft
            || numberOf(before).major != numberOf(published).major)
            continue;
        const auto reused = reusedIds(before.content, published.content);
        if (!reused.isEmpty())
            return refused(Text::tr("%1 stood for something else in version %2. Give what is new a "
                                    "number that was not used yet.")
                               .arg(reused.join(u", "_s), before.number));
    }
    return {};
}

Result<void> mayPublish(
    const QString& code, const MicrocredentialVersion& draft, const PublishRequest& request)
{
    if (request.pilotWaiver.trimmed().isEmpty())
        return refused(
            Text::tr("%1 was not piloted. Say why it is published without a pilot.").arg(code));
    QStringList errors;
    for (const auto& finding :
        check(draft.content, code) + gaps(draft.content) + request.findings) {
        if (finding.severity == Severity::Error)
            errors.append(u"%1 (%2, %3)"_s.arg(finding.message, finding.rule, finding.path));
    }
    if (!errors.isEmpty())
        return refused(Text::tr("%1 cannot be published yet. %2").arg(code, errors.join(u' ')));
    QStringList seen;
    const auto way = circle(
        code, draft.content.prerequisites.value_or(QStringList()), request.prerequisites, seen);
    if (!way.isEmpty())
        return refused(Text::tr("The prerequisites go round in a circle: %1. Remove one of them.")
                           .arg((QStringList{code} + way).join(u" → "_s)));
    return {};
}

// The file's own number, or a higher one when it says too little about what changed.
VersionNumber numberFor(const DesignFile& file, const MicrocredentialVersion* before)
{
    if (!before)
        return file.version;
    const auto least = leastStep(before->content, file.design);
    const auto step = file.version.stepFrom(numberOf(*before));
    return step && *step >= least ? file.version : numberOf(*before).next(least);
}

} // namespace

QByteArray contentHash(const Design& design)
{
    return Sha256::hexOf(canonicalJson(Json::write(design)));
}

const MicrocredentialVersion* MicrocredentialHistory::draft() const
{
    return withStatus(versions, VersionStatus::Draft);
}

const MicrocredentialVersion* MicrocredentialHistory::published() const
{
    return withStatus(versions, VersionStatus::Published);
}

const MicrocredentialVersion& MicrocredentialHistory::current() const
{
    if (const auto* found = published())
        return *found;
    if (const auto* found = draft())
        return *found;
    Q_ASSERT(!versions.isEmpty()); // a microcredential is made with its first version
    return versions.last();
}

const MicrocredentialVersion* lastReleased(const MicrocredentialHistory& history)
{
    if (const auto* published = history.published())
        return published;
    const MicrocredentialVersion* last = nullptr;
    for (const auto& version : history.versions) {
        if (version.status == VersionStatus::Retired
            && (!last || version.retiredAt > last->retiredAt))
            last = &version;
    }
    return last;
}

Result<DesignImport> importDesign(const DesignFile& file,
    const std::optional<MicrocredentialHistory>& known, const std::optional<Microcredential>& taken,
    Instant at)
{
    const auto id = MicrocredentialId::fromString(file.id);
    if (!id)
        return Error{Error::Kind::Invalid, Text::tr("/id must be an identifier (a UUID).")};
    if (taken && taken->code != file.code)
        return refused(Text::tr("This design is in the workspace under the code %1. Import it "
                                "under that code, or give the file a new identity.")
                           .arg(taken->code));
    DesignImport result;
    if (!known) {
        Microcredential made;
        made.id = *id;
        made.code = file.code;
        made.createdAt = at;
        result.outcome = ImportOutcome::New;
        result.changes = {
            {.after = made}, {.after = draftOf(made.id, file.version.toString(), file.design, at)}};
        return result;
    }
    if (const auto* draft = known->draft()) {
        auto changed = *draft;
        changed.content = file.design;
        changed.number = numberFor(file, lastReleased(*known)).toString();
        if (changed == *draft)
            return result;
        result.outcome = ImportOutcome::DraftReplaced;
        result.changes = {{.before = *draft, .after = changed}};
        return result;
    }
    const auto& current = known->current();
    if (current.content == file.design)
        return result;
    auto draft
        = draftOf(known->microcredential.id, numberFor(file, &current).toString(), file.design, at);
    draft.derivedFrom = current.id;
    result.outcome = ImportOutcome::DraftAdded;
    result.changes = {{.after = draft}};
    return result;
}

Result<Changes> publish(
    const MicrocredentialHistory& history, const PublishRequest& request, Instant at)
{
    const auto& code = history.microcredential.code;
    const auto* draft = history.draft();
    if (!draft)
        return refused(Text::tr("%1 has no draft to publish. Start one first.").arg(code));
    if (auto may = mayPublish(code, *draft, request); !may)
        return may.error();

    auto published = *draft;
    if (const auto* before = lastReleased(history)) {
        if (auto fits = fitsBefore(*draft, *before); !fits)
            return fits.error();
    } else if (numberOf(*draft) < VersionNumber{1, 0, 0}) {
        published.number = u"1.0.0"_s;
    }
    if (auto kept = keepsMeanings(history, published); !kept)
        return kept.error();
    published.status = VersionStatus::Published;
    published.contentHash = contentHash(draft->content);
    published.publishedAt = at;
    published.pilotWaiver = request.pilotWaiver.trimmed();
    Changes changes;
    if (const auto* before = history.published())
        changes.append({.before = *before,
            .after
            = retired(*before, Text::tr("Replaced by version %1.").arg(published.number), at)});
    changes.append({.before = *draft, .after = published});
    return changes;
}

Result<Changes> retire(const MicrocredentialHistory& history, const QString& reason, Instant at)
{
    const auto* published = history.published();
    if (!published)
        return refused(Text::tr("%1 is not published, so there is nothing to retire. Publish it "
                                "first.")
                           .arg(history.microcredential.code));
    if (reason.trimmed().isEmpty())
        return refused(Text::tr("Say why %1 is retired.").arg(history.microcredential.code));
    return Changes{{.before = *published, .after = retired(*published, reason.trimmed(), at)}};
}

Result<Changes> derive(const MicrocredentialHistory& history, Instant at)
{
    if (history.draft())
        return refused(Text::tr("%1 has a draft already. Go on with that one.")
                           .arg(history.microcredential.code));
    const auto& from = history.current();
    auto draft = draftOf(history.microcredential.id,
        numberOf(from).next(ChangeSize::Patch).toString(), from.content, at);
    draft.derivedFrom = from.id;
    return Changes{{.after = draft}};
}

DesignFile designFileOf(
    const Microcredential& microcredential, const MicrocredentialVersion& version)
{
    return {.id = microcredential.id.toString(),
        .code = microcredential.code,
        .version = numberOf(version),
        .status = version.status,
        .design = version.content};
}

} // namespace core
