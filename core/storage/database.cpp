// SPDX-License-Identifier: MIT
#include "core/storage/database.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr size_t statementsKept = 256;

// Qt binds a null QString as NULL. To us a text without characters is still a text. Half of a
// surrogate pair becomes the same replacement here as in JSON, so that rows and journal agree.
void bind(QSqlQuery& query, int place, const QVariant& value)
{
    if (value.typeId() == QMetaType::QString && !value.isNull()) {
        const auto& text = *static_cast<const QString*>(value.constData());
        if (text.isNull())
            return query.bindValue(place, u""_s);
        if (!text.isValidUtf16())
            return query.bindValue(place, QString::fromUtf8(text.toUtf8()));
    }
    query.bindValue(place, value);
}

// SQLite wants a share as file:////server/share; QUrl would write file://server/share.
QString uriOf(const QString& file, const QString& query)
{
    auto url = QUrl::fromLocalFile(file);
    if (!url.host().isEmpty()) {
        url.setPath(u"//"_s + url.host() + url.path());
        url.setHost({});
    }
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

// A write that failed because the user's quota is used up is, to the user, a full disk.
bool isFull(sqlite3* handle, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
#ifdef EDQUOT
    return code == SQLITE_IOERR_WRITE && sqlite3_system_errno(handle) == EDQUOT;
#else
    return false;
#endif
}

} // namespace

Database::Database(QString connection)
    : m_connection(std::move(connection))
    , m_statements(std::make_unique<Statements>())
{
}

Result<Database> Database::connectTo(const QString& name, const QString& options)
{
    auto database = Database(QUuid::createUuid().toString());
    auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connection);
    connection.setDatabaseName(name);
    // Nobody else may have the file, so there is no point in waiting long for one who does.
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s + options);
    if (!connection.open())
        return Error{Error::Kind::Storage, tr("The file could not be opened."),
            connection.lastError().text() + u' ' + name};
    return database;
}

Result<Database> Database::open(const QString& file, Mode mode)
{
    const auto query = [mode] {
        switch (mode) {
        case Mode::Create:
            return u"mode=rwc"_s;
        case Mode::ReadWrite:
            return u"mode=rw"_s;
        case Mode::Immutable:
            break;
        }
        return u"mode=ro&immutable=1"_s;
    }();
    return connectTo(uriOf(file, query), u";QSQLITE_OPEN_URI"_s);
}

Result<Database> Database::inMemory()
{
    return connectTo(u":memory:"_s, {});
}

Database::Database(Database&& other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
    , m_statements(std::move(other.m_statements))
{
}

Database::~Database()
{
    m_statements.reset();
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

sqlite3* Database::handle() const
{
    const auto handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    return *static_cast<sqlite3* const*>(handle.constData());
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(handle(), "main") == 1;
}

Error Database::lastError(const QString& detail) const
{
    const int extended = sqlite3_extended_errcode(handle());
    const auto log = u"SQLite %1: %2; %3"_s.arg(
        QString::number(extended), QString::fromUtf8(sqlite3_errmsg(handle())), detail);
    if (isFull(handle(), extended))
        return {Error::Kind::Full,
            tr("The disk is full, so this was not saved. Free some space and try again."), log};
    switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Busy,
            tr("The workspace is already open in another window or program. Close it there, or go "
               "on there."),
            log};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {Error::Kind::ReadOnly,
            tr("The workspace cannot be written. Copy it to a folder of your own and open the "
               "copy."),
            log};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Kind::Damaged,
            tr("The workspace is damaged. Nothing was changed. Open its latest backup."), log};
    case SQLITE_CONSTRAINT:
        return {Error::Kind::Refused,
            tr("This was not saved, because it contradicts what is already in the workspace."),
            log};
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, tr("This was stopped."), log};
    case SQLITE_TOOBIG:
        return {Error::Kind::Invalid,
            tr("This was not saved, because a text in it is too long. Shorten it and try again."),
            log};
    case SQLITE_NOMEM:
        return {Error::Kind::Storage,
            tr("The computer is out of memory, so this was not saved. Close other programs, then "
               "close the workspace and open it again."),
            log};
    case SQLITE_OK:
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
        return {Error::Kind::Storage,
            tr("Something went wrong inside Laurel, so this was not done. Close the workspace and "
               "open it again; please report it when it happens twice."),
            log};
    default:
        return {Error::Kind::Storage,
            tr("The disk reported an error, so this was not saved. Check the drive, then close the "
               "workspace and open it again."),
            log};
    }
}

namespace {

bool isReading(const QSqlQuery& query)
{
    return query.isActive() && query.isSelect() && query.at() != QSql::AfterLastRow;
}

} // namespace

void Database::forgetStatements() const
{
    std::erase_if(*m_statements, [](const auto& kept) { return !isReading(kept.second); });
}

Result<QSqlQuery*> Database::run(const QString& sql, const QVariantList& values) const
{
    auto found = m_statements->find(sql);
    if (found == m_statements->end()) {
        if (m_statements->size() >= statementsKept)
            forgetStatements();
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return lastError(query.lastError().text() + u' ' + sql);
        found = m_statements->emplace(sql, std::move(query)).first;
    }
    auto& query = found->second;
    Q_ASSERT(!isReading(query)); // a statement cannot run again while its rows are being read
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(query, int(i), values.at(i));
    if (!query.exec()) {
        auto error = lastError(query.lastError().text() + u' ' + sql);
        query.finish();
        return error;
    }
    return &query;
}

Result<int> Database::write(const QString& sql, const QVariantList& values)
{
    const auto done = run(sql, values);
    if (!done)
        return done.error();
    const int rows = (*done)->numRowsAffected();
    (*done)->finish();
    return rows;
}

Result<QVariant> Database::value(const QString& sql, const QVariantList& values) const
{
    const auto rows = run(sql, values);
    if (!rows)
        return rows.error();
    QVariant found;
    if ((*rows)->next())
        found = (*rows)->value(0);
    const bool failed = (*rows)->lastError().isValid();
    (*rows)->finish();
    if (failed)
        return lastError(sql);
    return found;
}

Result<void> Database::transaction(const std::function<Result<void>()>& work)
{
    if (auto begun = write(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    auto done = work();
    if (done) {
        if (auto kept = write(u"COMMIT"_s); !kept)
            done = kept.error();
    }
    if (!done && sqlite3_get_autocommit(handle()) == 0) {
        if (const auto undone = write(u"ROLLBACK"_s); !undone)
            qWarning().noquote() << "Rollback failed:" << undone.error().detail;
    }
    return done;
}

} // namespace core
