// SPDX-License-Identifier: MIT
#include "core/credentials/badgecodes.h"

#include "core/base/deflate.h"
#include "core/credentials/base45.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::BadgeCodes)
};

constexpr QByteArrayView start = "OBB1:";
// What a code of 149 modules holds with its start, at the lowest correction.
constexpr qsizetype mostLetters = 2880;
constexpr qsizetype mostTextLetters = 4296; // of any QR code
constexpr qsizetype mostJson = 256 * 1024;

struct Part {
    int number = 0;
    int count = 0;
    QByteArrayView letters;
};

std::optional<int> digitOf(char letter)
{
    const int digit = letter - '0';
    return digit >= 1 && digit <= mostBadgeCodes ? std::optional(digit) : std::nullopt;
}

std::optional<Part> partOf(QByteArrayView text)
{
    constexpr qsizetype headSize = start.size() + 4; // "1/2:"
    if (!isBadgeCode(text) || text.size() <= headSize || text.size() > mostTextLetters)
        return std::nullopt;
    const auto head = text.sliced(start.size(), 4);
    const auto number = digitOf(head[0]);
    const auto count = digitOf(head[2]);
    if (!number || !count || *number > *count || head[1] != '/' || head[3] != ':')
        return std::nullopt;
    return Part{*number, *count, text.sliced(headSize)};
}

Error damaged()
{
    return {Error::Kind::Damaged,
        Text::tr("The large codes on this page are damaged, or are not of one badge. Photograph "
                 "them again, or ask for the badge as a file.")};
}

Error incomplete(const QStringList& missing, int count)
{
    return {Error::Kind::Missing,
        Text::tr("The badge stands in %1 large codes, and these could not be read: %2. Photograph "
                 "all of them, sharp and from straight above.")
            .arg(count)
            .arg(missing.join(u", "_s))};
}

} // namespace

QByteArrayList badgeCodes(const QByteArray& json)
{
    const auto letters = base45(deflated(json));
    const auto count = (letters.size() + mostLetters - 1) / mostLetters;
    if (json.size() > mostJson || count > mostBadgeCodes)
        return {};
    const auto each = (letters.size() + count - 1) / count;
    QByteArrayList codes;
    for (qsizetype i = 0; i < count; ++i)
        codes.append(start.toByteArray() + QByteArray::number(i + 1) + '/'
            + QByteArray::number(count) + ':' + letters.mid(i * each, each));
    return codes;
}

bool isBadgeCode(QByteArrayView text)
{
    return text.startsWith(start);
}

Result<QByteArray> badgeInCodes(const QByteArrayList& texts)
{
    std::vector<QByteArrayView> letters;
    for (const auto& text : texts) {
        const auto part = partOf(text);
        if (!part)
            return damaged();
        if (letters.empty())
            letters.resize(std::size_t(part->count));
        if (letters.size() != std::size_t(part->count))
            return damaged();
        auto& place = letters[std::size_t(part->number - 1)];
        if (!place.isEmpty() && place != part->letters)
            return damaged();
        place = part->letters;
    }
    QByteArray whole;
    QStringList missing;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        whole += letters[i].toByteArray();
        if (letters[i].isEmpty())
            missing.append(QString::number(i + 1));
    }
    if (!missing.isEmpty())
        return incomplete(missing, int(letters.size()));
    const auto packed = fromBase45(whole);
    const auto json = packed ? inflated(*packed, mostJson) : std::nullopt;
    if (!json || json->isEmpty())
        return damaged();
    return *json;
}

} // namespace core
