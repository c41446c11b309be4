// SPDX-License-Identifier: MIT
#include "core/credentials/keypaper.h"
#include "core/credentials/passphrase.h"
#include "tests/core/credentials/badgesamples.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QByteArray text(const SecretBytes& letters)
{
    return {reinterpret_cast<const char*>(letters.data()), letters.size()};
}

QByteArray groups()
{
    return text(keypaper::groupsOf(samples::signingKey("keypaper")));
}

QString refusal(const QByteArray& typed)
{
    const auto key = keypaper::keyIn(typed);
    REQUIRE_FALSE(key);
    CHECK(key.error().kind == Error::Kind::Invalid);
    return key.error().message;
}

} // namespace

TEST_CASE("a key stands on paper in nine groups and comes back from them")
{
    const auto key = samples::signingKey("keypaper");
    const auto parts = groups().split(' ');
    REQUIRE(parts.size() == 9);
    for (int i = 0; i < 8; ++i)
        CHECK(parts.at(i).size() == 8);
    CHECK(parts.last().size() == 4);
    CHECK(must(keypaper::keyIn(groups())).did() == key.did());

    const auto code = text(keypaper::codeOf(key));
    CHECK(keypaper::isKeyCode(code));
    CHECK_FALSE(keypaper::isKeyCode(groups()));
    CHECK(must(keypaper::keyIn(code)).did() == key.did());
    for (int i = 0; i < 50; ++i) {
        const auto other = samples::signingKey(QByteArray::number(i));
        CHECK(must(keypaper::keyIn(text(keypaper::groupsOf(other)))).did() == other.did());
    }
}

TEST_CASE("spaces, dashes, capitals and look-alikes do not matter when a key is typed")
{
    const auto did = samples::signingKey("keypaper").did();
    auto typed = groups();
    CHECK(must(keypaper::keyIn(typed.toLower())).did() == did);
    CHECK(must(keypaper::keyIn(QByteArray(typed).replace(' ', ""))).did() == did);
    CHECK(must(keypaper::keyIn(QByteArray(typed).replace(' ', "-"))).did() == did);
    CHECK(
        must(keypaper::keyIn("\n " + QByteArray(typed).replace(' ', "\r\n") + "\t")).did() == did);
    // All keys together have every digit.
    bool hasBoth = false;
    for (int i = 0; i < 20 && !hasBoth; ++i) {
        const auto key = samples::signingKey(QByteArray::number(i));
        auto alike = text(keypaper::groupsOf(key));
        hasBoth = alike.contains('0') && alike.contains('1');
        for (const char one : {'I', 'l', 'L', 'i'}) {
            auto letters = alike;
            letters.replace('0', 'o').replace('1', one);
            CHECK(must(keypaper::keyIn(letters)).did() == key.did());
        }
    }
    CHECK(hasBoth);
}

TEST_CASE("a mistyped group is named")
{
    const auto parts = groups().split(' ');
    int told = 0;
    int tried = 0;
    for (int group = 0; group < 8; ++group) {
        for (int letter = 0; letter < 8; ++letter) {
            auto changed = parts;
            auto& at = changed[group][letter];
            at = at == 'Z' ? 'Y' : 'Z';
            const auto message = refusal(changed.join(' '));
            told += message.contains(u"Group %1 is"_s.arg(group + 1)) ? 1 : 0;
            ++tried;
        }
    }
    CHECK(told >= tried - 3); // one in 256 is found by the last group alone

    auto two = parts;
    two[1] = parts.at(6);
    two[6] = parts.at(1);
    CHECK(refusal(two.join(' ')).contains(u"2, 7"_s));
    auto last = parts;
    last[8][1] = last[8][1] == 'Z' ? 'Y' : 'Z';
    CHECK(refusal(last.join(' ')).contains(u"last, short group"_s));
    CHECK(refusal(parts.mid(0, 8).join(' ')).contains(u"68"_s));
    CHECK(refusal(groups() + "AB").contains(u"68"_s));
    CHECK(refusal(QByteArray(groups()).replace(3, 1, "U")).contains(u"“U”"_s));
    refusal({});
    refusal(QByteArray(100'000, '0'));
    refusal("\xff\xfe");
}

TEST_CASE("a passphrase is counted in letters, and what others hold of it stays")
{
    const QByteArray held = "wet stone green lamp";
    const Passphrase kept(held);
    CHECK(held == "wet stone green lamp");
    CHECK(kept.bytes() == held);
    CHECK(kept.letters() == 20);
    CHECK(Passphrase::typed(u"größe \U0001F33F"_s).letters() == 8);
    CHECK(Passphrase(QByteArray()).bytes().isEmpty());
    QByteArray own("secret");
    wipe(own);
    CHECK(own.isEmpty());
}
