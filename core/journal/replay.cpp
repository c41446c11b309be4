// SPDX-License-Identifier: MIT
#include "core/journal/replay.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The way back from what changesToJson() keeps of a value that changed.
QJsonObject merged(QJsonObject value, const QJsonObject& before, const QJsonObject& after)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            value.remove(it.key());
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        const auto was = before.value(it.key());
        const QJsonValue is = it.value();
        if (was.isObject() && is.isObject())
            value.insert(
                it.key(), merged(value.value(it.key()).toObject(), was.toObject(), is.toObject()));
        else
            value.insert(it.key(), is);
    }
    return value;
}

void take(const QJsonObject& change, JournalledValues& values)
{
    auto& rows = values[change.value("entity"_L1).toString()];
    const auto id = change.value("id"_L1).toString();
    const auto after = change.value("after"_L1).toObject();
    if (!change.contains("after"_L1)) {
        rows.remove(id);
        return;
    }
    if (!change.contains("before"_L1)) {
        rows.insert(id, canonicalJson(after));
        return;
    }
    const auto was = QJsonDocument::fromJson(rows.value(id)).object();
    rows.insert(id, canonicalJson(merged(was, change.value("before"_L1).toObject(), after)));
}

} // namespace

Result<JournalledValues> replay(const Journal& journal, const Progress& progress)
{
    JournalledValues values;
    const auto done = journal.forEach(
        [&](const JournalEntry& entry) -> Result<void> {
            for (const auto change : QJsonDocument::fromJson(entry.changes).array())
                take(change.toObject(), values);
            return {};
        },
        progress);
    if (!done)
        return done.error();
    return values;
}

} // namespace core
