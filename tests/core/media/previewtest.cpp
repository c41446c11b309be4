// SPDX-License-Identifier: MIT
#include "core/media/preview.h"

#include "core/media/filefacts.h"
#include "core/media/pdfpicture.h"
#include "tests/support/catch.h"
#include "tests/support/clips.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    QTemporaryDir folder;

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
};

Preview preview(const QString& path, const QString& mediaType)
{
    return must(previewOf(path, mediaType, {400, 225}));
}

} // namespace

TEST_CASE("a picture is shown as large as it fits, and its facts are its own")
{
    const Desk desk;
    QImage image(3000, 1000, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const auto path = desk.folder.filePath(u"board.png"_s);
    REQUIRE(image.save(path));
    const auto made = preview(path, u"image/png"_s);
    CHECK(made.picture.size() == QSize(400, 133));
    CHECK(made.picture.pixelColor(10, 10) == QColor(Qt::blue));
    const auto facts = must(factsOf(path));
    CHECK(facts.pixels == QSize(3000, 1000));
    CHECK(facts.mediaType == u"image/png"_s);
}

TEST_CASE("a picture that is broken or claims to be enormous is a sentence, not a picture")
{
    const Desk desk;
    // The head of a PNG of 60000 x 60000 pixels.
    auto head = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"
                                    "0000ea600000ea600802000000");
    head += QByteArray::fromHex("0fb0e215") + QByteArray(64, '\0');
    for (const auto& path : {desk.write(u"huge.png"_s, head),
             desk.write(u"broken.png"_s, "\x89PNG\r\n\x1a\n and no more"),
             desk.write(u"drawing.png"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>")}) {
        const auto made = preview(path, u"image/png"_s);
        CHECK(made.picture.isNull());
        CHECK_FALSE(made.note.isEmpty());
    }
}

TEST_CASE("of a long text the beginning is shown, whatever its bytes are")
{
    const Desk desk;
    const auto whole = preview(desk.write(u"a.txt"_s, "Zoë"), u"text/plain"_s);
    CHECK(whole.text == u"Zoë"_s);
    CHECK_FALSE(whole.isCut);
    const auto cut = preview(desk.write(u"b.txt"_s, QByteArray(100'000, 'x')), u"text/plain"_s);
    CHECK(cut.isCut);
    CHECK(cut.text.size() == 65536);
    const auto latin = preview(desk.write(u"c.txt"_s, "caf\xe9"), u"text/plain"_s);
    CHECK(latin.text == u"café"_s);
}

TEST_CASE("a recording is shown by a still from its middle")
{
    const Desk desk;
    const auto path = desk.folder.filePath(u"clip.mp4"_s);
    REQUIRE(clips::write(path, {.frames = 60}).isEmpty());
    const auto made = preview(path, u"video/mp4"_s);
    CHECK(clips::numberIn(made.picture) > 0);
    CHECK(must(factsOf(path)).duration);
}

TEST_CASE("the first page of a PDF is drawn on white, and a broken one says so")
{
    const Desk desk;
    const auto path = desk.folder.filePath(u"plan.pdf"_s);
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.fillRect(0, 0, writer.width() / 2, writer.height(), Qt::red);
        writer.newPage();
    }
    const auto made = preview(path, u"application/pdf"_s);
    if (!canDrawPdf()) {
        CHECK_FALSE(made.note.isEmpty());
        return;
    }
    REQUIRE_FALSE(made.picture.isNull());
    CHECK(made.picture.height() == 225);
    CHECK(made.picture.pixelColor(40, 100).red() > 200);
    CHECK(made.picture.pixelColor(made.picture.width() - 3, 100) == QColor(Qt::white));
    CHECK(must(factsOf(path)).pages == 2);
    const auto broken = preview(desk.write(u"b.pdf"_s, "%PDF-1.4 nothing"), u"application/pdf"_s);
    CHECK(broken.picture.isNull());
    CHECK_FALSE(broken.note.isEmpty());
}

TEST_CASE("files that are gone, empty or folders are told before they are taken in")
{
    const Desk desk;
    CHECK(factsOf(desk.folder.filePath(u"gone"_s)).error().kind == Error::Kind::Missing);
    CHECK(factsOf(desk.folder.path()).error().kind == Error::Kind::Invalid);
    CHECK(factsOf(desk.write(u"empty.csv"_s, {})).error().kind == Error::Kind::Invalid);
    CHECK(must(factsOf(desk.write(u"log.csv"_s, "day,seconds\n1,40\n\n2,38"))).rows == 2);
    CHECK(previewOf(desk.folder.filePath(u"gone"_s), u"text/plain"_s, {10, 10}).error().kind
        == Error::Kind::Missing);
}
