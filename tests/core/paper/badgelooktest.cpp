// SPDX-License-Identifier: MIT
#include "core/exchange/designfile.h"
#include "core/microcredentials/starters.h"
#include "core/paper/certificate.h"
#include "core/paper/documents.h"
#include "core/paper/pdfwriter.h"
#include "core/paper/stackfiles.h"
#include "tests/core/paper/papersamples.h"
#include "tests/support/catch.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr std::array shapes{BadgeShape::Laurel, BadgeShape::Shield, BadgeShape::Hexagon,
    BadgeShape::Ribbon, BadgeShape::Leaf, BadgeShape::Book};

BadgePicture badge(BadgeShape shape)
{
    return {.ringTop = u"Teach One Routine"_s,
        .ringBottom = u"Maple Grove School"_s,
        .theme = badgeTheme(BadgeColours::Plum),
        .shape = shape};
}

QImage redSquare()
{
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter(&image).fillRect(16, 16, 32, 32, Qt::red);
    return image;
}

QByteArray base64Png(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toBase64();
}

QImage fromSvg(const QByteArray& svg, int side)
{
    QSvgRenderer renderer(svg);
    REQUIRE(renderer.isValid());
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return image;
}

/// How many of a thousand pixels look different.
int difference(const QImage& one, const QImage& other)
{
    int odd = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const auto a = one.pixel(x, y);
            const auto b = other.pixel(x, y);
            odd += std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b))
                    + std::abs(qBlue(a) - qBlue(b)) + std::abs(qAlpha(a) - qAlpha(b))
                > 100;
        }
    }
    return odd * 1000 / (one.width() * one.height());
}

QColor at(const QImage& image, QPointF unit)
{
    const auto place = (unit * image.width() / BadgeSide).toPoint();
    return image.pixelColor(place);
}

Design starter(const BadgeLook& look)
{
    auto design = must(readDesignFile(starterFile(u"cm-01"_s))).design;
    design.badge = look;
    return design;
}

} // namespace

TEST_CASE("every shape is drawn in its colours with its field in place, large and small")
{
    for (const auto shape : shapes) {
        INFO(nameOf(shape).data());
        const auto measure = measureOf(shape);
        for (const int pixels : {64, 128, 512}) {
            const auto image = must(badgeImage(badge(shape), pixels));
            CHECK(qAlpha(image.pixel(0, 0)) == 0);
            // Under the icon the field, beside it the ring.
            const auto field = at(image, measure.centre + QPointF(0, 0.9 * measure.field));
            CHECK(field == badgeTheme(BadgeColours::Plum).soft);
            const auto ring = at(image, measure.centre - QPointF(measure.ring - 13, 0));
            CHECK(std::abs(ring.red() - badgeTheme(BadgeColours::Plum).deep.red()) < 12);
            CHECK(ring.alpha() == 255);
        }
    }
    QSet<QByteArray> all;
    for (const auto shape : shapes)
        all.insert(must(badgePng(badge(shape), 128)));
    CHECK(all.size() == qsizetype(shapes.size()));
}

TEST_CASE("the drawing says the same as SVG and as PNG")
{
    for (const auto shape : shapes) {
        INFO(nameOf(shape).data());
        auto picture = badge(shape);
        picture.pips = {2, 4};
        CHECK(
            difference(fromSvg(badgeSvg(picture, u"A & B"_s), 512), must(badgeImage(picture, 512)))
            <= 2);
        picture.own = redSquare();
        const auto svg = badgeSvg(picture, u"A"_s);
        CHECK(svg.contains("data:image/png;base64,"));
        const auto shown = fromSvg(svg, 512);
        CHECK(difference(shown, must(badgeImage(picture, 512))) <= 2);
        CHECK(at(shown, measureOf(shape).centre) == QColor(Qt::red));
    }
    // It would be told if they differed.
    CHECK(difference(must(badgeImage(badge(BadgeShape::Leaf), 512)),
              must(badgeImage(badge(BadgeShape::Book), 512)))
        > 50);
}

