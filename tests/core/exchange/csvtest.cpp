// SPDX-License-Identifier: MIT
#include "core/exchange/csv.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::readCsv;

namespace {

QString problem(const QByteArray& bytes, const core::CsvLimits& limits = {})
{
    const auto table = readCsv(bytes, limits);
    REQUIRE_FALSE(table);
    return table.error().message;
}

QByteArray utf16(const QString& text, bool isBig)
{
    QByteArray bytes;
    for (const QChar c : u'\xFEFF' + text) {
        const char pair[] = {char(c.unicode() >> 8), char(c.unicode() & 0xFF)};
        bytes += isBig ? pair[0] : pair[1];
        bytes += isBig ? pair[1] : pair[0];
    }
    return bytes;
}

} // namespace

TEST_CASE("CSV fields may hold separators, quotes and line breaks")
{
    const auto table = must(readCsv("a,b,c\r\n1,\"x, \"\"y\"\"\r\nz\",3\r\n\r\n,,\n4,5,6"));
    CHECK(table.header == QStringList{u"a"_s, u"b"_s, u"c"_s});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == QStringList{u"1"_s, u"x, \"y\"\r\nz"_s, u"3"_s});
    CHECK(table.rows[0].line == 2);
    CHECK(table.rows[1].cells == QStringList{QString(), QString(), QString()});
    CHECK(table.rows[1].line == 5);
    CHECK(table.rows[2].line == 6);
}

TEST_CASE("the separator is the one that the header has")
{
    CHECK(must(readCsv("a;b\n1,5;2")).rows.first().cells == QStringList{u"1,5"_s, u"2"_s});
    CHECK(must(readCsv("a\tb\r1\t2\r")).rows.first().cells == QStringList{u"1"_s, u"2"_s});
    CHECK(must(readCsv("\"a;b;c\",d\n1,2")).separator == u',');
    CHECK(must(readCsv("name\nAda")).rows.first().cells == QStringList{u"Ada"_s});
}

TEST_CASE("the encoding of a CSV file is found out and told")
{
    const auto text = u"name\nZoë Ünal\n"_s;
    const auto read = [](const QByteArray& bytes) {
        auto table = must(readCsv(bytes));
        CHECK(table.header == QStringList{u"name"_s});
        CHECK(table.rows.first().cells == QStringList{u"Zoë Ünal"_s});
        return table.encoding;
    };
    CHECK(read(text.toUtf8()) == core::CsvEncoding::Utf8);
    CHECK(read("\xEF\xBB\xBF" + text.toUtf8()) == core::CsvEncoding::Utf8);
    CHECK(read(utf16(text, false)) == core::CsvEncoding::Utf16);
    CHECK(read(utf16(text, true)) == core::CsvEncoding::Utf16);
    CHECK(read("name\nZo\xEB \xDCnal\n") == core::CsvEncoding::Windows1252);
    CHECK(must(readCsv("name\nO\x92Neil \x80\n")).rows.first().cells.first() == u"O’Neil €"_s);
}

TEST_CASE("what is no text is refused")
{
    CHECK(problem(QByteArray("PK\x03\x04\0\0,\0", 8)).contains(u"not text"_s));
    CHECK(problem(QByteArray("\xFF\xFE"
                             "a\0b",
                      5))
              .contains(u"not text"_s));
    CHECK(problem(QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6)).contains(u"not text"_s));
    CHECK(problem("").contains(u"empty"_s));
    CHECK(problem("\n \n").contains(u"empty"_s));
}

TEST_CASE("a wrong quotation mark is told with line and column")
{
    CHECK(problem("a,b\n1,x\"y\"\n").contains(u"line 2, column 4"_s));
    CHECK(problem("a,b\n1,\"x\"y\n").contains(u"line 2, column 6"_s));
    CHECK(problem("a,b\n1,2\n3,\"x\ny\nz").contains(u"line 3, column 3"_s));
}

TEST_CASE("short rows are filled up, long ones are refused by their line")
{
    CHECK(
        must(readCsv("a,b,c\n1")).rows.first().cells == QStringList{u"1"_s, QString(), QString()});
    CHECK(must(readCsv("a,b\n1,2,,\n")).rows.first().cells == QStringList{u"1"_s, u"2"_s});
    CHECK(problem("a,b\n1,2\n1,2,3\n").startsWith(u"Line 3 has 3 fields, but the header has 2."_s));
}

TEST_CASE("size, rows, columns and fields of a CSV file are bounded")
{
    const core::CsvLimits few{
        .maxBytes = 60, .maxRows = 2, .maxColumns = 3, .maxFieldSize = 10, .maxCells = 7};
    CHECK(readCsv("a,b,c\n1,2,3\n", few));
    CHECK(problem("a,b,c,d\n", few).contains(u"more than 3 fields"_s));
    CHECK(problem("a\n1\n2\n3\n", few).contains(u"more than 2 rows"_s));
    CHECK(problem("a,b,c\n1,2,3\n4,5,6\n", few).contains(u"more than 7 fields"_s));
    CHECK(problem("a\n12345678901\n", few).contains(u"too long"_s));
    CHECK(problem("a\n\"123456789012\"\n", few).contains(u"too long"_s));
    CHECK(problem(QByteArray(61, 'a'), few).contains(u"larger than"_s));
    CHECK(problem(QByteArray(2'000, ',')).contains(u"more than 1000 fields"_s));
    CHECK(problem("a\n\"" + QByteArray(2'000'000, 'x')).contains(u"too long"_s));
    CHECK(problem("a,b\n" + QByteArray("\n,").repeated(1'000'001)).contains(u"rows"_s));
}

TEST_CASE("a written CSV file is read back the same, and formulas are disarmed")
{
    const QList<QStringList> rows{{u"name"_s, u"note"_s},
        {u"Zoë; \"Z\""_s, u"two\nlines, one comma"_s}, {QString(), u" x "_s}};
    const auto bytes = core::writeCsv(rows);
    CHECK(bytes.startsWith("\xEF\xBB\xBFname,note\r\n\"Zoë; \"\"Z\"\"\",\"two\n"));
    const auto table = must(readCsv(bytes));
    CHECK(table.header == rows[0]);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells == rows[1]);
    CHECK(table.rows[1].cells == rows[2]);
    const core::CsvStyle bare{.separator = u';', .byteOrderMark = false};
    CHECK(core::writeCsv({{u"=1+1"_s, u"+1"_s, u"-1"_s, u"@a"_s, u"a=b"_s}}, bare)
        == "'=1+1;'+1;'-1;'@a;a=b\r\n");
    CHECK(core::writeCsv({{u"\t1"_s, u"\r1"_s}}, bare) == "\"'\t1\";\"'\r1\"\r\n");
}
