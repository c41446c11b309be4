// SPDX-License-Identifier: MIT
#include "core/storage/workspacefile.h"

#include "core/storage/backup.h"
#include "core/storage/inspection.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Reads through SQLite's own descriptor, because closing another one would drop its lock.
QByteArray headerOf(const Database& database)
{
    constexpr int size = 100;
    sqlite3_file* file = nullptr;
    sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    QByteArray bytes(size, '\0');
    if (!file || !file->pMethods || file->pMethods->xRead(file, bytes.data(), size, 0) != SQLITE_OK)
        return {};
    return bytes;
}

QByteArray identitiesOf(const QString& path)
{
    return identityOf(path) + ' ' + identityOf(path + u"-wal"_s);
}

void setFoldOnClose(const Database& database, bool folds)
{
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, folds ? 0 : 1, nullptr);
}

Error isOpenAlready(const QFileInfo& info, const QString& detail = {})
{
    return {Error::Kind::Busy,
        WorkspaceFile::tr("%1 is already open in another window or program. Close it there, or go "
                          "on there.")
            .arg(info.fileName()),
        detail};
}

Result<void> isFree(const QFileInfo& info)
{
    const auto path = info.absoluteFilePath();
    if (info.exists() || info.isSymLink())
        return Error{Error::Kind::Refused,
            WorkspaceFile::tr("%1 exists already. Choose another name, or open it.")
                .arg(info.fileName())};
    if (hasUnfoldedSteps(path))
        return Error{Error::Kind::Refused,
            WorkspaceFile::tr("In this folder lies unsaved work of an earlier %1. Choose another "
                              "name, or put that workspace back and open it.")
                .arg(info.fileName())};
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return Error{Error::Kind::Missing,
            WorkspaceFile::tr("The folder %1 does not exist. Make it first, or choose another.")
                .arg(info.absolutePath())};
    if (!folder.isWritable())
        return Error{Error::Kind::ReadOnly,
            WorkspaceFile::tr("The folder %1 cannot be written. Choose another.")
                .arg(info.absolutePath())};
    return {};
}

} // namespace

WorkspaceFile::WorkspaceFile(Claim claim, Database database, QString path, bool readOnly)
    : m_claim(std::move(claim))
    , m_database(std::move(database))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
{
}

WorkspaceFile::~WorkspaceFile()
{
    if (m_path.isEmpty() || !m_folds || !m_database.isOpen())
        return;
    // A closed workspace is one plain file, which can be copied, mailed and opened from a DVD.
    const auto closed = m_database.value(u"PRAGMA journal_mode = DELETE"_s);
    if (!closed || closed->toString() != u"delete"_s)
        qWarning().noquote() << "The log could not be folded in:"
                             << (closed ? closed->toString() : closed.error().detail);
}

