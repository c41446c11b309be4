// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

class QFileInfo;

namespace core {

/// What the first bytes of an SQLite file say: https://www.sqlite.org/fileformat.html section 1.3.
struct FileHeader {
    qint64 pageSize = 0;
    qint64 pageCount = 0; ///< 0 when it is not known
    bool usesLog = false; ///< opened, or not closed properly
    quint32 userVersion = 0;
    quint32 applicationId = 0;
};

/// Whether a write-ahead log with something in it lies beside the file.
bool hasLog(const QString& path);

/// Whether steps lie beside the file that are not in it: a log, or a rollback journal.
bool hasUnfoldedSteps(const QString& path);

/// Looks at a file's bytes before SQLite does, because opening can already write. The error says
/// why it is no workspace of at most version `newest`.
Result<FileHeader> inspect(const QFileInfo& file, int newest);

/// A closed workspace has no log. One that lies beside it belonged to the file that was here
/// before, when a backup was put in its place, and SQLite would mix the two. It is renamed.
Result<void> setForeignLogAside(const FileHeader& header, const QString& path);

} // namespace core
