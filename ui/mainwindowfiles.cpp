// SPDX-License-Identifier: MIT
// Workspaces that are made, opened, dropped and backed up: a part of MainWindow.
#include "ui/mainwindow.h"

#include "ui/widgets/dropzone.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

QString MainWindow::documents() const
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

bool MainWindow::mayLeave()
{
    if (!m_workspace.isOpen() || !m_workspace.editor().holdsUnkept())
        return true;
    QMessageBox question(QMessageBox::Warning, tr("Not everything is saved"),
        tr("What you typed last could not be saved, and would be lost."), QMessageBox::NoButton,
        this);
    question.setInformativeText(
        tr("Stay, and free some space on the disk: then Laurel saves it by itself. Or copy the "
           "words to another place first."));
    auto* stay = question.addButton(tr("Stay"), QMessageBox::RejectRole);
    auto* lose = question.addButton(tr("Lose it"), QMessageBox::DestructiveRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() == lose;
}

void MainWindow::makeWorkspace()
{
    if (!mayLeave())
        return;
    auto path = QFileDialog::getSaveFileName(this, tr("Make a workspace"),
        QDir(documents()).filePath(tr("My school") + u".laurel"_s), tr("Laurel (*.laurel)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(u".laurel"_s, Qt::CaseInsensitive))
        path += u".laurel"_s;
    m_workspace.create(path);
}

void MainWindow::openWorkspace()
{
    if (!mayLeave())
        return;
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Open a workspace"), documents(), tr("Laurel (*.laurel)"));
    if (!path.isEmpty())
        m_workspace.open(path);
}

void MainWindow::backUp()
{
    const auto made = m_workspace.backUp();
    if (!made)
        return say(made.error());
    m_toast->say(
        tr("Backup made in %1.").arg(QDir::toNativeSeparators(QFileInfo(*made).absolutePath())),
        false);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(*event->mimeData(), {u"laurel"_s}).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const auto paths = droppedFiles(*event->mimeData(), {u"laurel"_s});
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (mayLeave())
        m_workspace.open(paths.first());
}

} // namespace ui
