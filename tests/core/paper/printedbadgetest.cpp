// SPDX-License-Identifier: MIT
#include "core/paper/printedbadge.h"
#include "core/base/sha256.h"
#include "core/credentials/badgecodes.h"
#include "core/credentials/checking.h"
#include "core/paper/codereader.h"
#include "core/paper/pagepainter.h"
#include "core/paper/pdfwriter.h"
#include "core/paper/qrcode.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/core/paper/papersamples.h"
#include "tests/core/paper/systemprograms.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QPainter>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;
using samples::schoolKey;
using samples::someday;

namespace {

/// A certificate of the sample badge with the small code and the large ones.
PaperDocument coded(PaperSize size, const QByteArray& json = samples::signedBadge())
{
    auto text = samples::certificate();
    text.stub = must(stubText(QJsonDocument::fromJson(samples::signedBadge()).object()));
    text.wholeBadge = badgeCodes(json);
    text.keyPrint = u"0123 4567 89AB CDEF 0123 4567 89AB CDEF"_s;
    return certificate(text, size);
}

/// A page with codes alone.
QImage sheetWith(const QByteArrayList& texts)
{
    Page page{{800, 300}, {}};
    qreal x = 40;
    for (const auto& text : texts) {
        page.items.push_back(
            qrItem(text, QrCorrection::Low, {x, 40, 200, 200}, u"A code"_s).value());
        x += 240;
    }
    return must(renderPage(page, 200));
}

QImage turned(const QImage& image, qreal degrees)
{
    QImage on(image.size() * 1.5, QImage::Format_RGB32);
    on.fill(QColor(190, 185, 180));
    QPainter painter(&on);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(on.rect().center());
    painter.rotate(degrees);
    painter.drawImage(-image.rect().center(), image);
    return on;
}

/// Smaller and larger again: what was sharp is not.
QImage blurred(const QImage& image, qreal by)
{
    const auto small
        = image.scaled(image.size() / by, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return small.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Grey on grey.
QImage pale(const QImage& image)
{
    auto grey = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        auto* row = grey.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            row[x] = uchar(90 + row[x] * 70 / 255 + x * 30 / grey.width());
    }
    return grey;
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "JPEG", 80));
    return bytes;
}

Error::Kind kindOf(const QImage& image)
{
    const auto printed = printedBadge(image);
    REQUIRE_FALSE(printed);
    CHECK_FALSE(printed.error().message.isEmpty());
    return printed.error().kind;
}

} // namespace

TEST_CASE("a photo of the front tells who signed, however it was taken")
{
    const auto front = must(renderPage(coded(PaperSize::A4).pages.front(), 200));
    for (const auto& photo : {front, turned(front, 8), turned(front, 90), turned(front, 200),
             blurred(front, 1.4), pale(front), pale(turned(front, 5))}) {
        const auto printed = must(printedBadge(photo));
        REQUIRE(printed.stub);
        CHECK(printed.stub->proof.did == schoolKey().did());
        CHECK_FALSE(printed.badge);
    }
}

TEST_CASE("a photo of the back holds the whole badge, which is checked like a file")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto document = coded(size);
    REQUIRE(document.pages.size() == 2);
    const auto back = must(renderPage(document.pages.back(), 200));
    for (const auto& photo : {back, turned(back, 4), turned(back, 180), pale(back)}) {
        const auto printed = must(printedBadge(photo));
        REQUIRE(printed.badge);
        CHECK(printed.badge->json == samples::signedBadge());
        CheckingTerms terms{.at = someday};
        must(terms.trusted.add({schoolKey().did(), u"Escola Viva"_s, someday}));
        const auto report = checkBadge(*printed.badge, terms);
        CHECK(report.isGood());
        CHECK(report.isPage);
    }
    const auto file = must(printedBadgeIn(jpeg(back)));
    REQUIRE(file.badge);
    CHECK(file.badge->json == samples::signedBadge());
}

