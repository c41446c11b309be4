// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/catch.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

/// What a run of laurel-cli came to.
struct Answer {
    int status = -1;
    QString out;
    QString err;

    QJsonDocument json() const;
};

/// A folder of its own with a home of its own, in which laurel-cli runs.
class CommandLine {
public:
    CommandLine();

    Answer run(const QStringList& words) const;
    /// What a run prints that must end well, without the last line break.
    QString done(const QStringList& words) const;
    /// What a run says on stderr that must be refused with `status`.
    QString refused(const QStringList& words, int status = 1) const;

    /// Starts a run without waiting for its end.
    void start(QProcess& process, const QStringList& words) const;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString home() const { return path(QStringLiteral("home")); }
    /// Writes a file into the folder; gives its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    QByteArray read(const QString& name) const;

private:
    QTemporaryDir m_folder;
};

/// A workspace "w.laurel" with Ana (teacher), Omar (reviewer), Lena (approver) and CM-01 published.
void makeSchool(const CommandLine& cli);

/// Ana is enrolled and has handed in all that CM-01 asks, with the lesson as evidence 3.
void handIn(const CommandLine& cli);

/// The same, and Omar has begun to review it.
void startReview(const CommandLine& cli);

/// --person and --design, and --reviewer too.
QStringList anasWork();
QStringList omarsReview();

/// The short lesson that comes with Laurel; 62 seconds.
QString lesson();
