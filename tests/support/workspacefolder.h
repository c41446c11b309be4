// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/samples.h"

#include <QDir>
#include <QMap>

#include <sqlite3.h>

namespace samples {

/// Where files are quick to write: in memory when there is such a place.
inline QString quickPlace()
{
    const auto memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

/// A folder with a workspace in it, closed, and what a test wants to know about its files.
class WorkspaceFolder {
public:
    explicit WorkspaceFolder(int people = 0, const QString& place = quickPlace())
        : m_folder(place + u"/laurel-XXXXXX"_s)
    {
        const auto store = must(core::Store::create(path(), school()));
        for (int i = 0; i < people; ++i)
            must(store->apply(u"Add %1"_s.arg(i),
                {{.after = person(u"Given %1"_s.arg(i), u"Family %1"_s.arg(i))}}));
    }

    QString path(const QString& name = u"Maple Grove.laurel"_s) const
    {
        return m_folder.filePath(name);
    }

    /// Every file in the folder with its bytes. Not for a workspace that is open here.
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> found;
        const QDir folder(m_folder.path());
        for (const auto& name : folder.entryList(QDir::Files | QDir::Hidden))
            found.insert(name, read(folder.filePath(name)));
        return found;
    }

    QStringList names() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    /// Writes `bytes` over what is at `offset`.
    static void overwrite(const QString& path, qint64 offset, const QByteArray& bytes)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(offset));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    /// Runs SQL on a file behind Laurel's back.
    static void meddle(const QString& path, const QString& sql)
    {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK);
        const int code
            = sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
        INFO(sqlite3_errmsg(database) << ": " << sql.toStdString());
        CHECK(code == SQLITE_OK);
        sqlite3_close(database);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace samples
