// SPDX-License-Identifier: MIT
#include "ui/widgets/sizewords.h"

#include <QLocale>

namespace ui {

QString sizeWords(qint64 bytes)
{
    const int decimals = bytes >= 1024 * 1024 ? 1 : 0;
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

} // namespace ui
