// SPDX-License-Identifier: MIT
// How the words that can be searched are read from a workspace, and what is left out.
#include "core/search/search.h"

#include "core/microcredentials/history.h"
#include "core/store.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

bool isNameHidden(BlindMode blind, SubmissionState state)
{
    // Work that was sent back comes again, so its name would betray the next attempt.
    return blind != BlindMode::None && state != SubmissionState::Approved;
}

/// Reads an index, one step after the other.
struct SearchIndex::Reading {
    struct Attempt {
        int work = 0;
        bool isInRoom = false;
    };

    const Store& store;
    std::optional<PersonId> reader;
    SearchIndex index = {};
    QHash<PersonId, QString> names = {};
    QHash<VersionId, BlindMode> blind = {};
    QHash<MicrocredentialId, QString> codes = {};
    QHash<SubmissionId, int> works = {};
    QHash<AttemptId, Attempt> attempts = {};
    QHash<EvidenceId, Attempt> evidence = {}; ///< that may be looked at

    Result<void> readPeople();
    Result<void> readMicrocredentials();
    void add(const MicrocredentialHistory& history);
    Result<void> readWorks();
    Result<void> readAttempts();
    Result<void> readEvidence();
    Result<void> readComments();
    bool maySee(const WorkEntry& work, const PersonId& author, bool isShared,
        const std::optional<ReviewState>& review) const;
};

Result<void> SearchIndex::Reading::readPeople()
{
    const auto people = store.people().all();
    if (!people)
        return people.error();
    for (const auto& person : *people) {
        names.insert(person.id, person.displayName());
        QStringList about{
            person.positionTitle.value_or(QString()), person.email.value_or(QString())};
        about.removeAll({});
        const QStringList all{person.displayName(), person.givenName, about.join(u' '),
            person.staffIdentifier.value_or(QString()), person.school.value_or(QString()),
            person.subjects.join(u' ')};
        index.m_people.append(
            {{person.id, {person.displayName(), {}}, {about.join(u" · "_s), {}}, person.active},
                wordLine(person.displayName()), wordLine(all.join(u'\n'))});
    }
    return {};
}

Result<void> SearchIndex::Reading::readMicrocredentials()
{
    const auto all = store.microcredentials().all();
    if (!all)
        return all.error();
    for (const auto& one : *all) {
        codes.insert(one.id, one.code);
        const auto history = readHistory(store, one);
        if (!history)
            return history.error();
        for (const auto& version : history->versions)
            blind.insert(version.id, version.content.assessment.blind);
        if (!history->versions.isEmpty())
            add(*history);
    }
    return {};
}

void SearchIndex::Reading::add(const MicrocredentialHistory& history)
{
    const auto& one = history.microcredential;
    const auto& current = history.current();
    const auto& design = current.content;
    const auto title = (one.code + u' ' + design.title).trimmed();
    // "cm01" is found as well as "cm-01".
    const auto compact = QString(one.code).remove(u'-');
    const QStringList all{title, compact, one.tags.join(u' '), design.competency,
        design.summary.value_or(QString()), design.areaLabel.value_or(QString())};
    index.m_microcredentials.append({{one.id, one.code, {title, {}}, current.status},
        wordLine(title + u' ' + compact), wordLine(all.join(u'\n'))});
}

Result<void> SearchIndex::Reading::readWorks()
{
    const auto enrollments = store.enrollments().all();
    const auto submissions = store.submissions().all();
    if (!enrollments)
        return enrollments.error();
    if (!submissions)
        return submissions.error();
    QHash<EnrollmentId, const Enrollment*> known;
    for (const auto& enrollment : *enrollments)
        known.insert(enrollment.id, &enrollment);
    for (const auto& submission : *submissions) {
        const auto* enrollment = known.value(submission.enrollment);
        if (!enrollment)
            continue;
        WorkEntry work;
        work.enrollment = enrollment->id;
        work.isBlind
            = isNameHidden(blind.value(enrollment->version, BlindMode::Double), submission.state);
        work.who = work.isBlind ? submission.blindCode : names.value(enrollment->person);
        work.code = codes.value(enrollment->microcredential);
        const QStringList words{
            work.who, work.isBlind ? QString(work.who).remove(u'-') : QString(), work.code};
        work.line = wordLine(words.join(u'\n'));
        work.earner = enrollment->person;
        work.mentor = enrollment->mentor;
        works.insert(submission.id, int(index.m_works.size()));
        index.m_works.append(work);
    }
    return {};
}

