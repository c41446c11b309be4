// SPDX-License-Identifier: MIT
#include "core/exchange/jsonreader.h"
#include "core/base/json.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::parseJson;

namespace {

QString problem(const QByteArray& bytes, const core::JsonLimits& limits = {})
{
    const auto json = parseJson(bytes, limits);
    REQUIRE_FALSE(json);
    return json.error().message;
}

QByteArray canonical(const QByteArray& bytes)
{
    return core::canonicalJson(must(parseJson(bytes)));
}

} // namespace

TEST_CASE("JSON is read as it was meant")
{
    CHECK(canonical(R"( {"b":[1,2.5,-0,true,false,null,{}],"a":"x\u00e9\ud83d\ude00\n"} )")
        == "{\"a\":\"xé😀\\n\",\"b\":[1,2.5,0,true,false,null,{}]}");
    CHECK(canonical("[18446744073709551615,-9223372036854775808,1e-999]")
        == "[18446744073709552000,-9223372036854776000,0]");
    CHECK(canonical("\"lone text\"") == "\"lone text\"");
    CHECK(canonical("\xEF\xBB\xBF{}") == "{}");
}

TEST_CASE("a name that is there twice is refused with its place")
{
    CHECK(problem("{\n \"a\": 1,\n \"a\": 2\n}")
        == u"The file cannot be read: at line 3, column 4, /a is there twice."_s);
    CHECK(problem(R"({"list":[{},{"a/b":1,"\u0061/b":2}]})")
              .contains(u"/list/1/a~1b is there twice"_s));
    CHECK(canonical(R"({"a":{"a":1},"b":{"a":1}})") == R"({"a":{"a":1},"b":{"a":1}})");
}

TEST_CASE("what RFC 8259 does not allow is refused")
{
    for (const QByteArray bytes : {"{'a':1}", "{a:1}", "[1,]", "{\"a\":1,}", "[01]", "[+1]", "[.5]",
             "[1.]", "[NaN]", "[Infinity]", "[0x10]", "// no\n[]", "[] []", "[\"\t\"]", "[\"\\x\"]",
             "tru", "[\"a]", "\xEF\xBB", "{\"a\"}", "]"}) {
        CAPTURE(bytes.toStdString());
        CHECK_FALSE(parseJson(bytes));
    }
}

TEST_CASE("text that is not Unicode is refused")
{
    for (const QByteArray bytes : {"[\"\xC3\x28\"]", "[\"\xED\xA0\x80\"]", "[\"\xF5\x80\x80\x80\"]",
             "[\"\xC0\xAF\"]", "[\"\\ud800\"]", "[\"\\udc00\"]", "[\"\\ud800\\u0041\"]"}) {
        CAPTURE(bytes.toHex().toStdString());
        CHECK_FALSE(parseJson(bytes));
    }
}

TEST_CASE("numbers that no double holds are refused")
{
    CHECK(problem("[1e999]").contains(u"a number is too large"_s));
    CHECK(problem("[-1e999]").contains(u"a number is too large"_s));
    CHECK(
        problem(QByteArray("[") + QByteArray(400, '9') + "]").contains(u"a number is too large"_s));
}

TEST_CASE("JSON that is cut off says so, with line and column")
{
    CHECK(problem("{\"a\": [1,\n  2")
        == u"The file cannot be read: at line 2, column 4, the file ends too early; perhaps it was "
           "not copied whole."_s);
    CHECK(problem("").contains(u"ends too early"_s));
    CHECK(problem("{\"é\": é}").contains(u"line 1, column 7"_s));
}

TEST_CASE("a file in UTF-16 gets a sentence of its own")
{
    const auto text = u"{\"a\":1}"_s;
    const QByteArray plain(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    CHECK(problem("\xFF\xFE" + plain).contains(u"UTF-16"_s));
    CHECK(problem(QByteArray("\xFE\xFF\0{\0}", 6)).contains(u"UTF-16"_s));
    CHECK(problem(plain).contains(u"UTF-16"_s));
}

TEST_CASE("depth, number of values and size are bounded")
{
    CHECK(problem(QByteArray(100'000, '[')).contains(u"more than 32 deep"_s));
    CHECK(problem(QByteArray("{\"a\":").repeated(100'000)).contains(u"more than 32 deep"_s));
    CHECK(parseJson(QByteArray(32, '[') + QByteArray(32, ']')));
    CHECK_FALSE(parseJson(QByteArray(33, '[') + QByteArray(33, ']')));
    CHECK(problem('[' + QByteArray("{},").repeated(1'000'000) + "{}]")
              .contains(u"more than 200000 values"_s));
    CHECK(problem(QByteArray(9 * 1024 * 1024, ' ')).contains(u"larger than 8 MB"_s));
    CHECK(problem("[1,2,3]", {.maxBytes = 100, .maxDepth = 5, .maxItems = 2})
              .contains(u"2 values"_s));
}

TEST_CASE("an object with very many names in the worst order is read without delay")
{
    QByteArray bytes = "{";
    for (int i = 199'998; i > 0; --i)
        bytes += "\"k" + QByteArray::number(100'000 + i) + "\":1" + (i > 1 ? "," : "}");
    CHECK(must(parseJson(bytes)).toObject().size() == 199'998);
}
