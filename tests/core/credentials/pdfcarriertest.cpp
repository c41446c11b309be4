// SPDX-License-Identifier: MIT
#include "core/credentials/pdfcarrier.h"
#include "tests/core/credentials/badgesamples.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QByteArray badge = R"({"type":["VerifiableCredential","OpenBadgeCredential"],"name":"Ana"})";

QByteArray object(int number, const QByteArray& value)
{
    return QByteArray::number(number) + " 0 obj\n" + value + "\nendobj\n";
}

QByteArray stream(const QByteArray& keys, const QByteArray& bytes)
{
    return "<< " + keys + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes
        + "\nendstream";
}

QByteArray deflated(const QByteArray& bytes)
{
    return qCompress(bytes).mid(4); // its length stands before what PDF wants
}

QByteArray pdf(const QByteArray& objects)
{
    return "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + objects + "trailer\n<< /Root 1 0 R >>\n%%EOF\n";
}

// A file with one attachment, whose stream is object 3.
QByteArray attached(const QByteArray& embedded)
{
    return pdf(
        object(1, "<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(b.json) 2 0 R] >> >> >>")
        + object(2, "<< /Type /Filespec /F (b.json) /UF <FEFF0062> /EF << /F 3 0 R >> >>")
        + object(3, embedded));
}

Error::Kind kindOf(const QByteArray& file)
{
    const auto refused = carriedBadge(file);
    REQUIRE_FALSE(refused);
    return refused.error().kind;
}

} // namespace

TEST_CASE("the badge attached to a PDF is found, packed or not")
{
    const auto hex = badge.toHex() + '>';
    for (const auto& embedded : {stream("/Type /EmbeddedFile", badge),
             stream("/Type /EmbeddedFile /Filter /FlateDecode", deflated(badge)),
             stream("/Filter [ /ASCIIHexDecode /FlateDecode ]", deflated(badge).toHex() + '>'),
             stream("/Filter /ASCIIHexDecode", hex)}) {
        const auto found = must(carriedBadge(attached(embedded)));
        CHECK(found.json == badge);
        CHECK(found.isPage);
        CHECK_FALSE(found.png);
    }
}

TEST_CASE("what other writers do to a PDF does not hide its badge")
{
    // The length in an object of its own, or wrong.
    const auto flat = "<< /Length 9 0 R >>\nstream\r\n" + badge + "\r\nendstream";
    CHECK(must(carriedBadge(attached(flat))).json.trimmed() == badge);
    auto wrong = attached(stream({}, badge));
    wrong.replace("/Length " + QByteArray::number(badge.size()), "/Length 7");
    CHECK(must(carriedBadge(wrong)).json.trimmed() == badge);

    // The descriptions packed into a stream of objects.
    const QByteArray filespec = "<< /Type /Filespec /EF 6 0 R >>";
    const QByteArray files = "<< /UF 3 0 R >>";
    const auto head = "5 0 6 " + QByteArray::number(filespec.size() + 1) + ' ';
    const auto packed = deflated(head + filespec + ' ' + files);
    CHECK(must(carriedBadge(pdf(object(3, stream({}, badge))
                   + object(4,
                       stream("/Type /ObjStm /N 2 /First " + QByteArray::number(head.size())
                               + " /Filter /FlateDecode",
                           packed)))))
              .json
        == badge);

    // Added to later: the same number again, and junk before the head.
    const auto later = attached(stream({}, "{\"OpenBadgeCredential\":1}"))
        + object(3, stream({}, badge)) + "%%EOF\n";
    CHECK(must(carriedBadge("junk\n" + later)).json == badge);
    // A comment and a text that look like objects are none.
    const auto odd = attached(stream({}, badge)) + "% 3 0 obj null\n"
        + object(8, "[ (\\) 3 0 R (nested) text) -1.5 true null /A#42 ]");
    CHECK(must(carriedBadge(odd)).json == badge);
}

TEST_CASE("a PDF without a badge, with two, or locked is told apart")
{
    CHECK(kindOf(pdf(object(1, "<< /Type /Catalog >>"))) == Error::Kind::Missing);
    CHECK(kindOf(attached(stream({}, "Dear Ana,"))) == Error::Kind::Missing);
    auto other = badge;
    other.replace("Ana", "Eva");
    const auto two = attached(stream({}, badge))
        + object(5, "<< /Type /Filespec /EF << /F 6 0 R >> >>") + object(6, stream({}, other));
    CHECK(kindOf(two) == Error::Kind::Damaged);
    // The same one twice is one.
    auto twice = two;
    twice.replace("Eva", "Ana");
    CHECK(must(carriedBadge(twice)).json == badge);
    auto locked = attached(stream({}, "xxxx"));
    locked.replace("/Root", "/Encrypt 7 0 R /Root");
    const auto refused = carriedBadge(locked);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"locked"_s));
}

TEST_CASE("a hostile PDF is given up on, soon")
{
    const QByteArray nested = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    const auto bomb = deflated(QByteArray(64 * 1024 * 1024, ' ') + badge);
    QByteArray pieces;
    for (int i = 0; i < 100'000; ++i)
        pieces += "1 0 obj<<>>stream\n";
    QByteArray texts;
    for (int i = 0; i < 200'000; ++i)
        texts += "1 0 obj(";
    QByteArray many;
    for (int i = 10; i < 90; ++i)
        many += object(i, "<< /EF << /F " + QByteArray::number(i + 100) + " 0 R >> >>")
            + object(i + 100, stream({}, "{}"));
    for (const auto& file : {pdf(object(1, nested)), attached(stream("/Filter /FlateDecode", bomb)),
             pdf(pieces), pdf(texts), pdf(many), pdf(object(1, "<< /EF 1 0 R /F 1 0 R >>")),
             QByteArray("%PDF-"), QByteArray("%PDF-1.7\n1 0 obj"), pdf(object(1, "<< /A")),
             pdf(object(1, stream("/Type /ObjStm /N 999999999 /First 999999999", "1 2 3"))),
             pdf(object(1, stream("/Type /ObjStm /N 3 /First 2", "1 99999999999 3")))})
        CHECK_FALSE(carriedBadge(file));
}

TEST_CASE("a PDF that was cut off never gives half a badge")
{
    const auto whole = attached(stream("/Filter /FlateDecode", deflated(badge)));
    for (qsizetype size = 5; size < whole.size(); ++size) {
        const auto found = carriedBadge(whole.left(size));
        if (found)
            CHECK(found->json == badge);
    }
}
