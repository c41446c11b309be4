// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace core {

/// How far the journal of a workspace had come.
struct SavedStep {
    qint64 seq = 0;
    QByteArray hash; ///< of that entry
};

/// How far a workspace had come when this computer saved it last, noted outside of the workspace:
/// so that an older file in its place shows, such as one whose log was lost after a crash. Not
/// being able to note it harms nothing. See speed-and-safety, "-wal missing after a crash".
class LastSaved {
public:
    LastSaved() = default;

    /// The note on the workspace at `path` whose first entry has the hash `beginning`.
    LastSaved(const QString& path, const QByteArray& beginning);

    /// What was noted; nothing when it was another workspace, or nothing can be read.
    std::optional<SavedStep> read() const;

    void write(const SavedStep& step);

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_beginning;
};

} // namespace core
