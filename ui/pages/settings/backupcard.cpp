// SPDX-License-Identifier: MIT
#include "ui/pages/settings/backupcard.h"

#include "core/storage/backup.h"
#include "ui/actions/actions.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/sizewords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BackupCard::BackupCard(const core::Store& store, const Actions& actions, QWidget* parent)
    : Card(tr("Backups"), parent, false)
    , m_store(store)
{
    auto* folder = button(tr("Show the folder"), ButtonKind::Normal, this);
    auto* now = button(tr("Back up now"), ButtonKind::Normal, this);
    addToHead(folder);
    addToHead(now);
    m_words = label({}, LabelRole::Muted, this, true);
    m_words->setContentsMargins(16, 0, 16, 8);
    m_backups = new RowList(tr("Backups, newest first"), this, true);
    body()->addWidget(m_words);
    body()->addWidget(m_backups);
    setFocusProxy(now);
    connect(folder, &QPushButton::clicked, this, &BackupCard::showFolder);
    auto* action = actions[Action::BackUp];
    connect(now, &QPushButton::clicked, action, &QAction::trigger);
    connect(
        action, &QAction::triggered, this, [this] { refresh(); }, Qt::QueuedConnection);
    connect(m_backups, &RowList::chosen, this,
        [this](const QVariant& target) { openCopy(target.toString()); });
}

void BackupCard::showEvent(QShowEvent* event)
{
    refresh();
    Card::showEvent(event);
}

void BackupCard::refresh()
{
    QList<Row> rows;
    const auto backups
        = m_store.path().isEmpty() ? QStringList() : core::automaticBackups(m_store.path());
    for (const auto& path : backups) {
        const QFileInfo file(path);
        rows.append({.icon = u"backup"_s,
            .title = QLocale().toString(file.lastModified(), QLocale::LongFormat),
            .detail = sizeWords(file.size()),
            .end = tr("Open a copy"),
            .target = path});
    }
    m_backups->setRows(rows);
    m_backups->setVisible(!rows.isEmpty());
    m_words->setText(rows.isEmpty()
            ? tr("No backup yet. Laurel makes one on each day you work, and keeps the last seven "
                 "and one of each of eight weeks.")
            : tr("One of each day you work: the last seven days, then one of each week. A copy "
                 "of a backup opens beside this workspace, which stays as it is. Videos that stay "
                 "where they are, and the media folder, are not in it: copy them too."));
}

void BackupCard::openCopy(const QString& backup)
{
    const QFileInfo workspace(m_store.path());
    const auto day = QFileInfo(backup).lastModified().date().toString(Qt::ISODate);
    const auto name = [&](int number) {
        const auto more = number > 1 ? u" (%1)"_s.arg(number) : QString();
        return workspace.dir().filePath(
            tr("%1 from %2").arg(workspace.completeBaseName(), day) + more + u".laurel"_s);
    };
    int number = 1;
    while (QFileInfo::exists(name(number)))
        ++number;
    QFile file(backup);
    if (!file.copy(name(number))) {
        emit failed({core::Error::Kind::Storage,
            tr("The backup could not be copied to %1. Make room there, or copy it by hand from "
               "%2.")
                .arg(workspace.absolutePath(), QFileInfo(backup).absolutePath()),
            file.errorString()});
        return;
    }
    emit workspaceWanted(name(number));
}

void BackupCard::showFolder()
{
    const auto folder = core::backupFolder(m_store.path());
    if (!QDir().mkpath(folder) || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        emit failed({core::Error::Kind::Missing,
            tr("The folder could not be shown. The backups lie in %1.").arg(folder)});
}

} // namespace ui
