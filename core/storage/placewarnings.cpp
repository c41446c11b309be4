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
    {"syncthing"_L1, "Syncthing"_L1},
};

constexpr CloudFolder cloudMarkers[]{
    {".dropbox"_L1, "Dropbox"_L1},
    {".stfolder"_L1, "Syncthing"_L1},
    {".sync_folder"_L1, "Nextcloud"_L1},
    {".owncloudsync.log"_L1, "ownCloud"_L1},
    {".nextcloudsync.log"_L1, "Nextcloud"_L1},
};

QLatin1StringView cloudServiceOf(const QString& path)
{
    for (QDir folder = QFileInfo(path).absoluteDir();;) {
        const auto name = folder.dirName().toLower();
        for (const auto& known : cloudFolders) {
            if (name.startsWith(known.mark))
                return known.service;
        }
        for (const auto& known : cloudMarkers) {
            if (folder.exists(known.mark))
                return known.service;
        }
        if (!folder.cdUp())
            return {};
    }
}

bool isNetworkDrive(const QString& path)
{
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
    const auto service = cloudServiceOf(path);
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
