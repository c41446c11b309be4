// SPDX-License-Identifier: MIT
#include "core/base/json.h"
#include "tests/support/catch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

enum class Colour { Red, Green };
constexpr auto namesOf(Colour)
{
    return std::array{"red", "green"};
}

struct Leaf {
    QString name;
    Colour colour = Colour::Red;
    std::optional<int> count;
    core::Nullable<double> share;
    QList<int> numbers;

    bool operator==(const Leaf&) const = default;
    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("name", self.name);
        visit("colour", self.colour);
        visit("count", self.count);
        visit("share", self.share);
        visit("numbers", self.numbers);
    }
};

struct Tree {
    QList<Leaf> leaves;

    template <typename Self, typename Visit>
    static void fields(Self& self, Visit&& visit)
    {
        visit("leaves", self.leaves);
    }
};

QByteArray number(double value)
{
    return core::canonicalJson(value);
}

} // namespace

// The numbers are those of RFC 8785, appendix B.
TEST_CASE("canonical numbers are written as ECMAScript writes them")
{
    CHECK(number(0.0) == "0");
    CHECK(number(-0.0) == "0");
    CHECK(number(5e-324) == "5e-324");
    CHECK(number(1.7976931348623157e308) == "1.7976931348623157e+308");
    CHECK(number(9007199254740992.0) == "9007199254740992");
    CHECK(number(295147905179352830000.0) == "295147905179352830000");
    CHECK(number(1e21) == "1e+21");
    CHECK(number(1e-7) == "1e-7");
    CHECK(number(0.000001) == "0.000001");
    CHECK(number(333333333.33333329) == "333333333.3333333");
    CHECK(number(9.0) == "9");
}

TEST_CASE("canonical JSON sorts keys, escapes little and leaves no space")
{
    const QJsonObject object{{u"b"_s, 1}, {u"a"_s, u"\u20ac\n\"\u000f"_s}, {u"A"_s, QJsonArray()}};
    CHECK(core::canonicalJson(object) == "{\"A\":[],\"a\":\"€\\n\\\"\\u000f\",\"b\":1}");
}

TEST_CASE("a value comes back from its JSON as it was")
{
    const Leaf leaf{
        .name = u"oak"_s, .colour = Colour::Green, .count = {}, .share = {0.5}, .numbers = {1, 2}};
    const auto json = core::Json::write(leaf);
    CHECK(core::canonicalJson(json)
        == R"({"colour":"green","name":"oak","numbers":[1,2],"share":0.5})");
    Leaf back;
    must(core::Json::read(json, back));
    CHECK(back == leaf);
}

TEST_CASE("reading JSON names the place of what is wrong")
{
    const auto error = [](QJsonObject leaf) {
        Tree tree;
        const auto done = core::Json::read(QJsonObject{{u"leaves"_s, QJsonArray{leaf}}}, tree);
        REQUIRE_FALSE(done);
        return done.error().message;
    };
    const QJsonObject good{{u"name"_s, u"oak"_s}, {u"colour"_s, u"red"_s},
        {u"share"_s, QJsonValue()}, {u"numbers"_s, QJsonArray()}};
    auto bad = good;
    bad[u"colour"_s] = u"blue"_s;
    CHECK(error(bad).contains(u"/leaves/0/colour"_s));
    bad = good;
    bad.remove(u"name"_s);
    CHECK(error(bad) == u"/leaves/0/name is missing."_s);
    bad = good;
    bad[u"extra"_s] = 1;
    CHECK(error(bad).contains(u"/leaves/0/extra"_s));
    bad = good;
    bad[u"numbers"_s] = QJsonArray{1, 1.5};
    CHECK(error(bad).contains(u"/leaves/0/numbers/1"_s));
    bad = good;
    bad[u"count"_s] = 3e9;
    CHECK(error(bad).contains(u"/leaves/0/count"_s));
}
