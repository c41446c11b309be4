// SPDX-License-Identifier: MIT
#include "core/evidence/fileimport.h"
#include "core/base/sha256.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using core::Error;

namespace {

QByteArray bytesOf(qint64 size, char seed = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U + 1;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24);
    }
    return bytes;
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// All files below a folder, hidden ones too.
QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator entries(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files << QDir(folder).relativeFilePath(entries.next());
    files.sort();
    return files;
}

/// A source and an evidence folder in a place that goes away.
struct Place {
    QTemporaryDir dir;
    QString source = dir.filePath(u"Lesson of MONDAY.MP4"_s);
    QString evidence = dir.filePath(u"evidence"_s);
};

} // namespace

TEST_CASE("An imported file lies under the name of its bytes with its suffix in lower case")
{
    const Place place;
    const QByteArray bytes = bytesOf(9'500'000);
    write(place.source, bytes);
    qint64 last = 0;
    int calls = 0;
    const auto file
        = must(core::copyAndHash(place.source, place.evidence, [&](qint64 done, qint64 total) {
              CHECK(total == bytes.size());
              CHECK(done > last);
              last = done;
              ++calls;
          }));
    const QByteArray sha256 = core::Sha256::hexOf(bytes);
    CHECK(file.sha256 == sha256);
    CHECK(file.bytes == bytes.size());
    CHECK(file.path == QString::fromLatin1(sha256.first(2) + '/' + sha256 + ".mp4"));
    CHECK(read(place.evidence + u'/' + file.path) == bytes);
    CHECK(filesBelow(place.evidence) == QStringList{file.path});
    CHECK(last == bytes.size());
    CHECK(calls == 3);
    CHECK(must(core::hashFile(place.source)) == sha256);
}

TEST_CASE("An empty file can be imported")
{
    const Place place;
    write(place.source, {});
    const auto file = must(core::copyAndHash(place.source, place.evidence));
    CHECK(file.bytes == 0);
    CHECK(file.sha256 == core::Sha256::hexOf({}));
    CHECK(QFile::exists(place.evidence + u'/' + file.path));
}

TEST_CASE("A suffix that is not a plain word is left away")
{
    const Place place;
    for (const QString& name :
        {u"notes"_s, u"a.b c"_s, u"x.verylongsuffix"_s, u"y.é"_s, u"dot."_s}) {
        const QString source = place.dir.filePath(name);
        write(source, bytesOf(100, char(name.size())));
        const auto file = must(core::copyAndHash(source, place.evidence));
        CHECK(file.path == QString::fromLatin1(file.sha256.first(2) + '/' + file.sha256));
    }
}

