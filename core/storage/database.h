// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <memory>
#include <type_traits>
#include <unordered_map>

struct sqlite3;

namespace core {

/// One SQLite file, opened. The only class that talks to Qt Sql; tables and repositories talk to
/// it. There is never more than one for a file: SQLite before 3.51.3 can lose data with two.
/// Statements are prepared once and kept; values are always bound, never pasted in.
class Database {
    Q_DECLARE_TR_FUNCTIONS(core::Database)

public:
    enum class Mode {
        Create, ///< a new file
        ReadWrite, ///< a file that must be there
        Immutable, ///< read only, also from a folder that cannot be written
    };

    static Result<Database> open(const QString& file, Mode mode);
    static Result<Database> inMemory();

    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    ~Database();

    /// Runs a statement that changes something; gives the number of rows it changed.
    Result<int> write(const QString& sql, const QVariantList& values = {});

    /// Runs a statement that finds one value; invalid when it finds none.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {}) const;

    /// Runs a statement that finds rows, and turns each into a value with `read`.
    template <typename Read>
    auto list(const QString& sql, const QVariantList& values, Read read) const
        -> Result<QList<typename std::invoke_result_t<Read, const QSqlQuery&>::Value>>;

    /// Runs a statement that finds rows, and hands each to `take`, which may fail.
    template <typename Take>
    Result<void> each(const QString& sql, const QVariantList& values, Take take) const;

    /// Runs a statement that finds rows, and hands only the first to `take`. False when there was
    /// none.
    template <typename Take>
    Result<bool> first(const QString& sql, const QVariantList& values, Take take) const;

    /// Runs `work` as one transaction: kept when it succeeds, undone when it does not.
    Result<void> transaction(const std::function<Result<void>()>& work);

    /// False after this object was moved from.
    bool isOpen() const { return !m_connection.isEmpty(); }

    /// Whether SQLite could only open the file for reading, though asked for more.
    bool isReadOnly() const;

    /// The connection below Qt Sql, for what Qt Sql has no words for (backup, db_config).
    sqlite3* handle() const;

    /// What went wrong last, in words: SQLite's extended result code decides.
    Error lastError(const QString& detail) const;

private:
    explicit Database(QString connection);

    static Result<Database> connectTo(const QString& name, const QString& options);
    Result<QSqlQuery*> run(const QString& sql, const QVariantList& values) const;
    void forgetStatements() const;

    // Statements differ at their ends; hashing all of a long one would cost more than binding it.
    struct HashOfEnd {
        size_t operator()(const QString& sql) const
        {
            return qHash(
                QStringView(sql).last(std::min<qsizetype>(40, sql.size())), size_t(sql.size()));
        }
    };
    using Statements = std::unordered_map<QString, QSqlQuery, HashOfEnd>;
    QString m_connection;
    std::unique_ptr<Statements> m_statements;
};

template <typename Read>
auto Database::list(const QString& sql, const QVariantList& values, Read read) const
    -> Result<QList<typename std::invoke_result_t<Read, const QSqlQuery&>::Value>>
{
    QList<typename std::invoke_result_t<Read, const QSqlQuery&>::Value> found;
    auto done = each(sql, values, [&](const QSqlQuery& row) -> Result<void> {
        auto value = read(row);
        if (!value)
            return value.error();
        found.append(*std::move(value));
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

template <typename Take>
Result<void> Database::each(const QString& sql, const QVariantList& values, Take take) const
{
    const auto rows = run(sql, values);
    if (!rows)
        return rows.error();

    auto& row = **rows;
    while (row.next()) {
        if (auto done = take(std::as_const(row)); !done) {
            row.finish(); // an unfinished SELECT would keep the write-ahead log from shrinking
            return done;
        }
    }
    // SQLite has finished it by itself.
    return row.lastError().isValid() ? Result<void>(lastError(sql)) : Result<void>();
}

template <typename Take>
Result<bool> Database::first(const QString& sql, const QVariantList& values, Take take) const
{
    const auto rows = run(sql, values);
    if (!rows)
        return rows.error();

    auto& row = **rows;
    const bool found = row.next();
    auto done = found ? take(std::as_const(row)) : Result<void>();
    if (done && !found && row.lastError().isValid())
        done = lastError(sql);
    row.finish();
    return done ? Result<bool>(found) : done.error();
}

} // namespace core
