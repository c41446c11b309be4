// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace core {

/// A file that lies in the evidence folder under the name of its own bytes.
struct ImportedFile {
    QByteArray sha256; ///< 64 lower-case hex digits
    qint64 bytes = 0;
    QString path; ///< below the folder it was copied to: "ab/ab….mp4", always with '/'

    bool operator==(const ImportedFile&) const = default;
};

/// Bytes done of all bytes; called on the calling thread, about every 4 MB.
using FileProgress = std::function<void(qint64 done, qint64 total)>;

/// Copies `source` below `destinationFolder` and hashes it in the same pass. The file appears
/// under its final name only when it is whole and on the disk. Same bytes are not written twice;
/// different bytes are never overwritten.
/// Errors: Missing, Invalid (no ordinary file), Refused (it changed meanwhile), Full, Damaged (the
/// name is taken by other bytes), Storage, Cancelled. After an error no half file is left behind.
Result<ImportedFile> copyAndHash(const QString& source, const QString& destinationFolder,
    const FileProgress& progress = {}, std::stop_token stop = {});

/// Where copyAndHash() puts a file with that hash and original name: "ab/ab….mp4".
QString importedPath(const QByteArray& sha256, const QString& originalName);

/// Deletes what an import that was cut off (power, crash) left in `destinationFolder`; how many.
/// Only call it while no import runs.
int removeLeftovers(const QString& destinationFolder);

/// The SHA-256 of the whole file, 64 hex digits. Errors: Missing, Invalid, Storage, Cancelled.
Result<QByteArray> hashFile(
    const QString& path, const FileProgress& progress = {}, std::stop_token stop = {});

/// Tells a large file apart from others by reading 3 MB of it: SHA-256 of its size and its first,
/// middle and last megabyte. For files that stay where they are. Errors: Missing, Invalid, Storage.
Result<QByteArray> fingerprint(const QString& path);

/// Looks for a file that was moved: of `bytes` bytes and with this fingerprint, in the folders and
/// up to 8 levels below them, at most 200 000 files. Links to folders are not followed.
std::optional<QString> findAgain(const QByteArray& fingerprint, qint64 bytes,
    const QStringList& searchFolders, std::stop_token stop = {});

} // namespace core
