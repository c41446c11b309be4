// SPDX-License-Identifier: MIT
#include "ui/edit/longwork.h"
#include "ui/pages/badges/awardfacts.h"
#include "ui/pages/badges/awardsview.h"
#include "ui/pages/badges/badgeexport.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

// What the awards view hands out: badges in their forms, and letters.

using namespace Qt::StringLiterals;

namespace ui {

QString AwardsView::lastFolder() const
{
    return m_facts->folder().isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
        : m_facts->folder();
}

void AwardsView::askFile()
{
    const auto* badge = current();
    if (!badge)
        return;
    const auto ending = QString::fromLatin1(nameOf(format()));
    const auto name = showsLetter() ? letterFileName(*badge)
                                    : QFileInfo(badge->fileName).completeBaseName() + u'.' + ending;
    auto path = QFileDialog::getSaveFileName(this,
        showsLetter() ? tr("Export the letter") : tr("Export the badge"),
        QDir(lastFolder()).filePath(name), tr("%1 files (*.%2)").arg(ending.toUpper(), ending));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + ending;
    exportTo(path);
}

void AwardsView::askFolder()
{
    const auto folder = QFileDialog::getExistingDirectory(
        this, tr("Export all badges into a folder"), lastFolder());
    if (!folder.isEmpty())
        exportAllTo(folder);
}

void AwardsView::exportTo(const QString& path)
{
    const auto* badge = current();
    if (!badge)
        return;
    m_facts->say({});
    if (showsLetter())
        writeLetter(*badge, path);
    else
        m_export->start({.work = {badge->enrollment},
            .format = format(),
            .paper = paperSize(),
            .back = m_facts->back(),
            .path = path});
}

void AwardsView::exportAllTo(const QString& folder)
{
    QList<core::EnrollmentId> all;
    for (const auto& badge : m_model->badges())
        all.append(badge.enrollment);
    m_facts->say({});
    m_export->start({.work = all,
        .format = m_facts->format(),
        .paper = paperSize(),
        .back = m_facts->back(),
        .path = folder,
        .isFolder = true});
}

void AwardsView::writeLetter(const AwardedBadge& badge, const QString& path)
{
    if (m_work)
        return;
    const QList<PaperFile> files{{path, letterPaper(badge, paperSize())}};
    const auto name = QFileInfo(path).fileName();
    const auto work
        = [files](const core::Progress& progress) { return writePapers(files, progress); };
    m_work = LongWork::run(
        this, tr("Writing “%1”").arg(name), work, [=, this](const core::Result<int>& written) {
            m_work.clear();
            showWays();
            if (written)
                m_facts->say(tr("“%1” is written.").arg(name), QFileInfo(path).absolutePath());
            else
                emit failed(written.error());
        });
    showWays();
}

} // namespace ui
