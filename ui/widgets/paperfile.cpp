// SPDX-License-Identifier: MIT
#include "ui/widgets/paperfile.h"

#include "core/paper/pdfbatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PaperFile)
};

constexpr int longestName = 120;

} // namespace

core::Result<int> writePapers(const QList<PaperFile>& files, const core::Progress& progress)
{
    const core::PdfBatch batch; // the papers share fonts, frame and seal
    const int total = int(files.size());
    for (int i = 0; i < total; ++i) {
        progress.tell(i, total);
        if (progress.isCancelled())
            return core::Error{core::Error::Kind::Cancelled,
                Words::tr("Stopped. %1 of %2 files are written.").arg(i).arg(total)};
        if (auto done = core::savePdf(files.at(i).make(), files.at(i).path); !done)
            return done.error();
    }
    progress.tell(total, total);
    return total;
}

QString paperFileName(QString name)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    return name.replace(forbidden, u"-"_s).left(longestName).trimmed() + u".pdf"_s;
}

} // namespace ui
