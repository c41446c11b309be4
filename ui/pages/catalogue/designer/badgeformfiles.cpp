// SPDX-License-Identifier: MIT
// The files of a badge, in and out: a part of badgeform.h.
#include "core/paper/badgeicon.h"
#include "core/paper/documents.h"
#include "ui/pages/catalogue/designer/badgeform.h"
#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/widgets/errorbar.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString pictureIn(const QMimeData& data)
{
    for (const auto& url : data.urls()) {
        const auto ending = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (ending == u"png" || ending == u"svg")
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void BadgeForm::choosePicture()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto path = QFileDialog::getOpenFileName(
        this, tr("Choose a picture for the badge"), folder, tr("Pictures (*.png *.svg)"));
    if (!path.isEmpty())
        takePicture(path);
}

void BadgeForm::takePicture(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_error->say({core::Error::Kind::Storage,
            tr("“%1” could not be opened. Choose another file.").arg(QFileInfo(path).fileName()),
            file.errorString()});
    const auto icon = core::badgeIconFrom(file.read(core::mostIconFileBytes + 1));
    if (!icon)
        return m_error->say(icon.error());
    m_error->hide();
    auto look = draft().design().badge.value_or(core::BadgeLook());
    look.picture = icon->toBase64();
    choose(tr("Give the badge a picture of your own"), u"/badge/picture"_s, look);
}

void BadgeForm::chooseFile()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto path = QFileDialog::getSaveFileName(this, tr("Save the badge as a picture"),
        folder + u'/' + draft().code() + u".svg"_s, tr("SVG (*.svg);;PNG (*.png)"));
    if (!path.isEmpty())
        save(path);
}

void BadgeForm::save(const QString& path)
{
    constexpr int side = 512;
    const auto badge = core::badgeOf(seen(), draft().school());
    const auto bytes = path.endsWith(".png"_L1, Qt::CaseInsensitive)
        ? core::badgePng(badge, side)
        : core::Result<QByteArray>(core::badgeSvg(badge, draft().design().title));
    if (!bytes)
        return m_error->say(bytes.error());
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size();
    if (!isWritten || !file.commit())
        m_error->say({core::Error::Kind::Storage,
            tr("“%1” could not be written. Choose another folder.").arg(QFileInfo(path).fileName()),
            file.errorString()});
}

void BadgeForm::dragEnterEvent(QDragEnterEvent* event)
{
    event->setAccepted(!pictureIn(*event->mimeData()).isEmpty());
}

void BadgeForm::dropEvent(QDropEvent* event)
{
    const auto path = pictureIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    takePicture(path);
}

} // namespace ui
