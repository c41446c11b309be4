// SPDX-License-Identifier: MIT
#include "core/storage/workspacefile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct CloudFolder {
    QLatin1StringView mark; ///< how a folder's name begins, lower case
    QLatin1StringView service;
};

constexpr CloudFolder cloudFolders[]{
    {"dropbox"_L1, "Dropbox"_L1},
    {"onedrive"_L1, "OneDrive"_L1},
    {"google drive"_L1, "Google Drive"_L1},
    {"googledrive"_L1, "Google Drive"_L1},
    {"my drive"_L1, "Google Drive"_L1},
    {"icloud"_L1, "iCloud"_L1},
    {"mobile documents"_L1, "iCloud"_L1},
    {"nextcloud"_L1, "Nextcloud"_L1},
    {"owncloud"_L1, "ownCloud"_L1},
    {"pclouddrive"_L1, "pCloud"_L1},
    {"box sync"_L1, "Box"_L1},
    {"seafile"_L1, "Seafile"_L1},
    {"syncthing"_L1, "Syncthing"_L1},
};

// Files that a service leaves in the folder that it keeps in step. Not ".dropbox": that is also a
// folder in the home of everybody who has Dropbox.
constexpr CloudFolder cloudMarkers[]{
    {".dropbox.cache"_L1, "Dropbox"_L1},
    {".stfolder"_L1, "Syncthing"_L1},
    {".sync_*.db"_L1, "Nextcloud"_L1},
    {"._sync_*.db"_L1, "Nextcloud"_L1},
    {".owncloudsync.log"_L1, "ownCloud"_L1},
    {".nextcloudsync.log"_L1, "Nextcloud"_L1},
};

QLatin1StringView serviceMarkedIn(const QString& folder)
{
    QStringList marks;
    for (const auto& known : cloudMarkers)
        marks.append(QString(known.mark));
    const auto found
        = QDir(folder).entryList(marks, QDir::AllEntries | QDir::Hidden | QDir::System);
    for (const auto& known : cloudMarkers) {
        if (!found.isEmpty() && QDir::match(QString(known.mark), found.first()))
            return known.service;
    }
    return {};
}

QLatin1StringView cloudServiceOf(const QString& file)
{
    for (auto path = QFileInfo(file).path(); path.contains(u'/'); path = QFileInfo(path).path()) {
        const auto name = QFileInfo(path).fileName().toLower();
        if (name.isEmpty())
            break;
        for (const auto& known : cloudFolders) {
            if (name.startsWith(known.mark))
                return known.service;
        }
        if (const auto service = serviceMarkedIn(path); !service.isEmpty())
            return service;
    }
    return {};
}

// The folder as the disk knows it, in case a link leads into a cloud folder.
QString withoutLinks(const QString& file)
{
    const auto folder = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file : folder + u'/' + QFileInfo(file).fileName();
}

bool isNetworkDrive(const QString& path)
{
    if (QFileInfo(path).absolutePath().startsWith("//"_L1)) // a share by its name on Windows
        return true;
    const auto type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    for (const auto& known :
        {"nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "9p", "afs", "webdav", "davfs"}) {
        if (type.startsWith(known))
            return true;
    }
    return false;
}

} // namespace

QStringList placeWarnings(const QString& path)
{
    QStringList warnings;
    const auto named = QFileInfo(path).absoluteFilePath();
    const auto real = withoutLinks(named);
    auto service = cloudServiceOf(named);
    if (service.isEmpty() && real != named)
        service = cloudServiceOf(real);
    if (!service.isEmpty())
        warnings.append(WorkspaceFile::tr(
            "This folder is kept in step by %1, which can damage a workspace that is open and "
            "sends pupils' videos away from this computer. Keep the workspace in another folder.")
                            .arg(service));
    if (isNetworkDrive(path))
        warnings.append(WorkspaceFile::tr(
            "This folder is on a network drive, where a lost connection can damage a workspace. "
            "Keep the workspace on this computer's own drive."));
    return warnings;
}

} // namespace core
