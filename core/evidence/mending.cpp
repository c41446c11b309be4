// SPDX-License-Identifier: MIT
#include "core/evidence/mending.h"

#include "core/evidence/consent.h"

#include <QCoreApplication>
#include <QHash>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::MendingEvidence)
};

Error invalid(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

// The rule for taking a piece out is the rule for changing it.
Result<EvidenceItem> changeable(const Work& work, const EvidenceItem& item)
{
    if (const auto may = removeEvidence(work, item); !may)
        return may.error();
    return *work.current()->item(item.id);
}

Work without(Work work, const EvidenceItem& item)
{
    work.attempts.last().evidence.removeIf([&](const auto& other) { return other.id == item.id; });
    return work;
}

} // namespace

Result<AddedEvidence> replaceEvidence(const Work& work, const EvidenceItem& item,
    const EvidenceDraft& draft, const PersonId& by, Instant at)
{
    const auto removal = removeEvidence(work, item);
    if (!removal)
        return removal.error();
    auto added = addEvidence(without(work, item), draft, by, at);
    if (added)
        added->changes = *removal + added->changes;
    return added;
}

Work supposing(Work work, const AddedEvidence& added)
{
    for (const auto& change : added.changes) {
        if (change.before && std::holds_alternative<EvidenceItem>(*change.before))
            work = without(std::move(work), std::get<EvidenceItem>(*change.before));
        if (!change.after)
            continue;
        if (const auto* attempt = std::get_if<SubmissionAttempt>(&*change.after)) {
            work.attempts.append(AttemptWork{.attempt = *attempt,
                .evidence = {},
                .checks = {},
                .reviews = {},
                .comments = {},
                .decision = {}});
        } else if (const auto* file = std::get_if<MediaFile>(&*change.after)) {
            work.files.append(*file);
        }
    }
    work.attempts.last().evidence.append(added.item);
    return work;
}

AddedPieces addPieces(
    const Work& work, const QList<NewPiece>& pieces, const PersonId& by, Instant at)
{
    AddedPieces all;
    auto supposed = work;
    QHash<QByteArray, MediaFile> known;
    for (auto [draft, replaces] : pieces) {
        const auto sha256 = draft.file ? draft.file->sha256.value_or(QByteArray()) : QByteArray();
        if (known.contains(sha256)) {
            draft.file = known.value(sha256);
            draft.fileIsKnown = true;
        }
        const auto* current = supposed.current();
        const auto* older = replaces && current ? current->item(*replaces) : nullptr;
        auto added = older ? replaceEvidence(supposed, *older, draft, by, at)
                           : addEvidence(supposed, draft, by, at);
        if (added) {
            all.changes += added->changes;
            supposed = supposing(std::move(supposed), *added);
            if (!sha256.isEmpty())
                known.insert(sha256, *draft.file);
        }
        all.pieces.append(std::move(added));
    }
    return all;
}

Result<AddedEvidence> rewriteEvidence(
    const Work& work, const EvidenceItem& item, const QString& text, Instant at)
{
    const auto before = changeable(work, item);
    if (!before)
        return before.error();
    if (!before->body)
        return invalid(Text::tr("This evidence is a file. Replace it with another one."));
    EvidenceDraft draft;
    draft.requirement = before->requirement;
    draft.type = before->type;
    draft.title = before->title;
    draft.text = text;
    // Whoever may add it anew may write it anew; limits are judged the same way.
    auto added = addEvidence(without(work, item), draft, work.person.id, at);
    if (!added)
        return added;
    auto after = *before;
    after.body = text;
    after.wordCount = added->item.wordCount;
    after.addedAt = at;
    added->item = after;
    added->changes = {{.before = *before, .after = after}};
    return added;
}

Result<Changes> retitleEvidence(const Work& work, const EvidenceItem& item, const QString& title)
{
    const auto before = changeable(work, item);
    if (!before)
        return before.error();
    auto after = *before;
    after.title = title.trimmed();
    if (after.title.isEmpty())
        return invalid(Text::tr("A piece of evidence needs a title. Write one."));
    if (after == *before)
        return Changes();
    return Changes{{.before = *before, .after = after}};
}

Result<Changes> recordConsent(const Work& work, const EvidenceItem& item,
    const ConsentStatement& statement, const PersonId& by, Instant at)
{
    const auto before = changeable(work, item);
    if (!before)
        return before.error();
    if (work.isHidden(*before))
        return Error{Error::Kind::Refused,
            Text::tr("The permission for this was withdrawn, so it is not used again. Take it out "
                     "and add other evidence.")};
    if (statement.formsHeldAt.trimmed().isEmpty())
        return invalid(Text::tr("Say where the signed forms are kept."));
    if (statement.expiresOn && *statement.expiresOn < localDate(at))
        return invalid(Text::tr("That permission has ended already. Choose a later day."));
    ConsentRecord consent;
    consent.id = ConsentId::create();
    consent.scope = {scopeOf(before->type)};
    consent.uses = {ConsentUse::Assessment};
    consent.attestedBy = by;
    consent.attestedAt = at;
    consent.formsHeldAt = statement.formsHeldAt.trimmed();
    consent.countGranted = statement.granted;
    consent.countWithheld = statement.withheld;
    consent.expiresOn = statement.expiresOn;
    auto after = *before;
    after.consent = consent.id;
    return Changes{{.after = consent}, {.before = *before, .after = after}};
}

Result<Changes> recordDeidentification(const Work& work, const EvidenceItem& item,
    const QString& method, const PersonId& by, Instant at)
{
    const auto before = changeable(work, item);
    if (!before)
        return before.error();
    if (method.trimmed().isEmpty())
        return invalid(Text::tr("Say how names and faces were removed."));
    auto after = *before;
    after.deidentification = Deidentification{by, at, method.trimmed()};
    return Changes{{.before = *before, .after = after}};
}

Result<Changes> relocate(const MediaFile& file, const QString& path, const QByteArray& print)
{
    Q_ASSERT(file.isInPlace());
    if (print != file.fingerprint)
        return Error{Error::Kind::Refused,
            Text::tr("That is another file: its content is not that of “%1”. Choose the one that "
                     "was added.")
                .arg(file.originalName)};
    auto after = file;
    after.path = path;
    if (after == file)
        return Changes();
    return Changes{{.before = file, .after = after}};
}

} // namespace core
