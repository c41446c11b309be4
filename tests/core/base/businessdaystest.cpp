// SPDX-License-Identifier: MIT
#include "core/base/businessdays.h"

#include "tests/support/catch.h"

using namespace core;

namespace {

const QList<QDate> presidentsDay{QDate(2026, 2, 16)};

QDate february(int day)
{
    return QDate(2026, 2, day);
}

} // namespace

TEST_CASE("a turnaround counts the business days after the hand-in, less holidays")
{
    CHECK(businessDaysBetween(february(2), february(6), presidentsDay) == 4);
    CHECK(businessDaysBetween(february(6), february(9), presidentsDay) == 1);
    CHECK(businessDaysBetween(february(13), february(18), presidentsDay) == 2);
    CHECK(businessDaysBetween(february(10), february(24), presidentsDay) == 9);
}

TEST_CASE("a decision on the day of the hand-in, or before it, took no business day")
{
    CHECK(businessDaysBetween(february(2), february(2), {}) == 0);
    CHECK(businessDaysBetween(february(6), february(8), {}) == 0); // a weekend
    CHECK(businessDaysBetween(february(9), february(2), {}) == 0);
}

TEST_CASE("a review falls due that many business days after the hand-in")
{
    CHECK(plusBusinessDays(february(2), 10, {}) == february(16));
    CHECK(plusBusinessDays(february(2), 10, presidentsDay) == february(17));
    CHECK(plusBusinessDays(february(6), 1, {}) == february(9));
    CHECK(plusBusinessDays(february(7), 1, {}) == february(9)); // handed in on a Saturday
    CHECK(plusBusinessDays(february(7), 0, {}) == february(7));
}

TEST_CASE("adding business days and counting them agree from any day")
{
    for (int day = 1; day <= 28; ++day) {
        for (int count = 0; count <= 12; ++count)
            CHECK(businessDaysBetween(february(day),
                      plusBusinessDays(february(day), count, presidentsDay), presidentsDay)
                == count);
    }
}
