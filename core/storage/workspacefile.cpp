// SPDX-License-Identifier: MIT
#include "core/storage/workspacefile.h"

#include "core/storage/backup.h"
#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Device and inode, so that a file put in the place of ours is noticed.
QByteArray identityOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return QByteArray::number(quint64(found.st_dev)) + '/'
        + QByteArray::number(quint64(found.st_ino));
#else
    const QFileInfo info(path); // Windows does not let an open file be replaced
    return info.exists() ? QByteArray("there") : QByteArray();
#endif
}

quint32 bigEndian(const QByteArray& header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

// Of the header of an SQLite file: https://www.sqlite.org/fileformat.html section 1.3.
struct Header {
    qint64 pageSize = 0;
    qint64 pageCount = 0;
    quint32 userVersion = 0;
    quint32 applicationId = 0;
};

Header parse(const QByteArray& bytes)
{
    Header header;
    const auto stored = qFromBigEndian<quint16>(bytes.constData() + 16);
    header.pageSize = stored == 1 ? 65536 : stored;
    const bool countIsValid = bigEndian(bytes, 24) == bigEndian(bytes, 92);
    header.pageCount = countIsValid ? bigEndian(bytes, 28) : 0;
    header.userVersion = bigEndian(bytes, 60);
    header.applicationId = bigEndian(bytes, 68);
    return header;
}

bool hasLog(const QString& path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

} // namespace

WorkspaceFile::WorkspaceFile(Database database, QString path, bool readOnly)
    : m_database(std::move(database))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
    , m_identity(m_path.isEmpty() ? QByteArray() : identityOf(m_path))
{
}

WorkspaceFile::~WorkspaceFile()
{
    if (m_path.isEmpty() || m_readOnly || !m_database.isOpen())
        return;
    // A closed workspace is one plain file, which can be copied, mailed and opened from a DVD.
    if (const auto closed = m_database.value(u"PRAGMA journal_mode = DELETE"_s); !closed)
        qWarning().noquote() << "The log could not be folded in:" << closed.error().detail;
}

Result<WorkspaceFile> WorkspaceFile::create(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        return Error{Error::Kind::Refused,
            tr("%1 exists already. Choose another name, or open it.").arg(info.fileName())};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error{Error::Kind::Missing,
            tr("The folder %1 does not exist. Make it first, or choose another.")
                .arg(info.absolutePath())};
    if (!QFileInfo(info.absolutePath()).isWritable())
        return Error{Error::Kind::ReadOnly,
            tr("The folder %1 cannot be written. Choose another.").arg(info.absolutePath())};

    auto database = Database::open(info.absoluteFilePath(), Database::Mode::Create);
    if (!database)
        return database.error();
    WorkspaceFile file(*std::move(database), info.absoluteFilePath(), false);
    auto done = file.m_database.write(u"PRAGMA application_id = %1"_s.arg(applicationId));
    if (!done)
        return done.error();
    if (auto ready = file.prepare(); !ready)
        return ready.error();
    return file;
}

Result<WorkspaceFile> WorkspaceFile::inMemory()
{
    auto database = Database::inMemory();
    if (!database)
        return database.error();
    WorkspaceFile file(*std::move(database), {}, false);
    if (auto ready = file.prepare(); !ready)
        return ready.error();
    return file;
}

// Looks at the bytes before SQLite does, because opening can already write.
static Result<void> inspect(const QFileInfo& info)
{
    const auto name = info.fileName();
    if (!info.exists())
        return Error{Error::Kind::Missing,
            WorkspaceFile::tr("%1 was not found. It may have been moved or renamed, or the drive "
                              "it was on is not connected.")
                .arg(info.filePath())};
    if (info.isDir())
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 is a folder, not a Laurel workspace.").arg(info.filePath())};
    if (info.size() == 0)
        return Error{Error::Kind::Damaged,
            WorkspaceFile::tr("%1 is empty: it holds no workspace. Open its latest backup instead.")
                .arg(name)};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage,
            WorkspaceFile::tr("%1 cannot be read. Ask whoever looks after this computer for "
                              "permission to read it.")
                .arg(name),
            file.errorString()};
    const auto bytes = file.read(100);
    if (bytes.size() < 100 || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 is not a Laurel workspace, or its beginning was overwritten. It "
                              "was not changed. If it was one, open its latest backup.")
                .arg(name)};
    const auto header = parse(bytes);
    if (header.applicationId != WorkspaceFile::applicationId)
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 belongs to another program. It was not changed.").arg(name)};
    if (header.userVersion > quint32(migrations().size()))
        return Error{Error::Kind::TooNew,
            WorkspaceFile::tr("%1 was made by a newer version of Laurel. Update Laurel to open it; "
                              "it was not changed.")
                .arg(name)};
    if (!hasLog(info.filePath()) && header.pageCount * header.pageSize > info.size())
        return Error{Error::Kind::Damaged,
            WorkspaceFile::tr("%1 is cut off: a part of it is missing. It was not changed. Open "
                              "its latest backup.")
                .arg(name)};
    return {};
}

