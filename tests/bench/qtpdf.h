// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <QByteArray>

namespace bench {

/// The document as QPdfWriter makes it: the peer of our own writer.
QByteArray qtPdf(const core::PaperDocument& document);

} // namespace bench
