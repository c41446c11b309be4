// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/claim.h"
#include "core/storage/database.h"
#include "core/storage/migrations.h"

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
    static Result<WorkspaceFile> open(
        const QString& path, const QList<Migration>& steps = migrations());

    /// Removes a workspace file that was only just made and came to nothing.
    static void discard(const QString& path);

    /// A workspace that is never written to a disk; for tests.
    static Result<WorkspaceFile> inMemory();

    WorkspaceFile(WorkspaceFile&&) noexcept = default;
    WorkspaceFile& operator=(WorkspaceFile&&) = delete;
    ~WorkspaceFile();

    Database& database() { return m_database; }
    const Database& database() const { return m_database; }
    const QString& path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }

    /// Runs `work` as one transaction. Missing, and nothing was done, when the path does not name
    /// the file that was opened any more, or somebody wrote into it.
    Result<void> change(const std::function<Result<void>()>& work);

private:
    WorkspaceFile(Claim claim, Database database, QString path, bool readOnly);

    static Result<WorkspaceFile> openAs(
        Claim& claim, const QString& path, Database::Mode mode, const QList<Migration>& steps);
    Result<void> prepare(const QList<Migration>& steps);
    Result<int> versionWithin(const QList<Migration>& steps) const;
    Error isTooOldToRead() const;
    Result<void> beginLog();
    Result<void> isStillThere() const;

    Claim m_claim; ///< given up after the database is closed
    Database m_database;
    QString m_path; ///< empty in memory
    bool m_readOnly = false;
    bool m_folds = false; ///< there is a log that closing folds in
    QByteArray m_identities; ///< of the file and its log when they were opened
    QByteArray m_header; ///< as we wrote it last
};

/// What is worrying about keeping a workspace at `path`: a cloud-synchronised folder, a network
/// drive. Empty when nothing is.
QStringList placeWarnings(const QString& path);

} // namespace core
