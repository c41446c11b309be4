// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/certificate.h"

namespace core {

/// The small code that stands on the front of a certificate, in that square. Nothing when the
/// certificate has none.
std::optional<PageItem> certificateCode(const CertificateText& text, const QRectF& box);

/// The other side with the whole badge as codes, and how to read them. None when the certificate
/// has no such codes.
std::vector<Page> certificateCodes(const CertificateText& text, PaperSize size);

} // namespace core
