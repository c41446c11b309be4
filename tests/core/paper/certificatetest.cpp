// SPDX-License-Identifier: MIT
#include "core/paper/pagepainter.h"
#include "core/paper/typeset.h"
#include "tests/core/paper/papersamples.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::PaperSize;

namespace {

constexpr qreal Frame = 68; ///< Inside the frame's innermost rule.
constexpr qreal Printable = 28.35;

std::vector<const core::PageText*> textsOf(const core::Page& page)
{
    std::vector<const core::PageText*> texts;
    for (const auto& item : page.items) {
        if (const auto* text = std::get_if<core::PageText>(&item.content))
            texts.push_back(text);
    }
    return texts;
}

const core::PageText* find(const core::Page& page, const QString& words)
{
    for (const auto* text : textsOf(page)) {
        if (text->text == words)
            return text;
    }
    return nullptr;
}

/// Every text stands on `page`, keeps clear of its edge and of every other text.
void checkTexts(const core::Page& page, qreal edge)
{
    const QRectF room = QRectF({0, 0}, page.size).adjusted(edge, edge, -edge, -edge);
    const auto texts = textsOf(page);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QRectF box = core::inkBounds(*texts[i]);
        INFO(texts[i]->text.toStdString());
        CHECK(room.contains(box));
        for (std::size_t j = 0; j < i; ++j) {
            INFO(texts[j]->text.toStdString());
            CHECK_FALSE(core::inkBounds(*texts[j]).adjusted(0.5, 0.5, -0.5, -0.5).intersects(box));
        }
    }
}

/// The seal is the last figure on the front; the code of a signed badge stands before it.
QRectF sealOf(const core::Page& page)
{
    QRectF seal;
    for (const auto& item : page.items) {
        if (item.role.kind == core::PageRole::Kind::Figure)
            seal = core::inkBounds(item);
    }
    return seal;
}

/// The code with the four modules that must stay white around it.
QRectF codeOf(const core::Page& page)
{
    constexpr qreal quiet = 4 * 68.0 / 61;
    for (const auto& item : page.items) {
        if (item.role.kind == core::PageRole::Kind::Figure)
            return core::inkBounds(item).adjusted(-quiet, -quiet, quiet, quiet);
    }
    return {};
}

/// A text as long as the stub of a badge.
const QByteArray Stub = "OBV2:" + QByteArray(228, 'A');

struct Hard {
    const char* what;
    QString name;
    QString title;
};

const QString Title120 = u"Plan, Teach, Observe and Improve a Sequence of Inquiry Lessons With "
                         "Colleagues in Every Grade of One Elementary School"_s;

std::vector<Hard> hardTexts()
{
    return {
        {"60 letters", u"Maria-Magdalena Theodora Papadopoulou-Konstantinidou-Weiss Jr"_s,
            Title120},
        {"60 letters without a break", u"W"_s.repeated(60), u"Wave"_s.repeated(30)},
        {"200 letters", u"Anastasia Bartholomew "_s.repeated(9), Title120 + u' ' + Title120},
        {"Vietnamese", u"Nguyễn Thị Ánh Nguyệt Ỗ Ẵ Ễ"_s, u"Ễ Ỗ Ẵ sắp xếp lớp học"_s},
        {"Chinese", u"李小龙"_s, u"建立并保持一项课堂常规"_s},
        {"Long Chinese", u"欧阳"_s.repeated(20), u"建立并保持一项课堂常规"_s.repeated(8)},
        {"Arabic", u"محمد عبد الرحمن"_s, u"تعليم روتين صفي واحد والمحافظة عليه"_s},
        {"emoji", u"Zoë 🌿 Nguyễn"_s, u"Teach 🌱 One Routine ✅"_s},
        {"control characters", u"Ann\nMarie\t\x01 Lee"_s, u"One\u2028Routine"_s},
        {"nothing", {}, {}},
    };
}

} // namespace

