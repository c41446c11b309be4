// SPDX-License-Identifier: MIT
#include "core/storage/sqlvalue.h"
#include "tests/bench/commentschool.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// Our tables against the same statements in plain Qt Sql, prepared once and bound by position, on
// the same schema, into the same values, with the same settings of SQLite.
namespace bench {

namespace {

constexpr int rows = 50'000;
constexpr int lookups = 20'000;
constexpr int rounds = 6;

const auto columns = u"id, evidence, review, author, start, \"end\", page, kind, text, criterion, "
                     u"reply_to, visibility, created_at, edited_at, resolved_at"_s;

void check(bool done, const QSqlQuery& query)
{
    if (!done)
        giveUp({core::Error::Kind::Storage, query.lastError().text()});
}

core::TimestampedComment readPlain(const QSqlQuery& row)
{
    core::TimestampedComment comment;
    const auto text = [&](int column) { return row.value(column).toString(); };
    const auto time = [&](int column) -> std::optional<core::MediaTime> {
        const auto value = row.value(column);
        return value.isNull() ? std::nullopt : std::optional(core::MediaTime(value.toLongLong()));
    };
    comment.id = *core::CommentId::fromString(text(0));
    comment.evidence = *core::EvidenceId::fromString(text(1));
    comment.review = core::ReviewId::fromString(text(2));
    comment.author = *core::PersonId::fromString(text(3));
    comment.start = time(4);
    comment.end = time(5);
    if (const auto page = row.value(6); !page.isNull())
        comment.page = page.toInt();
    comment.kind = *core::valueNamed<core::CommentKind>(text(7));
    comment.text = text(8);
    if (const auto criterion = row.value(9); !criterion.isNull())
        comment.criterion = criterion.toString();
    comment.replyTo = core::CommentId::fromString(text(10));
    comment.visibility = *core::valueNamed<core::CommentVisibility>(text(11));
    comment.createdAt = core::Instant(std::chrono::milliseconds(row.value(12).toLongLong()));
    const auto moment = [&](int column) -> std::optional<core::Instant> {
        const auto value = row.value(column);
        return value.isNull()
            ? std::nullopt
            : std::optional(core::Instant(std::chrono::milliseconds(value.toLongLong())));
    };
    comment.editedAt = moment(13);
    comment.resolvedAt = moment(14);
    return comment;
}

struct Seconds {
    double insert = 0;
    double read = 0;
    double lookup = 0;
};

Seconds measureOurs(const QString& path, const CommentSchool& school,
    const QList<core::TimestampedComment>& comments)
{
    auto file = must(core::WorkspaceFile::open(path));
    core::CommentRepository table(file.database());
    Seconds seconds;
    seconds.insert = cpuSeconds([&] {
        must(file.database().transaction([&]() -> core::Result<void> {
            for (const auto& comment : comments) {
                if (auto done = table.insert(comment); !done)
                    return done;
            }
            return {};
        }));
    });
    qsizetype read = 0;
    seconds.read = cpuSeconds([&] {
        for (const auto& item : school.evidence)
            read += must(table.of(item.id)).size();
    });
    seconds.lookup = cpuSeconds([&] {
        for (int i = 0; i < lookups; ++i)
            must(table.get(comments.at(i * 2).id));
    });
    Q_ASSERT(read == rows);
    return seconds;
}

Seconds measurePlain(const QString& path, const CommentSchool& school,
    const QList<core::TimestampedComment>& comments)
{
    Seconds seconds;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(path);
        if (!database.open())
            giveUp({core::Error::Kind::Storage, database.lastError().text()});
        for (const auto& pragma :
            {u"locking_mode = EXCLUSIVE"_s, u"journal_mode = WAL"_s, u"synchronous = FULL"_s,
                u"foreign_keys = ON"_s, u"cell_size_check = ON"_s, u"mmap_size = 0"_s})
            QSqlQuery(u"PRAGMA "_s + pragma, database);
        seconds.insert = cpuSeconds([&] {
            database.transaction();
            QSqlQuery insert(database);
            check(insert.prepare(u"INSERT INTO timestamped_comment (%1) VALUES "
                                 "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns)),
                insert);
            for (const auto& comment : comments) {
                int at = 0;
                core::TimestampedComment::fields(comment, [&](const char*, const auto& field) {
                    insert.bindValue(at++, core::toSql(field));
                });
                check(insert.exec(), insert);
            }
            database.commit();
        });
        qsizetype read = 0;
        seconds.read = cpuSeconds([&] {
            QSqlQuery select(database);
            select.setForwardOnly(true);
            check(select.prepare(u"SELECT %1 FROM timestamped_comment WHERE evidence = ? "
                                 "ORDER BY start, created_at, id"_s.arg(columns)),
                select);
            for (const auto& item : school.evidence) {
                select.bindValue(0, item.id.toString());
                check(select.exec(), select);
                QList<core::TimestampedComment> found;
                while (select.next())
                    found.append(readPlain(select));
                read += found.size();
            }
        });
        seconds.lookup = cpuSeconds([&] {
            QSqlQuery select(database);
            select.setForwardOnly(true);
            check(select.prepare(u"SELECT %1 FROM timestamped_comment WHERE id = ?"_s.arg(columns)),
                select);
            for (int i = 0; i < lookups; ++i) {
                select.bindValue(0, comments.at(i * 2).id.toString());
                check(select.exec() && select.next(), select);
                readPlain(select);
                select.finish();
            }
        });
        Q_ASSERT(read == rows);
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    return seconds;
}

} // namespace

void storage()
{
    QList<double> insert[2];
    QList<double> read[2];
    QList<double> lookup[2];
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        CommentSchool school;
        const auto path = folder.filePath(u"ours.laurel"_s);
        must(must(core::Store::create(path, someSchool()))
                 ->apply(u"Make"_s, makeCommentSchool(school, 500)));
        const auto twin = folder.filePath(u"plain.laurel"_s);
        QFile::copy(path, twin);
        QList<core::TimestampedComment> comments;
        for (int i = 0; i < rows; ++i)
            comments.append(school.comment(i));
        // Whoever goes first pays for growing the heap, so they take turns.
        Seconds ours;
        Seconds plain;
        if (round % 2 == 0)
            ours = measureOurs(path, school, comments);
        plain = measurePlain(twin, school, comments);
        if (round % 2 == 1)
            ours = measureOurs(path, school, comments);
        insert[0].append(ours.insert);
        insert[1].append(plain.insert);
        read[0].append(ours.read);
        read[1].append(plain.read);
        lookup[0].append(ours.lookup);
        lookup[1].append(plain.lookup);
    }
    const auto line = [](const QString& what, const QList<double>* seconds, int count) {
        const auto rate = [&](double s) { return u"%1 k/s"_s.arg(count / s / 1000, 0, 'f', 1); };
        report(what, rate(median(seconds[0])), rate(median(seconds[1])),
            median(seconds[1]) / median(seconds[0]), u"G4: at least 0.95 of plain Qt Sql"_s);
    };
    line(u"insert comments"_s, insert, rows);
    line(u"read comments of evidence"_s, read, rows);
    line(u"look comments up"_s, lookup, lookups);
}

} // namespace bench
