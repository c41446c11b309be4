// SPDX-License-Identifier: MIT
#include "core/credentials/schoolkey.h"

#include "core/credentials/keyfile.h"
#include "core/store.h"

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::SchoolKey)
};

} // namespace

Result<std::optional<SchoolKey>> schoolKey(const Store& store)
{
    const auto current = store.issuerKeys().current();
    if (!current)
        return current.error();
    if (!*current)
        return std::optional<SchoolKey>();
    SchoolKey found{**current, keyfile::pathOf((*current)->did)};
    const auto label = keyfile::labelOf(found.path);
    found.isHere = bool(label);
    found.isSealed = label && label->isSealed;
    return std::optional(found);
}

Result<SigningKey> openSchoolKey(const Store& store, const std::optional<Passphrase>& passphrase)
{
    const auto found = schoolKey(store);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Error::Kind::Missing,
            Text::tr("The school has no key to sign badges with. Make one first.")};
    if (!(*found)->isHere)
        return Error{Error::Kind::Missing,
            Text::tr("The key of the school is not on this computer. Bring it here from its "
                     "backup.")};
    if ((*found)->isSealed && !passphrase)
        return Error{Error::Kind::Refused,
            Text::tr("The key is locked. Give its passphrase to sign badges.")};
    return keyfile::read((*found)->path, passphrase);
}

} // namespace core