TEST_CASE("no name or title, however long or in which script, leaves its place")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    for (const auto& hard : hardTexts()) {
        INFO(hard.what);
        auto coded = samples::longCertificate();
        coded.stub = Stub;
        coded.wholeBadge = {Stub, Stub, Stub, Stub, Stub};
        coded.keyPrint = u"0123 4567 89AB CDEF 0123 4567 89AB CDEF"_s;
        for (auto text : {samples::certificate(), samples::longCertificate(), coded}) {
            text.teacher = hard.name;
            text.title = hard.title;
            const auto document = core::certificate(text, size);
            REQUIRE_FALSE(document.pages.empty());
            CHECK(document.pages.front().size == core::landscape(size));
            checkTexts(document.pages.front(), Frame);
            const QRectF seal = sealOf(document.pages.front()).adjusted(1, 1, -1, -1);
            for (const auto* line : textsOf(document.pages.front()))
                CHECK_FALSE(core::inkBounds(*line).intersects(seal));
            for (std::size_t i = 1; i < document.pages.size(); ++i)
                checkTexts(document.pages[i], Printable);
        }
    }
}

TEST_CASE("the code of a signed badge has its place at the foot, and white around it")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto language = GENERATE(u"en-US"_s, u"ar"_s);
    auto text = samples::longCertificate();
    text.language = language;
    text.awardId = u"Maple Grove Unified School District 2026-0148"_s;
    text.hours = 1234.5;
    const auto plain = core::certificate(text, size);
    CHECK(find(plain.pages.front(), u"Check this badge"_s) == nullptr);
    text.stub = Stub;
    const auto document = core::certificate(text, size);
    const auto& page = document.pages.front();
    CHECK(document.pages.size() == plain.pages.size());
    checkTexts(page, Frame);
    const QRectF code = codeOf(page);
    const qreal quiet = 4 * 68.0 / 61;
    CHECK(code.height() == Approx(68 + 2 * quiet));
    CHECK(code.bottom() - quiet == Approx(page.size.height() - 94 + 0.5));
    const qreal edge = size == PaperSize::A4 ? 96 : 88;
    CHECK((language == u"ar"_s ? page.size.width() - code.right() : code.left()) + quiet
        == Approx(edge));
    CHECK_FALSE(code.intersects(sealOf(page)));
    for (const auto* line : textsOf(page))
        CHECK_FALSE(core::inkBounds(*line).intersects(code));
    const auto* check = find(page, u"Check this badge"_s);
    REQUIRE(check != nullptr);
    CHECK(check->lines.front().start.y() <= page.size.height() - 94 - 60);
}

TEST_CASE("criteria, many or long, stay on the front when they fit and else go to the back")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto pagesFor = [size](const core::CertificateText& text) {
        const auto document = core::certificate(text, size);
        checkTexts(document.pages.front(), Frame);
        for (std::size_t i = 1; i < document.pages.size(); ++i)
            checkTexts(document.pages[i], Printable);
        return document.pages.size();
    };
    auto text = samples::certificate();
    CHECK(pagesFor(text) == 1);
    CHECK(pagesFor(samples::longCertificate()) == 1);

    const auto rows = text.rows;
    text.rows.insert(text.rows.end(), rows.begin(), rows.end());
    CHECK(text.rows.size() == 10);
    CHECK(pagesFor(text) == 1);

    auto six = samples::longCertificate();
    six.rows.push_back(six.rows.front());
    CHECK(pagesFor(six) <= 2);

    auto ten = samples::longCertificate();
    const auto longRows = ten.rows;
    ten.rows.insert(ten.rows.end(), longRows.begin(), longRows.end());
    CHECK(pagesFor(ten) == 2);
}

TEST_CASE("short titles stand in on the front and the back carries the sentences")
{
    auto text = samples::longCertificate();
    const auto rows = text.rows;
    text.rows.insert(text.rows.end(), rows.begin(), rows.begin() + 2);
    for (auto& row : text.rows)
        row.title = u"Short"_s;
    const auto document = core::certificate(text, PaperSize::A4);
    REQUIRE(document.pages.size() == 2);
    CHECK(find(document.pages[0], u"Short"_s) != nullptr);
    CHECK(find(document.pages[1], text.rows[2].line) != nullptr);
}

TEST_CASE("empty fields leave no hole and no stray words")
{
    core::CertificateText text;
    text.teacher = u"Sofia Reyes"_s;
    text.title = u"One Routine"_s;
    text.awardedOn = QDate(2026, 3, 14);
    text.language = u"en-US"_s;
    const auto document = core::certificate(text, PaperSize::A4);
    REQUIRE(document.pages.size() == 1);
    checkTexts(document.pages.front(), Frame);
    const auto* date = find(document.pages.front(), u"Awarded March 14, 2026"_s);
    REQUIRE(date != nullptr);
    CHECK(date->lines.front().start.y() == Approx(595.28 - 94));
    for (const auto* line : textsOf(document.pages.front()))
        CHECK_FALSE(line->text.contains(u"%"_s));
}

