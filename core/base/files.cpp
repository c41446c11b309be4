// SPDX-License-Identifier: MIT
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Files)
};

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 mostBytes)
{
    const QFileInfo info(path);
    const auto shown = QDir::toNativeSeparators(path);
    if (!info.exists())
        return Error{Error::Kind::Missing,
            Text::tr("“%1” was not found. Check the name and the folder.").arg(shown)};
    if (!info.isFile())
        return Error{
            Error::Kind::Invalid, Text::tr("“%1” is not a file. Name a single file.").arg(shown)};
    if (info.size() > mostBytes)
        return Error{Error::Kind::Invalid,
            Text::tr("“%1” is too large to be what it should be. Check that it is the right file.")
                .arg(shown)};
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const auto bytes = file.read(mostBytes); // what grows meanwhile stays out
        if (file.error() == QFileDevice::NoError)
            return bytes;
    }
    return Error{Error::Kind::Storage,
        Text::tr("“%1” could not be read. Check that you may open it.").arg(shown),
        file.errorString()};
}

} // namespace core
