// SPDX-License-Identifier: MIT
#include "core/paper/badgeicon.h"
#include "core/microcredentials/badgerules.h"
#include "core/paper/plainsvg.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray svg(const QByteArray& inside, const QByteArray& attributes = {})
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\" "
        + attributes + ">" + inside + "</svg>";
}

const QByteArray shape = "<rect x=\"2\" y=\"2\" width=\"6\" height=\"6\" fill=\"#ff0000\"/>";

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QImage iconFrom(const QByteArray& file)
{
    const auto png = must(badgeIconFrom(file));
    CHECK(png.size() <= mostBadgeIconBytes);
    const auto image = QImage::fromData(png, "PNG");
    REQUIRE_FALSE(image.isNull());
    CHECK(std::max(image.width(), image.height()) <= 512);
    return image;
}

QString refusal(const QByteArray& file)
{
    INFO(file.left(300).toStdString());
    const auto icon = badgeIconFrom(file);
    REQUIRE_FALSE(icon);
    CHECK(icon.error().message.endsWith(u'.'));
    return icon.error().message;
}

} // namespace

TEST_CASE("a school's drawing becomes pixels on a transparent ground")
{
    const auto image = iconFrom(svg("<metadata><any xmlns=\"urn:x\"/></metadata><style>rect{/* a */"
                                    "stroke:url(#g)}</style><defs><linearGradient id=\"g\"><stop "
                                    "offset=\"0\" stop-color=\"#00ff00\"/></linearGradient></defs>"
        + shape));
    CHECK(qAlpha(image.pixel(1, 1)) == 0);
    CHECK(image.pixelColor(image.width() / 2, image.height() / 2) == QColor(Qt::red));
    QImage dot(8, 8, QImage::Format_ARGB32);
    dot.fill(Qt::blue);
    const auto held = iconFrom(svg("<image width=\"10\" height=\"10\" "
                                   "xlink:href=\"data:image/png;base64,"
        + pngOf(dot).toBase64() + "\"/>"));
    CHECK(held.pixelColor(held.width() / 2, held.height() / 2) == QColor(Qt::blue));
}

TEST_CASE("a school's photograph is made small enough for a design")
{
    QImage noise(500, 350, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y) {
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate() | 0xff000000);
    }
    noise.setText(u"Author"_s, u"Somebody"_s);
    const auto image = iconFrom(pngOf(noise));
    CHECK(image.width() > image.height());
    CHECK(image.text().isEmpty());
}

TEST_CASE("a drawing with a script is refused")
{
    for (const QByteArray& inside :
        {QByteArray("<script>alert(1)</script>"), QByteArray("<g><SCRIPT href=\"#a\"/></g>"),
            QByteArray("<metadata><x:script xmlns:x=\"urn:x\"/></metadata>"),
            QByteArray("<foreignObject><p/></foreignObject>"), QByteArray("<g onclick=\"a()\"/>"),
            QByteArray("<rect OnLoad=\"a()\"/>")})
        CHECK(refusal(svg(inside + shape)).contains(u"in it"_s));
    refusal(svg(shape, "onload=\"a()\""));
}

TEST_CASE("a drawing that refers to anything outside of itself is refused, and nothing is read")
{
    const QTemporaryDir folder;
    QImage secret(8, 8, QImage::Format_RGB32);
    secret.fill(Qt::green);
    const auto path = QDir(folder.path()).filePath(u"secret.png"_s);
    REQUIRE(secret.save(path));
    const auto place = path.toUtf8();
    for (const QByteArray& inside : {
             "<image width=\"9\" height=\"9\" xlink:href=\"" + place + "\"/>",
             "<image width=\"9\" height=\"9\" href=\"file://" + place + "\"/>",
             QByteArray("<image width=\"9\" height=\"9\" href=\"http://example.org/a.png\"/>"),
             QByteArray("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>"),
             QByteArray("<image href=\"data:image/png;base64,bm8=\"/>"),
             QByteArray("<image href=\"#a\"/>"),
             "<rect fill=\"url(" + place + "#a)\" width=\"9\" height=\"9\"/>",
             QByteArray("<rect style=\"fill:URL( 'http://example.org/#a' )\" width=\"9\"/>"),
             QByteArray("<rect style=\"fill:\\75rl(http://example.org/#a)\" width=\"9\"/>"),
             QByteArray("<style>@import 'http://example.org/a.css';</style>"),
             QByteArray("<style>rect{fill:url(http://example.org/a.svg#b)}</style>"),
             QByteArray("<linearGradient xlink:href=\"http://example.org/#a\"/>"),
         })
        CHECK(refusal(svg(inside + shape)).contains(u"another file"_s));
    refusal("<?xml-stylesheet type=\"text/css\" href=\"" + place + "\"?>" + svg(shape));
    // What stays inside stays.
    CHECK(plainSvg(svg("<rect fill=\"url( '#a' )\"/><rect style='fill:url(\"#a\")'/>")));
}

TEST_CASE("a drawing that would grow without end is refused before it does")
{
    refusal("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
        + svg("<title>&c;</title>" + shape));
    QByteArray bomb = "<defs><g id=\"a0\">" + shape + "</g>";
    for (int i = 1; i < 30; ++i) {
        const auto before = QByteArray("<use xlink:href=\"#a") + QByteArray::number(i - 1) + "\"/>";
        bomb += "<g id=\"a" + QByteArray::number(i) + "\">" + before + before + "</g>";
    }
    CHECK(refusal(svg(bomb + "</defs><use xlink:href=\"#a29\"/>")).contains(u"copies"_s));
    CHECK(refusal(svg(shape.repeated(6'000))).contains(u"too many"_s));
    CHECK(refusal(svg(QByteArray("<g>").repeated(100) + shape + QByteArray("</g>").repeated(100)))
              .contains(u"too many"_s));
    CHECK(refusal(svg(shape + "<!--" + QByteArray(1'100'000, 'x') + "-->")).contains(u"1 MB"_s));
    const auto dashed = must(plainSvg(svg("<path d=\"M0 0H9\" stroke-dasharray=\"0.00001\" "
                                          "style=\"stroke-dasharray:0.00001;stroke:#000\"/>")));
    CHECK_FALSE(dashed.contains("dash"));
}

TEST_CASE("a picture that says it is huge is refused before it is unpacked")
{
    auto png = pngOf(QImage(8, 8, QImage::Format_RGB32));
    png.replace(16, 8, QByteArray("\0\0\xff\xff\0\0\xff\xff", 8)); // width and height
    const auto words = refusal(png);
    CHECK((words.contains(u"pixels"_s) || words.contains(u"no picture"_s)));
    QImage wide(5'000, 20, QImage::Format_RGB32);
    wide.fill(Qt::red);
    CHECK(refusal(pngOf(wide)).contains(u"narrow"_s));
}

TEST_CASE("what is no picture, or shows nothing, is refused with a sentence")
{
    for (const QByteArray& file : {QByteArray(), QByteArray("hello"), QByteArray("%PDF-1.7"),
             QByteArray("\x89PNG\r\n\x1a\nno"), QByteArray("GIF89a"), QByteArray("<html/>"),
             QByteArray("<svg"), QByteArray("<svg/>"), svg({}), svg("<g>"),
             QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8)})
        refusal(file);
    CHECK(refusal(svg("<text>Aa</text>" + shape)).contains(u"outlines"_s));
    QImage empty(20, 20, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    CHECK(refusal(pngOf(empty)).contains(u"nothing to see"_s));
}
