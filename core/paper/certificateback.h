// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"
#include "core/paper/pageflow.h"

namespace core {

/// Where nothing stands on the other side, in points.
constexpr QMarginsF CertificateBackMargins(57, 52, 57, 62);

/// The title, the holder and the facts, above a rule: what every other side begins with.
void placeBackHead(PageFlow& flow, const CertificateText& text);

/// The other side: what was shown, in full sentences. More than one page when it must.
std::vector<Page> certificateBack(const CertificateText& text, PaperSize size);

} // namespace core
