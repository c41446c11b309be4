// SPDX-License-Identifier: MIT
#include "core/credentials/keeping.h"

#include "core/credentials/issuing.h"
#include "core/credentials/keyfile.h"
#include "core/credentials/succession.h"
#include "core/credentials/trustlist.h"
#include "core/store.h"

#include <QFile>

namespace core {

namespace {

// The school knows its own key, so that it can check its own badges.
Result<void> trust(const Store& store, const QString& did, Instant at)
{
    const auto school = store.organizations().own();
    if (!school)
        return school.error();
    const auto path = TrustList::usualPath();
    auto list = TrustList::load(path);
    if (!list)
        return list.error();
    if (auto done = list->add({did, school->name, at}); !done)
        return done;
    return list->save(path);
}

Result<QString> keepWith(
    const Store& store, const KeyToKeep& keeping, const Result<Changes>& changes, Instant at)
{
    if (!changes)
        return changes.error();
    const auto did = keeping.key.did();
    const auto path = keyfile::pathOf(did);
    if (auto done = keyfile::write(path, keeping.key, keeping.passphrase); !done)
        return done.error();
    if (!changes->isEmpty()) {
        if (auto done = keeping.apply(*changes); !done) {
            QFile::remove(path);
            return done.error();
        }
    }
    const auto trusted = trust(store, did, at);
    return trusted ? QString() : trusted.error().message;
}

} // namespace

Result<QString> keepKey(const Store& store, const KeyToKeep& keeping, Instant at)
{
    const auto current = store.issuerKeys().current();
    if (!current)
        return current.error();
    return keepWith(store, keeping, adoptKey(*current, keeping.key.did(), at), at);
}

Result<QString> replaceKey(
    const Store& store, const SigningKey& before, const KeyToKeep& keeping, Instant at)
{
    const auto current = store.issuerKeys().current();
    if (!current)
        return current.error();
    const auto school = store.organizations().own();
    if (!school)
        return school.error();
    return keepWith(
        store, keeping, succeedKey(*current, before, keeping.key, school->name, at), at);
}

} // namespace core
