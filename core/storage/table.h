// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"
#include "core/storage/database.h"
#include "core/storage/sqlvalue.h"

namespace core {

using namespace Qt::StringLiterals;

/// A value that is kept as a row: it names its table and its fields; the first field is its id.
template <typename T>
concept Stored = Described<T> && requires(T value)
{
    T::table;
    value.id;
};

/// Reads and writes one kind of value as rows, by the list of fields that the value itself gives.
/// Repositories derive from it and add the questions that are asked about their noun.
template <Stored T>
class Table {
public:
    using Value = T;
    using IdType = decltype(T::id);

    explicit Table(Database& database)
        : m_database(database)
    {
    }

    Result<void> insert(const T& value)
    {
        const auto done = m_database.write(insertSql(), valuesOf(value));
        return done ? Result<void>() : done.error();
    }

    /// Replaces the row with the id of `value`; Missing when there is none.
    Result<void> update(const T& value)
    {
        auto values = valuesOf(value);
        values.append(values.first());
        return one(m_database.write(updateSql(), values));
    }

    Result<void> remove(const IdType& id)
    {
        static const auto sql = u"DELETE FROM %1 WHERE id = ?"_s.arg(QLatin1StringView(T::table));
        return one(m_database.write(sql, {id.toString()}));
    }

    Result<std::optional<T>> find(const IdType& id) const
    {
        std::optional<T> found;
        auto done = m_database.first(findSql(), {id.toString()},
            [&](const QSqlQuery& row) { return readInto(row, found.emplace()); });
        if (!done)
            return done.error();
        return found;
    }

    /// The value with that id, which must be there.
    Result<T> get(const IdType& id) const
    {
        Result<T> found{T{}};
        const auto done = m_database.first(findSql(), {id.toString()},
            [&](const QSqlQuery& row) { return readInto(row, *found); });
        if (!done)
            found = done.error();
        else if (!*done)
            found = Error{Error::Kind::Missing,
                Database::tr("Something that was asked for is not in the workspace any more."),
                QLatin1StringView(T::table) + u' ' + id.toString()};
        return found;
    }

    Result<QList<T>> all() const { return list({}); }

    Result<int> count() const
    {
        static const auto sql = u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(T::table));
        const auto found = m_database.value(sql);
        if (!found)
            return found.error();
        return found->toInt();
    }

    /// "SELECT … FROM … " with the columns that readRow() reads.
    static const QString& selectSql()
    {
        static const auto sql
            = u"SELECT %1 FROM %2 "_s.arg(columns().join(u", "_s), QLatin1StringView(T::table));
        return sql;
    }

    /// One row of it as a value; Damaged names the column that holds something else.
    static Result<T> readRow(const QSqlQuery& row)
    {
        T value{};
        if (auto done = readInto(row, value); !done)
            return done.error();
        return value;
    }

protected:
    /// Rows by a condition and an order, "WHERE … ORDER BY …".
    Result<QList<T>> list(const QString& where, const QVariantList& values = {}) const
    {
        QList<T> found;
        auto done = m_database.each(selectSql() + where, values, [&](const QSqlQuery& row) {
            found.emplaceBack();
            return readInto(row, found.last());
        });
        if (!done)
            return done.error();
        return found;
    }

    Result<std::optional<T>> first(const QString& where, const QVariantList& values = {}) const
    {
        std::optional<T> found;
        auto done = m_database.first(selectSql() + where, values,
            [&](const QSqlQuery& row) { return readInto(row, found.emplace()); });
        if (!done)
            return done.error();
        return found;
    }

    const Database& database() const { return m_database; }

private:
    static Result<void> readInto(const QSqlQuery& row, T& value)
    {
        const char* wrong = nullptr;
        int column = 0;
        T::fields(value, [&](const char* name, auto& field) {
            if (!fromSql(row.value(column++), field) && !wrong)
                wrong = name;
        });
        if (!wrong)
            return {};
        return Error{Error::Kind::Damaged,
            Database::tr("A record in the workspace cannot be read. Open the latest backup, or "
                         "check the workspace."),
            QLatin1StringView(T::table) + u'.' + QLatin1StringView(wrong)};
    }

    static QVariantList valuesOf(const T& value)
    {
        QVariantList values;
        values.reserve(columns().size() + 1);
        T::fields(value, [&](const char*, const auto& field) { values.append(toSql(field)); });
        return values;
    }

    static const QStringList& columns()
    {
        static const auto names = [] {
            QStringList list;
            T value{};
            T::fields(value, [&](const char* name, auto&) {
                list.append(u'"' + QLatin1StringView(name) + u'"');
            });
            return list;
        }();
        return names;
    }

    static const QString& findSql()
    {
        static const QString sql = selectSql() + u"WHERE id = ?"_s;
        return sql;
    }

    static const QString& insertSql()
    {
        static const auto sql
            = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(QLatin1StringView(T::table),
                columns().join(u", "_s), QStringList(columns().size(), u"?"_s).join(u", "_s));
        return sql;
    }

    static const QString& updateSql()
    {
        static const auto sql = u"UPDATE %1 SET %2 = ? WHERE id = ?"_s.arg(
            QLatin1StringView(T::table), columns().join(u" = ?, "_s));
        return sql;
    }

    static Result<void> one(const Result<int>& done)
    {
        if (!done)
            return done.error();
        if (*done != 1)
            return Error{Error::Kind::Missing,
                Database::tr("This was changed somewhere else in the meantime. Look at it again "
                             "and repeat the step."),
                QString::fromLatin1(T::table)};
        return {};
    }

    Database& m_database;
};

} // namespace core