TEST_CASE("a name shrinks step by step and then breaks at a space")
{
    const auto nameIn = [](const QString& name) {
        auto text = samples::certificate();
        text.teacher = name;
        const auto document = core::certificate(text, PaperSize::A4);
        const auto* found = find(document.pages.front(), name);
        REQUIRE(found != nullptr);
        return *found;
    };
    CHECK(nameIn(u"Zoë Nguyễn"_s).style.size == 44);

    const auto middle = nameIn(u"Alexandra Konstantinidou-Whitfield"_s);
    CHECK(middle.lines.size() == 1);
    CHECK(middle.style.size < 44);
    CHECK(middle.style.size >= 24);
    CHECK(middle.lines.front().width <= 620);

    const auto two = nameIn(u"Maria-Magdalena Theodora Papadopoulou-Konstantinidou-Weiss Jr"_s);
    REQUIRE(two.lines.size() == 2);
    CHECK(two.style.size == 26);
    CHECK(two.lines[0].text + u' ' + two.lines[1].text == two.text);
}

TEST_CASE("the classic sheet's baselines are met on both papers")
{
    const auto y = [](PaperSize size, const QString& words) {
        const auto document = core::certificate(samples::certificate(), size);
        const auto* text = find(document.pages.front(), words);
        REQUIRE(text != nullptr);
        return text->lines.front().start.y();
    };
    CHECK(y(PaperSize::A4, u"MAPLE GROVE SCHOOL"_s) == Approx(96).margin(0.2));
    CHECK(y(PaperSize::A4, u"Zoë Nguyễn"_s) == Approx(178.3).margin(0.2));
    CHECK(y(PaperSize::A4, u"Chose the routine from five or more timings"_s)
        == Approx(285).margin(0.2));
    CHECK(y(PaperSize::Letter, u"Zoë Nguyễn"_s) == Approx(185).margin(0.2));
    CHECK(y(PaperSize::Letter, u"Chose the routine from five or more timings"_s)
        == Approx(302.4).margin(0.2));
}

TEST_CASE("a certificate in a right-to-left language is set from the right")
{
    auto text = samples::certificate();
    text.language = u"ar"_s;
    const auto document = core::certificate(text, PaperSize::A4);
    const auto& page = document.pages.front();
    const auto* line = find(page, text.rows.front().line);
    const auto* level = find(page, text.rows.front().level);
    REQUIRE((line != nullptr && level != nullptr));
    CHECK(line->lines.front().start.x() > level->lines.front().start.x());
    CHECK(sealOf(page).center().x() == Approx(page.size.width() / 2));
    checkTexts(page, Frame);
}

TEST_CASE("a rendered certificate has ink where the name is and none in the empty band below")
{
    const auto document = core::certificate(samples::certificate(), PaperSize::A4);
    const auto& page = document.pages.front();
    const auto* name = find(page, u"Zoë Nguyễn"_s);
    REQUIRE(name != nullptr);
    const QImage image = must(core::renderPage(page, 72));
    const auto darkIn = [&image](const QRectF& box) {
        int dark = 0;
        const QRect pixels = box.toAlignedRect() & image.rect();
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    };
    CHECK(darkIn(core::inkBounds(*name)) > 300);
    CHECK(darkIn({100, 380, 200, 60}) == 0);

    const QImage sharp = must(core::renderPage(page, 144));
    const auto* level = find(page, u"Exemplary"_s);
    REQUIRE(level != nullptr);
    const QPointF end = level->lines.front().start * 2;
    const QRect leader = QRect(int(end.x()) - 100, int(end.y()) - 3, 80, 4);
    int dots = 0;
    for (int x = leader.left(); x <= leader.right(); ++x)
        dots += qGray(sharp.pixel(x, leader.center().y())) < 245 ? 1 : 0;
    CHECK(dots > 5);
}

TEST_CASE("a picture that nobody could use or hold is refused with a sentence")
{
    const auto document = core::certificate(samples::certificate(), PaperSize::A4);
    for (const int dpi : {-1, 0, 9, 1201}) {
        const auto image = core::renderPage(document.pages.front(), dpi);
        REQUIRE_FALSE(image);
        CHECK(image.error().kind == core::Error::Kind::Invalid);
        CHECK_FALSE(image.error().message.isEmpty());
    }
    CHECK(must(core::pagePng(document.pages.front(), 50)).startsWith("\x89PNG"));
}

