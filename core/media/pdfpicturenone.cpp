// SPDX-License-Identifier: MIT
// In place of pdfpicture.cpp where Qt PDF is not there.
#include "core/media/pdfpicture.h"

namespace core {

bool canDrawPdf()
{
    return false;
}

std::optional<int> pdfPages(const QString&)
{
    return std::nullopt;
}

QImage pdfPicture(const QString&, QSize)
{
    return {};
}

} // namespace core
