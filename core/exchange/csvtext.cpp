// SPDX-License-Identifier: MIT
#include "core/exchange/csvtext.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct CsvMessage {
    Q_DECLARE_TR_FUNCTIONS(core::Csv)
};

/// The characters of the bytes 0x80 to 0x9F; the five that have none stay control characters.
constexpr std::array<char16_t, 32> windowsCharacters
    = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = uchar(bytes[i]);
        text[i] = byte >= 0x80 && byte <= 0x9F ? windowsCharacters[byte - 0x80] : char16_t(byte);
    }
    return text;
}

std::optional<QString> decoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() || !text.isValidUtf16() ? std::nullopt : std::optional(text);
}

Error notText()
{
    return {Error::Kind::Damaged,
        CsvMessage::tr("The file is not text. Save the sheet as CSV in UTF-8, then open it.")};
}

} // namespace

Result<CsvText> csvTextOf(QByteArrayView bytes)
{
    CsvText result;
    const bool isLittle = bytes.startsWith("\xFF\xFE");
    if (isLittle || bytes.startsWith("\xFE\xFF")) {
        const auto text = decoded(
            bytes.sliced(2), isLittle ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
        if (!text || bytes.size() % 2 != 0)
            return notText();
        result = {*text, CsvEncoding::Utf16};
    } else {
        if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes = bytes.sliced(3);
        if (auto text = decoded(bytes, QStringConverter::Utf8))
            result = {*std::move(text), CsvEncoding::Utf8};
        else
            result = {fromWindows1252(bytes), CsvEncoding::Windows1252};
    }
    if (result.text.contains(QChar::Null))
        return notText();
    return result;
}

} // namespace core
