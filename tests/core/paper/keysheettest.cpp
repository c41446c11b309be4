// SPDX-License-Identifier: MIT
#include "core/paper/keysheet.h"

#include "core/credentials/keypaper.h"
#include "core/credentials/multibase.h"
#include "core/paper/pagepainter.h"
#include "core/paper/qrcode.h"
#include "tests/core/credentials/badgesamples.h"
#include "tests/core/paper/systemprograms.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

KeySheetText sheetText()
{
    return {u"Maple Grove Unified School District, Office of Professional Learning"_s,
        QDate(2026, 6, 1), u"en-US"_s};
}

SigningKey key()
{
    return samples::signingKey("keysheet");
}

QByteArray jpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "JPEG", 80));
    return bytes;
}

} // namespace

TEST_CASE("a key comes back from a photo of its sheet")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto sheet = keySheet(sheetText(), key(), size);
    REQUIRE(sheet.pages.size() == 1);
    const auto image = must(renderPage(sheet.pages.front(), 120));
    CHECK(must(keyOnSheet(image)).did() == key().did());
    CHECK(
        must(keyOnSheetIn(jpeg(image.transformed(QTransform().rotate(88))))).did() == key().did());
    const QRectF room = QRectF({0, 0}, sheet.pages.front().size).adjusted(28, 28, -28, -28);
    for (const auto& item : sheet.pages.front().items)
        CHECK(room.contains(inkBounds(item)));
}

TEST_CASE("pictures that show no key, or a broken one, give none")
{
    const auto page = [](const QByteArray& text) {
        Page sheet{{200, 200}, {}};
        sheet.items.push_back(
            qrItem(text, QrCorrection::Medium, {30, 30, 140, 140}, u"A code"_s).value());
        return must(renderPage(sheet, 150));
    };
    QImage white(300, 300, QImage::Format_RGB32);
    white.fill(Qt::white);
    const auto none = keyOnSheet(white);
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Error::Kind::Missing);
    CHECK_FALSE(keyOnSheet(page("https://example.org")));
    const auto broken = keyOnSheet(page("LAURELKEY1:0123"));
    REQUIRE_FALSE(broken);
    CHECK(broken.error().kind == Error::Kind::Invalid);
    CHECK(keyOnSheetIn("no picture").error().kind == Error::Kind::Foreign);
}

TEST_CASE("the sheet is for the user alone, is never written over, and says whose key it is")
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"key.pdf"_s);
    must(saveKeySheet(sheetText(), key(), PaperSize::A4, path));
#ifdef Q_OS_UNIX
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    CHECK((QFileInfo(path).permissions() & others) == 0);
#endif
    const auto again = saveKeySheet(sheetText(), samples::signingKey("other"), PaperSize::A4, path);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Kind::Refused);
    CHECK(saveKeySheet(sheetText(), key(), PaperSize::A4, folder.filePath(u"no/key.pdf"_s))
              .error()
              .kind
        == Error::Kind::Storage);

    const auto words = samples::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    if (!words)
        return;
    INFO(words->toStdString());
    CHECK(words->contains(fingerprintOf(key().publicKey())));
    CHECK(words->contains(u"June 1, 2026"_s));
    // Whoever types what is printed gets the key.
    const auto groups = keypaper::groupsOf(key());
    const auto letters
        = QString::fromLatin1(reinterpret_cast<const char*>(groups.data()), groups.size());
    for (const auto& group : letters.split(u' '))
        CHECK(words->contains(group));
}