Result<WorkspaceFile> WorkspaceFile::open(const QString& path)
{
    const QFileInfo info(path);
    if (auto fit = inspect(info); !fit)
        return fit.error();

    const auto full = info.absoluteFilePath();
    const bool readOnly = !info.isWritable() || !QFileInfo(info.absolutePath()).isWritable();
    if (readOnly && hasLog(full))
        return Error{Error::Kind::ReadOnly,
            tr("%1 was not closed properly and cannot be written where it is. Copy it together "
               "with the files beside it to a folder of your own, and open the copy.")
                .arg(info.fileName())};
    auto database
        = Database::open(full, readOnly ? Database::Mode::Immutable : Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    WorkspaceFile file(*std::move(database), full, readOnly);
    if (auto ready = file.prepare(); !ready) {
        auto error = ready.error();
        if (error.kind == Error::Kind::Busy)
            error.message = tr("%1 is already open in another window or program. Close it there, "
                               "or go on there.")
                                .arg(info.fileName());
        return error;
    }
    return file;
}

// The order matters: what protects comes before what reads, and the lock before the first write.
Result<void> WorkspaceFile::prepare()
{
    auto* handle = m_database.handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    for (const auto& pragma : {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
             u"PRAGMA foreign_keys = ON"_s, u"PRAGMA locking_mode = EXCLUSIVE"_s}) {
        if (const auto done = m_database.value(pragma); !done)
            return done.error();
    }
    if (m_readOnly) {
        const auto version = m_database.value(u"PRAGMA user_version"_s);
        if (!version)
            return version.error();
        if (version->toInt() == migrations().size())
            return {};
        return Error{Error::Kind::ReadOnly,
            tr("%1 was made by an older version of Laurel and cannot be brought up to date where "
               "it is. Copy it to a folder of your own and open the copy.")
                .arg(QFileInfo(m_path).fileName())};
    }
    const auto mode = m_database.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return mode.error();
    if (mode->toString() != u"wal"_s && !m_path.isEmpty())
        qInfo() << "No write-ahead log here; SQLite uses" << mode->toString();
    for (const auto& pragma :
        {u"PRAGMA synchronous = FULL"_s, u"PRAGMA journal_size_limit = 16777216"_s}) {
        if (const auto done = m_database.value(pragma); !done)
            return done.error();
    }
    const auto version = m_database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (version->toInt() > 0 && version->toInt() < migrations().size()) {
        if (auto kept = backUpBeforeMigration(m_database, m_path); !kept)
            return kept.error();
    }
    return migrate(m_database);
}

Result<void> WorkspaceFile::isStillThere() const
{
    if (m_path.isEmpty() || identityOf(m_path) == m_identity)
        return {};
    return Error{Error::Kind::Missing,
        tr("%1 was moved, renamed or replaced while it was open, so this was not saved. Put it "
           "back where it was, then close and open it again.")
            .arg(QFileInfo(m_path).fileName())};
}

} // namespace core