Result<WorkspaceFile> WorkspaceFile::create(const QString& path)
{
    const QFileInfo info(path);
    const auto full = info.absoluteFilePath();
    if (auto free = isFree(info); !free)
        return free.error();
    // Made by us and nobody else, so that it is ours to remove when it comes to nothing.
    if (QFile file(full); !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error{Error::Kind::Storage,
            tr("%1 could not be made here. Choose another name or folder.").arg(info.fileName()),
            file.errorString()};
    auto file = [&]() -> Result<WorkspaceFile> {
        auto database = Database::open(full, Database::Mode::ReadWrite);
        if (!database)
            return database.error();
        auto claim = Claim::on(full);
        if (!claim)
            return isOpenAlready(info);
        WorkspaceFile made(*std::move(claim), *std::move(database), full, false);
        auto done = made.m_database.write(u"PRAGMA application_id = %1"_s.arg(applicationId));
        if (!done)
            return done.error();
        if (auto ready = made.prepare(migrations()); !ready)
            return ready.error();
        return made;
    }();
    if (!file)
        discard(full);
    return file;
}

void WorkspaceFile::discard(const QString& path)
{
    for (const auto& end : {u""_s, u"-journal"_s, u"-wal"_s})
        QFile::remove(path + end);
}

Result<WorkspaceFile> WorkspaceFile::inMemory()
{
    auto database = Database::inMemory();
    if (!database)
        return database.error();
    WorkspaceFile file(*Claim::on({}), *std::move(database), {}, false);
    if (auto ready = file.prepare(migrations()); !ready)
        return ready.error();
    return file;
}

Result<WorkspaceFile> WorkspaceFile::open(const QString& path, const QList<Migration>& steps)
{
    const QFileInfo info(path);
    const auto full = info.absoluteFilePath();
    auto claim = Claim::on(full); // before the file is looked at
    if (!claim)
        return isOpenAlready(info);
    const auto header = inspect(info, int(steps.size()));
    if (!header)
        return header.error();

    if (info.isWritable() && QFileInfo(info.absolutePath()).isWritable()) {
        if (auto aside = setForeignLogAside(*header, full); !aside)
            return aside.error();
        auto file = openAs(*claim, full, Database::Mode::ReadWrite, steps);
        if (!file && file.error().kind == Error::Kind::Busy)
            return isOpenAlready(info, file.error().detail);
        if (file || file.error().kind != Error::Kind::ReadOnly)
            return file;
        // What the permissions promise is not always what the system then allows.
    }
    if (header->usesLog || hasUnfoldedSteps(full))
        return Error{Error::Kind::ReadOnly,
            tr("%1 is open elsewhere or was not closed properly, and it cannot be written where it "
               "is. Copy it together with the files beside it to a folder of your own, and open "
               "the copy.")
                .arg(info.fileName())};
    return openAs(*claim, full, Database::Mode::Immutable, steps);
}

Result<WorkspaceFile> WorkspaceFile::openAs(
    Claim& claim, const QString& path, Database::Mode mode, const QList<Migration>& steps)
{
    auto database = Database::open(path, mode);
    if (!database)
        return database.error();
    const bool readOnly = mode == Database::Mode::Immutable;
    if (!readOnly && database->isReadOnly())
        return Error{Error::Kind::ReadOnly, tr("The file cannot be written."), path};
    WorkspaceFile file(std::move(claim), *std::move(database), path, readOnly);
    if (auto ready = file.prepare(steps); !ready) {
        claim = std::move(file.m_claim);
        return ready.error();
    }
    return file;
}

// The order matters: what protects comes before what reads, the lock and the refusals before the
// first write.
Result<void> WorkspaceFile::prepare(const QList<Migration>& steps)
{
    setFoldOnClose(m_database, false);
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    for (const auto& pragma : {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
             u"PRAGMA foreign_keys = ON"_s, u"PRAGMA locking_mode = EXCLUSIVE"_s}) {
        if (const auto done = m_database.value(pragma); !done)
            return done.error();
    }
    if (!m_readOnly) {
        for (const auto& lock : {u"BEGIN EXCLUSIVE"_s, u"COMMIT"_s}) {
            if (const auto done = m_database.write(lock); !done)
                return done.error();
        }
    }
    const auto version = versionWithin(steps);
    if (!version)
        return version.error();
    if (m_readOnly)
        return *version == steps.size() ? Result<void>() : isTooOldToRead();
    if (*version > 0 && *version < steps.size()) {
        if (auto kept = backUpBeforeMigration(m_database, m_path); !kept)
            return kept.error();
    }
    if (auto begun = beginLog(); !begun)
        return begun;
    if (auto done = migrate(m_database, steps); !done)
        return done;
    if (!m_path.isEmpty()) {
        m_identities = identitiesOf(m_path);
        m_header = headerOf(m_database);
    }
    return {};
}

// Asks SQLite, because a log that was not folded in may know of a later version than the header.
Result<int> WorkspaceFile::versionWithin(const QList<Migration>& steps) const
{
    if (const auto readable = m_database.value(u"SELECT count(*) FROM sqlite_schema"_s); !readable)
        return readable.error();
    const auto version = m_database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version->toInt() > steps.size())
        return Error{Error::Kind::TooNew,
            tr("%1 was made by a newer version of Laurel. Update Laurel to open it; it was not "
               "changed.")
                .arg(QFileInfo(m_path).fileName())};
    return version->toInt();
}

Error WorkspaceFile::isTooOldToRead() const
{
    return {Error::Kind::ReadOnly,
        tr("%1 was made by an older version of Laurel and cannot be brought up to date where "
           "it is. Copy it to a folder of your own and open the copy.")
            .arg(QFileInfo(m_path).fileName())};
}

Result<void> WorkspaceFile::beginLog()
{
    const auto mode = m_database.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return mode.error();
    m_folds = true;
    setFoldOnClose(m_database, true);
    if (mode->toString() != u"wal"_s && !m_path.isEmpty())
        qInfo() << "No write-ahead log here; SQLite uses" << mode->toString();
    for (const auto& pragma :
        {u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 16777216"_s}) {
        if (const auto done = m_database.value(pragma); !done)
            return done.error();
    }
    return {};
}

Result<void> WorkspaceFile::change(const std::function<Result<void>()>& work)
{
    if (auto there = isStillThere(); !there)
        return there;
    auto done = m_database.transaction(work);
    if (!m_path.isEmpty())
        m_header = headerOf(m_database); // a checkpoint of our own may have changed it
    return done;
}

Result<void> WorkspaceFile::isStillThere() const
{
    if (m_path.isEmpty()
        || (identitiesOf(m_path) == m_identities && headerOf(m_database) == m_header))
        return {};
    return Error{Error::Kind::Missing,
        tr("%1 was moved, renamed or replaced while it was open, so this was not saved. Put it "
           "back where it was, then close and open it again.")
            .arg(QFileInfo(m_path).fileName())};
}

} // namespace core
