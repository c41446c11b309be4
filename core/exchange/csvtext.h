// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

#include <array>

namespace core {

/// How the characters of a CSV file lie in its bytes.
enum class CsvEncoding { Utf8, Utf16, Windows1252 };
constexpr auto namesOf(CsvEncoding)
{
    return std::array{"UTF-8", "UTF-16", "Windows-1252"};
}

/// The characters of a CSV file, without a byte order mark.
struct CsvText {
    QString text;
    CsvEncoding encoding = CsvEncoding::Utf8;
};

/// Finds out the encoding: by the byte order mark, else UTF-8, else Windows-1252, which older
/// spreadsheets write and in which every byte is a character.
Result<CsvText> csvTextOf(QByteArrayView bytes);

} // namespace core
