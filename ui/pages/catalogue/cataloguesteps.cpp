// SPDX-License-Identifier: MIT
// What the catalogue does: the other half of CataloguePage.
#include "ui/pages/catalogue/cataloguepage.h"

#include "core/microcredentials/publishing.h"
#include "core/paper/documents.h"
#include "core/paper/pdfwriter.h"
#include "ui/edit/longwork.h"
#include "ui/look/tokens.h"
#include "ui/pages/catalogue/cardlist.h"
#include "ui/pages/catalogue/designimport.h"
#include "ui/pages/catalogue/microcredentialview.h"
#include "ui/widgets/dropzone.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/reasonpanel.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QString designFilter()
{
    QStringList patterns;
    for (const auto& ending : designEndings())
        patterns.append(u"*."_s + ending);
    return CataloguePage::tr("Designs (%1)").arg(patterns.join(u' '));
}

} // namespace

void CataloguePage::wireSteps()
{
    connect(m_empty, &EmptyState::chosen, this, [this](int way) {
        const auto* place = m_empty->focusProxy();
        if (way == 0)
            m_starterMenu->popup(place->mapToGlobal(place->rect().bottomLeft()));
        else if (way == 1)
            beginEmpty();
        else
            askForFiles();
    });
    connect(m_import, &QPushButton::clicked, this, &CataloguePage::askForFiles);
    connect(m_export, &QPushButton::clicked, this, &CataloguePage::askForExport);
    connect(m_print, &QPushButton::clicked, this, &CataloguePage::askForPrint);
    connect(m_derive, &QPushButton::clicked, this, &CataloguePage::derive);
    connect(m_retire, &QPushButton::clicked, this, &CataloguePage::ask);
    connect(m_panel, &ReasonPanel::given, this, &CataloguePage::retire);
    connect(m_panel, &ReasonPanel::closed, this, &CataloguePage::goBack);
}

void CataloguePage::refreshOne()
{
    const auto* entry = m_model->entry(m_code);
    const auto* version = shown();
    if (!entry || !version) { // undone, or gone
        m_code.clear();
        m_panel->hide();
        return refresh();
    }
    m_oneHeader->setTitle(entry->code());
    m_oneHeader->setSubline(entry->area);
    m_one->read(*entry, *version, m_model->school());
    const bool isAsking = m_panel->isVisibleTo(this);
    m_design->setVisible(entry->history.draft() && !isAsking);
    m_derive->setVisible(!entry->history.draft());
    m_retire->setVisible(entry->history.published() && !isAsking);
    turnTo(View::One);
}

const core::MicrocredentialVersion* CataloguePage::shown() const
{
    const auto* entry = m_model->entry(m_code);
    if (!entry)
        return nullptr;
    const auto& versions = entry->history.versions;
    const auto found = std::find_if(versions.begin(), versions.end(),
        [this](const auto& version) { return m_version && version.id == *m_version; });
    return found == versions.end() ? &entry->history.current() : &*found;
}

void CataloguePage::askForFiles()
{
    const auto paths
        = QFileDialog::getOpenFileNames(this, tr("Import designs"), documents(), designFilter());
    if (!paths.isEmpty())
        importFiles(paths);
}

void CataloguePage::importFiles(const QStringList& paths)
{
    QList<core::DesignFile> files; // all are read before the first is taken in
    for (const auto& path : paths) {
        const auto file = designAt(path);
        if (!file)
            return refuse(file.error());
        files.append(*file);
    }
    clearMessages();
    for (const auto& file : std::as_const(files)) {
        if (!importOne(file))
            return;
    }
}

bool CataloguePage::importOne(const core::DesignFile& file)
{
    const auto step = importInto(m_store, file);
    if (!step) {
        refuse(step.error());
        return false;
    }
    if (!m_editor.apply(tr("Import %1").arg(file.code), step->changes))
        return false;
    const auto* entry = m_model->entry(file.code);
    if (!entry)
        return false;
    if (const auto* draft = entry->history.draft())
        showDraft(core::VersionId(draft->id));
    else
        showOne(file.code);
    if (step->outcome == core::ImportOutcome::Unchanged)
        note(tr("%1 is here already, exactly as in the file. Nothing was changed.").arg(file.code));
    return true;
}

