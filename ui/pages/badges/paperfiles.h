// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/badgesmodel.h"
#include "ui/widgets/paperfile.h"

namespace ui {

/// `json` is the signed badge, whose small code and name then stand on it; empty before it is
/// signed.
MakePaper certificatePaper(
    const AwardedBadge& badge, core::PaperSize size, const QByteArray& json = {});
MakePaper letterPaper(const AwardedBadge& badge, core::PaperSize size);

/// "2026-0147 SE-01 Lee Okafor, letter.pdf": a name that every file system takes.
QString letterFileName(const AwardedBadge& badge);

} // namespace ui
