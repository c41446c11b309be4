// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"

#include <QByteArray>

namespace bench {

/// The document as cairo and Pango make it; empty where this build has them not.
QByteArray cairoPdf(const core::PaperDocument& document);

} // namespace bench
