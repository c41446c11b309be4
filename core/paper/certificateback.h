// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"

namespace core {

/// The other side: what was shown, in full sentences. More than one page when it must.
std::vector<Page> certificateBack(const CertificateText& text, PaperSize size);

} // namespace core