void CataloguePage::askForExport()
{
    const auto* version = shown();
    if (!version)
        return;
    const auto name = u"%1 %2.json"_s.arg(m_code, version->number);
    const auto path = QFileDialog::getSaveFileName(
        this, tr("Export the design"), QDir(documents()).filePath(name), designFilter());
    if (!path.isEmpty())
        exportTo(path);
}

void CataloguePage::exportTo(const QString& path)
{
    const auto* entry = m_model->entry(m_code);
    const auto* version = shown();
    if (!entry || !version)
        return;
    const auto file = core::designFileOf(entry->history.microcredential, *version);
    if (const auto done = writeWhole(path, core::writeDesignFile(file)); !done)
        return refuse(done.error());
    note(tr("%1 %2 is in %3.").arg(m_code, version->number, QDir::toNativeSeparators(path)));
}

void CataloguePage::askForPrint()
{
    const auto* version = shown();
    if (!version)
        return;
    auto path = QFileDialog::getSaveFileName(this, tr("Print the hand-out"),
        QDir(documents()).filePath(u"%1 %2.pdf"_s.arg(m_code, version->number)), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        path += u".pdf"_s;
    printTo(path);
}

void CataloguePage::printTo(const QString& path)
{
    const auto* entry = m_model->entry(m_code);
    const auto* version = shown();
    if (!entry || !version)
        return;
    clearMessages();
    const auto text = core::handoutOf(entry->history.microcredential, *version, m_model->school());
    const auto paper = core::paperSizeOf(m_model->school().paper);
    const auto words
        = tr("The hand-out of %1 is in %2.").arg(m_code, QDir::toNativeSeparators(path));
    LongWork::run(
        this, tr("Drawing the hand-out…"),
        [text, paper, path](
            const core::Progress&) { return core::savePdf(core::handout(text, paper), path); },
        [this, words](const core::Result<void>& done) {
            if (!done)
                return refuse(done.error());
            note(words);
        });
}

void CataloguePage::ask()
{
    clearMessages();
    m_panel->ask(tr("Retire %1").arg(m_code),
        tr("Nobody new can be enrolled. Whoever is at work on it may finish within %1 days.")
            .arg(core::graceDays),
        tr("Why is it retired?"), tr("Retire"));
    m_design->hide();
    m_retire->hide();
}

void CataloguePage::retire(const QString& reason)
{
    const auto* entry = m_model->entry(m_code);
    if (!entry)
        return;
    const auto changes = core::retire(entry->history, reason, core::now());
    if (!changes)
        return m_panel->refuse(changes.error().message);
    m_panel->hide();
    if (m_editor.apply(tr("Retire %1").arg(m_code), *changes))
        showOne(QString(m_code));
    else
        refreshOne();
}

void CataloguePage::derive()
{
    const auto* entry = m_model->entry(m_code);
    if (!entry)
        return;
    const auto changes = core::derive(entry->history, core::now());
    if (!changes)
        return refuse(changes.error());
    const auto made = core::touched<core::MicrocredentialVersion>(*changes).last().id;
    if (m_editor.apply(tr("Start a new version of %1").arg(m_code), *changes))
        showDraft(made);
}

void CataloguePage::dragEnterEvent(QDragEnterEvent* event)
{
    m_isOver = !droppedFiles(*event->mimeData(), designEndings()).isEmpty();
    event->setAccepted(m_isOver);
    update();
}

void CataloguePage::dragLeaveEvent(QDragLeaveEvent*)
{
    m_isOver = false;
    update();
}

void CataloguePage::dropEvent(QDropEvent* event)
{
    m_isOver = false;
    update();
    event->acceptProposedAction();
    importFiles(droppedFiles(*event->mimeData(), designEndings()));
}

void CataloguePage::paintEvent(QPaintEvent*)
{
    if (!m_isOver)
        return;
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 2));
    painter.setBrush(look.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), 8, 8);
}

} // namespace ui