TEST_CASE("Importing the same file twice does not write it again")
{
    const Place place;
    write(place.source, bytesOf(5000));
    const auto first = must(core::copyAndHash(place.source, place.evidence));
    const QString copy = place.evidence + u'/' + first.path;
    QFile file(copy);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const auto longAgo = QDateTime(QDate(2020, 1, 2), QTime(3, 4, 5), Qt::UTC);
    REQUIRE(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();

    CHECK(must(core::copyAndHash(place.source, place.evidence)) == first);
    CHECK(QFileInfo(copy).lastModified().toUTC() == longAgo);
    CHECK(filesBelow(place.evidence) == QStringList{first.path});
}

TEST_CASE("Other bytes that hold the name of a file are told and kept as they are")
{
    const Place place;
    write(place.source, bytesOf(5000));
    const auto first = must(core::copyAndHash(place.source, place.evidence));
    write(place.evidence + u'/' + first.path, "cut short");

    const auto again = core::copyAndHash(place.source, place.evidence);
    REQUIRE(!again);
    CHECK(again.error().kind == Error::Kind::Damaged);
    CHECK(read(place.evidence + u'/' + first.path) == "cut short");
    CHECK(filesBelow(place.evidence) == QStringList{first.path});
}

TEST_CASE("Stopping an import half way leaves nothing behind")
{
    const Place place;
    write(place.source, bytesOf(9'000'000));
    std::stop_source stop;
    const auto file = core::copyAndHash(
        place.source, place.evidence, [&](qint64, qint64) { stop.request_stop(); },
        stop.get_token());
    REQUIRE(!file);
    CHECK(file.error().kind == Error::Kind::Cancelled);
    CHECK(filesBelow(place.evidence).isEmpty());
}

TEST_CASE("A source that is not a readable file is told in words")
{
    const Place place;
    const auto nothing = core::copyAndHash(place.source, place.evidence);
    REQUIRE(!nothing);
    CHECK(nothing.error().kind == Error::Kind::Missing);
    CHECK(nothing.error().message.contains(u"Lesson of MONDAY.MP4"_s));

    const auto folder = core::copyAndHash(place.dir.path(), place.evidence);
    REQUIRE(!folder);
    CHECK(folder.error().kind == Error::Kind::Invalid);

    CHECK(core::hashFile(place.source).error().kind == Error::Kind::Missing);
    CHECK(core::fingerprint(place.source).error().kind == Error::Kind::Missing);
    CHECK(core::fingerprint(place.dir.path()).error().kind == Error::Kind::Invalid);
}

TEST_CASE("A source that vanishes, grows, shrinks or is edited during the copy is refused")
{
    const Place place;
    write(place.source, bytesOf(9'000'000));
    std::function<void()> disturb;
    auto kind = Error::Kind::Refused;
    SECTION("vanishes")
    {
        disturb = [&] { REQUIRE(QFile::remove(place.source)); };
        kind = Error::Kind::Missing;
    }
    SECTION("grows")
    {
        disturb = [&] {
            QFile file(place.source);
            REQUIRE(file.open(QIODevice::Append));
            REQUIRE(file.write("more") == 4);
        };
    }
    SECTION("shrinks")
    {
        disturb = [&] { REQUIRE(QFile::resize(place.source, 5'000'000)); };
    }
    SECTION("is edited")
    {
        disturb = [&] {
            QFile file(place.source);
            REQUIRE(file.open(QIODevice::ReadWrite));
            REQUIRE(file.write("edit") == 4);
            REQUIRE(file.flush()); // or closing would set the time anew
            REQUIRE(file.setFileTime(
                QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        };
    }
    bool isFirst = true;
    const auto file = core::copyAndHash(place.source, place.evidence, [&](qint64, qint64) {
        if (std::exchange(isFirst, false))
            disturb();
    });
    REQUIRE(!file);
    CHECK(file.error().kind == kind);
    CHECK(filesBelow(place.evidence).isEmpty());
}

TEST_CASE("An evidence folder that cannot be made is told in words")
{
    const Place place;
    write(place.source, bytesOf(100));
    write(place.evidence, "a file, not a folder");
    const auto file = core::copyAndHash(place.source, place.evidence);
    REQUIRE(!file);
    CHECK(file.error().kind == Error::Kind::Storage);
    CHECK(read(place.evidence) == "a file, not a folder");
}

TEST_CASE("Leftovers of an import that was cut off are removed and nothing else")
{
    const Place place;
    write(place.source, bytesOf(100));
    const auto file = must(core::copyAndHash(place.source, place.evidence));
    write(place.evidence + u"/.laurel-import-0123"_s, "half");
    write(place.evidence + u"/.laurel-import-4567"_s, "half");
    write(place.evidence + u"/.keep"_s, "mine");
    CHECK(core::removeLeftovers(place.evidence) == 2);
    CHECK(core::removeLeftovers(place.evidence) == 0);
    CHECK(filesBelow(place.evidence) == QStringList{u".keep"_s, file.path});
    CHECK(core::removeLeftovers(place.dir.filePath(u"nowhere"_s)) == 0);
}

TEST_CASE("A moved file is found again by its size and fingerprint")
{
    const Place place;
    const QByteArray bytes = bytesOf(4'000'000);
    write(place.source, bytes);
    const auto mark = must(core::fingerprint(place.source));
    CHECK(must(core::fingerprint(place.source)) == mark);

    auto lookalike = bytes; // same size, the middle differs
    lookalike[2'000'000] = char(lookalike[2'000'000] ^ 1);
    write(place.dir.filePath(u"films/a/lookalike.mp4"_s), lookalike);
    CHECK(must(core::fingerprint(place.dir.filePath(u"films/a/lookalike.mp4"_s))) != mark);

    const QStringList folders{place.dir.filePath(u"nowhere"_s), place.dir.filePath(u"films"_s)};
    CHECK(!core::findAgain(mark, bytes.size(), folders));

    const QString moved = place.dir.filePath(u"films/b/c/renamed.mp4"_s);
    write(moved, bytes);
    const auto found = core::findAgain(mark, bytes.size(), folders);
    REQUIRE(found);
    CHECK(QFileInfo(*found) == QFileInfo(moved));
    CHECK(!core::findAgain(mark, bytes.size() + 1, folders));

    std::stop_source stop;
    stop.request_stop();
    CHECK(!core::findAgain(mark, bytes.size(), folders, stop.get_token()));
}

#ifdef Q_OS_LINUX

namespace {

/// A disk of two megabytes, for who may mount one.
struct SmallDisk {
    QTemporaryDir dir;
    bool isMounted
        = ::mount("none", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=2m") == 0;
    ~SmallDisk()
    {
        if (isMounted)
            ::umount2(QFile::encodeName(dir.path()).constData(), MNT_DETACH);
    }
};

/// While it lives this process cannot write a file beyond `bytes`.
struct FileLimit {
    explicit FileLimit(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit now{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    }
    rlimit before{};
    void (*handler)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

} // namespace

TEST_CASE("A full disk is told with the room that is needed and nothing is left on it")
{
    const Place place;
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("did not run: mounting a small disk needs more rights");
        return;
    }
    SECTION("already before the copy")
    {
        write(place.source, bytesOf(3'000'000));
        const auto file = core::copyAndHash(place.source, disk.dir.path());
        REQUIRE(!file);
        CHECK(file.error().kind == Error::Kind::Full);
        CHECK(file.error().message.contains(QLocale().formattedDataSize(3'000'000)));
        CHECK(filesBelow(disk.dir.path()).isEmpty());
    }
    SECTION("but a file that is there needs none")
    {
        write(place.source, bytesOf(1'200'000));
        const auto file = must(core::copyAndHash(place.source, disk.dir.path()));
        CHECK(must(core::copyAndHash(place.source, disk.dir.path())) == file);
    }
}

TEST_CASE("A disk that fills up during the copy is told and nothing is left on it")
{
    const Place place;
    const SmallDisk disk;
    if (!disk.isMounted) {
        WARN("did not run: mounting a small disk needs more rights");
        return;
    }
    REQUIRE(::mount("none", QFile::encodeName(disk.dir.path()).constData(), "tmpfs", MS_REMOUNT,
                "size=8m")
        == 0);
    write(place.source, bytesOf(6'000'000));
    const QString filler = disk.dir.filePath(u"filler"_s);
    const auto file = core::copyAndHash(place.source, disk.dir.path(), [&](qint64, qint64) {
        QFile other(filler);
        REQUIRE(other.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (other.write(bytesOf(256 << 10)) > 0) { }
    });
    REQUIRE(!file);
    CHECK(file.error().kind == Error::Kind::Full);
    CHECK(filesBelow(disk.dir.path()) == QStringList{u"filler"_s});
    REQUIRE(QFile::remove(filler));
    must(core::copyAndHash(place.source, disk.dir.path()));
}

TEST_CASE("A disk that refuses so large a file is told and nothing is left on it")
{
    const Place place;
    write(place.source, bytesOf(6'000'000));
    const auto file = [&] {
        const FileLimit limit(5'000'000);
        return core::copyAndHash(place.source, place.evidence);
    }();
    REQUIRE(!file);
    CHECK(file.error().kind == Error::Kind::Storage);
    CHECK(filesBelow(place.evidence).isEmpty());
}

#endif
