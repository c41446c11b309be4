// SPDX-License-Identifier: MIT
#include "core/awards/priorawards.h"

#include "core/awards/revoking.h"
#include "core/microcredentials/versionnumber.h"
#include "core/store.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::PriorAwards)
};

constexpr qsizetype longestNote = 500;
constexpr qsizetype shownCell = 60;

/// Letters and digits in lower case: "Awarded on" and "awarded_on" are one name.
QString plain(const QString& text)
{
    QString name;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
    }
    return name;
}

Instant beginOf(const QDate& day)
{
    return Instant(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

Error invalid(const QString& message)
{
    return {Error::Kind::Invalid, message};
}

/// What the workspace knows of a microcredential.
struct Known {
    Microcredential microcredential;
    std::optional<MicrocredentialVersion> published;
};

/// Works a list off, row by row.
class Planner {
public:
    Planner(const Store& store, const PriorRequest& request, Instant at)
        : m_store(store)
        , m_request(request)
        , m_at(at)
    {
    }

    Result<PriorPlan> plan()
    {
        if (auto done = read(); !done)
            return done.error();
        for (const auto& row : m_request.table.rows) {
            if (auto done = take(row); !done) {
                if (done.error().kind != Error::Kind::Invalid
                    && done.error().kind != Error::Kind::Refused)
                    return done.error();
                m_plan.problems.append({row.line, done.error().message});
            }
        }
        return m_plan;
    }

private:
    Result<void> read()
    {
        const auto people = m_store.people().all();
        const auto designs = m_store.microcredentials().all();
        if (!people)
            return people.error();
        if (!designs)
            return designs.error();
        for (const auto& person : *people) {
            if (person.email)
                m_byEmail.insert(person.email->toLower(), person);
            if (person.staffIdentifier)
                m_byStaffId.insert(*person.staffIdentifier, person);
        }
        for (const auto& design : *designs) {
            const auto published = m_store.versions().publishedOf(design.id);
            if (!published)
                return published.error();
            m_designs.insert(design.code.toUpper(), {design, *published});
        }
        return {};
    }

    QString cell(const CsvRow& row, PriorField field) const
    {
        const auto column = m_request.columns.value(field, -1);
        return column < 0 ? QString() : row.cells.value(column).simplified();
    }

    Result<Person> personOf(const CsvRow& row) const
    {
        const auto email = cell(row, PriorField::Email);
        const auto staffId = cell(row, PriorField::StaffId);
        if (email.isEmpty() && staffId.isEmpty())
            return invalid(Text::tr("It names nobody. Give the e-mail or the staff number."));
        const auto byMail = m_byEmail.constFind(email.toLower());
        const auto byId = m_byStaffId.constFind(staffId);
        const bool isByMail = !email.isEmpty() && byMail != m_byEmail.constEnd();
        const bool isById = !staffId.isEmpty() && byId != m_byStaffId.constEnd();
        if (isByMail && isById && byMail->id != byId->id)
            return invalid(Text::tr("The e-mail is of %1 and the staff number of %2. Mend one of "
                                    "them.")
                               .arg(byMail->displayName(), byId->displayName()));
        if (isByMail)
            return *byMail;
        if (isById)
            return *byId;
        return invalid(Text::tr("Nobody here is “%1”. Add them to the people first.")
                           .arg((email.isEmpty() ? staffId : email).left(shownCell)));
    }

    Result<Known> designOf(const CsvRow& row) const
    {
        const auto code = cell(row, PriorField::Code);
        const auto found = m_designs.constFind(code.toUpper());
        if (code.isEmpty())
            return invalid(Text::tr("It names no microcredential. Give its code."));
        if (found == m_designs.constEnd())
            return invalid(Text::tr("There is no microcredential “%1” in this workspace.")
                               .arg(code.left(shownCell)));
        if (!found->published)
            return invalid(Text::tr("%1 is not published, so it cannot be awarded. Publish it "
                                    "first.")
                               .arg(found->microcredential.code));
        return *found;
    }

    Result<std::optional<QDate>> dayOf(const CsvRow& row, PriorField field) const
    {
        const auto text = cell(row, field);
        if (text.isEmpty())
            return std::optional<QDate>();
        const auto day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || day.year() < 1900)
            return invalid(Text::tr("“%1” is no day. Write it as year, month and day: 2024-05-31.")
                               .arg(text.left(shownCell)));
        return std::optional(day);
    }

    Result<void> take(const CsvRow& row)
    {
        const auto person = personOf(row);
        if (!person)
            return person.error();
        const auto design = designOf(row);
        if (!design)
            return design.error();
        const auto on = dayOf(row, PriorField::AwardedOn);
        const auto until = dayOf(row, PriorField::ExpiresOn);
        if (!on)
            return on.error();
        if (!until)
            return until.error();
        if (!*on)
            return invalid(Text::tr("It does not say when it was awarded."));
        if (**on > localDate(m_at))
            return invalid(Text::tr("It was awarded on a day that is still to come."));
        if (*until && **until < **on)
            return invalid(Text::tr("It expires before it was awarded."));
        const std::pair key(person->id, design->microcredential.id);
        if (m_taken.contains(key))
            return invalid(
                Text::tr("An earlier line is about the same person and microcredential."));
        return award(row, *person, *design, **on, *until);
    }

    Result<void> award(const CsvRow& row, const Person& person, const Known& design,
        const QDate& on, const std::optional<QDate>& until)
    {
        PriorStep step{.line = row.line,
            .kind = PriorStep::Kind::New,
            .who = person.displayName(),
            .code = design.microcredential.code,
            .awardedOn = on,
            .number = {}};
        const auto earlier = m_store.awards().of(person.id);
        if (!earlier)
            return earlier.error();
        Changes changes;
        for (const auto& one : *earlier) {
            if (one.microcredential != design.microcredential.id
                || one.status == AwardStatus::Revoked)
                continue;
            const auto done = meet(one, design, step, changes);
            if (!done)
                return done.error();
        }
        m_taken.insert({person.id, design.microcredential.id});
        if (step.kind != PriorStep::Kind::Skipped) {
            const auto number = nextNumber(on.year());
            if (!number)
                return number.error();
            step.number = *number;
            changes += awarded(person, *design.published, step, until, cell(row, PriorField::Note));
            m_plan.changes += changes;
        }
        m_plan.steps.append(step);
        return {};
    }

    // What becomes of an award that is there already.
    Result<void> meet(const Award& one, const Known& design, PriorStep& step, Changes& changes)
    {
        const bool counts = one.isActive(localDate(m_at));
        switch (m_request.duplicate) {
        case PriorDuplicate::Skip:
            step.kind = PriorStep::Kind::Skipped;
            step.number = one.number;
            return {};
        case PriorDuplicate::Replace: {
            if (!counts)
                return {};
            const auto work = readWork(m_store, one.enrollment);
            if (!work)
                return work.error();
            const auto revoked = revoke(
                {*work, m_request.by, Text::tr("Replaced by an award of prior recognition.")},
                m_at);
            if (!revoked)
                return revoked.error();
            changes += *revoked;
            step.kind = PriorStep::Kind::Replaced;
            return {};
        }
        case PriorDuplicate::New:
            break;
        }
        const auto version = m_store.versions().get(one.version);
        if (!version)
            return version.error();
        const auto theirs = VersionNumber::fromString(version->number);
        const auto ours = VersionNumber::fromString(design.published->number);
        if (counts && theirs && ours && theirs->major == ours->major)
            return invalid(Text::tr("%1 holds award %2 for %3, which counts today. Replace it, or "
                                    "leave the line out.")
                               .arg(step.who, one.number, step.code));
        return {};
    }

    Result<QString> nextNumber(int year)
    {
        if (!m_numbers.contains(year)) {
            const auto next = m_store.awards().nextNumber(year);
            if (!next)
                return next.error();
            m_numbers.insert(year, next->section(u'-', 1).toInt());
        }
        return u"%1-%2"_s.arg(year).arg(m_numbers[year]++, 4, 10, QChar(u'0'));
    }

    Changes awarded(const Person& person, const MicrocredentialVersion& version,
        const PriorStep& step, const std::optional<QDate>& until, const QString& note) const
    {
        const auto on = beginOf(step.awardedOn);
        Enrollment enrollment;
        enrollment.id = EnrollmentId::create();
        enrollment.person = person.id;
        enrollment.microcredential = version.microcredential;
        enrollment.version = version.id;
        enrollment.state = EnrollmentState::Completed;
        enrollment.enrolledAt = on;
        enrollment.startedAt = on;
        enrollment.reason = note.isEmpty()
            ? Text::tr("Recognized from before.")
            : Text::tr("Recognized from before: %1").arg(note.left(longestNote));
        Award award;
        award.id = AwardId::create();
        award.number = step.number;
        award.enrollment = enrollment.id;
        award.person = person.id;
        award.microcredential = version.microcredential;
        award.version = version.id;
        award.contentHash = version.contentHash.value_or(QByteArray());
        award.issuedAt = on;
        award.issuedBy = m_request.by.id;
        award.expiresOn = until;
        if (const auto months = version.content.monthsValid(); months && !until)
            award.expiresOn = step.awardedOn.addMonths(*months);
        return {{.after = enrollment}, {.after = award}};
    }

    const Store& m_store;
    const PriorRequest& m_request;
    Instant m_at;
    QHash<QString, Person> m_byEmail;
    QHash<QString, Person> m_byStaffId;
    QHash<QString, Known> m_designs;
    QSet<std::pair<PersonId, MicrocredentialId>> m_taken;
    QMap<int, int> m_numbers;
    PriorPlan m_plan;
};

} // namespace

