// SPDX-License-Identifier: MIT
#include "core/microcredentials/history.h"

#include "core/store.h"

namespace core {

Result<MicrocredentialHistory> readHistory(
    const Store& store, const Microcredential& microcredential)
{
    auto versions = store.versions().of(microcredential.id);
    if (!versions)
        return versions.error();
    return MicrocredentialHistory{microcredential, *std::move(versions)};
}

Result<QMap<QString, QStringList>> prerequisitesOfOthers(const Store& store, const QString& code)
{
    const auto all = store.microcredentials().all();
    if (!all)
        return all.error();
    QMap<QString, QStringList> found;
    for (const auto& microcredential : *all) {
        if (microcredential.code == code)
            continue;
        const auto history = readHistory(store, microcredential);
        if (!history)
            return history.error();
        if (!history->versions.isEmpty())
            found.insert(microcredential.code,
                history->current().content.prerequisites.value_or(QStringList()));
    }
    return found;
}

} // namespace core
