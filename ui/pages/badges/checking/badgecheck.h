// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/credentials/stubchecking.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace ui {

/// A file that was looked at.
struct CheckedFile {
    QString path;
    core::CarriedBadge badge; ///< what was in it; nothing when it could not be read
    core::BadgeReport report;
    QString email; ///< that it was compared with last
    std::optional<core::BadgeStub> stub = {}; ///< of a photo that shows the small code alone
    std::optional<core::StubReport> code = {}; ///< what there is to say about that one
    QString note = {}; ///< what else is to be said; usually empty

    core::CheckVerdict verdict() const;
    QList<core::CheckAnswer> answers(core::Instant at) const;
};

/// What was read from files, before it is checked: badges, statements of schools, and the hashes
/// of everything else, which may be evidence.
struct ReadFiles {
    struct File {
        QString path;
        core::CarriedBadge badge = {};
        std::optional<core::BadgeStub> stub = {}; ///< in place of the badge
        QString note = {};
        std::optional<core::Error> error = {}; ///< why there is no badge in it
    };
    QList<File> badges;
    core::IssuerStatements statements;
    int statementCount = 0;
    QHash<QString, QByteArray> hashes; ///< SHA-256 in hex, by path
};

/// Reads files and folders, on any thread. Cancelled when the user stops it.
core::Result<ReadFiles> readForChecking(const QStringList& paths, const core::Progress& progress);

/// The badges that were dropped in this session and what there is to say about each: checked anew
/// when a key becomes known, or a school's list of revoked badges comes along.
class BadgeCheck : public QObject {
    Q_OBJECT

public:
    explicit BadgeCheck(QObject* parent = nullptr);

    const QList<CheckedFile>& files() const { return m_files; } ///< the newest first
    const CheckedFile* file(const QString& path) const;
    const core::TrustList& trusted() const { return m_trusted; }

    /// Takes what was read. Gives a sentence about what was no badge; empty when all were.
    QString take(const ReadFiles& read);
    void clear();

    /// Compares a badge with somebody's e-mail; an empty one takes the question back.
    void setEmail(const QString& path, const QString& email);

    /// Who is known, by their keys; kept for this user. Errors as those of core::TrustList.
    core::Result<void> trust(const QString& did, const QString& name);
    core::Result<void> forget(const QString& did);
    core::Result<int> importKnown(const QString& path); ///< how many were new
    core::Result<void> exportKnown(const QString& path) const;

    /// The name of a dropped file that is this evidence; empty when none is.
    QString fileOf(const core::ClaimedEvidence& evidence) const;

signals:
    void changed();
    void failed(const core::Error& error);

private:
    void check(CheckedFile& file) const;
    core::Result<void> keep(const core::TrustList& list);

    QList<CheckedFile> m_files;
    core::TrustList m_trusted;
    core::IssuerStatements m_statements;
    QHash<QString, QByteArray> m_hashes;
};

} // namespace ui