PriorColumns priorColumnsOf(const QStringList& header)
{
    static const QMap<PriorField, QStringList> names{
        {PriorField::Email, {u"email"_s, u"emailaddress"_s, u"mail"_s, u"workemail"_s}},
        {PriorField::StaffId,
            {u"staffid"_s, u"staffidentifier"_s, u"staffnumber"_s, u"employeeid"_s,
                u"employeenumber"_s}},
        {PriorField::Code,
            {u"code"_s, u"microcredential"_s, u"microcredentialcode"_s, u"badge"_s,
                u"badgecode"_s}},
        {PriorField::AwardedOn,
            {u"awardedon"_s, u"awarded"_s, u"awarddate"_s, u"issuedon"_s, u"issued"_s, u"earned"_s,
                u"earnedon"_s, u"dateearned"_s, u"date"_s, u"completedon"_s}},
        {PriorField::ExpiresOn,
            {u"expireson"_s, u"expires"_s, u"expirydate"_s, u"validuntil"_s, u"validthrough"_s}},
        {PriorField::Note, {u"note"_s, u"notes"_s, u"source"_s, u"comment"_s, u"evidence"_s}},
    };
    PriorColumns columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        for (auto at = names.cbegin(); at != names.cend(); ++at) {
            if (at.value().contains(plain(header.at(i))) && !columns.contains(at.key()))
                columns.insert(at.key(), i);
        }
    }
    return columns;
}

int PriorPlan::count(PriorStep::Kind kind) const
{
    return int(std::count_if(
        steps.begin(), steps.end(), [kind](const PriorStep& step) { return step.kind == kind; }));
}

Result<PriorPlan> planPriorAwards(const Store& store, const PriorRequest& request, Instant at)
{
    if (auto done = mayRevoke(request.by); !done) // who revokes may award
        return done.error();
    const auto& columns = request.columns;
    if (!columns.contains(PriorField::Email) && !columns.contains(PriorField::StaffId))
        return invalid(Text::tr("The list needs a column with the e-mail or the staff number."));
    if (!columns.contains(PriorField::Code))
        return invalid(Text::tr("The list needs a column with the codes of microcredentials."));
    if (!columns.contains(PriorField::AwardedOn))
        return invalid(Text::tr("The list needs a column with the days of the awards."));
    return Planner(store, request, at).plan();
}

} // namespace core