TEST_CASE("dots say how much is reached, by being filled and not by colour alone")
{
    const auto deep = badgeTheme(BadgeColours::Plum).deep;
    const auto soft = badgeTheme(BadgeColours::Plum).soft;
    auto picture = badge(BadgeShape::Hexagon);
    picture.pips = {1, 3};
    const auto image = must(badgeImage(picture, 512));
    const QPointF row(256, 256 + 0.70 * 142);
    CHECK(at(image, row - QPointF(34, 0)) == deep);
    CHECK(at(image, row) == soft);
    CHECK(at(image, row + QPointF(8, 0)) == deep); // its ring
    CHECK(at(image, row + QPointF(34, 0)) == soft);
    const auto small = must(badgeImage(picture, 128));
    const QPointF smallRow(256, 256 + 0.62 * 160);
    CHECK(at(small, smallRow - QPointF(60, 0)) == deep);
    CHECK(at(small, smallRow) == soft);
    // More than four could not be told apart.
    auto without = picture;
    without.pips = {};
    picture.pips = {5, 5};
    CHECK(must(badgePng(picture, 128)) == must(badgePng(without, 128)));
}

TEST_CASE("a stack has a dot for each slot, and an award has them all filled")
{
    StackContent stack;
    stack.title = u"Routines"_s;
    stack.language = u"en"_s;
    for (int i = 1; i <= 3; ++i)
        stack.asked.append({.id = u"L%1"_s.arg(i), .title = {}, .choose = 1, .from = {}});
    CHECK(stackPicture(stack, u"School"_s).pips == BadgePips{3, 3});
    CHECK(stackPicture(stack, u"School"_s, 1).pips == BadgePips{1, 3});
    CHECK(must(badgePng(stackPicture(stack, u"School"_s, 1), 64))
        != must(badgePng(stackPicture(stack, u"School"_s), 64)));
}

TEST_CASE("the look of a badge is what its design says, and by the area where it says nothing")
{
    const auto plain = badgeOf(starter({}), u"Maple Grove"_s);
    CHECK(plain.shape == BadgeShape::Laurel);
    CHECK(plain.theme == badgeTheme(BadgeColours::Laurel));
    CHECK(plain.icon == badgeIconPath(BadgeIcon::Cycle));
    CHECK(plain.ringTop == starter({}).title);
    CHECK(plain.ringBottom == u"Maple Grove"_s);
    const auto chosen = badgeOf(starter({.shape = BadgeShape::Book,
                                    .colours = u"#7b1e3a"_s,
                                    .icon = u"lamp"_s,
                                    .picture = base64Png(redSquare()),
                                    .ringText = u"Ask First"_s}),
        {});
    CHECK(chosen.shape == BadgeShape::Book);
    CHECK(chosen.theme.deep == QColor(0x7b, 0x1e, 0x3a));
    CHECK(chosen.icon == badgeIconPath(BadgeIcon::Lamp));
    CHECK(chosen.own.size() == QSize(64, 64));
    CHECK(chosen.ringTop == u"Ask First"_s);
    BadgeLook unknown;
    unknown.icon = u"dragon"_s; // from a later Laurel: nothing else stands in for it
    CHECK(badgeOf(starter(unknown), {}).icon.isEmpty());
}

TEST_CASE("ring text that does not fit its shape is found before it is published")
{
    BadgeLook look;
    CHECK_FALSE(ringTextFinding(starter(look)));
    look.ringText = u"Ask First"_s;
    CHECK_FALSE(ringTextFinding(starter(look)));
    look.ringText = u"Teach and Sustain One Classroom Routine Across Three Transitions in May"_s;
    const auto found = ringTextFinding(starter(look));
    REQUIRE(found);
    CHECK(found->path == u"/badge/ringText"_s);
    look.ringText = u"روتين صفي"_s;
    REQUIRE(ringTextFinding(starter(look)));
    CHECK(ringTextFinding(starter(look))->message.contains(u"joined"_s));
}

TEST_CASE("a certificate carries the badge with the school's own picture")
{
    auto text = samples::certificate();
    text.badge.shape = BadgeShape::Shield;
    text.badge.own = redSquare();
    for (const auto style :
        {CertificateStyle::Classic, CertificateStyle::Modern, CertificateStyle::Quiet}) {
        text.style = style;
        const auto document = certificate(text, PaperSize::A4);
        CHECK(must(writePdf(document)).contains("/Subtype/Image"));
        const auto& items = document.pages.front().items;
        const auto seal = std::find_if(items.begin(), items.end(), [](const PageItem& item) {
            const auto* drawing = std::get_if<PageDrawing>(&item.content);
            return drawing && !drawing->pictures.empty();
        });
        REQUIRE(seal != items.end());
        const auto& picture = std::get<PageDrawing>(seal->content).pictures.front();
        CHECK(inkBounds(*seal).contains(picture.box));
        CHECK_FALSE(picture.image.hasAlphaChannel()); // a PDF for ever knows no transparency
    }
}
