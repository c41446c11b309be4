// SPDX-License-Identifier: MIT
#include "core/evidence/fileimport.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// Copying in and hashing 1 GB in one pass, against `openssl dgst -sha256` and then `cp`.
namespace bench {

namespace {

constexpr int rounds = 3;
constexpr qint64 megabyte = 1 << 20;

void makeFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp({core::Error::Kind::Storage, file.errorString()});
    QByteArray block(megabyte, Qt::Uninitialized);
    for (int i = 0; i < 1024; ++i) {
        QRandomGenerator(quint32(i))
            .fillRange(reinterpret_cast<quint32*>(block.data()), block.size() / 4);
        file.write(block);
    }
}

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitCode() == 0;
}

} // namespace

void importing()
{
    const QTemporaryDir folder;
    const auto source = folder.filePath(u"lesson.mp4"_s);
    makeFile(source);
    QList<double> ours;
    QList<double> peer;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir media(folder.filePath(u"media-XXXXXX"_s));
        ours.append(wallSeconds([&] { must(core::copyAndHash(source, media.path())); }));
        const auto copy = folder.filePath(u"copy"_s);
        QFile::remove(copy);
        peer.append(wallSeconds([&] {
            if (!run(u"openssl"_s, {u"dgst"_s, u"-sha256"_s, source})
                || !run(u"cp"_s, {source, copy}) || !run(u"sync"_s, {copy}))
                giveUp({core::Error::Kind::Missing, u"openssl or cp did not run"_s});
        }));
    }
    const auto s = [](double seconds) { return u"%1 s"_s.arg(seconds, 0, 'f', 2); };
    report(u"import and hash 1 GB"_s, s(median(ours)), s(median(peer)), median(ours) / median(peer),
        u"G9: at most 1.25 of openssl, then cp"_s);
}

} // namespace bench
