// SPDX-License-Identifier: MIT
#include "core/evidence/fileimport.h"

#include "core/base/disk.h"
#include "core/base/sha256.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 chunkBytes = 4 << 20;
constexpr auto leftoverName = ".laurel-import-"_L1;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(core::FileImport)
};

QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

/// What must not change while a file is read.
struct Stamp {
    qint64 bytes = 0;
    QDateTime modified;

    bool operator==(const Stamp&) const = default;
};

Error missing(const QString& path)
{
    return {Error::Kind::Missing,
        Tr::tr("“%1” is not there any more. It may have been moved or renamed, or its disk is not "
               "connected.")
            .arg(nameOf(path)),
        path};
}

Error cancelled()
{
    return {Error::Kind::Cancelled, Tr::tr("Stopped. Nothing was changed.")};
}

Error unreadable(const QFile& file)
{
    return {Error::Kind::Storage,
        Tr::tr("“%1” could not be read. Check that you may open it and that its disk is still "
               "connected, then try again.")
            .arg(nameOf(file.fileName())),
        file.fileName() + u": "_s + file.errorString()};
}

Error changed(const QString& path)
{
    return {Error::Kind::Refused,
        Tr::tr("“%1” changed while it was being read. Wait until it is completely recorded or "
               "copied, then try again.")
            .arg(nameOf(path)),
        path};
}

Error full(const QString& folder, qint64 needed)
{
    return {Error::Kind::Full,
        Tr::tr("There is not enough room on the disk: %1 are needed. Free some space, then try "
               "again.")
            .arg(QLocale().formattedDataSize(needed)),
        folder};
}

Error unwritable(const QString& folder, const QString& detail)
{
    return {Error::Kind::Storage,
        Tr::tr("The copy could not be written to “%1”. Check that you may write there and that the "
               "disk is still connected, then try again.")
            .arg(QDir::toNativeSeparators(folder)),
        detail};
}

Result<Stamp> stampOf(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return missing(path);
    if (!info.isFile())
        return Error{Error::Kind::Invalid,
            Tr::tr("“%1” is not a file. Choose a single file.").arg(nameOf(path)), path};
    return Stamp{info.size(), info.lastModified()};
}

/// Hands every chunk of `path` to `each` until it returns an error. The file must stay the same.
Result<Stamp> readThrough(const QString& path, const FileProgress& progress, std::stop_token stop,
    const std::function<Result<void>(QByteArrayView)>& each)
{
    const auto before = stampOf(path);
    if (!before)
        return before;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    QByteArray chunk(qMax<qint64>(1, qMin(before->bytes + 1, chunkBytes)), Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        if (stop.stop_requested())
            return cancelled();
        const qint64 got = file.read(chunk.data(), chunk.size());
        if (got < 0)
            return unreadable(file);
        if (got == 0)
            break;
        if (const auto taken = each(QByteArrayView(chunk.constData(), got)); !taken)
            return taken.error();
        done += got;
        if (done > before->bytes)
            return changed(path); // it grows: do not run after it
        if (progress)
            progress(done, before->bytes);
    }
    const auto after = stampOf(path);
    if (!after)
        return after;
    if (*after != *before || done != before->bytes)
        return changed(path);
    return before;
}

