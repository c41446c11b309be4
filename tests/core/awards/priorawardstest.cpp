// SPDX-License-Identifier: MIT
#include "core/awards/priorawards.h"
#include "tests/support/work.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// A school that has published CM-01, and a list of what people earned before.
struct Recognition {
    samples::Practice practice;
    PriorDuplicate duplicate = PriorDuplicate::Skip;
    std::optional<PriorColumns> columns;

    Result<PriorPlan> plan(const QByteArray& csv, const std::optional<Person>& by = {})
    {
        table = must(readCsv(csv));
        return planPriorAwards(*practice.store,
            {table, columns.value_or(priorColumnsOf(table.header)), duplicate,
                by.value_or(practice.approver)},
            practice.at);
    }
    /// The only problem of a list.
    QString problem(const QByteArray& csv)
    {
        const auto planned = must(plan(csv));
        REQUIRE(planned.problems.size() == 1);
        CHECK(planned.changes.isEmpty());
        return planned.problems.first().message;
    }
    QByteArray mail() const { return practice.earner.email->toUtf8(); }
    QList<Award> awards() const { return must(practice.store->awards().of(practice.earner.id)); }

    CsvTable table;
};

} // namespace

TEST_CASE("what was earned before becomes an award of its day on the published version")
{
    Recognition list;
    const auto planned = must(list.plan("E-Mail,Badge code,Awarded on,Expires,Source,Room\r\n"
        + list.mail().toUpper() + ",cm-01,2024-05-31,,\"Transcript, page 2\",7\r\n"));
    REQUIRE(planned.steps.size() == 1);
    CHECK(planned.problems.isEmpty());
    CHECK(planned.steps.first().number == u"2024-0001"_s);
    CHECK(planned.steps.first().who == list.practice.earner.displayName());
    must(list.practice.store->apply(u"Recognize"_s, planned.changes));
    const auto award = list.awards().first();
    CHECK(localDate(award.issuedAt) == QDate(2024, 5, 31));
    CHECK(award.issuedBy == list.practice.approver.id);
    CHECK(award.version == list.practice.published().id);
    CHECK(award.levels.isEmpty());
    const auto work = must(readWork(*list.practice.store, award.enrollment));
    CHECK(work.enrollment.state == EnrollmentState::Completed);
    CHECK(work.enrollment.reason == u"Recognized from before: Transcript, page 2"_s);
    const auto months = work.design().monthsValid();
    CHECK(award.expiresOn
        == (months ? std::optional(QDate(2024, 5, 31).addMonths(*months)) : std::nullopt));
    // Numbers go on within a year, also within one list.
    CHECK(must(list.practice.store->awards().nextNumber(2024)) == u"2024-0002"_s);
}

TEST_CASE("rows that are wrong are named with their line and the way to mend them")
{
    Recognition list;
    const QByteArray head = "email,staff id,code,date,expires\r\n";
    const auto mail = list.mail();
    CHECK(list.problem(head + ",,CM-01,2024-05-31,\r\n").contains(u"names nobody"_s));
    CHECK(list.problem(head + "x@y.example,,CM-01,2024-05-31,\r\n").contains(u"Nobody here"_s));
    CHECK(list.problem(head + mail + ",,XX-99,2024-05-31,\r\n").contains(u"XX-99"_s));
    CHECK(list.problem(head + mail + ",,,2024-05-31,\r\n").contains(u"no microcredential"_s));
    CHECK(list.problem(head + mail + ",,CM-01,5/31/2024,\r\n").contains(u"2024-05-31"_s));
    CHECK(list.problem(head + mail + ",,CM-01,,\r\n").contains(u"when it was awarded"_s));
    CHECK(list.problem(head + mail + ",,CM-01,2999-01-01,\r\n").contains(u"still to come"_s));
    CHECK(list.problem(head + mail + ",,CM-01,2024-05-31,2024-05-30\r\n").contains(u"expires"_s));
    const auto twice = must(
        list.plan(head + mail + ",,CM-01,2024-05-31,\r\n" + mail + ",,CM-01,2023-05-31,\r\n"));
    CHECK(twice.steps.size() == 1);
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems.first().line == 3);
}

TEST_CASE("a list without what is needed, and who may not award, are refused")
{
    Recognition list;
    CHECK(samples::refusal(list.plan("code,date\r\nCM-01,2024-05-31\r\n")).contains(u"e-mail"_s));
    CHECK(samples::refusal(list.plan("email,date\r\na@b.example,2024-05-31\r\n"))
              .contains(u"codes"_s));
    CHECK(samples::refusal(list.plan("email,code\r\na@b.example,CM-01\r\n")).contains(u"days"_s));
    CHECK(samples::refusal(
        list.plan("email,code,date\r\na@b.example,CM-01,2024-05-31\r\n", list.practice.earner))
              .contains(u"not an approver"_s));
    // The columns can be said by hand.
    list.columns
        = PriorColumns{{PriorField::Email, 2}, {PriorField::Code, 0}, {PriorField::AwardedOn, 1}};
    CHECK(
        must(list.plan("what,when,whose\r\nCM-01,2024-05-31," + list.mail() + "\r\n")).steps.size()
        == 1);
}

TEST_CASE("somebody who has earned it already is skipped, replaced or awarded anew as was chosen")
{
    Recognition list;
    const auto before = *list.practice.decided(Outcome::Approved).award;
    const auto csv = "email,code,date\r\n" + list.mail() + ",CM-01,2024-05-31\r\n";
    SECTION("skip")
    {
        const auto planned = must(list.plan(csv));
        CHECK(planned.changes.isEmpty());
        CHECK(planned.steps.first().kind == PriorStep::Kind::Skipped);
        CHECK(planned.steps.first().number == before.number);
    }
    SECTION("replace")
    {
        list.duplicate = PriorDuplicate::Replace;
        const auto planned = must(list.plan(csv));
        CHECK(planned.steps.first().kind == PriorStep::Kind::Replaced);
        must(list.practice.store->apply(u"Recognize"_s, planned.changes));
        CHECK(must(list.practice.store->awards().get(before.id)).status == AwardStatus::Revoked);
        CHECK(list.awards().size() == 2);
    }
    SECTION("new, which one active award of a MAJOR version forbids")
    {
        list.duplicate = PriorDuplicate::New;
        CHECK(list.problem(csv).contains(before.number));
        auto expired = before;
        expired.expiresOn = QDate(2020, 1, 1);
        must(list.practice.store->apply(u"Expire"_s, {{before, expired}}));
        const auto planned = must(list.plan(csv));
        CHECK(planned.steps.first().kind == PriorStep::Kind::New);
        CHECK(planned.problems.isEmpty());
    }
}
