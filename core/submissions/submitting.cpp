// SPDX-License-Identifier: MIT
#include "core/submissions/submitting.h"

#include "core/base/sha256.h"

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

bool consentHolds(const ConsentRecord* consent, const QDate& today)
{
    return consent && !consent->withdrawnAt
        && (!consent->expiresOn || today <= *consent->expiresOn);
}

void addPrivacyLacks(const Work& work, const EvidenceRequirement& requirement,
    const EvidenceItem& item, const QDate& today, QList<Lack>& found)
{
    if (requirement.requiresStudentConsent && !consentHolds(work.consent(item), today))
        found.append({requirement.id,
            Text::tr("%1 (%2) needs the statement that consent was given, and where the signed "
                     "forms are kept.")
                .arg(requirement.id, item.title)});
    if (requirement.requiresDeidentification && !item.deidentification)
        found.append({requirement.id,
            Text::tr("%1 (%2) needs the statement how names and faces were removed.")
                .arg(requirement.id, item.title)});
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

bool evidenceChanged(const Work& work)
{
    return snapshotHash(work, *previous(work)) != snapshotHash(work, *work.current());
}

Result<void> mayResubmit(const Work& work, const SubmitRequest& request)
{
    if (!request.note || request.note->trimmed().isEmpty())
        return refused(Text::tr("This is attempt %1. Add a note that says what changed.")
                           .arg(work.current()->attempt.number));
    if (!request.contextNote && !evidenceChanged(work))
        return refused(Text::tr("The evidence is the same as last time. Change some of it, or add "
                                "a note on what is different about it."));
    const int limit = work.design().assessment.maxScoredAttempts;
    if (work.submission->scoredAttempts >= limit)
        return refused(Text::tr("%n attempt(s) were scored, which is the limit. Meet with the "
                                "coach before the next one.",
            nullptr, limit));
    return {};
}

Result<void> maySubmit(const Work& work, const SubmitRequest& request, Instant at)
{
    const auto* current = work.current();
    if (!current)
        return refused(Text::tr("There is no evidence yet. Add some first."));
    if (!current->attempt.isOpen())
        return refused(Text::tr("This work was handed in already and waits for a decision."));
    if (work.version.status == VersionStatus::Retired && work.version.graceUntil
        && localDate(at) > *work.version.graceUntil)
        return refused(Text::tr("Version %1 of %2 is retired, and its time to finish ended on %3.")
                           .arg(work.version.number, work.microcredential.code,
                               work.version.graceUntil->toString(Qt::ISODate)));
    QStringList missing;
    for (const auto& lack : lacks(work, localDate(at)))
        missing.append(lack.sentence);
    if (!request.privacyAccepted || !request.integrityAccepted)
        missing.append(Text::tr("The statements on privacy and on own work must be accepted."));
    if (!missing.isEmpty())
        return refused(Text::tr("This cannot be handed in yet. %1").arg(missing.join(u' ')));
    if (const auto* before = previous(work)) {
        if (at <= before->attempt.submittedAt.value_or(Instant{}))
            return refused(Text::tr("The clock of this computer is behind the last hand-in. Set it "
                                    "right and try again."));
        return mayResubmit(work, request);
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
                least == 1 ? Text::tr("%1 (%2) is missing.").arg(requirement.id, requirement.title)
                           : Text::tr("%1 (%2) has %3 of %4 pieces.")
                                 .arg(requirement.id, requirement.title,
                                     QString::number(items.size()), QString::number(least))});
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
    const auto* before = previous(work);
    if (!before || !before->decision || before->decision->outcome != Outcome::NotYet)
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
        attempt.resubmissionNote = request.note;
        attempt.carriedForward = carriedForward(work);
    }
    attempt.contextNote = request.contextNote;
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
