// SPDX-License-Identifier: MIT
#include "core/submissions/submitting.h"

#include "core/base/sha256.h"
#include "core/evidence/consent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Submitting)
};

Error refused(const QString& message)
{
    return {Error::Kind::Refused, message};
}

QString consentLack(
    const Work& work, const EvidenceItem& item, const QString& name, const QDate& today)
{
    const auto* consent = work.consent(item);
    if (consent && consent->withdrawnAt)
        return Text::tr("The permission for %1 was withdrawn. Take it out and add other evidence.")
            .arg(name);
    if (consent && consent->expiresOn && *consent->expiresOn < today)
        return Text::tr("The permission for %1 ended on %2. Take it out and add it again with a "
                        "new statement.")
            .arg(name, consent->expiresOn->toString(Qt::ISODate));
    return Text::tr("%1 needs the statement that consent was given, and where the signed forms are "
                    "kept.")
        .arg(name);
}

bool isBlank(const std::optional<QString>& text)
{
    return !text || text->trimmed().isEmpty();
}

void addPrivacyLacks(const Work& work, const EvidenceRequirement& requirement,
    const EvidenceItem& item, const QDate& today, QList<Lack>& found)
{
    const auto name = Text::tr("%1 (%2)").arg(requirement.id, item.title);
    const auto* consent = work.consent(item);
    const bool isCovered = consent && holds(*consent, today);
    if (work.isHidden(item) || (requirement.requiresStudentConsent && !isCovered))
        found.append({requirement.id, consentLack(work, item, name, today)});
    if (requirement.requiresDeidentification && !item.deidentification)
        found.append({requirement.id,
            Text::tr("%1 needs the statement how names and faces were removed.").arg(name)});
}

// The attempt before the open one, when there is one.
const AttemptWork* previous(const Work& work)
{
    return work.attempts.size() < 2 ? nullptr : &work.attempts.at(work.attempts.size() - 2);
}

// What stands for the requirement's evidence: equal when nothing was added, changed or removed.
QList<QByteArray> contents(const Work& work, const AttemptWork& attempt, QStringView requirement)
{
    QList<QByteArray> found;
    for (const auto& item : attempt.evidence) {
        if (item.requirement == requirement)
            found.append(work.contentOf(item));
    }
    std::sort(found.begin(), found.end());
    return found;
}

// Other content, or a new permission for the same content. A new number alone is no change.
bool evidenceChanged(const Work& work)
{
    const auto rowsOf = [&](const AttemptWork& attempt) {
        QStringList rows;
        for (const auto& item : attempt.evidence)
            rows.append(item.requirement + u' ' + QString::fromLatin1(work.contentOf(item)) + u' '
                + (item.consent ? item.consent->toString() : QString()));
        rows.sort();
        return rows;
    };
    return rowsOf(*previous(work)) != rowsOf(*work.current());
}

// Beyond the limit another attempt needs a talk with the coach after the last decision.
Result<void> mayTryAgain(const Work& work, const SubmitRequest& request, const QDate& today)
{
    const int limit = work.design().assessment.maxScoredAttempts;
    if (work.submission->scoredAttempts < limit)
        return {};
    if (!request.coachMetOn)
        return refused(Text::tr("%n attempt(s) were scored, which is the limit. Meet with the "
                                "coach before the next one, and say when.",
            nullptr, limit));
    const auto* scored = work.lastScored();
    if (*request.coachMetOn > today
        || (scored && *request.coachMetOn < localDate(scored->decision->decidedAt)))
        return refused(Text::tr("The meeting with the coach must lie between the last decision and "
                                "today. Mend its date."));
    return {};
}

Result<void> mayResubmit(const Work& work, const SubmitRequest& request, const QDate& today)
{
    if (isBlank(request.note))
        return refused(Text::tr("This is attempt %1. Add a note that says what changed.")
                           .arg(work.current()->attempt.number));
    if (isBlank(request.contextNote) && !evidenceChanged(work))
        return refused(Text::tr("The evidence is the same as last time. Change some of it, or add "
                                "a note on what is different about it."));
    return mayTryAgain(work, request, today);
}

Result<void> isUnderWay(const Work& work)
{
    switch (work.enrollment.state) {
    case EnrollmentState::Active:
        return {};
    case EnrollmentState::Paused:
        return refused(Text::tr("The work of %1 on %2 is paused. Resume it first.")
                           .arg(work.person.displayName(), work.microcredential.code));
    default:
        return refused(Text::tr("The work of %1 on %2 is closed, so it cannot be handed in. Enroll "
                                "them again.")
                           .arg(work.person.displayName(), work.microcredential.code));
    }
}

std::optional<QString> contextOf(const SubmitRequest& request)
{
    QStringList notes;
    if (!isBlank(request.contextNote))
        notes.append(request.contextNote->trimmed());
    if (request.coachMetOn)
        notes.append(
            Text::tr("Met with the coach on %1.").arg(request.coachMetOn->toString(Qt::ISODate)));
    return notes.isEmpty() ? std::nullopt : std::optional(notes.join(u'\n'));
}