/// The last part of the name in lower case, if it is a plain one: ".mp4", or nothing.
QString plainSuffix(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool plain = !suffix.isEmpty() && suffix.size() <= 8
        && std::ranges::all_of(
            suffix, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
    return plain ? u'.' + suffix : QString();
}

bool hasRoomFor(const QString& folder, qint64 bytes)
{
    const QStorageInfo disk(folder);
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return true; // not every disk tells; the write itself will
    return disk.bytesAvailable() >= bytes;
}

/// A file with a passing name that goes away again unless it is kept.
class Leftover {
public:
    explicit Leftover(const QString& folder)
        : m_file(folder + u'/' + leftoverName + QUuid::createUuid().toString(QUuid::Id128))
    {
    }
    ~Leftover()
    {
        m_file.close();
        if (!m_isKept)
            m_file.remove();
    }
    Leftover(const Leftover&) = delete;
    Leftover& operator=(const Leftover&) = delete;

    QFile& file() { return m_file; }
    bool keepAs(const QString& name)
    {
        m_isKept = m_file.rename(name);
        return m_isKept;
    }

private:
    QFile m_file;
    bool m_isKept = false;
};

/// Nothing when the name is free; the file when it is already there whole.
Result<bool> isThere(const QString& folder, const ImportedFile& file)
{
    const QFileInfo there(folder + u'/' + file.path);
    if (!there.exists())
        return false;
    if (there.isFile() && there.size() == file.bytes)
        return true;
    return Error{Error::Kind::Damaged,
        Tr::tr("A file with the name “%1” is already in “%2”, but its content is different: it is "
               "probably damaged. Move it away, then import again.")
            .arg(file.path, QDir::toNativeSeparators(folder)),
        there.filePath()};
}

ImportedFile named(const QString& source, qint64 bytes, const QByteArray& sha256)
{
    return {sha256, bytes, importedPath(sha256, source)};
}

/// The disk has no room: all is well all the same when the bytes are already there.
Result<ImportedFile> alreadyThere(const QString& source, const QString& folder, qint64 bytes,
    const FileProgress& progress, std::stop_token stop)
{
    const auto sha256 = hashFile(source, progress, stop);
    if (!sha256)
        return sha256.error();
    const auto file = named(source, bytes, *sha256);
    const auto there = isThere(folder, file);
    if (!there)
        return there.error();
    if (!*there)
        return full(folder, bytes);
    return file;
}

/// Gives the whole copy its final name, and makes both last.
Result<void> settle(Leftover& copy, const QString& folder, const ImportedFile& file)
{
    const QString final = folder + u'/' + file.path;
    const QString below = QFileInfo(final).path();
    copy.file().close();
    if (!flushToDisk(copy.file().fileName()))
        return hasRoomFor(folder, chunkBytes) ? unwritable(folder, u"flush failed"_s)
                                              : full(folder, file.bytes);
    if (!QDir().mkpath(below))
        return unwritable(folder, u"cannot make "_s + below);
    if (!copy.keepAs(final))
        return unwritable(folder, copy.file().errorString());
    if (!flushToDisk(below) || !flushToDisk(folder))
        return unwritable(folder, u"flush of the folder failed"_s);
    return {};
}

} // namespace

Result<ImportedFile> copyAndHash(const QString& source, const QString& destinationFolder,
    const FileProgress& progress, std::stop_token stop)
{
    const auto stamp = stampOf(source);
    if (!stamp)
        return stamp.error();
    if (!QDir().mkpath(destinationFolder))
        return unwritable(destinationFolder, u"cannot make the folder"_s);
    if (!hasRoomFor(destinationFolder, stamp->bytes))
        return alreadyThere(source, destinationFolder, stamp->bytes, progress, stop);

    Leftover copy(destinationFolder);
    QFile& out = copy.file();
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return unwritable(destinationFolder, out.errorString());
    Sha256 hash;
    const auto read
        = readThrough(source, progress, stop, [&](QByteArrayView chunk) -> Result<void> {
              hash.add(chunk);
              if (out.write(chunk.data(), chunk.size()) == chunk.size())
                  return {};
              const bool isFull = out.error() == QFileDevice::ResourceError
                  || !hasRoomFor(destinationFolder, chunk.size());
              return isFull ? full(destinationFolder, stamp->bytes)
                            : unwritable(destinationFolder, out.errorString());
          });
    if (!read)
        return read.error();

    const auto file = named(source, read->bytes, hash.hex());
    const auto there = isThere(destinationFolder, file);
    if (!there)
        return there.error();
    if (*there)
        return file;
    if (const auto done = settle(copy, destinationFolder, file); !done)
        return done.error();
    return file;
}

QString importedPath(const QByteArray& sha256, const QString& originalName)
{
    const QString name = QString::fromLatin1(sha256);
    return name.left(2) + u'/' + name + plainSuffix(originalName);
}

int removeLeftovers(const QString& destinationFolder)
{
    QDir folder(destinationFolder);
    int removed = 0;
    for (const QString& name :
        folder.entryList({leftoverName + u'*'}, QDir::Files | QDir::Hidden | QDir::System))
        removed += folder.remove(name);
    return removed;
}

Result<QByteArray> hashFile(const QString& path, const FileProgress& progress, std::stop_token stop)
{
    Sha256 hash;
    const auto read = readThrough(path, progress, stop, [&](QByteArrayView chunk) -> Result<void> {
        hash.add(chunk);
        return {};
    });
    if (!read)
        return read.error();
    return hash.hex();
}

} // namespace core
