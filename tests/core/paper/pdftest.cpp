// SPDX-License-Identifier: MIT
#include "core/paper/pdfwriter.h"
#include "tests/core/paper/papersamples.h"
#include "tests/core/paper/systemprograms.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using core::PaperSize;

namespace {

int pagesIn(const QByteArray& pdf)
{
    static const QRegularExpression page(u"/Type/Page\\b"_s);
    return int(QString::fromLatin1(pdf).count(page));
}

/// One document of each kind.
std::vector<core::PaperDocument> documents()
{
    auto chinese = samples::certificate();
    chinese.teacher = u"李小龙"_s;
    auto arabic = samples::certificate();
    arabic.teacher = u"محمد عبد الرحمن"_s;
    return {core::certificate(samples::certificate(), PaperSize::A4),
        core::certificate(samples::longCertificate(), PaperSize::Letter),
        core::certificate(chinese, PaperSize::A4), core::certificate(arabic, PaperSize::A4),
        core::handout(samples::longHandout(), PaperSize::A4),
        core::decisionLetter(samples::letter(), PaperSize::Letter)};
}

} // namespace

TEST_CASE("a PDF has as many pages as its document")
{
    for (const auto& document : documents()) {
        const QByteArray pdf = must(core::writePdf(document));
        CHECK(pdf.startsWith("%PDF-"));
        CHECK(pagesIn(pdf) == int(document.pages.size()));
    }
}

TEST_CASE("a document without pages is refused")
{
    const auto pdf = core::writePdf({});
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().kind == core::Error::Kind::Invalid);
}

TEST_CASE("a PDF that cannot be saved says so and leaves what was there")
{
    const QTemporaryDir dir;
    const auto document = core::certificate(samples::certificate(), PaperSize::A4);
    const auto lost = core::savePdf(document, dir.filePath(u"nowhere/award.pdf"_s));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == core::Error::Kind::Storage);
    CHECK(lost.error().message.contains(u"award.pdf"_s));

    const QString path = dir.filePath(u"award.pdf"_s);
    must(core::savePdf(document, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    CHECK(before.startsWith("%PDF-"));
    CHECK_FALSE(core::savePdf({}, path));
    file.seek(0);
    CHECK(file.readAll() == before);
}

TEST_CASE("other programs find a PDF sound and its fonts embedded")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"document.pdf"_s);
    for (const auto& document : documents()) {
        must(core::savePdf(document, path));
        if (const auto checked = samples::output(u"qpdf"_s, {u"--check"_s, path}))
            CHECK(checked->contains(u"No syntax or stream encoding errors"_s));
        const auto fonts = samples::output(u"pdffonts"_s, {path});
        if (!fonts)
            continue;
        const QStringList rows = fonts->split(u'\n', Qt::SkipEmptyParts).mid(2);
        CHECK(rows.size() >= 2);
        static const QRegularExpression embedded(u"\\syes\\s+(yes|no)\\s+(yes|no)\\s+\\d+"_s);
        for (const auto& row : rows) {
            INFO(row.toStdString());
            CHECK(row.contains(embedded));
        }
    }
}

TEST_CASE("names and words can be searched in a PDF exactly as they were typed")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"document.pdf"_s);
    for (const QString& name :
        {u"Zoë Nguyễn"_s, u"Sofia Flores"_s, u"Jeffrey Griffith"_s, u"Ελένη Παπαδοπούλου"_s,
            u"Анна Щукина"_s, u"Łukasz Żółć"_s, u"Ayşe Büyükçekmeceli"_s, u"李小龙"_s, u"김서연"_s,
            u"محمد عبد الرحمن"_s, u"علاء لاعب"_s, u"عبد الله"_s, u"רות כהן"_s}) {
        auto text = samples::certificate();
        text.teacher = name.normalized(QString::NormalizationForm_D);
        text.rows.front().line = u"Was certified in five different fields"_s;
        must(core::savePdf(core::certificate(text, PaperSize::A4), path));
        const auto found = samples::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
        if (!found)
            return;
        INFO(found->toStdString());
        CHECK(found->contains(name));
        CHECK(found->contains(u"Was certified in five different fields"_s));
        CHECK(found->contains(u"MAPLE GROVE SCHOOL"_s));
        CHECK(found->contains(u"Award MG-2026-0147"_s));
    }
}
