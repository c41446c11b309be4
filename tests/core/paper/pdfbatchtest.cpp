// SPDX-License-Identifier: MIT
#include "core/paper/pdfbatch.h"
#include "core/paper/typeset.h"
#include "tests/core/paper/papersamples.h"
#include "tests/core/paper/systemprograms.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using core::PaperSize;

namespace {

core::PaperDocument certificateOf(const QString& teacher)
{
    auto text = samples::certificate();
    text.teacher = teacher;
    return core::certificate(text, PaperSize::A4);
}

core::PaperDocument lines(const QStringList& texts)
{
    core::Page page{{400, 400}, {}};
    for (const auto& text : texts)
        page.items.push_back({{},
            core::textAt({text}, {core::TypeFace::Serif, 10}, {20, 40}, core::TextAlign::Left)});
    return {u"Lines"_s, u"en"_s, {page}};
}

/// What a program says about the document, which is written into `dir`.
std::optional<QString> told(const QTemporaryDir& dir, const core::PaperDocument& document,
    const QString& program, QStringList arguments)
{
    const QString path = dir.filePath(u"document.pdf"_s);
    must(core::savePdf(document, path));
    return samples::output(program, arguments << path);
}

} // namespace

TEST_CASE("a document has the same bytes today, tomorrow, alone and among others")
{
    const auto zoe = certificateOf(u"Zoë Nguyễn"_s);
    const auto arabic = certificateOf(u"صلاح الدين"_s);
    const QByteArray alone = must(core::writePdf(zoe));
    CHECK(must(core::writePdf(zoe)) == alone);
    {
        const core::PdfBatch batch;
        must(core::writePdf(arabic));
        must(core::writePdf(certificateOf(u"李小龙"_s)));
        CHECK(must(core::writePdf(certificateOf(u"Zoë Nguyễn"_s))) == alone);
        CHECK(must(core::writePdf(zoe)) == alone);
    }
    CHECK(must(core::writePdf(arabic)) != alone);
}

TEST_CASE("a batch ends without the one that was made in it")
{
    auto outer = std::make_unique<core::PdfBatch>();
    auto inner = std::make_unique<core::PdfBatch>();
    CHECK(core::PdfBatch::current() == inner.get());
    outer.reset();
    CHECK(core::PdfBatch::current() == inner.get());
    inner.reset();
    CHECK(core::PdfBatch::current() == nullptr);
}

TEST_CASE("who cannot see a certificate hears it in order, with headings and a list")
{
    const QTemporaryDir dir;
    const auto document = certificateOf(u"علاء لاعب"_s);
    const auto info = told(dir, document, u"pdfinfo"_s, {});
    const auto said = told(dir, document, u"pdfinfo"_s, {u"-struct-text"_s});
    if (!info || !said)
        return;
    CHECK(info->contains(QRegularExpression(u"Tagged: +yes"_s)));
    CHECK(info->contains(document.title));
    INFO(said->toStdString());
    qsizetype at = 0;
    for (const QString& part : {u"SCHOOL"_s, u"H1 (block)"_s, u"the microcredential"_s,
             u"H2 (block)"_s, u"Teach and Sustain"_s, u"LI (block)"_s, u"Chose the routine"_s,
             u"Exemplary"_s, u"Awarded March"_s, u"Ruth Okafor"_s, u"Figure"_s}) {
        at = said->indexOf(part, at);
        INFO(part.toStdString());
        REQUIRE(at >= 0);
    }
}

TEST_CASE("the rubric of a hand-out is a table with header cells, told once")
{
    const QTemporaryDir dir;
    const auto said = told(dir, core::handout(samples::longHandout(), PaperSize::A4), u"pdfinfo"_s,
        {u"-struct-text"_s});
    if (!said)
        return;
    CHECK(said->count(u"Table (block)"_s) == 1);
    CHECK(said->count(QRegularExpression(u"\\bTH\\b"_s)) == 5);
    CHECK(said->count(QRegularExpression(u"\\bTR\\b"_s)) == 9);
}

TEST_CASE("a file that travels in a PDF comes out as it went in")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"award.pdf"_s);
    const QByteArray credential = "{\"name\": \"Zoë\"}";
    const QByteArray pdf = must(core::writePdf(certificateOf(u"Zoë Nguyễn"_s),
        {{u"openbadge-credential.json"_s, u"application/vc"_s, credential},
            {u"Ausführung.txt"_s, u"text/plain"_s, {}}}));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    CHECK(pdf.contains("/AFRelationship"));
    const auto list = samples::output(u"pdfdetach"_s, {u"-list"_s, path});
    if (!list)
        return;
    CHECK(list->contains(u"2 embedded files"_s));
    CHECK(list->contains(u"Ausführung.txt"_s));
    samples::output(u"pdfdetach"_s, {u"-saveall"_s, u"-o"_s, dir.path(), path});
    QFile saved(dir.filePath(u"openbadge-credential.json"_s));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == credential);
}

TEST_CASE("a PDF says that it is made to last, unless a letter in it cannot be drawn")
{
    const QByteArray good = must(core::writePdf(lines({u"Every letter is there"_s})));
    CHECK(good.contains("<pdfaid:part>3</pdfaid:part>"));
    CHECK(good.contains("/OutputIntents"));
    CHECK_FALSE(good.contains("/SMask"));
    const QByteArray bad = must(core::writePdf(lines({u"Lost: \U0001FFFE"_s})));
    CHECK_FALSE(bad.contains("pdfaid:part"));
}

TEST_CASE("pages without words, empty lines and endless ones are written all the same")
{
    const QTemporaryDir dir;
    const core::PaperDocument blank{{}, {}, {core::Page{{300, 300}, {}}}};
    for (const auto& document : {blank, lines({QString()}), lines({u"a"_s, u" "_s}),
             lines({u"lorem ipsum "_s.repeated(4000)}),
             lines({QString(QChar(0xD800)), u"\u0301\u200D"_s})}) {
        const auto checked = told(dir, document, u"qpdf"_s, {u"--check"_s});
        if (checked)
            CHECK(checked->contains(u"No syntax or stream encoding errors"_s));
    }
}

TEST_CASE("a picture that can be seen through stands on white paper")
{
    QImage image(40, 30, QImage::Format_ARGB32);
    image.fill(QColor(255, 0, 0, 128));
    core::Page page{{100, 100}, {}};
    page.items.push_back({{.kind = core::PageRole::Kind::Figure},
        core::PagePicture{image, {10, 10, 80, 60}}, {}, u"A red field"_s});
    const core::PaperDocument document{u"Picture"_s, u"en"_s, {page}};
    CHECK_FALSE(must(core::writePdf(document)).contains("/SMask"));
    const QTemporaryDir dir;
    const QString shot = dir.filePath(u"page"_s);
    const QString path = dir.filePath(u"document.pdf"_s);
    must(core::savePdf(document, path));
    if (!samples::output(
            u"pdftoppm"_s, {u"-r"_s, u"72"_s, u"-png"_s, u"-singlefile"_s, path, shot}))
        return;
    const QImage seen(shot + u".png"_s);
    REQUIRE_FALSE(seen.isNull());
    CHECK(qAbs(seen.pixelColor(50, 40).green() - 127) <= 2);
    CHECK(seen.pixelColor(50, 90) == QColor(Qt::white));
}
