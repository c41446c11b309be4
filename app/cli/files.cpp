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
