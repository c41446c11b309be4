// SPDX-License-Identifier: MIT
#include "core/credentials/keypaper.h"

#include <QCoreApplication>
#include <QStringList>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace core::keypaper {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::KeyPaper)
};

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr QByteArrayView codeStart = "LAURELKEY1:";
constexpr qsizetype bytesInGroup = 4;
constexpr qsizetype lettersInGroup = 8;
constexpr qsizetype lettersInLast = 4;
constexpr qsizetype letterCount = groupCount * lettersInGroup + lettersInLast;
constexpr qsizetype printedSize = letterCount + groupCount; // with spaces
constexpr qsizetype mostTyped = 1024;

/// Bytes on the stack that are wiped.
template <std::size_t Size>
struct Wiped {
    std::array<unsigned char, Size> bytes{};

    Wiped() = default;
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
    ~Wiped() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};

constexpr std::size_t hashSize = 32;

// The hash of a part of the key, with its number in front.
void hash(unsigned char number, const unsigned char* part, qsizetype size, Wiped<hashSize>& out)
{
    Wiped<1 + 32> in;
    in.bytes[0] = number;
    std::memcpy(in.bytes.data() + 1, part, size_t(size));
    EVP_Digest(in.bytes.data(), size_t(size) + 1, out.bytes.data(), nullptr, EVP_sha256(), nullptr);
}

void addLetters(quint64 value, qsizetype count, unsigned char*& to)
{
    for (auto shift = (count - 1) * 5; shift >= 0; shift -= 5)
        *to++ = static_cast<unsigned char>(alphabet[qsizetype((value >> shift) & 31)]);
}

quint64 valueOf(const unsigned char* digits, qsizetype count)
{
    quint64 value = 0;
    for (qsizetype i = 0; i < count; ++i)
        value = value << 5 | digits[i];
    return value;
}

// A group: its four bytes and the check, 40 bits.
quint64 groupValue(int number, const unsigned char* part)
{
    Wiped<hashSize> check;
    hash(static_cast<unsigned char>(number + 1), part, bytesInGroup, check);
    quint64 value = 0;
    for (qsizetype i = 0; i < bytesInGroup; ++i)
        value = value << 8 | part[i];
    return value << 8 | check.bytes[0];
}

// The last group: the first 20 bits of the hash of all.
quint64 wholeValue(const SecretBytes& seed)
{
    Wiped<hashSize> check;
    hash(0, seed.data(), seed.size(), check);
    return quint64(check.bytes[0]) << 12 | quint64(check.bytes[1]) << 4 | check.bytes[2] >> 4;
}

SecretBytes lettersOf(const SigningKey& key, QByteArrayView start, bool hasSpaces)
{
    SecretBytes letters(start.size() + (hasSpaces ? printedSize : letterCount));
    auto* to = letters.data();
    if (!start.isEmpty())
        std::memcpy(to, start.data(), size_t(start.size()));
    to += start.size();
    for (int group = 0; group < groupCount; ++group) {
        addLetters(groupValue(group, key.seed().data() + group * bytesInGroup), lettersInGroup, to);
        if (hasSpaces)
            *to++ = ' ';
    }
    addLetters(wholeValue(key.seed()), lettersInLast, to);
    return letters;
}

int digitOf(char letter)
{
    const char upper = letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A') : letter;
    if (upper == 'O')
        return 0;
    if (upper == 'I' || upper == 'L')
        return 1;
    return int(alphabet.indexOf(upper));
}

bool isBetween(char letter)
{
    return letter == ' ' || letter == '-' || letter == '\n' || letter == '\r' || letter == '\t';
}

Error wrongLetter(char letter)
{
    const auto shown = letter > ' ' && letter < '\x7f' ? QString(QLatin1Char(letter)) : u"?"_s;
    return {Error::Kind::Invalid,
        Text::tr("The letter “%1” does not occur in a key. Look at the sheet again.").arg(shown)};
}

Error wrongLength(qsizetype count)
{
    return {Error::Kind::Invalid,
        Text::tr("These are %1 letters, but a key has %2: eight groups of eight and one of four. "
                 "Type the groups that are missing.")
            .arg(QString::number(count), QString::number(letterCount))};
}

Error wrongGroups(const QStringList& groups)
{
    return {Error::Kind::Invalid,
        groups.size() == 1
            ? Text::tr("Group %1 is mistyped. Compare it with the sheet, letter by letter.")
                  .arg(groups.first())
            : Text::tr("These groups are mistyped: %1. Compare them with the sheet, letter by "
                       "letter.")
                  .arg(groups.join(u", "_s))};
}

Result<SigningKey> keyOf(const unsigned char* digits)
{
    SecretBytes seed(SigningKey::seedSize);
    QStringList wrong;
    for (int group = 0; group < groupCount; ++group) {
        const auto value = valueOf(digits + group * lettersInGroup, lettersInGroup);
        auto* part = seed.data() + group * bytesInGroup;
        for (qsizetype i = 0; i < bytesInGroup; ++i)
            part[i] = static_cast<unsigned char>(value >> (8 * (bytesInGroup - i)));
        if (groupValue(group, part) != value)
            wrong.append(QString::number(group + 1));
    }
    if (!wrong.isEmpty())
        return wrongGroups(wrong);
    if (wholeValue(seed) != valueOf(digits + groupCount * lettersInGroup, lettersInLast))
        return Error{Error::Kind::Invalid,
            Text::tr("The last, short group does not fit the others. Compare it with the sheet; "
                     "when it is right, one of the others is mistyped.")};
    return SigningKey::fromSeed(std::move(seed));
}

} // namespace

SecretBytes groupsOf(const SigningKey& key)
{
    return lettersOf(key, {}, true);
}

SecretBytes codeOf(const SigningKey& key)
{
    return lettersOf(key, codeStart, false);
}

bool isKeyCode(QByteArrayView text)
{
    return text.startsWith(codeStart);
}

Result<SigningKey> keyIn(QByteArrayView typed)
{
    if (typed.size() > mostTyped)
        return wrongLength(typed.size());
    if (isKeyCode(typed))
        typed = typed.sliced(codeStart.size());
    Wiped<letterCount> digits;
    qsizetype count = 0;
    for (const char letter : typed) {
        if (isBetween(letter))
            continue;
        const int digit = digitOf(letter);
        if (digit < 0)
            return wrongLetter(letter);
        if (count < letterCount)
            digits.bytes[std::size_t(count)] = static_cast<unsigned char>(digit);
        ++count;
    }
    if (count != letterCount)
        return wrongLength(count);
    return keyOf(digits.bytes.data());
}

} // namespace core::keypaper
