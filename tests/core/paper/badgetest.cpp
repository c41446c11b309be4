// SPDX-License-Identifier: MIT
#include "core/paper/badgepicture.h"
#include "core/paper/paperdate.h"
#include "core/paper/svgpath.h"
#include "core/paper/typeset.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;

TEST_CASE("a badge is drawn in every size with clear corners and a coloured ring")
{
    const core::BadgePicture badge{u"Teach and Sustain One Routine"_s, u"Maple Grove School"_s};
    for (const int pixels : {64, 128, 512}) {
        const QImage image = must(core::badgeImage(badge, pixels));
        CHECK(image.size() == QSize(pixels, pixels));
        CHECK(qAlpha(image.pixel(0, 0)) == 0);
        const QColor ring = image.pixelColor(pixels / 2, int(pixels * 430.0 / 512));
        CHECK(ring.alpha() == 255);
        CHECK(image.pixelColor(pixels / 2, int(pixels * 131.0 / 512)).lightness() > 150);
        CHECK(must(core::badgePng(badge, pixels)).startsWith("\x89PNG"));
    }
    for (const int pixels : {-5, 0, 15, 4097})
        CHECK_FALSE(core::badgeImage(badge, pixels));
}

TEST_CASE("only ring text that can be bent and is short enough is bent")
{
    CHECK(core::fitsRingTop(u"Teach and Sustain One Routine"_s));
    CHECK(core::fitsRingTop(u"教学常规"_s));
    CHECK_FALSE(core::fitsRingTop(u"Teach and Sustain One Classroom Routine Across Three "
                                  "Transitions in a Multi-Age Setting"_s));
    CHECK_FALSE(core::fitsRingTop(u"روتين صفي"_s));
    CHECK_FALSE(core::fitsRingTop({}));
}

TEST_CASE("an icon's path data is read in all its commands")
{
    const auto box = [](QStringView data) { return must(core::pathFromSvg(data)).boundingRect(); };
    CHECK(box(u"M2 3L10 3V9H2Z") == QRectF(2, 3, 8, 6));
    CHECK(box(u"m2,3 8,0 v6 h-8 z") == QRectF(2, 3, 8, 6));
    CHECK(box(u"M0 0l1.5.5-1-1e0") == QRectF(0, -0.5, 1.5, 1));
    const QRectF circle = box(u"M22 12A10 10 0 1 1 2 12a10 10 0 0120 0Z");
    CHECK(circle.left() == Approx(2).margin(0.01));
    CHECK(circle.height() == Approx(20).margin(0.01));
    CHECK(box(u"M0 0C0 4 4 4 4 0S8-4 8 0Q9 2 10 0T12 0").right() == Approx(12));
    for (std::size_t i = 0; i < core::namesOf(core::BadgeIcon()).size(); ++i) {
        const auto icon = core::badgeIconPath(core::BadgeIcon(i)).boundingRect();
        CHECK(QRectF(0, 0, 24, 24).contains(icon));
        CHECK(icon.width() > 12);
    }
}

TEST_CASE("path data that is no path is refused with a sentence")
{
    const QString endless = u"M0 0"_s + u"L1 1"_s.repeated(10'000);
    for (const QString& data :
        {QString(), u"   "_s, u"L1 1"_s, u"12 4"_s, u"M1"_s, u"M0 0L"_s, u"M0 0X3 3"_s,
            u"M0 0L1e9 0"_s, u"M0 0A1 1 0 2 0 3 3"_s, u"M0 0Z5 5"_s, u"M0 0Lnan 3"_s, endless}) {
        INFO(data.left(20).toStdString());
        const auto path = core::pathFromSvg(data);
        REQUIRE_FALSE(path);
        CHECK_FALSE(path.error().message.isEmpty());
    }
}

TEST_CASE("dates are written as the language writes them, without the weekday")
{
    CHECK(core::paperDate(QDate(2026, 3, 14), u"en-US"_s) == u"March 14, 2026"_s);
    CHECK(core::paperDate(QDate(2026, 3, 14), u"en-GB"_s) == u"14 March 2026"_s);
    CHECK(core::paperDate(QDate(2026, 3, 14), u"de"_s) == u"14. März 2026"_s);
    CHECK(core::paperDate(QDate(2026, 3, 14), u"zh-CN"_s) == u"2026年3月14日"_s);
    CHECK(core::paperLimit(QDate(2031, 3, 31), u"en-US"_s) == u"March 2031"_s);
    CHECK(core::paperLimit(QDate(2031, 3, 30), u"en-US"_s) == u"March 30, 2031"_s);
    CHECK(core::paperLimit(QDate(2031, 3, 31), u"de"_s) == u"März 2031"_s);
    CHECK(core::paperLimit(QDate(2031, 3, 31), u"es"_s) == u"marzo de 2031"_s);
    CHECK(core::paperLimit(QDate(2031, 3, 31), u"zh-CN"_s) == u"2031年3月"_s);
}

TEST_CASE("centred lines are balanced and no line is wider than its measure")
{
    const core::TypeStyle style{core::TypeFace::Serif, 10};
    const QString text = u"Plan and teach a sequence of lessons with colleagues in every grade"_s;
    const auto lines = core::balancedLines(text, style, 250);
    REQUIRE(lines.size() == 2);
    CHECK(lines.join(u' ') == text);
    CHECK(core::textWidth(lines[1], style) > 0.7 * core::textWidth(lines[0], style));
    for (const auto& line : lines)
        CHECK(core::textWidth(line, style) <= 250);
}

TEST_CASE("every list of families ends in one that each system has")
{
    for (const auto script : {core::ScriptGroup::Cased, core::ScriptGroup::Han,
             core::ScriptGroup::Arabic, core::ScriptGroup::Other}) {
        CHECK(core::paperFamilies(core::TypeFace::Display, script).last() == u"serif"_s);
        CHECK(core::paperFamilies(core::TypeFace::SansBold, script).last() == u"sans-serif"_s);
    }
    CHECK(core::paperFamilies(core::TypeFace::Serif, core::ScriptGroup::Han, u"ja"_s).first()
        == u"Noto Serif CJK JP"_s);
}

TEST_CASE("a text keeps its letters and loses what cannot be printed")
{
    CHECK(core::plainLine(u" Zoe\u0308  \n Nguyễn\t\x01"_s) == u"Zoë Nguyễn"_s);
    CHECK(core::plainLine(u"نام\u200cخانوادگی"_s) == u"نام\u200cخانوادگی"_s);
    const QString leaf = core::plainLine(u"Zoë 🌿 Nguyễn"_s);
    CHECK(leaf == (core::canDraw(U'🌿') ? u"Zoë 🌿 Nguyễn"_s : u"Zoë Nguyễn"_s));
    CHECK(core::plainLine(u"\U000FFFFD"_s.repeated(3)).size() == 6);
    CHECK(core::canDraw(U'Z'));
    CHECK_FALSE(core::canDraw(char32_t(0x1FAFF)));
}