QStringList missingIn(const Work& work, const SubmitRequest& request, const QDate& today)
{
    QStringList missing;
    for (const auto& lack : lacks(work, today))
        missing.append(lack.sentence);
    if (!request.privacyAccepted || !request.integrityAccepted)
        missing.append(Text::tr("The statements on privacy and on own work must be accepted."));
    return missing;
}

Result<void> maySubmit(const Work& work, const SubmitRequest& request, Instant at)
{
    const auto* current = work.current();
    if (!current)
        return refused(Text::tr("There is no evidence yet. Add some first."));
    if (!current->attempt.isOpen())
        return refused(Text::tr("This work was handed in already. Wait for the decision."));
    if (auto open = isUnderWay(work); !open)
        return open;
    if (work.version.status == VersionStatus::Retired && work.version.graceUntil
        && localDate(at) > *work.version.graceUntil)
        return refused(Text::tr("Version %1 of %2 is retired, and its time to finish ended on %3. "
                                "Enroll again on the version that is published now.")
                           .arg(work.version.number, work.microcredential.code,
                               work.version.graceUntil->toString(Qt::ISODate)));
    if (const auto missing = missingIn(work, request, localDate(at)); !missing.isEmpty())
        return refused(Text::tr("This cannot be handed in yet. %1").arg(missing.join(u' ')));
    if (const auto* before = previous(work)) {
        if (at <= before->attempt.submittedAt.value_or(Instant{}))
            return refused(Text::tr("The clock of this computer is behind the last hand-in. Set it "
                                    "right and try again."));
        return mayResubmit(work, request, localDate(at));
    }
    return {};
}

} // namespace

QList<Lack> lacks(const Work& work, const QDate& today)
{
    QList<Lack> found;
    const auto* current = work.current();
    for (const auto& requirement : work.design().evidenceRequirements) {
        QList<EvidenceItem> items;
        if (current)
            std::copy_if(current->evidence.begin(), current->evidence.end(),
                std::back_inserter(items),
                [&](const auto& item) { return item.requirement == requirement.id; });
        const int least = requirement.quantity ? requirement.quantity->min : 1;
        if (items.size() < least)
            found.append({requirement.id,
                least == 1
                    ? Text::tr("%1 (%2) is missing. Add it.").arg(requirement.id, requirement.title)
                    : Text::tr("%1 (%2) has %3 of %4 pieces. Add the others.")
                          .arg(requirement.id, requirement.title, QString::number(items.size()),
                              QString::number(least))});
        for (const auto& item : items)
            addPrivacyLacks(work, requirement, item, today, found);
    }
    return found;
}

QByteArray snapshotHash(const Work& work, const AttemptWork& attempt)
{
    QJsonArray rows;
    for (const auto& item : attempt.evidence) {
        rows.append(QJsonArray{item.number, item.requirement, QString(nameOf(item.type)),
            item.title, QString::fromLatin1(work.contentOf(item))});
    }
    return Sha256::hexOf(canonicalJson(rows));
}

QStringList carriedForward(const Work& work)
{
    QStringList carried;
    const auto* before = work.lastScored();
    if (!before || before == work.current())
        return carried;
    for (const auto& resolved : before->decision->levels) {
        const auto* criterion = work.design().criterion(resolved.criterion);
        if (!criterion || resolved.level < work.design().passRule.targetLevel)
            continue;
        const bool unchanged = std::all_of(
            criterion->evidence.begin(), criterion->evidence.end(), [&](const auto& requirement) {
                return contents(work, *before, requirement)
                    == contents(work, *work.current(), requirement);
            });
        if (unchanged)
            carried.append(criterion->id);
    }
    return carried;
}

Result<Changes> submit(const Work& work, const SubmitRequest& request, Instant at)
{
    if (auto may = maySubmit(work, request, at); !may)
        return may.error();
    const auto* current = work.current();
    auto attempt = current->attempt;
    attempt.submittedAt = at;
    attempt.snapshotHash = snapshotHash(work, *current);
    attempt.privacyAcceptedAt = at;
    attempt.integrityAcceptedAt = at;
    if (attempt.number > 1) {
        attempt.resubmissionNote = request.note->trimmed();
        attempt.carriedForward = carriedForward(work);
    }
    attempt.contextNote = contextOf(request);
    auto submission = *work.submission;
    submission.state
        = attempt.number > 1 ? SubmissionState::Resubmitted : SubmissionState::Submitted;
    return Changes{
        {.before = current->attempt, .after = attempt},
        {.before = *work.submission, .after = submission},
    };
}

Changes openNextAttempt(const Work& work, Instant at)
{
    const auto* current = work.current();
    SubmissionAttempt attempt;
    attempt.id = AttemptId::create();
    attempt.submission = work.submission->id;
    attempt.number = current->attempt.number + 1;
    attempt.openedAt = at;
    Changes changes{{.after = attempt}};
    for (auto item : current->evidence) {
        item.id = EvidenceId::create();
        item.attempt = attempt.id;
        changes.append({.after = item});
    }
    return changes;
}

} // namespace core
