// SPDX-License-Identifier: MIT
#include "core/paper/typeset.h"
#include "tests/core/paper/papersamples.h"
#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::PaperSize;

namespace {

/// No text of the column is set over the margins, and the foot stays on the sheet.
void checkPages(const core::PaperDocument& document, const QMarginsF& margins)
{
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const auto& page = document.pages[i];
        const QRectF sheet({0, 0}, page.size);
        const QRectF column = sheet.marginsRemoved(margins).adjusted(-1, 0, 1, 0);
        INFO("page " << i + 1 << " of " << document.pages.size());
        for (const auto& item : page.items) {
            const auto* text = std::get_if<core::PageText>(&item.content);
            if (!text)
                continue;
            INFO(text->text.toStdString());
            const QRectF box = core::inkBounds(*text);
            const bool isFoot = item.role.kind == core::PageRole::Kind::Artifact;
            CHECK((isFoot ? sheet.adjusted(28, 28, -28, -28) : column).contains(box));
        }
    }
}

QStringList wordsOf(const core::PaperDocument& document, core::PageRole::Kind kind)
{
    QStringList words;
    for (const auto& page : document.pages) {
        for (const auto& item : page.items) {
            const auto* text = std::get_if<core::PageText>(&item.content);
            if (text && item.role.kind == kind)
                words += text->text.split(u' ', Qt::SkipEmptyParts);
        }
    }
    return words;
}

bool hasText(const core::Page& page, const QString& words)
{
    return std::any_of(page.items.begin(), page.items.end(), [&words](const auto& item) {
        const auto* text = std::get_if<core::PageText>(&item.content);
        return text && text->text == words;
    });
}

constexpr QMarginsF HandoutMargins(58, 48, 58, 62);
constexpr QMarginsF LetterMargins(66, 54, 66, 70);

} // namespace

TEST_CASE("a hand-out with every section is two pages on A4 and numbers them")
{
    const auto document = core::handout(samples::handout(), PaperSize::A4);
    REQUIRE(document.pages.size() == 2);
    checkPages(document, HandoutMargins);
    CHECK(hasText(document.pages[0], u"1 of 2"_s));
    CHECK(hasText(document.pages[1], u"2 of 2"_s));
    CHECK(hasText(document.pages[1], u"Teach and Sustain One Classroom Routine · CM-01"_s));
}

TEST_CASE("a rubric of eight long criteria runs over pages with its header on each")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    const auto text = samples::longHandout();
    const auto document = core::handout(text, size);
    REQUIRE(document.pages.size() > 3);
    checkPages(document, HandoutMargins);

    int withCells = 0;
    for (const auto& page : document.pages) {
        const bool hasCells = std::any_of(page.items.begin(), page.items.end(),
            [](const auto& item) { return item.role.kind == core::PageRole::Kind::TableCell; });
        withCells += hasCells ? 1 : 0;
        CHECK((!hasCells || hasText(page, u"Exemplary"_s)));
    }
    CHECK(withCells > 2);

    qsizetype expected = 0;
    for (const auto& criterion : text.criteria) {
        expected += 1 + criterion.title.split(u' ').size();
        for (const auto& descriptor : criterion.descriptors)
            expected += descriptor.split(u' ', Qt::SkipEmptyParts).size();
    }
    CHECK(wordsOf(document, core::PageRole::Kind::TableCell).size() == expected);
}

TEST_CASE("a hand-out with nothing but a title is one page without empty heads")
{
    core::HandoutText text;
    text.title = u"One Routine"_s;
    const auto document = core::handout(text, PaperSize::Letter);
    REQUIRE(document.pages.size() == 1);
    CHECK(wordsOf(document, core::PageRole::Kind::Heading).isEmpty());
    checkPages(document, HandoutMargins);
}

TEST_CASE("strange content of a hand-out stays inside its column")
{
    auto text = samples::handout();
    const QString endless = u"Unbreakable"_s.repeated(40);
    text.title = endless;
    text.code = endless;
    text.competency = endless.repeated(8);
    text.evidence[0].id = u"An id that is a sentence"_s;
    text.evidence[1].instructions = endless;
    text.levels = {u"A"_s, endless, u"李小龙"_s, u"محمد"_s, u"E"_s, u"F"_s, u"G"_s};
    text.criteria[1].descriptors = {endless, endless};
    text.criteria[2].descriptors.clear();
    checkPages(core::handout(text, PaperSize::A4), HandoutMargins);

    text.levels.clear();
    checkPages(core::handout(text, PaperSize::Letter), HandoutMargins);

    auto arabic = samples::handout();
    arabic.language = u"ar"_s;
    checkPages(core::handout(arabic, PaperSize::A4), HandoutMargins);
}

TEST_CASE("a letter is one page when it can be and loses no word when it cannot")
{
    const auto size = GENERATE(PaperSize::A4, PaperSize::Letter);
    auto text = samples::letter();
    const auto one = core::decisionLetter(text, size);
    CHECK(one.pages.size() == 1);
    checkPages(one, LetterMargins);

    const QString sentence = text.strengths.front();
    text.strengths.clear();
    for (int i = 0; i < 12; ++i) {
        text.strengths.append(sentence);
        text.rows.push_back(text.rows[std::size_t(i % 5)]);
        text.rows.back().rationale = sentence;
    }
    const auto many = core::decisionLetter(text, size);
    CHECK(many.pages.size() > 2);
    checkPages(many, LetterMargins);
    const auto count = wordsOf(many, core::PageRole::Kind::Paragraph).count(u"scrape”:"_s)
        + wordsOf(many, core::PageRole::Kind::TableCell).count(u"scrape”:"_s);
    CHECK(count == 24);
}

TEST_CASE("a letter with nothing filled in is still one page")
{
    const auto document = core::decisionLetter({}, PaperSize::A4);
    CHECK(document.pages.size() == 1);
    checkPages(document, LetterMargins);
}
