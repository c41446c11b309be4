// SPDX-License-Identifier: MIT
#include "tests/bench/commentschool.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

// Opening a workspace of a million comments to the comments of one piece of evidence, with the
// file out of the page cache, against an empty workspace and against bare SQLite.
namespace bench {

namespace {

constexpr int million = 1'000'000;
constexpr int rounds = 9;

void forget(const QString& path)
{
#ifdef Q_OS_LINUX
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        fsync(file.handle());
        posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    }
#endif
}

double openOurs(const QString& path, const core::EvidenceId& evidence)
{
    forget(path);
    return wallSeconds([&] {
        const auto store = must(core::Store::open(path));
        must(store->comments().of(evidence));
    });
}

double openRaw(const QString& path, const core::EvidenceId& evidence)
{
    forget(path);
    return wallSeconds([&] {
        sqlite3* handle = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_prepare_v2(handle,
            "SELECT * FROM timestamped_comment WHERE evidence = ? ORDER BY start, created_at, id",
            -1, &statement, nullptr);
        const auto id = evidence.toString().toUtf8();
        sqlite3_bind_text(statement, 1, id.constData(), -1, SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW)
            sqlite3_column_text(statement, 8);
        sqlite3_finalize(statement);
        sqlite3_close(handle);
    });
}

CommentSchool makeLarge(const QString& path)
{
    CommentSchool school;
    const auto own = someSchool();
    must(must(core::Store::create(path, own))->apply(u"Make"_s, makeCommentSchool(school, 10'000)));
    auto file = must(core::WorkspaceFile::open(path));
    core::CommentRepository table(file.database());
    for (int from = 0; from < million; from += 50'000) {
        must(file.database().transaction([&]() -> core::Result<void> {
            for (int i = from; i < from + 50'000; ++i) {
                if (auto done = table.insert(school.comment(i)); !done)
                    return done;
            }
            return {};
        }));
    }
    return school;
}

} // namespace

void opening()
{
    const QTemporaryDir folder;
    const auto large = folder.filePath(u"large.laurel"_s);
    const auto school = makeLarge(large);
    const auto small = folder.filePath(u"small.laurel"_s);
    CommentSchool few;
    must(must(core::Store::create(small, someSchool()))
             ->apply(u"Make"_s, makeCommentSchool(few, 1)));
    QList<double> ours;
    QList<double> empty;
    QList<double> raw;
    for (int i = 0; i < rounds; ++i) {
        const auto evidence = school.evidence.at(i * 997).id;
        ours.append(openOurs(large, evidence));
        raw.append(openRaw(large, evidence));
        empty.append(openOurs(small, few.evidence.first().id));
    }
    const auto ms = [](double seconds) { return u"%1 ms"_s.arg(seconds * 1000, 0, 'f', 1); };
    report(u"open, 1,000,000 comments"_s, ms(median(ours)), ms(median(empty)) + u" empty"_s,
        median(ours) / median(empty), u"G7: at most 50 ms over empty"_s);
    report(u"open, 1,000,000 comments"_s, ms(median(ours)), ms(median(raw)) + u" bare"_s,
        median(ours) / median(raw), u"G7: at most 2 of bare SQLite"_s);
}

} // namespace bench
