// SPDX-License-Identifier: MIT
#include "core/search/folding.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using core::needlesOf;
using core::wordLine;

namespace {

bool fits(const QString& text, const QString& typed)
{
    const auto line = wordLine(text);
    const auto needles = needlesOf(typed);
    return std::all_of(
        needles.begin(), needles.end(), [&](const auto& needle) { return line.contains(needle); });
}

/// The marked stretches of a text.
QStringList partsOf(const core::Marked& marked)
{
    QStringList parts;
    for (const auto& span : marked.spans)
        parts.append(marked.text.sliced(span.start, span.length));
    return parts;
}

} // namespace

TEST_CASE("words are found without case and without accents, in any script")
{
    CHECK(fits(u"Zoë Nguyễn"_s, u"zoe nguyen"_s));
    CHECK(fits(u"Zoë Nguyễn"_s, u"NGUY zo"_s));
    CHECK(fits(u"zoe nguyen"_s, u"Zoë Nguyễn"_s));
    CHECK(fits(u"Zoë"_s.normalized(QString::NormalizationForm_D), u"Zoë"_s));
    CHECK(fits(u"Đặng Łukasz Søren Æsa"_s, u"dang lukasz soren aesa"_s));
    CHECK(fits(u"Straße"_s, u"strasse"_s));
    CHECK(fits(u"ΆΝΝΑ Иванов"_s, u"αννα иван"_s));
    CHECK(fits(u"李小龙"_s, u"小龙"_s));
    CHECK(fits(u"محمد علي"_s, u"محم"_s));
    CHECK(fits(u"ﬁnish"_s, u"fin"_s));
}

TEST_CASE("a word is found by its beginning, not by its middle")
{
    CHECK(fits(u"Teach one routine"_s, u"rou tea"_s));
    CHECK_FALSE(fits(u"Teach one routine"_s, u"outine"_s));
    CHECK_FALSE(fits(u"Teach one routine"_s, u"teach two"_s));
    CHECK(fits(u"CM-01"_s, u"cm-01"_s));
    CHECK(fits(u"don’t stop"_s, u"dont"_s));
    CHECK(fits(u"dont stop"_s, u"don't"_s));
}

TEST_CASE("what holds no word is no needle, and a flood of words is bounded")
{
    CHECK(needlesOf(u" -- … \t"_s).isEmpty());
    CHECK(needlesOf({}).isEmpty());
    CHECK(wordLine(QString(QChar(0xD800))).size() < 8);
    QString flood;
    for (int i = 0; i < 1000; ++i)
        flood += u"w%1 "_s.arg(i);
    CHECK(needlesOf(flood).size() == 16);
}

TEST_CASE("the typed part of each word is marked as it stands in the text")
{
    CHECK(partsOf(core::marked(u"Zoë Nguyễn"_s, needlesOf(u"zo nguye"_s)))
        == QStringList{u"Zo"_s, u"Nguyễ"_s});
    CHECK(partsOf(core::marked(u"The routine, the ROUTINES"_s, needlesOf(u"routine"_s)))
        == QStringList{u"routine"_s, u"ROUTINE"_s});
    CHECK(partsOf(core::marked(u"Straßen"_s, needlesOf(u"strass"_s))) == QStringList{u"Straß"_s});
    const auto apart = u"Zoë"_s.normalized(QString::NormalizationForm_D);
    CHECK(partsOf(core::marked(apart, needlesOf(u"zoe"_s))) == QStringList{apart});
    CHECK(partsOf(core::marked(u"Nothing"_s, needlesOf(u"else"_s))).isEmpty());
}

TEST_CASE("a long comment is cut around what was found, between words")
{
    QString text;
    for (int i = 0; i < 100; ++i)
        text += u"word%1 \n"_s.arg(i);
    const auto cut = core::snippet(text, needlesOf(u"word77"_s), 80);
    CHECK(cut.text.startsWith(u"… word"_s));
    CHECK(cut.text.endsWith(u" …"_s));
    CHECK(cut.text.size() < 100);
    CHECK_FALSE(cut.text.contains(u'\n'));
    CHECK(partsOf(cut) == QStringList{u"word77"_s});

    CHECK(core::snippet(u"Short"_s, needlesOf(u"short"_s)).text == u"Short"_s);
    CHECK(core::snippet({}, needlesOf(u"short"_s)).text.isEmpty());
    const QString endless(1000, u'a');
    CHECK(core::snippet(endless, needlesOf(u"a"_s), 80).text.size() < 100);
}