Result<void> SearchIndex::Reading::readAttempts()
{
    const auto all = store.attempts().all();
    const auto reviews = store.reviews().all();
    if (!all)
        return all.error();
    if (!reviews)
        return reviews.error();
    QSet<AttemptId> mine;
    for (const auto& review : *reviews) {
        if (review.reviewer == reader && review.state != ReviewState::Recused
            && review.state != ReviewState::Voided)
            mine.insert(review.attempt);
    }
    QHash<SubmissionId, int> newest;
    for (const auto& attempt : *all) {
        if (!attempt.isOpen())
            newest[attempt.submission] = std::max(newest[attempt.submission], attempt.number);
    }
    for (const auto& attempt : *all) {
        const auto work = works.constFind(attempt.submission);
        if (work != works.constEnd())
            attempts.insert(attempt.id,
                {*work, mine.contains(attempt.id) && newest[attempt.submission] == attempt.number});
    }
    return {};
}

Result<void> SearchIndex::Reading::readEvidence()
{
    return store.database().each(
        u"SELECT e.id, e.attempt FROM evidence_item e "
        "LEFT JOIN consent_record c ON c.id = e.consent WHERE c.withdrawn_at IS NULL"_s,
        {}, [this](const QSqlQuery& row) -> Result<void> {
            const auto id = EvidenceId::fromString(row.value(0).toString());
            const auto attempt = AttemptId::fromString(row.value(1).toString());
            if (id && attempt && attempts.contains(*attempt))
                evidence.insert(*id, attempts.value(*attempt));
            return {};
        });
}

Result<void> SearchIndex::Reading::readComments()
{
    return store.database().each(
        u"SELECT c.id, c.evidence, c.author, c.visibility = 'shared', c.text, r.state "
        "FROM timestamped_comment c LEFT JOIN review r ON r.id = c.review "
        "ORDER BY c.created_at DESC, c.id"_s,
        {}, [this](const QSqlQuery& row) -> Result<void> {
            const auto id = CommentId::fromString(row.value(0).toString());
            const auto about = EvidenceId::fromString(row.value(1).toString());
            const auto author = PersonId::fromString(row.value(2).toString());
            std::optional<ReviewState> review;
            if (!id || !about || !author || !fromSql(row.value(5), review))
                return {};
            const auto found = evidence.constFind(*about);
            if (found == evidence.constEnd()
                || !maySee(index.m_works.at(found->work), *author, row.value(3).toBool(), review))
                return {};
            index.m_comments.append(
                {*id, found->work, found->isInRoom, wordLine(row.value(4).toString())});
            return {};
        });
}

bool SearchIndex::Reading::maySee(const WorkEntry& work, const PersonId& author, bool isShared,
    const std::optional<ReviewState>& review) const
{
    const bool isMine = author == reader;
    if (!review) // coaching stays between the two
        return isMine || (isShared && reader && (reader == work.earner || reader == work.mentor));
    if (isShared)
        return true;
    return isMine && *review != ReviewState::Recused && *review != ReviewState::Voided;
}

Result<SearchIndex> SearchIndex::read(const Store& store, const std::optional<PersonId>& reader)
{
    Reading reading{store, reader};
    for (const auto step :
        {&Reading::readPeople, &Reading::readMicrocredentials, &Reading::readWorks,
            &Reading::readAttempts, &Reading::readEvidence, &Reading::readComments}) {
        if (auto done = (reading.*step)(); !done)
            return done.error();
    }
    return std::move(reading.index);
}

} // namespace core