TEST_CASE("other programs read both codes from the page as it is printed")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"award.pdf"_s);
    const auto document = coded(PaperSize::Letter);
    must(savePdf(document, path));
    if (!samples::output(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, path, dir.filePath(u"p"_s)}))
        return;
    const auto front
        = samples::output(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, dir.filePath(u"p-1.png"_s)});
    const auto back
        = samples::output(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, dir.filePath(u"p-2.png"_s)});
    if (!front || !back)
        return;
    CHECK(must(readStub(front->trimmed().toLatin1())).proof.did == schoolKey().did());
    CHECK(must(badgeInCodes({back->split(u'\n').first().toLatin1()})) == samples::signedBadge());
}

TEST_CASE("a badge that one code cannot hold is spread, and a photo of part of it says so")
{
    QByteArray json;
    for (int i = 0; json.size() < 7000; ++i)
        json += Sha256::hexOf(QByteArray::number(i));
    const auto codes = badgeCodes(json);
    REQUIRE(codes.size() > 1);
    CHECK(must(printedBadge(sheetWith(codes))).badge->json == json);
    CHECK(kindOf(sheetWith({codes.last()})) == Error::Kind::Missing);

    const auto stub = must(stubText(QJsonDocument::fromJson(samples::signedBadge()).object()));
    const auto partly = must(printedBadge(sheetWith({stub, codes.last()})));
    CHECK(partly.stub);
    CHECK_FALSE(partly.badge);
    CHECK_FALSE(partly.trouble.isEmpty());
}

TEST_CASE("pictures without a code of ours, broken ones and mixed ones are refused")
{
    const auto badge = QJsonDocument::fromJson(samples::signedBadge()).object();
    const auto stub = must(stubText(badge));
    const auto foreign = must(stubText(samples::referenceCredential()));
    auto wrong = stub;
    wrong[200] = wrong[200] == 'A' ? 'B' : 'A';
    CHECK(kindOf(sheetWith({})) == Error::Kind::Missing);
    CHECK(kindOf(sheetWith({"https://example.org/badge", "OBV9:1"})) == Error::Kind::Missing);
    CHECK(kindOf(sheetWith({stub, foreign})) == Error::Kind::Damaged);
    CHECK(kindOf(sheetWith({wrong})) != Error::Kind::Missing);
    CHECK(kindOf(sheetWith({foreign, badgeCodes(samples::signedBadge()).first()}))
        == Error::Kind::Damaged);
    CHECK(kindOf(sheetWith({"OBB1:1/1:AB"})) == Error::Kind::Damaged);
    CHECK(kindOf({}) == Error::Kind::Missing);

    // One changed word in a badge whose code is sound.
    auto changed = samples::signedBadge();
    changed.replace("Ana Souza", "Eva Souza");
    const auto printed = must(printedBadge(sheetWith(badgeCodes(changed))));
    REQUIRE(printed.badge);
    CHECK(checkBadge(*printed.badge, {.at = someday}).alteration == Alteration::Altered);
    CHECK(kindOf(sheetWith({stub, badgeCodes(changed).first()})) == Error::Kind::Damaged);

    for (const auto& file : {QByteArray(), QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("text")}) {
        const auto opened = printedBadgeIn(file);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == Error::Kind::Foreign);
    }
}

TEST_CASE("a code is drawn in few outlines that cover its dark modules and no others")
{
    const QByteArray text = must(stubText(samples::referenceCredential()));
    const auto code = QrCode::of(text, QrCorrection::Quartile);
    REQUIRE(code);
    CHECK(code->side() == 61);
    const auto path = code->path({0, 0, 61, 61});
    CHECK(path.elementCount() < 61 * 61);
    int wrong = 0;
    for (int y = 0; y < code->side(); ++y) {
        for (int x = 0; x < code->side(); ++x)
            wrong += path.contains(QPointF(x + 0.5, y + 0.5)) != code->isDark(x, y) ? 1 : 0;
    }
    CHECK(wrong == 0);
    CHECK(path.boundingRect() == QRectF(0, 0, 61, 61));
    CHECK_FALSE(QrCode::of(QByteArray(5000, 'A'), QrCorrection::Low));
    CHECK_FALSE(QrCode::of({}, QrCorrection::Low));
}
