// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/pages/badges/badgesmodel.h"
#include "ui/pages/badges/paperview.h"

namespace ui {

/// A paper that becomes a PDF.
struct PaperFile {
    QString path;
    MakePaper make;
};

/// Writes the papers one by one; a file that was there is replaced. Gives how many were written,
/// or the error that ended it; what was written until then stays.
core::Result<int> writePapers(const QList<PaperFile>& files, const core::Progress& progress);

MakePaper certificatePaper(const AwardedBadge& badge, core::PaperSize size);
MakePaper letterPaper(const AwardedBadge& badge, core::PaperSize size);

/// "2026-0147 SE-01 Lee Okafor.pdf": a name that every file system takes.
QString certificateFileName(const AwardedBadge& badge);
QString letterFileName(const AwardedBadge& badge);

} // namespace ui