TEST_CASE("the modern and the quiet certificate hold whatever the classic one holds")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto style = GENERATE(core::CertificateStyle::Modern, core::CertificateStyle::Quiet);
    const auto language = GENERATE(u"en-US"_s, u"ar"_s);
    for (const auto& hard : hardTexts()) {
        INFO(hard.what);
        auto coded = samples::longCertificate();
        coded.stub = Stub;
        for (auto text : {samples::certificate(), samples::longCertificate(), coded}) {
            text.style = style;
            text.language = language;
            text.teacher = hard.name;
            text.title = hard.title;
            const auto document = core::certificate(text, size);
            const auto& page = document.pages.front();
            CHECK(page.size == core::landscape(size));
            checkTexts(page, Printable);
            const QRectF seal = sealOf(page).adjusted(1, 1, -1, -1);
            for (const auto* line : textsOf(page))
                CHECK_FALSE(core::inkBounds(*line).intersects(seal));
            for (std::size_t i = 1; i < document.pages.size(); ++i)
                checkTexts(document.pages[i], Printable);
        }
    }
}

TEST_CASE("the baselines of the modern and the quiet sheet are met")
{
    const auto y = [](core::CertificateStyle style, const QString& words) {
        auto certificate = samples::certificate();
        certificate.style = style;
        const auto document = core::certificate(certificate, PaperSize::A4);
        const auto* text = find(document.pages.front(), words);
        INFO(words.toStdString());
        REQUIRE(text != nullptr);
        return text->lines.front().start.y();
    };
    const auto modern = core::CertificateStyle::Modern;
    CHECK(y(modern, u"awards to"_s) == Approx(148));
    CHECK(y(modern, u"Zoë Nguyễn"_s) == Approx(148 + 0.72 * 44 + 16).margin(0.2));
    const auto quiet = core::CertificateStyle::Quiet;
    CHECK(y(quiet, u"Zoë Nguyễn"_s) == Approx(235.2).margin(0.2));
    CHECK(y(quiet, u"the microcredential"_s) == Approx(263.6).margin(0.2));
    CHECK(y(quiet, u"Teach and Sustain One Classroom Routine"_s) == Approx(299).margin(0.2));
    CHECK(y(quiet, u"Chose the routine from five or more timings"_s) == Approx(357.1).margin(0.5));
}

TEST_CASE("criteria that do not fit the modern or the quiet front go to the other side")
{
    const auto style = GENERATE(core::CertificateStyle::Modern, core::CertificateStyle::Quiet);
    auto text = samples::longCertificate();
    text.style = style;
    CHECK(core::certificate(text, PaperSize::A4).pages.size() == 1);
    const auto rows = text.rows;
    for (int i = 0; i < 3; ++i)
        text.rows.insert(text.rows.end(), rows.begin(), rows.end());
    const auto document = core::certificate(text, PaperSize::A4);
    REQUIRE(document.pages.size() >= 2);
    CHECK(find(document.pages.front(), u"What was shown stands on the other side"_s) != nullptr);
    bool isThere = false;
    for (const auto* line : textsOf(document.pages[1]))
        isThere = isThere || text.rows.front().line.startsWith(line->text.left(40));
    CHECK(isThere);
}

TEST_CASE("a scanned signature stands on its rule, no higher than thirty points")
{
    auto text = samples::certificate();
    QImage ink(600, 200, QImage::Format_RGB32);
    ink.fill(Qt::white);
    text.signers.front().signature = ink;
    for (const auto style : {core::CertificateStyle::Classic, core::CertificateStyle::Modern,
             core::CertificateStyle::Quiet}) {
        text.style = style;
        const auto document = core::certificate(text, PaperSize::A4);
        const core::PagePicture* picture = nullptr;
        for (const auto& item : document.pages.front().items) {
            if (const auto* found = std::get_if<core::PagePicture>(&item.content))
                picture = found;
        }
        REQUIRE(picture != nullptr);
        CHECK(picture->box.height() == Approx(30));
        const auto* name = find(document.pages.front(), text.signers.front().name);
        REQUIRE(name != nullptr);
        CHECK(picture->box.bottom() == Approx(name->lines.front().start.y() - 13));
    }
}
