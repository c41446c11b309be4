// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/database.h"

namespace core {

/// The .laurel file as a file: how it is made, opened without doing harm, and closed again.
/// A file that may not be opened is told in one sentence and left byte for byte as it was.
class WorkspaceFile {
    Q_DECLARE_TR_FUNCTIONS(core::WorkspaceFile)

public:
    /// "Lrel" in SQLite's application id, so that nobody takes another program's file for ours.
    static constexpr quint32 applicationId = 0x4c72656c;

    /// Makes a new workspace file; Refused when something lies there already.
    static Result<WorkspaceFile> create(const QString& path);

    /// Opens a workspace file and brings it up to date, after a backup when it is older.
    /// Missing, Foreign, TooNew, Damaged, Busy or Storage when it cannot be opened. A file or a
    /// folder that cannot be written is opened for reading only.
    static Result<WorkspaceFile> open(const QString& path);

    /// A workspace that is never written to a disk; for tests.
    static Result<WorkspaceFile> inMemory();

    WorkspaceFile(WorkspaceFile&&) noexcept = default;
    WorkspaceFile& operator=(WorkspaceFile&&) = delete;
    ~WorkspaceFile();

    Database& database() { return m_database; }
    const Database& database() const { return m_database; }
    const QString& path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }

    /// Whether the path still names the file that was opened; not when somebody moved it away or
    /// put another in its place.
    Result<void> isStillThere() const;

private:
    WorkspaceFile(Database database, QString path, bool readOnly);

    Result<void> prepare();

    Database m_database;
    QString m_path; ///< empty in memory
    bool m_readOnly = false;
    QByteArray m_identity;
};

/// What is worrying about keeping a workspace at `path`: a cloud-synchronised folder, a network
/// drive. Empty when nothing is.
QStringList placeWarnings(const QString& path);

} // namespace core
