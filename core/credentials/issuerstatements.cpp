// SPDX-License-Identifier: MIT
#include "core/credentials/issuerstatements.h"

#include "core/exchange/jsonreader.h"

namespace core {

namespace {

constexpr JsonLimits limits{.maxBytes = 16 * 1024 * 1024, .maxDepth = 8, .maxItems = 1'000'000};

template <typename T>
const T* newest(const QList<T>& statements, const QString& did)
{
    const T* found = nullptr;
    for (const auto& one : statements) {
        if (one.did == did && (!found || found->madeAt < one.madeAt))
            found = &one;
    }
    return found;
}

} // namespace

Result<bool> IssuerStatements::take(const QByteArray& file)
{
    if (!file.left(64).trimmed().startsWith('{'))
        return false;
    const auto json = parseJson(file, limits);
    if (!json)
        return false;
    const auto object = json->toObject();
    if (isRevocationList(object)) {
        const auto list = readRevocations(object);
        if (!list)
            return list.error();
        revocations.append(*list);
        return true;
    }
    if (!isRegister(object))
        return false;
    const auto found = readRegister(object);
    if (!found)
        return found.error();
    registers.append(*found);
    return true;
}

const RevocationList* IssuerStatements::revocationsOf(const QString& did) const
{
    return newest(revocations, did);
}

const IssuanceRegister* IssuerStatements::registerOf(const QString& did) const
{
    return newest(registers, did);
}

} // namespace core
