// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"
#include "core/base/progress.h"
#include "core/storage/database.h"

#include <QStringList>

namespace core {

/// Copies the open database to `to` as one consistent, checked file that did not exist before.
/// Page by page through SQLite's backup interface, so a change in between is never half in it.
/// Cancelled, Full or Storage leave nothing at `to`.
Result<void> backUp(const Database& database, const QString& to, const Progress& progress = {});

/// The folder beside a workspace that holds its automatic backups: "Maple Grove.backups".
QString backupFolder(const QString& workspace);

/// The automatic backups of a workspace, newest first.
QStringList automaticBackups(const QString& workspace);

/// Makes an automatic backup when there is none of that day (in UTC) yet, and removes those that
/// the rotation no longer keeps. Gives the new file's path, or nothing when none was due.
Result<QString> backUpWhenDue(const Database& database, const QString& workspace, Instant at);

/// Keeps a copy of a workspace of an older schema before it is brought up to date.
Result<void> backUpBeforeMigration(const Database& database, const QString& workspace);

/// Of the days of backups (newest first) those of which one is kept: the seven newest, then the
/// newest of each week for eight weeks.
QList<QDate> keptBackups(const QList<QDate>& days);

} // namespace core
