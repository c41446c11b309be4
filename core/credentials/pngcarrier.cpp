// SPDX-License-Identifier: MIT
#include "core/credentials/pngcarrier.h"

#include <QCoreApplication>
#include <QtEndian>

#include <array>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Carriers)
};

const QByteArray keyword = "openbadgecredential";
const QByteArray recordKeyword = "clrcredential";
const QByteArray badge2Keyword = "openbadges";
constexpr qsizetype headEnd = 33; ///< the signature and the IHDR chunk
constexpr qsizetype chunkFrame = 12; ///< length, type, checksum

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crcOf(QByteArrayView bytes)
{
    static constexpr auto table = crcTable();
    quint32 crc = ~0U;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xff] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

Error broken()
{
    return {Error::Kind::Damaged,
        Text::tr("This picture is damaged. Get the badge again from whoever sent it.")};
}

// What stands behind the keyword: two flags, a language, a translated keyword, the text.
Result<QByteArray> textOf(QByteArrayView data)
{
    if (data.size() < 2 || data[0] != 0)
        return Error{Error::Kind::Damaged,
            Text::tr(
                "The badge in this picture is packed in a way that Open Badges do not allow.")};
    const auto rest = data.sliced(2).toByteArray();
    const auto language = rest.indexOf('\0');
    const auto translated = language < 0 ? -1 : rest.indexOf('\0', language + 1);
    if (translated < 0)
        return broken();
    return rest.mid(translated + 1);
}

// A badge of the second generation may also stand in a chunk without languages.
Result<QByteArray> badgeIn(QByteArrayView type, QByteArrayView data, qsizetype keywordSize)
{
    const auto text = data.sliced(keywordSize + 1);
    return type == "tEXt" ? text.toByteArray() : textOf(text);
}

// The keyword of a badge that begins this chunk; null when it holds none.
const QByteArray* keywordOf(QByteArrayView type, QByteArrayView data)
{
    for (const auto* word : {&keyword, &recordKeyword}) {
        if (type == "iTXt" && data.startsWith(*word + '\0'))
            return word;
    }
    const bool isText = type == "iTXt" || type == "tEXt";
    return isText && data.startsWith(badge2Keyword + '\0') ? &badge2Keyword : nullptr;
}

/// One chunk and where it stands in the file.
struct Chunk {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArrayView type;
    QByteArrayView data;
    bool isWhole = false; ///< its checksum is right
};

Result<Chunk> chunkAt(QByteArrayView file, qsizetype at)
{
    if (file.size() - at < chunkFrame)
        return broken();
    const auto size = qFromBigEndian<quint32>(file.data() + at);
    if (size > quint64(file.size() - at - chunkFrame))
        return broken();
    const auto length = qsizetype(size);
    const auto crc = qFromBigEndian<quint32>(file.data() + at + 8 + length);
    return Chunk{at, at + chunkFrame + length, file.sliced(at + 4, 4), file.sliced(at + 8, length),
        crc == crcOf(file.sliced(at + 4, 4 + length))};
}

} // namespace

Result<QByteArray> bakedPng(const QByteArray& png, const QByteArray& json, CarriedKind kind)
{
    if (!png.startsWith(pngSignature) || png.size() < headEnd)
        return Error{Error::Kind::Invalid, Text::tr("The picture of the badge is not a PNG.")};
    const auto body = "iTXt" + (kind == CarriedKind::Badge ? keyword : recordKeyword)
        + QByteArray(5, '\0') + json;
    const auto chunk = bigEndian(quint32(body.size() - 4)) + body + bigEndian(crcOf(body));
    return png.left(headEnd) + chunk + png.mid(headEnd);
}

Result<CarriedBadge> badgeInPng(const QByteArray& file)
{
    std::optional<CarriedBadge> found;
    const QByteArray* foundBy = nullptr;
    bool hasEnd = false;
    for (auto at = pngSignature.size(); at < file.size() && !hasEnd;) {
        const auto chunk = chunkAt(file, at);
        if (!chunk)
            return chunk.error();
        at = chunk->end;
        hasEnd = chunk->type == "IEND";
        const auto* word = keywordOf(chunk->type, chunk->data);
        // One picture may hold a badge of each generation; the newer one counts.
        const bool isOld = word == &badge2Keyword;
        const bool hasOld = foundBy == &badge2Keyword;
        if (!word || (found && isOld && !hasOld))
            continue;
        if (!chunk->isWhole)
            return broken();
        if (found && isOld == hasOld)
            return Error{Error::Kind::Damaged,
                Text::tr("This picture holds two badges, so neither can be trusted.")};
        const auto text = badgeIn(chunk->type, chunk->data, word->size());
        if (!text)
            return text.error();
        found = CarriedBadge{.json = *text, .png = file.left(chunk->begin) + file.mid(chunk->end)};
        foundBy = word;
    }
    if (!hasEnd)
        return broken();
    if (!found)
        return Error{Error::Kind::Missing,
            Text::tr("There is no Open Badge in this picture. A picture that was edited or "
                     "sent by a messenger loses its badge; ask for the file itself.")};
    return *found;
}

} // namespace core
