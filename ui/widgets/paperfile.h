// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "ui/widgets/paperview.h"

namespace ui {

/// A paper that becomes a PDF.
struct PaperFile {
    QString path;
    MakePaper make;
};

/// Writes the papers one by one; a file that was there is replaced. Gives how many were written,
/// or the error that ended it; what was written until then stays.
core::Result<int> writePapers(const QList<PaperFile>& files, const core::Progress& progress);

/// "2026-0147 SE-01 Lee Okafor.pdf": `name` as every file system takes it.
QString paperFileName(QString name);

} // namespace ui
