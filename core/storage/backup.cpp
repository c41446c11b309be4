// SPDX-License-Identifier: MIT
#include "core/storage/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int pagesAtOnce = 256;

Error isDamaged(const QString& detail)
{
    return {Error::Kind::Damaged,
        Database::tr("The workspace is damaged, so no backup of it was made. Keep the earlier "
                     "backups safe, and open the latest of them."),
        detail};
}

Error failed(int code, const QString& to)
{
    const auto detail = u"SQLite %1 %2"_s.arg(code).arg(to);
    if ((code & 0xff) == SQLITE_CORRUPT)
        return isDamaged(detail);
    if ((code & 0xff) == SQLITE_FULL)
        return {Error::Kind::Full,
            Database::tr("The disk is full, so no backup was made. Free some space, or choose "
                         "another drive."),
            detail};
    return {Error::Kind::Storage,
        Database::tr("The backup could not be written to %1. Choose another folder or drive.")
            .arg(QDir::toNativeSeparators(to)),
        detail};
}

Result<void> copyPages(
    const Database& from, Database& to, const QString& path, const Progress& progress)
{
    auto* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        return failed(sqlite3_extended_errcode(to.handle()), path);
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !progress.isCancelled()) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        progress.tell(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (code == SQLITE_OK)
        return Error{Error::Kind::Cancelled, Database::tr("The backup was stopped.")};
    if (code != SQLITE_DONE)
        return failed(code, path);
    return {};
}

// A backup that cannot be opened is worse than none, because one relies on it.
Result<void> checkCopy(Database& copy, const QString& path)
{
    // One plain file, without a log beside it.
    for (const auto& pragma : {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto done = copy.value(pragma); !done)
            return failed(sqlite3_extended_errcode(copy.handle()), path);
    }
    const auto sound = copy.value(u"PRAGMA integrity_check(1)"_s);
    if (!sound)
        return sound.error();
    if (sound->toString() != u"ok"_s)
        return isDamaged(sound->toString());
    return {};
}

void discard(const QString& part)
{
    for (const auto& end : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(part + end);
}

QString stamped(const QString& workspace, Instant at)
{
    auto stamp = toIso(at).left(19);
    stamp.replace(u':', u'-').replace(u'T', u' ');
    return backupFolder(workspace) + u'/' + QFileInfo(workspace).completeBaseName() + u' ' + stamp
        + u".laurel"_s;
}

// "Maple Grove 2026-11-24 09-30-00.laurel" -> 2026-11-24
QDate dayOf(const QString& backup)
{
    return QDate::fromString(QFileInfo(backup).completeBaseName().right(19).left(10), Qt::ISODate);
}

void rotate(const QString& workspace)
{
    const auto files = automaticBackups(workspace);
    QList<QDate> days;
    for (const auto& file : files)
        days.append(dayOf(file));
    const auto kept = keptBackups(days);
    QSet<QDate> left(kept.begin(), kept.end()); // of two on one day the newer stays
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!left.remove(days.at(i)) && !QFile::remove(files.at(i)))
            qWarning() << "An old backup could not be removed:" << files.at(i);
    }
}

} // namespace

Result<void> backUp(const Database& database, const QString& to, const Progress& progress)
{
    if (QFileInfo::exists(to))
        return Error{Error::Kind::Refused,
            Database::tr("%1 exists already. Choose another name for the backup.")
                .arg(QFileInfo(to).fileName())};
    Q_ASSERT(sqlite3_get_autocommit(database.handle())); // half a step is no backup
    const auto part = to + u".part"_s;
    discard(part);
    auto done = [&]() -> Result<void> {
        auto copy = Database::open(part, Database::Mode::Create);
        if (!copy)
            return failed(SQLITE_CANTOPEN, to);
        if (auto copied = copyPages(database, *copy, to, progress); !copied)
            return copied;
        return checkCopy(*copy, to);
    }();
    if (done && !QFile::rename(part, to))
        done = failed(SQLITE_IOERR, to);
    if (!done)
        discard(part);
    return done;
}

QString backupFolder(const QString& workspace)
{
    const QFileInfo info(workspace);
    return info.absolutePath() + u'/' + info.completeBaseName() + u".backups"_s;
}

QStringList automaticBackups(const QString& workspace)
{
    const QDir folder(backupFolder(workspace));
    QStringList files;
    const auto names = folder.entryList({u"*.laurel"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const auto& name : names) {
        const auto path = folder.filePath(name);
        if (dayOf(path).isValid())
            files.append(path);
    }
    return files;
}

Result<QString> backUpWhenDue(const Database& database, const QString& workspace, Instant at)
{
    const auto path = stamped(workspace, at);
    // Of this very day: one from a day when the clock was wrong must not hold up those to come.
    const auto earlier = automaticBackups(workspace);
    if (std::any_of(earlier.begin(), earlier.end(),
            [&](const QString& backup) { return dayOf(backup) == dayOf(path); }))
        return QString();
    if (!QDir().mkpath(backupFolder(workspace)))
        return failed(SQLITE_CANTOPEN, backupFolder(workspace));
    if (auto done = backUp(database, path); !done)
        return done.error();
    rotate(workspace);
    return path;
}

Result<void> backUpBeforeMigration(const Database& database, const QString& workspace)
{
    if (!QDir().mkpath(backupFolder(workspace)))
        return failed(SQLITE_CANTOPEN, backupFolder(workspace));
    const auto path = stamped(workspace, now());
    return QFileInfo::exists(path) ? Result<void>() : backUp(database, path);
}

QList<QDate> keptBackups(const QList<QDate>& days)
{
    constexpr int newest = 7;
    constexpr int weeks = 8;
    QList<QDate> kept;
    QSet<std::pair<int, int>> seen;
    for (const auto& day : days) {
        int year = 0;
        const int week = day.weekNumber(&year);
        if (kept.contains(day))
            continue;
        if (kept.size() < newest) {
            kept.append(day);
        } else if (seen.size() < weeks && !seen.contains({year, week})) {
            seen.insert({year, week});
            kept.append(day);
        }
    }
    return kept;
}

} // namespace core
