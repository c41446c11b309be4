// SPDX-License-Identifier: MIT
#include "core/evidence/adding.h"

#include "core/base/clocktime.h"
#include "core/evidence/consent.h"
#include "core/submissions/blindcode.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::AddingEvidence)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

// The kinds of evidence that a file of a media type can be, the likeliest first.
QList<EvidenceType> kindsOf(const EvidenceDraft& draft)
{
    if (draft.text)
        return {EvidenceType::WrittenResponse, EvidenceType::Observation, EvidenceType::DataLog};
    const auto media = draft.file->mediaType;
    if (media.startsWith("video/"_L1))
        return {EvidenceType::Video};
    if (media.startsWith("audio/"_L1))
        return {EvidenceType::Audio};
    if (media.startsWith("image/"_L1))
        return {EvidenceType::StudentWork};
    if (media.contains("spreadsheet"_L1) || media == "text/csv"_L1)
        return {EvidenceType::DataLog, EvidenceType::SurveyResults};
    return {};
}

// Only a recording can be seen or heard.
bool canBe(EvidenceType type, const EvidenceDraft& draft)
{
    if (type == EvidenceType::Video)
        return draft.file && draft.file->mediaType.startsWith("video/"_L1);
    if (type == EvidenceType::Audio)
        return draft.file && draft.file->mediaType.startsWith("audio/"_L1);
    return true;
}

Result<EvidenceType> typeOf(const EvidenceRequirement& requirement, const EvidenceDraft& draft)
{
    if (draft.type) {
        if (requirement.accepts(*draft.type) && canBe(*draft.type, draft))
            return *draft.type;
    } else {
        for (const auto kind : kindsOf(draft)) {
            if (requirement.accepts(kind))
                return kind;
        }
        const bool isRecording = draft.file
            && (draft.file->mediaType.startsWith("video/"_L1)
                || draft.file->mediaType.startsWith("audio/"_L1));
        for (const auto kind : requirement.acceptableTypes) {
            const bool asksRecording = kind == EvidenceType::Video || kind == EvidenceType::Audio;
            if (!isRecording && !asksRecording)
                return kind;
        }
    }
    QStringList accepted;
    for (const auto kind : requirement.acceptableTypes)
        accepted.append(nameOf(kind));
    return refused(Text::tr("%1 (%2) does not take this kind of evidence. It takes: %3.")
                       .arg(requirement.id, requirement.title, accepted.join(u", "_s)));
}

QStringList warningsFor(const Work& work, const EvidenceRequirement& requirement,
    const EvidenceItem& item, const std::optional<MediaFile>& file)
{
    QStringList warnings;
    if (item.wordCount && requirement.wordLimit
        && (*item.wordCount < requirement.wordLimit->min
            || *item.wordCount > requirement.wordLimit->max))
        warnings.append(Text::tr("%1 has %2 words; %3 to %4 are asked for.")
                            .arg(requirement.id, QString::number(*item.wordCount),
                                QString::number(requirement.wordLimit->min),
                                QString::number(requirement.wordLimit->max)));
    if (file && file->duration && requirement.durationSeconds) {
        const auto& asked = *requirement.durationSeconds;
        const auto seconds
            = std::chrono::duration_cast<std::chrono::seconds>(*file->duration).count();
        const auto time = [](qint64 count) { return clockTime(std::chrono::seconds(count)); };
        if (seconds < asked.min || seconds > asked.max)
            warnings.append(
                Text::tr("%1 lasts %2; %3 to %4 are asked for.")
                    .arg(requirement.id, time(seconds), time(asked.min), time(asked.max)));
    }
    const auto* current = work.current();
    const auto before = !current
        ? 0
        : std::count_if(current->evidence.begin(), current->evidence.end(),
            [&](const auto& other) { return other.requirement == requirement.id; });
    if (requirement.quantity && before + 1 > requirement.quantity->max)
        warnings.append(Text::tr("%1 has %2 pieces now; at most %3 are asked for.")
                            .arg(requirement.id, QString::number(before + 1),
                                QString::number(requirement.quantity->max)));
    return warnings;
}

int nextNumber(const Work& work)
{
    int highest = 0;
    for (const auto& attempt : work.attempts) {
        for (const auto& item : attempt.evidence)
            highest = std::max(highest, item.number);
    }
    return highest + 1;
}

Result<SubmissionAttempt> openAttempt(const Work& work, Changes& changes, Instant at)
{
    if (auto may = mayAddEvidence(work); !may)
        return may.error();
    if (const auto* current = work.current())
        return current->attempt;
    auto enrollment = work.enrollment;
    enrollment.state = EnrollmentState::Active;
    enrollment.startedAt = work.enrollment.startedAt.value_or(at);
    changes.append({.before = work.enrollment, .after = enrollment});
    Submission submission;
    submission.id = SubmissionId::create();
    submission.enrollment = work.enrollment.id;
    submission.blindCode = newBlindCode();
    changes.append({.after = submission});
    SubmissionAttempt attempt;
    attempt.id = AttemptId::create();
    attempt.submission = submission.id;
    attempt.openedAt = at;
    changes.append({.after = attempt});
    return attempt;
}

