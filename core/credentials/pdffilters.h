// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace core {

/// Undoes one filter of a stream in a PDF: FlateDecode, ASCIIHexDecode or ASCII85Decode. Empty for
/// any other, for broken bytes, and when more than `most` bytes would come out.
std::optional<QByteArray> pdfUnfiltered(
    const QByteArray& bytes, const QByteArray& filter, qsizetype most);

} // namespace core
