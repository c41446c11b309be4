// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/change.h"
#include "core/storage/database.h"

#include <functional>

namespace core {

/// One step of somebody's work as the journal keeps it.
struct JournalEntry {
    qint64 seq = 0; ///< 1, 2, 3 … without gaps
    QString device; ///< which computer, as a pseudonym
    std::optional<PersonId> actor;
    Instant at{};
    QString words; ///< what the step was, for people
    QByteArray changes; ///< canonical JSON, see changesToJson()
    QByteArray previous; ///< hash of the entry before; 64 zeros at the first
    QByteArray hash; ///< SHA-256 over all of the above
};

/// The record of every step, each chained to the one before by its hash, so that a change behind
/// our back shows. Append-only; written in the transaction of the step itself.
class Journal {
    Q_DECLARE_TR_FUNCTIONS(core::Journal)

public:
    explicit Journal(Database& database)
        : m_database(database)
    {
    }

    /// Reads where the chain ends; call once after opening.
    Result<void> load();

    /// Adds an entry for `changes`; counts only when kept() says that its transaction was kept.
    Result<void> append(const QString& words, const Changes& changes,
        const std::optional<PersonId>& actor, Instant at);
    void kept();

    qint64 lastSeq() const { return m_last.seq; }
    const QByteArray& lastHash() const { return m_last.hash; }

    /// The hash of one entry; empty when there is no such entry.
    Result<QByteArray> hashAt(qint64 seq) const;

    /// Entries in order, `count` of them from `from` on.
    Result<QList<JournalEntry>> entries(qint64 from, int count) const;

    /// Every entry in order, some hundred in memory at a time, until `take` fails.
    Result<void> forEach(const std::function<Result<void>(const JournalEntry&)>& take,
        const Progress& progress = {}) const;

    /// Recomputes the whole chain; the error names the first entry that does not fit.
    Result<void> verify(const Progress& progress = {}) const;

private:
    static Error wasChanged(qint64 seq);

    struct End {
        qint64 seq = 0;
        QByteArray hash;
    };

    Database& m_database;
    QString m_device;
    End m_last;
    End m_next;
};

/// [{"entity": "person", "id": …, "before": {…}, "after": {…}}, …]. A new value has no before, one
/// that is gone no after; of a value that changed only the fields that differ are kept, down
/// through objects but not into lists.
QJsonArray changesToJson(const Changes& changes);

} // namespace core