void attest(EvidenceItem& item, const EvidenceDraft& draft, const PersonId& by, Instant at,
    Changes& changes)
{
    if (draft.consentHeldAt) {
        ConsentRecord consent;
        consent.id = ConsentId::create();
        consent.scope = {scopeOf(item.type)};
        consent.uses = {ConsentUse::Assessment};
        consent.attestedBy = by;
        consent.attestedAt = at;
        consent.formsHeldAt = draft.consentHeldAt->trimmed();
        changes.append({.after = consent});
        item.consent = consent.id;
    }
    if (draft.deidentification)
        item.deidentification = Deidentification{by, at, draft.deidentification->trimmed()};
}

Result<void> isFilledIn(const EvidenceDraft& draft)
{
    const auto isBlank
        = [](const std::optional<QString>& text) { return text && text->trimmed().isEmpty(); };
    if (isBlank(draft.text))
        return Error{Error::Kind::Invalid, Text::tr("The text is empty. Write something first.")};
    if (isBlank(draft.consentHeldAt))
        return Error{Error::Kind::Invalid, Text::tr("Say where the signed forms are kept.")};
    if (isBlank(draft.deidentification))
        return Error{Error::Kind::Invalid, Text::tr("Say how names and faces were removed.")};
    return {};
}

// Invariant 16: the name that a file had must not tell a reviewer whose work it is.
QString titleOf(
    const Work& work, const EvidenceRequirement& requirement, const EvidenceDraft& draft)
{
    if (const auto title = draft.title.trimmed(); !title.isEmpty())
        return title;
    const bool isBlind = work.design().assessment.blind == BlindMode::Double;
    return draft.file && !isBlind ? draft.file->originalName : requirement.title;
}

} // namespace

bool takesFile(const EvidenceRequirement& requirement, const QString& mediaType)
{
    EvidenceDraft draft;
    draft.file = MediaFile();
    draft.file->mediaType = mediaType;
    return bool(typeOf(requirement, draft));
}

bool takesText(const EvidenceRequirement& requirement)
{
    EvidenceDraft draft;
    draft.text = QString();
    return bool(typeOf(requirement, draft));
}

int countWords(const QString& text)
{
    static const auto pattern = [] {
        const auto sign = uR"([\p{Han}\p{Hiragana}\p{Katakana}])"_s;
        const auto run = uR"((?:(?!%1)[\p{L}\p{N}\p{M}])+)"_s.arg(sign);
        return uR"(%1|%2(?:(?:['’.‐‑-]|(?<=\p{N}),(?=\p{N}))%2)*)"_s.arg(sign, run);
    }();
    static const QRegularExpression word(pattern, QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    for (auto it = word.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

Result<void> mayAddEvidence(const Work& work)
{
    if (work.enrollment.state == EnrollmentState::Paused)
        return refused(Text::tr("The work of %1 on %2 is paused. Resume it first.")
                           .arg(work.person.displayName(), work.microcredential.code));
    if (work.enrollment.state != EnrollmentState::Planned
        && work.enrollment.state != EnrollmentState::Active)
        return refused(Text::tr("The work of %1 on %2 is closed, so nothing can be added to it. "
                                "Enroll them again.")
                           .arg(work.person.displayName(), work.microcredential.code));
    if (const auto* current = work.current(); current && !current->attempt.isOpen())
        return refused(Text::tr("The work was handed in and is being reviewed, so nothing can be "
                                "added to it. Wait for the decision, or ask for it to be "
                                "returned."));
    return {};
}

Result<AddedEvidence> addEvidence(
    const Work& work, const EvidenceDraft& draft, const PersonId& by, Instant at)
{
    Q_ASSERT(draft.text.has_value() != draft.file.has_value());
    const auto* requirement = work.design().requirement(draft.requirement);
    if (!requirement)
        return Error{Error::Kind::Missing,
            Text::tr("%1 has no evidence requirement %2.")
                .arg(work.microcredential.code, draft.requirement)};
    if (auto filled = isFilledIn(draft); !filled)
        return filled.error();
    const auto type = typeOf(*requirement, draft);
    if (!type)
        return type.error();

    AddedEvidence added;
    const auto attempt = openAttempt(work, added.changes, at);
    if (!attempt)
        return attempt.error();
    if (draft.file && !draft.fileIsKnown)
        added.changes.append({.after = *draft.file});
    auto& item = added.item;
    item.id = EvidenceId::create();
    item.attempt = attempt->id;
    item.number = nextNumber(work);
    item.requirement = requirement->id;
    item.type = *type;
    item.title = titleOf(work, *requirement, draft);
    item.body = draft.text;
    if (draft.text)
        item.wordCount = countWords(*draft.text);
    if (draft.file)
        item.file = draft.file->id;
    item.addedAt = at;
    item.aiAssistance = draft.aiAssistance;
    attest(item, draft, by, at, added.changes);
    added.changes.append({.after = item});
    added.warnings = warningsFor(work, *requirement, item, draft.file);
    return added;
}

Result<Changes> removeEvidence(const Work& work, const EvidenceItem& item)
{
    const auto* current = work.current();
    if (!current || !current->attempt.isOpen() || !current->item(item.id))
        return refused(Text::tr("This evidence was handed in and stays as it is. It can be changed "
                                "when the work comes back."));
    if (work.submission->state == SubmissionState::Withdrawn)
        return refused(Text::tr("This work was withdrawn, and what was collected stays. Enroll "
                                "again to collect anew."));
    return Changes{{.before = *current->item(item.id)}};
}

} // namespace core
