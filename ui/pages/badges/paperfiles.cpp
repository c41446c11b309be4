// SPDX-License-Identifier: MIT
#include "ui/pages/badges/paperfiles.h"

#include "core/paper/pdfwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PaperFiles)
};

constexpr int longestName = 120;

QString fileName(QString name)
{
    static const QRegularExpression forbidden(uR"([\x00-\x1f<>:"/\\|?*]+)"_s);
    return name.replace(forbidden, u"-"_s).left(longestName).trimmed() + u".pdf"_s;
}

} // namespace

core::Result<int> writePapers(const QList<PaperFile>& files, const core::Progress& progress)
{
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

MakePaper certificatePaper(const AwardedBadge& badge, core::PaperSize size)
{
    return [text = badge.certificate, size] { return core::certificate(text, size); };
}

MakePaper letterPaper(const AwardedBadge& badge, core::PaperSize size)
{
    return [text = badge.letter.value_or(core::LetterText{}), size] {
        return core::decisionLetter(text, size);
    };
}

QString certificateFileName(const AwardedBadge& badge)
{
    return fileName(u"%1 %2 %3"_s.arg(badge.number, badge.code, badge.who));
}

QString letterFileName(const AwardedBadge& badge)
{
    return fileName(Words::tr("%1 %2 %3, letter").arg(badge.number, badge.code, badge.who));
}

} // namespace ui
