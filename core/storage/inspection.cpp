// SPDX-License-Identifier: MIT
#include "core/storage/inspection.h"

#include "core/base/instant.h"
#include "core/storage/workspacefile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype headerSize = 100;

quint32 bigEndian(const QByteArray& header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

FileHeader parse(const QByteArray& bytes)
{
    FileHeader header;
    const auto stored = qFromBigEndian<quint16>(bytes.constData() + 16);
    header.pageSize = stored == 1 ? 65536 : stored;
    const bool countIsValid = bigEndian(bytes, 24) == bigEndian(bytes, 92);
    header.pageCount = countIsValid ? bigEndian(bytes, 28) : 0;
    header.usesLog = bytes.at(18) == 2 || bytes.at(19) == 2;
    header.userVersion = bigEndian(bytes, 60);
    header.applicationId = bigEndian(bytes, 68);
    return header;
}

Result<void> isReadableFile(const QFileInfo& file)
{
    if (!file.exists())
        return Error{Error::Kind::Missing,
            WorkspaceFile::tr("%1 was not found. It may have been moved or renamed, or the drive "
                              "it was on is not connected.")
                .arg(file.filePath())};
    if (file.isDir())
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 is a folder, not a Laurel workspace.").arg(file.filePath())};
    if (!file.isFile())
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 is not a Laurel workspace.").arg(file.filePath())};
    if (file.size() == 0)
        return Error{Error::Kind::Damaged,
            WorkspaceFile::tr("%1 is empty: it holds no workspace. Open its latest backup instead.")
                .arg(file.fileName())};
    return {};
}

} // namespace

bool hasLog(const QString& path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0;
}

bool hasUnfoldedSteps(const QString& path)
{
    return hasLog(path) || QFileInfo(path + u"-journal"_s).size() > 0;
}

Result<FileHeader> inspect(const QFileInfo& info, int newest)
{
    if (auto readable = isReadableFile(info); !readable)
        return readable.error();
    const auto name = info.fileName();
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage,
            WorkspaceFile::tr("%1 cannot be read. Ask whoever looks after this computer for "
                              "permission to read it.")
                .arg(name),
            file.errorString()};
    const auto bytes = file.read(headerSize);
    if (bytes.size() < headerSize || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 is not a Laurel workspace, or its beginning was overwritten. It "
                              "was not changed. If it was one, open its latest backup.")
                .arg(name)};
    const auto header = parse(bytes);
    if (header.applicationId != WorkspaceFile::applicationId)
        return Error{Error::Kind::Foreign,
            WorkspaceFile::tr("%1 belongs to another program. It was not changed.").arg(name)};
    if (header.userVersion > quint32(newest))
        return Error{Error::Kind::TooNew,
            WorkspaceFile::tr("%1 was made by a newer version of Laurel. Update Laurel to open it; "
                              "it was not changed.")
                .arg(name)};
    if (!hasUnfoldedSteps(info.filePath()) && header.pageCount * header.pageSize > info.size())
        return Error{Error::Kind::Damaged,
            WorkspaceFile::tr("%1 is cut off: a part of it is missing. It was not changed. Open "
                              "its latest backup.")
                .arg(name)};
    return header;
}

Result<void> setForeignLogAside(const FileHeader& header, const QString& path)
{
    if (header.usesLog || !hasLog(path))
        return {};
    auto stamp = toIso(now()).left(19);
    const auto aside
        = u"%1-wal %2.aside"_s.arg(path, stamp.replace(u':', u'-').replace(u'T', u' '));
    qWarning().noquote() << "A log of another file is set aside:" << aside;
    if (QFile::rename(path + u"-wal"_s, aside))
        return {};
    return Error{Error::Kind::Storage,
        WorkspaceFile::tr("Beside %1 lies %2, which belongs to another workspace. Move it into "
                          "another folder, then open the workspace again.")
            .arg(QFileInfo(path).fileName(), QFileInfo(path + u"-wal"_s).fileName())};
}

} // namespace core
