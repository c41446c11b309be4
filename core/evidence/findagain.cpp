// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/evidence/fileimport.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <deque>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 sampleBytes = 1 << 20;
constexpr int deepest = 8;
constexpr int mostFiles = 200'000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(core::FileImport)
};

struct Folder {
    QString path;
    int depth = 0;
};

} // namespace

Result<QByteArray> fingerprint(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{
            Error::Kind::Missing, Tr::tr("“%1” is not there any more.").arg(info.fileName()), path};
    if (!info.isFile())
        return Error{
            Error::Kind::Invalid, Tr::tr("“%1” is not a file.").arg(info.fileName()), path};
    QFile file(path);
    const qint64 size = info.size();
    Sha256 hash;
    hash.add(QByteArray::number(size) + '\n');
    bool isRead = file.open(QIODevice::ReadOnly);
    const auto sample = [&](qint64 at, qint64 bytes) {
        if (!isRead)
            return;
        isRead = file.seek(at);
        const QByteArray part = file.read(bytes);
        isRead = isRead && part.size() == bytes;
        hash.add(part);
    };
    if (size <= 3 * sampleBytes) {
        sample(0, size);
    } else {
        sample(0, sampleBytes);
        sample((size - sampleBytes) / 2, sampleBytes);
        sample(size - sampleBytes, sampleBytes);
    }
    if (!isRead)
        return Error{Error::Kind::Storage,
            Tr::tr("“%1” could not be read. Check that its disk is still connected.")
                .arg(info.fileName()),
            path + u": "_s + file.errorString()};
    return hash.hex();
}

std::optional<QString> findAgain(const QByteArray& fingerprint, qint64 bytes,
    const QStringList& searchFolders, std::stop_token stop)
{
    std::deque<Folder> queue;
    for (const QString& folder : searchFolders)
        queue.push_back({folder});
    int seen = 0;
    while (!queue.empty()) {
        const Folder folder = queue.front();
        queue.pop_front();
        QDirIterator entries(folder.path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        while (entries.hasNext()) {
            if (stop.stop_requested() || ++seen > mostFiles)
                return std::nullopt;
            entries.next();
            const QFileInfo entry = entries.fileInfo();
            if (entry.isDir()) {
                if (!entry.isSymLink() && folder.depth < deepest)
                    queue.push_back({entry.filePath(), folder.depth + 1});
                continue;
            }
            if (!entry.isFile() || entry.size() != bytes)
                continue;
            const auto found = core::fingerprint(entry.filePath());
            if (found && *found == fingerprint)
                return entry.absoluteFilePath();
        }
    }
    return std::nullopt;
}

} // namespace core
