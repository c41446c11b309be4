// SPDX-License-Identifier: MIT
#include "app/cli/files.h"

#include "app/cli/arguments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(cli::Files)
};

bool hasTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(2);
#else
    return isatty(2);
#endif
}

} // namespace

core::Result<QByteArray> readFile(const QString& path, qint64 mostBytes)
{
    const QFileInfo info(path);
    const auto shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return core::Error{core::Error::Kind::Missing,
            Text::tr("“%1” was not found. Check the name and the folder.").arg(shown)};
    if (!info.isFile())
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("“%1” is not a file. Name a single file.").arg(shown)};
    if (info.size() > mostBytes)
        return core::Error{core::Error::Kind::Invalid,
            Text::tr("“%1” is too large to be what it should be. Check that it is the right file.")
                .arg(shown)};
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const auto bytes = file.readAll();
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return core::Error{core::Error::Kind::Storage,
        Text::tr("“%1” could not be read. Check that you may open it.").arg(shown),
        file.errorString()};
}

core::Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return core::Error{core::Error::Kind::Storage,
        Text::tr("“%1” could not be written. Check that the folder exists, that you may write in "
                 "it and that the disk is not full.")
            .arg(QDir::toNativeSeparators(path)),
        file.errorString()};
}

Ending writeNamed(const Call& call, const core::Result<QByteArray>& made)
{
    if (!made)
        return made.error();
    const auto path = call.arguments.value(u"o"_s);
    if (auto done = writeFile(path, *made); !done)
        return done;
    call.out << QDir::toNativeSeparators(path) << '\n';
    return {};
}

core::FileProgress progressOf(const QString& name)
{
    if (!hasTerminal())
        return {};
    return [name, last = -1](qint64 done, qint64 total) mutable {
        const int percent = total > 0 ? int(100 * done / total) : 100;
        if (percent == last)
            return;
        last = percent;
        std::fprintf(
            stderr, "\r%s %d %%%s", qUtf8Printable(name), percent, percent == 100 ? "\n" : "");
    };
}

} // namespace cli
