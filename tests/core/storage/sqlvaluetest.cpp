// SPDX-License-Identifier: MIT
#include "core/storage/sqlvalue.h"
#include "core/people/person.h"
#include "core/schools/organization.h"
#include "tests/support/samples.h"

#include <limits>

using namespace Qt::StringLiterals;
using core::Instant;
using core::MediaTime;

namespace {

// `value` after it was a column of that type in a real table.
template <typename T>
std::optional<T> through(const QString& type, const T& value)
{
    auto database = must(core::Database::inMemory());
    must(database.write(u"CREATE TABLE t (c %1) STRICT"_s.arg(type)));
    must(database.write(u"INSERT INTO t VALUES (?)"_s, {core::toSql(value)}));
    T back{};
    if (!core::fromSql(must(database.value(u"SELECT c FROM t"_s)), back))
        return std::nullopt;
    return back;
}

template <typename T>
bool reads(const QVariant& stored)
{
    T value{};
    return core::fromSql(stored, value);
}

} // namespace

TEST_CASE("every kind of value comes back from a column as it was")
{
    for (const auto& text : {u""_s, QString(), u"a"_s, u"Zoë Nguyễn"_s,
             u"李小龙 👩‍🏫 عربى"_s, u"'; DROP TABLE t; --"_s, u"line\nline\ttab"_s,
             u"a\0b"_s, u" "_s, QString(100000, u'ü')})
        CHECK(through(u"TEXT"_s, text) == text);
    CHECK(through(u"TEXT"_s, QByteArray("0a")) == QByteArray("0a"));
    CHECK(through(u"TEXT"_s, QByteArray()) == QByteArray());
    for (const int number :
        {0, 1, -1, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()})
        CHECK(through(u"INTEGER"_s, number) == number);
    for (const qint64 number : {qint64(0), qint64(-1), std::numeric_limits<qint64>::max(),
             std::numeric_limits<qint64>::min()}) {
        CHECK(through(u"INTEGER"_s, number) == number);
        CHECK(through(u"INTEGER"_s, MediaTime(number)) == MediaTime(number));
        CHECK(through(u"INTEGER"_s, Instant(std::chrono::milliseconds(number)))
            == Instant(std::chrono::milliseconds(number)));
    }
    for (const double number : {0.0, -0.1, 1e300, 0.1 + 0.2})
        CHECK(through(u"REAL"_s, number) == number);
    CHECK(through(u"INTEGER"_s, true) == true);
    CHECK(through(u"INTEGER"_s, false) == false);
    CHECK(through(u"TEXT"_s, QDate(2026, 2, 28)) == QDate(2026, 2, 28));
    CHECK(through(u"TEXT"_s, core::Role::Administrator) == core::Role::Administrator);
    const auto id = core::PersonId::create();
    CHECK(through(u"TEXT"_s, id) == id);
}

TEST_CASE("lists, values with parts and what may be absent come back from a column")
{
    CHECK(through(u"TEXT"_s, QList<QString>()) == QList<QString>());
    CHECK(through(u"TEXT"_s, QList{u""_s, u"\"q\" ü"_s}) == QList{u""_s, u"\"q\" ü"_s});
    const QList roles{core::Role::Earner, core::Role::Mentor};
    CHECK(through(u"TEXT"_s, roles) == roles);
    const QList days{QDate(2026, 1, 1), QDate(2026, 12, 31)};
    CHECK(through(u"TEXT"_s, days) == days);
    const QList<core::Signatory> signatories{{.name = u"Ä"_s, .role = u""_s}};
    CHECK(through(u"TEXT"_s, signatories) == signatories);
    CHECK(through(u"TEXT"_s, signatories.first()) == signatories.first());

    using Text = std::optional<QString>;
    CHECK(through(u"TEXT"_s, Text()) == std::make_optional(Text()));
    CHECK(through(u"TEXT"_s, Text(u""_s)) == std::make_optional(Text(u""_s)));
    using Number = std::optional<int>;
    CHECK(through(u"INTEGER"_s, Number()) == std::make_optional(Number()));
    CHECK(through(u"INTEGER"_s, Number(-7)) == std::make_optional(Number(-7)));
    using Day = std::optional<QDate>;
    CHECK(through(u"TEXT"_s, Day(QDate(2026, 3, 1))) == std::make_optional(Day(QDate(2026, 3, 1))));
}

TEST_CASE("what could never be read again is not written")
{
    CHECK(core::toSql(QDate()).isNull());
    CHECK(core::toSql(core::PersonId()).isNull());
    const auto store = samples::store();
    auto nobody = samples::person();
    nobody.id = {};
    const auto done = store->apply(u"Add"_s, {{.after = nobody}});
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == core::Error::Kind::Refused);
}

TEST_CASE("a column that holds something else is not taken for a value")
{
    const auto null = QVariant(QMetaType::fromType<QString>());
    CHECK_FALSE(reads<QString>(null));
    CHECK_FALSE(reads<int>(null));
    CHECK_FALSE(reads<QDate>(null));
    CHECK_FALSE(reads<core::Role>(null));
    CHECK_FALSE(reads<QList<QString>>(null));
    CHECK_FALSE(reads<int>(u"seven"_s));
    CHECK_FALSE(reads<int>(5000000000LL)); // would be cut to 705032704
    CHECK_FALSE(reads<bool>(2));
    CHECK_FALSE(reads<bool>(-1));
    CHECK_FALSE(reads<QDate>(u"2026-02-30"_s));
    CHECK_FALSE(reads<QDate>(u"2026-02-28T00:00:00"_s));
    CHECK_FALSE(reads<QDate>(u""_s));
    CHECK_FALSE(reads<core::Role>(u"wizard"_s));
    CHECK_FALSE(reads<core::Role>(u"Earner"_s));
    CHECK_FALSE(reads<core::PersonId>(u"00000000-0000-0000-0000-000000000000"_s));
    CHECK_FALSE(reads<core::PersonId>(u"1"_s));
    const auto id = core::PersonId::create().toString();
    CHECK(reads<core::PersonId>(id));
    CHECK_FALSE(reads<core::PersonId>(id + u'x'));
    CHECK_FALSE(reads<core::PersonId>(u'{' + id + u'}'));
    CHECK_FALSE(reads<core::PersonId>(u"ABCDEF01-0000-4000-8000-000000000001"_s));
    CHECK_FALSE(reads<QList<QString>>(u"[1]"_s));
    CHECK_FALSE(reads<QList<QString>>(u"{}"_s));
    CHECK_FALSE(reads<QList<QString>>(u"[\"a\""_s));
    CHECK_FALSE(reads<core::Signatory>(u"{\"name\":\"A\"}"_s));
    CHECK_FALSE(reads<std::optional<QDate>>(u"soon"_s));
}
