// SPDX-License-Identifier: MIT
#include "core/journal/journal.h"

#include "core/base/sha256.h"
#include "core/storage/sqlvalue.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QByteArray noHash()
{
    return QByteArray(64, '0');
}

QString thisDevice()
{
    auto machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty())
        machine = QSysInfo::machineHostName().toUtf8();
    // Only a pseudonym leaves the machine with a backup or a packet.
    return QString::fromLatin1(Sha256::hexOf("laurel device " + machine).left(16));
}

QByteArray hashOf(const JournalEntry& entry)
{
    const QJsonArray head{QString::fromLatin1(entry.previous), entry.seq, entry.device,
        entry.actor ? entry.actor->toString() : QString(), toIso(entry.at), entry.words};
    Sha256 hash;
    hash.add(canonicalJson(head));
    hash.add("\n");
    hash.add(entry.changes);
    return hash.hex();
}

// What of `value` is not the same in `other`, down through objects.
QJsonObject difference(const QJsonObject& value, const QJsonObject& other)
{
    QJsonObject left;
    for (auto it = value.begin(); it != value.end(); ++it) {
        const auto there = other.value(it.key());
        if (it.value() == there)
            continue;
        if (it.value().isObject() && there.isObject())
            left.insert(it.key(), difference(it.value().toObject(), there.toObject()));
        else
            left.insert(it.key(), it.value());
    }
    return left;
}

QJsonObject toJson(const Entity& entity)
{
    return std::visit([](const auto& value) { return Json::write(value).toObject(); }, entity);
}

QString tableOf(const Entity& entity)
{
    return std::visit(
        [](const auto& value) {
            return QString::fromLatin1(std::remove_cvref_t<decltype(value)>::table);
        },
        entity);
}

} // namespace

QJsonArray changesToJson(const Changes& changes)
{
    QJsonArray array;
    for (const auto& change : changes) {
        auto before = change.before ? toJson(*change.before) : QJsonObject();
        auto after = change.after ? toJson(*change.after) : QJsonObject();
        QJsonObject row{{u"entity"_s, tableOf(change.after ? *change.after : *change.before)},
            {u"id"_s, (change.after ? after : before).value("id"_L1)}};
        if (change.before && change.after) {
            row.insert(u"before"_s, difference(before, after));
            row.insert(u"after"_s, difference(after, before));
        } else if (change.before) {
            row.insert(u"before"_s, before);
        } else {
            row.insert(u"after"_s, after);
        }
        array.append(row);
    }
    return array;
}

Result<void> Journal::load()
{
    m_device = thisDevice();
    const auto last = m_database.list(u"SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"_s,
        {}, [](const QSqlQuery& row) -> Result<End> {
            return End{row.value(0).toLongLong(), row.value(1).toString().toLatin1()};
        });
    if (!last)
        return last.error();
    m_last = last->isEmpty() ? End{0, noHash()} : last->first();
    return {};
}

Result<void> Journal::append(
    const QString& words, const Changes& changes, const std::optional<PersonId>& actor, Instant at)
{
    JournalEntry entry{.seq = m_last.seq + 1,
        .device = m_device,
        .actor = actor,
        .at = at,
        .words = words,
        .changes = canonicalJson(changesToJson(changes)),
        .previous = m_last.hash,
        .hash = {}};
    entry.hash = hashOf(entry);
    m_next = {entry.seq, entry.hash};
    const auto done = m_database.write(
        u"INSERT INTO journal (seq, device, actor, at, words, changes, previous, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.seq, entry.device, toSql(entry.actor), toSql(entry.at), entry.words,
            QString::fromUtf8(entry.changes), toSql(entry.previous), toSql(entry.hash)});
    return done ? Result<void>() : done.error();
}

void Journal::kept()
{
    m_last = m_next;
}

Result<QByteArray> Journal::hashAt(qint64 seq) const
{
    const auto hash = m_database.value(u"SELECT hash FROM journal WHERE seq = ?"_s, {seq});
    if (!hash)
        return hash.error();
    return hash->toString().toLatin1();
}

Result<QList<JournalEntry>> Journal::entries(qint64 from, int count) const
{
    return m_database.list(
        u"SELECT seq, device, actor, at, words, changes, previous, hash FROM journal "
        "WHERE seq >= ? ORDER BY seq LIMIT ?"_s,
        {from, count}, [](const QSqlQuery& row) -> Result<JournalEntry> {
            JournalEntry entry;
            bool read = fromSql(row.value(0), entry.seq);
            read = read && fromSql(row.value(1), entry.device) && fromSql(row.value(2), entry.actor)
                && fromSql(row.value(3), entry.at) && fromSql(row.value(4), entry.words)
                && fromSql(row.value(6), entry.previous) && fromSql(row.value(7), entry.hash);
            entry.changes = row.value(5).toString().toUtf8();
            return read ? Result<JournalEntry>(entry) : wasChanged(entry.seq);
        });
}

Result<void> Journal::forEach(
    const std::function<Result<void>(const JournalEntry&)>& take, const Progress& progress) const
{
    constexpr int batch = 500;
    for (qint64 seq = 0;;) {
        const auto part = entries(seq + 1, batch);
        if (!part)
            return part.error();
        for (const auto& entry : *part) {
            if (auto taken = take(entry); !taken)
                return taken;
            seq = entry.seq;
        }
        progress.tell(seq, m_last.seq);
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, tr("This was stopped.")};
        if (part->size() < batch)
            return {};
    }
}

Result<void> Journal::verify(const Progress& progress) const
{
    End last{0, noHash()};
    return forEach(
        [&](const JournalEntry& entry) -> Result<void> {
            if (entry.seq != last.seq + 1 || entry.previous != last.hash
                || entry.hash != hashOf(entry))
                return wasChanged(last.seq + 1);
            last = {entry.seq, entry.hash};
            return {};
        },
        progress);
}

Error Journal::wasChanged(qint64 seq)
{
    return {Error::Kind::Damaged,
        tr("Step %1 of the history was changed outside Laurel. Keep this workspace as it is, and "
           "open the latest backup from before.")
            .arg(seq),
        u"journal %1"_s.arg(seq)};
}

} // namespace core
