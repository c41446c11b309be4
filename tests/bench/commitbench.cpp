// SPDX-License-Identifier: MIT
#include "tests/bench/commentschool.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

// One comment, acknowledged: Store::apply with its journal entry, against the least that any
// durable write costs: 4 KB and an fdatasync.
namespace bench {

namespace {

constexpr int commitsAtOnce = 200;
constexpr int rounds = 5;

// Appends to an open file, as a log does.
double floorSeconds(QFile& file)
{
    static const QByteArray page(4096, 'x');
    return wallSeconds([&] {
        file.write(page);
#ifdef Q_OS_UNIX
        if (fdatasync(file.handle()) != 0)
            giveUp({core::Error::Kind::Storage, u"fdatasync failed"_s});
#endif
    });
}

} // namespace

void commits()
{
    const QTemporaryDir folder;
    CommentSchool school;
    const auto store
        = must(core::Store::create(folder.filePath(u"commits.laurel"_s), someSchool()));
    must(store->apply(u"Make"_s, makeCommentSchool(school, 20)));
    QFile floorFile(folder.filePath(u"floor"_s));
    if (!floorFile.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        giveUp({core::Error::Kind::Storage, floorFile.errorString()});
    QList<double> ours;
    QList<double> floor;
    for (int i = 0; i < rounds * commitsAtOnce; ++i) {
        const auto comment = school.comment(i);
        ours.append(
            wallSeconds([&] { must(store->apply(u"Add a comment"_s, {{.after = comment}})); }));
        floor.append(floorSeconds(floorFile));
    }
    const auto ms = [](double seconds) { return u"%1 ms"_s.arg(seconds * 1000, 0, 'f', 3); };
    report(u"commit a comment, p50"_s, ms(median(ours)), ms(median(floor)),
        median(ours) / median(floor), u"G5: at most 1.5 of the fsync floor"_s);
    auto sorted = ours;
    std::sort(sorted.begin(), sorted.end());
    const double p99 = sorted.at(sorted.size() * 99 / 100);
    report(u"commit a comment, p99"_s, ms(p99), u"20 ms"_s, p99 / 0.020, u"G5: at most 20 ms"_s);
}

} // namespace bench
