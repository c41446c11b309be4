// SPDX-License-Identifier: MIT
#include "core/storage/check.h"

#include "core/journal/replay.h"
#include "core/storage/table.h"

#include <QJsonDocument>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// One check of a database, part after part, each with its share of a thousand.
class DatabaseCheck {
    Q_DECLARE_TR_FUNCTIONS(core::DatabaseCheck)

public:
    DatabaseCheck(const Database& database, const Journal& journal, const Progress& progress)
        : m_database(database)
        , m_journal(journal)
        , m_progress(progress)
    {
    }

    Result<QList<CheckFinding>> run()
    {
        const std::stop_callback interrupt(
            m_progress.stop, [handle = m_database.handle()] { sqlite3_interrupt(handle); });
        const std::pair<int, Result<void> (DatabaseCheck::*)()> parts[]{
            {350, &DatabaseCheck::pages},
            {400, &DatabaseCheck::references},
            {600, &DatabaseCheck::chain},
            {1000, &DatabaseCheck::values},
        };
        for (const auto& [end, part] : parts) {
            m_progress.tell(m_from, whole);
            m_to = end;
            if (m_progress.isCancelled())
                return Error{Error::Kind::Cancelled, tr("The check was stopped.")};
            if (auto done = noted((this->*part)()); !done)
                return done.error();
            m_from = end;
        }
        m_progress.tell(whole, whole);
        return m_findings;
    }

private:
    static constexpr int whole = 1000;
    static constexpr int atMost = 200; ///< of a ruined file nobody reads more

    void find(const QString& sentence, const QString& detail)
    {
        const CheckFinding finding{sentence, detail};
        if (m_findings.size() < atMost && !m_findings.contains(finding))
            m_findings.append(finding);
    }

    // Damage that keeps a part from being read to its end is a finding, not a failure.
    Result<void> noted(const Result<void>& done)
    {
        if (done || done.error().kind != Error::Kind::Damaged)
            return done;
        find(done.error().message, done.error().detail);
        return {};
    }

    Progress share() const
    {
        return {[this](qint64 done, qint64 total) {
                    m_progress.tell(
                        m_from + (total > 0 ? (m_to - m_from) * done / total : 0), whole);
                },
            m_progress.stop};
    }

    Result<void> pages()
    {
        const auto rows = m_database.list(u"PRAGMA integrity_check"_s, {},
            [](const QSqlQuery& row) -> Result<QString> { return row.value(0).toString(); });
        const auto damaged = tr("A part of the workspace file is damaged. Open its latest backup.");
        if (!rows) {
            if (rows.error().kind != Error::Kind::Damaged)
                return rows.error();
            find(damaged, rows.error().detail); // too damaged to tell where
            return {};
        }
        for (const auto& row : *rows) {
            if (row != u"ok"_s)
                find(damaged, row);
        }
        return {};
    }

    Result<void> references()
    {
        const auto rows = m_database.list(
            u"PRAGMA foreign_key_check"_s, {}, [](const QSqlQuery& row) -> Result<QString> {
                return u"%1 row %2 -> %3"_s.arg(
                    row.value(0).toString(), row.value(1).toString(), row.value(2).toString());
            });
        if (!rows)
            return rows.error();
        for (const auto& row : *rows)
            find(tr("A record points to another that is not in the workspace. Open its latest "
                    "backup."),
                row);
        return {};
    }

    Result<void> chain() { return m_journal.verify(share()); }

    Result<void> values()
    {
        auto expected = replay(m_journal, share());
        if (!expected)
            return expected.error();
        return compareAll(*expected, std::make_index_sequence<std::variant_size_v<AnyValue>>());
    }

    template <size_t... I>
    Result<void> compareAll(JournalledValues& expected, std::index_sequence<I...>)
    {
        Result<void> done;
        ((done = done ? compare<std::variant_alternative_t<I, AnyValue>>(expected) : done), ...);
        return done;
    }

    // A step from before a field was there does not name it; then it has what it is born with.
    template <typename T>
    static QByteArray withNewFields(const QByteArray& known)
    {
        if (known.isEmpty())
            return known;
        auto value = Json::write(T{}).toObject();
        const auto said = QJsonDocument::fromJson(known).object();
        for (auto field = said.begin(); field != said.end(); ++field)
            value.insert(field.key(), *field);
        return canonicalJson(value);
    }

    template <typename T>
    Result<void> compare(JournalledValues& expected)
    {
        const auto table = QString::fromLatin1(T::table);
        auto rows = expected.take(table);
        const auto read = [&](const QSqlQuery& row) -> Result<bool> {
            const auto value = Table<T>::readRow(row);
            if (!value) {
                find(value.error().message, value.error().detail);
                rows.remove(row.value(0).toString());
                return false;
            }
            const auto id = value->id.toString();
            const auto known = rows.take(id);
            const auto kept = canonicalJson(Json::write(*value));
            if (known != kept && withNewFields<T>(known) != kept)
                find(tr("A record was changed outside Laurel: it is not what the history says. "
                        "Compare it with the latest backup."),
                    table + u' ' + id);
            return true;
        };
        if (auto done = noted(asDone(m_database.list(Table<T>::selectSql(), {}, read))); !done)
            return done;
        for (auto it = rows.keyBegin(); it != rows.keyEnd(); ++it)
            find(tr("A record is gone that the history says is there. Look for it in the latest "
                    "backup."),
                table + u' ' + *it);
        return {};
    }

    static Result<void> asDone(const Result<QList<bool>>& read)
    {
        return read ? Result<void>() : read.error();
    }

    const Database& m_database;
    const Journal& m_journal;
    const Progress& m_progress;
    QList<CheckFinding> m_findings;
    int m_from = 0;
    int m_to = 0;
};

} // namespace

Result<QList<CheckFinding>> checkDatabase(
    const Database& database, const Journal& journal, const Progress& progress)
{
    return DatabaseCheck(database, journal, progress).run();
}

} // namespace core
