// SPDX-License-Identifier: MIT
#include "core/credentials/issuerstatements.h"

#include "core/exchange/jsonreader.h"

namespace core {

namespace {

constexpr JsonLimits limits{.maxBytes = 16 * 1024 * 1024, .maxDepth = 12, .maxItems = 1'000'000};

template <typename T>
const T* newest(const QList<T>& statements, const IssuerStatements& all, const QString& did)
{
    const T* found = nullptr;
    for (const auto& one : statements) {
        const bool isTheirs = one.did == did || all.keysBefore(one.did).contains(did);
        if (isTheirs && (!found || found->madeAt < one.madeAt))
            found = &one;
    }
    return found;
}

// False when it is no statement at all.
Result<bool> taken(const QJsonObject& object, IssuerStatements& into)
{
    if (isRevocationList(object)) {
        const auto list = readRevocations(object);
        if (!list)
            return list.error();
        into.revocations.append(*list);
        return true;
    }
    if (isRegister(object)) {
        const auto found = readRegister(object);
        if (!found)
            return found.error();
        into.registers.append(*found);
        return true;
    }
    if (!isKeyHistory(object))
        return false;
    if (const auto signedBy = readHistory(object); !signedBy)
        return signedBy.error();
    return true;
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
    auto whole = *this; // half of a broken statement is not taken in
    const auto isTaken = taken(object, whole);
    if (!isTaken || !*isTaken)
        return isTaken;
    const auto proven = successionsIn(object);
    if (!proven)
        return proven.error();
    whole.successions += *proven;
    *this = std::move(whole);
    return true;
}

QStringList IssuerStatements::keysBefore(const QString& did) const
{
    return core::keysBefore(successions, did);
}

std::optional<Instant> IssuerStatements::replacedAt(const QString& did) const
{
    std::optional<Instant> first;
    for (const auto& succession : successions) {
        if (succession.before == did && (!first || succession.at < *first))
            first = succession.at;
    }
    return first;
}

const RevocationList* IssuerStatements::revocationsOf(const QString& did) const
{
    return newest(revocations, *this, did);
}

const IssuanceRegister* IssuerStatements::registerOf(const QString& did) const
{
    return newest(registers, *this, did);
}

} // namespace core
