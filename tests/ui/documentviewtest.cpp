// SPDX-License-Identifier: MIT
#include "ui/pages/review/documentview.h"
#include "core/media/pdfpicture.h"
#include "tests/support/work.h"
#include "ui/widgets/pdfpages.h"

#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A piece of evidence as it stands in the review room, 700 x 600.
struct Shown {
    Shown()
    {
        practice.enrolled();
        view.resize(700, 600);
        view.setVisible(true);
    }

    void open(const QString& path, const QString& mediaType)
    {
        auto draft = practice.evidence(u"E1"_s);
        draft.text.reset();
        draft.file = samples::file(mediaType, u"plan"_s, {});
        practice.add(draft);
        const auto work = practice.work();
        view.show(work, *work.current(), work.current()->evidence.last(), path);
    }

    bool says(const QString& sentence) const
    {
        const auto all = view.findChildren<QLabel*>();
        return std::any_of(all.begin(), all.end(),
            [&](const QLabel* one) { return one->isVisible() && one->text().contains(sentence); });
    }

    ui::PdfPages& pages() const { return *view.findChild<ui::PdfPages*>(); }

    samples::Practice practice;
    QTemporaryDir folder;
    ui::DocumentView view;
};

/// Three pages, each all of another colour.
QString threePages(const QTemporaryDir& folder)
{
    const auto path = folder.filePath(u"three.pdf"_s);
    QPdfWriter writer(path);
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (const auto colour : {Qt::red, Qt::green, Qt::blue}) {
        if (colour != Qt::red)
            writer.newPage();
        painter.fillRect(0, 0, writer.width(), writer.height(), colour);
    }
    return path;
}

} // namespace

TEST_CASE("a PDF is read page by page where it is reviewed")
{
    if (!core::canDrawPdf())
        return;
    Shown shown;
    shown.open(threePages(shown.folder), u"application/pdf"_s);
    REQUIRE(shown.pages().isVisible());
    CHECK(shown.pages().pageCount() == 3);
    CHECK(shown.pages().page() == 1);
    CHECK(shown.says(u"Page 1 of 3"_s));
    const auto seen = [&] { return shown.pages().grab().toImage().pixelColor(300, 200); };
    CHECK(QTest::qWaitFor([&] { return seen() == QColor(Qt::red); }));

    shown.view.look();
    QTest::keyClick(shown.view.focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(shown.view.focusWidget(), Qt::Key_PageDown);
    QTest::keyClick(shown.view.focusWidget(), Qt::Key_PageDown);
    CHECK(shown.says(u"Page 2 of 3"_s));
    CHECK(QTest::qWaitFor([&] { return seen() == QColor(Qt::green); }));
}

TEST_CASE("a page is made larger and as wide as the place again")
{
    if (!core::canDrawPdf())
        return;
    Shown shown;
    shown.open(threePages(shown.folder), u"application/pdf"_s);
    const auto red = [&] {
        const auto image = shown.pages().grab().toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, 200) == QColor(Qt::red) ? 1 : 0;
        return count;
    };
    REQUIRE(QTest::qWaitFor([&] { return red() > 100; }));
    const int fitted = red();
    shown.view.look();
    QTest::keyClick(shown.view.focusWidget(), Qt::Key_Minus, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return red() < fitted * 0.9 && red() > fitted * 0.75; }));
    QTest::keyClick(shown.view.focusWidget(), Qt::Key_0, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return red() == fitted; }));
}

TEST_CASE("a PDF that nothing can open says so, and its own program can")
{
    Shown shown;
    shown.open(QStringLiteral(TEST_DATA "/evidence/locked.pdf"), u"application/pdf"_s);
    CHECK_FALSE(shown.pages().isVisible());
    if (core::canDrawPdf())
        CHECK(shown.says(u"locked with a password"_s));
    auto* outside = shown.view.findChild<QPushButton*>();
    REQUIRE(outside);

    const auto broken = shown.folder.filePath(u"broken.pdf"_s);
    QFile file(broken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7\n1 0 obj\n<<");
    file.close();
    shown.open(broken, u"application/pdf"_s);
    CHECK_FALSE(shown.pages().isVisible());
    CHECK(shown.says(u"Its own program does"_s));

    shown.open(shown.folder.filePath(u"gone.pdf"_s), u"application/pdf"_s);
    CHECK(shown.says(u"not where it was"_s));
}
