// SPDX-License-Identifier: MIT
#include "core/exchange/designfile.h"
#include "core/microcredentials/designcheck.h"
#include "core/microcredentials/starters.h"
#include "tests/support/catch.h"
#include "tests/support/designs.h"

#include <random>

using namespace Qt::StringLiterals;
using core::readDesignFile;

namespace {

QString problem(const QByteArray& bytes)
{
    const auto file = readDesignFile(bytes);
    REQUIRE_FALSE(file);
    CHECK(file.error().message.size() < 600);
    return file.error().message;
}

QString problem(const QString& path, const QJsonValue& value)
{
    return problem(bytesOf(patched(starterJson(u"cm-01"_s), path, value)));
}

QJsonArray copies(const QJsonValue& value, int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(value);
    return list;
}

} // namespace

TEST_CASE("a design with lists or texts beyond reason is refused by their place")
{
    const auto json = starterJson(u"cm-01"_s);
    CHECK(problem(u"/objectives"_s, copies(json[u"objectives"_s][0], 51))
        == u"/objectives has 51 entries; at most 50 are allowed."_s);
    CHECK(readDesignFile(
        bytesOf(patched(json, u"/objectives"_s, copies(json[u"objectives"_s][0], 50)))));
    CHECK(problem(u"/evidenceRequirements"_s, copies(json[u"evidenceRequirements"_s][0], 51))
              .startsWith(u"/evidenceRequirements has 51"_s));
    CHECK(problem(u"/rubric/criteria"_s, copies(json[u"rubric"_s][u"criteria"_s][0], 51))
              .startsWith(u"/rubric/criteria has 51"_s));
    CHECK(problem(u"/coachNotes"_s, copies(u"a"_s, 201)).startsWith(u"/coachNotes has 201"_s));
    CHECK(problem(u"/objectives/2/statement"_s, QString(20'001, u'a'))
        == u"/objectives/2/statement is longer than 20000 characters. Shorten it."_s);
    CHECK(
        problem(u"/credit/note"_s, QString(30'000, u'a')).startsWith(u"/credit/note is longer"_s));
    CHECK(
        problem(u"/title"_s, u"a"_s + QChar(QChar::Null)).startsWith(u"/title contains a null"_s));
}

TEST_CASE("a million objectives, deep nesting and odd numbers are refused")
{
    const auto start
        = QByteArray(R"({"format":"microcredential-design","formatVersion":1,"objectives":)");
    CHECK(problem(start + '[' + QByteArray("{},").repeated(1'000'000) + "{}]}")
              .contains(u"values"_s));
    CHECK(problem(start + '[' + QByteArray("{},").repeated(100'000) + "{}]}")
        == u"/objectives has 100001 entries; at most 50 are allowed."_s);
    CHECK(problem(start + QByteArray(100'000, '[')).contains(u"deep within each other"_s));
    CHECK(problem(start + "1e999}").contains(u"too large"_s));
    CHECK(problem(start + "NaN}").contains(u"not valid JSON"_s));
    CHECK(problem(start + "[],\"objectives\":[]}").contains(u"/objectives is there twice"_s));
}

TEST_CASE("a long unknown name or value does not flood the message")
{
    CHECK(problem(u"/"_s + QString(100'000, u'k'), 1).contains(u"not a field"_s));
    CHECK(problem(u"/area"_s, QString(19'000, u'v')).contains(u"not one of those allowed"_s));
    CHECK(problem(u"/code"_s, QString(19'000, u'C')).startsWith(u"/code has the value"_s));
}

TEST_CASE("a byte order mark is no obstacle, another encoding gets a sentence")
{
    const auto bytes = core::starterFile(u"cm-01"_s);
    CHECK(must(readDesignFile("\xEF\xBB\xBF" + bytes)) == starter(u"cm-01"_s));
    const auto text = QString::fromUtf8(bytes);
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    CHECK(problem("\xFF\xFE" + wide).contains(u"Save it again as UTF-8"_s));
}

TEST_CASE("a design that was cut off anywhere is refused")
{
    const auto bytes = core::starterFile(u"cm-01"_s).trimmed();
    for (qsizetype size = 0; size < bytes.size(); size += 97) {
        CAPTURE(size);
        CHECK(readDesignFile(bytes.first(size)).error().kind == core::Error::Kind::Damaged);
    }
}

TEST_CASE("a design with random bytes changed is read or refused, never more")
{
    std::mt19937 random(20260314);
    const auto names = core::starterDesigns();
    int refused = 0;
    for (int round = 0; round < 500; ++round) {
        auto bytes = core::starterFile(names.at(round % names.size()));
        const int flips = 1 + int(random() % 4);
        for (int i = 0; i < flips; ++i)
            bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
        const auto file = readDesignFile(bytes);
        if (!file) {
            ++refused;
            CHECK_FALSE(file.error().message.isEmpty());
            continue;
        }
        core::check(file->design, file->code);
        CHECK(must(readDesignFile(core::writeDesignFile(*file))) == *file);
    }
    CHECK(refused > 100);
}
