// SPDX-License-Identifier: MIT
#include "core/credentials/issuanceregister.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/credentials/statement.h"
#include "core/credentials/succession.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::IssuanceRegister)
};

const auto kind = u"LaurelIssuanceRegister"_s;

QJsonObject stated(const Issuance& line)
{
    return {{u"seq"_s, line.seq}, {u"badge"_s, line.badge},
        {u"sha256"_s, QString::fromLatin1(line.sha256)}, {u"at"_s, toIso(line.at)},
        {u"previous"_s, QString::fromLatin1(line.previous)}};
}

QByteArray hashOf(const Issuance& line)
{
    return Sha256::hexOf(canonicalJson(stated(line)));
}

Issuance lineIn(const QJsonObject& stated)
{
    Issuance line;
    line.seq = stated.value("seq"_L1).toInteger();
    line.badge = stated.value("badge"_L1).toString();
    line.sha256 = stated.value("sha256"_L1).toString().toLatin1();
    line.at = instantFromIso(stated.value("at"_L1).toString()).value_or(Instant{});
    line.previous = stated.value("previous"_L1).toString().toLatin1();
    line.hash = hashOf(line);
    return line;
}

// A line names the row that holds what was signed, in whichever table that is.
AwardCredentialId lineIdOf(const StackAwardId& award)
{
    return *AwardCredentialId::fromString(award.toString());
}

// The lines behind `last`, each with the hash of the one before.
Changes chained(const std::optional<Issuance>& last, const QList<Issuance>& lines, Instant at)
{
    Changes changes;
    auto before = last.value_or(Issuance{});
    for (auto line : lines) {
        line.id = IssuanceId::create();
        line.seq = before.seq + 1;
        line.at = at;
        line.previous = before.hash;
        line.hash = hashOf(line);
        changes.append({.after = line});
        before = line;
    }
    return changes;
}

} // namespace

Changes registered(
    const std::optional<Issuance>& last, const QList<AwardCredential>& credentials, Instant at)
{
    QList<Issuance> lines;
    for (const auto& credential : credentials) {
        Issuance line;
        line.credential = credential.id;
        line.badge = credential.badge();
        line.sha256 = Sha256::hexOf(credential.json.toUtf8());
        lines.append(line);
    }
    return chained(last, lines, at);
}

Changes registered(const std::optional<Issuance>& last, const QList<StackAward>& awards, Instant at)
{
    QList<Issuance> lines;
    for (const auto& award : awards) {
        Q_ASSERT(award.json);
        Issuance line;
        line.credential = lineIdOf(award.id);
        line.badge = u"urn:uuid:"_s + award.id.toString();
        line.sha256 = Sha256::hexOf(award.json->toUtf8());
        lines.append(line);
    }
    return chained(last, lines, at);
}

Result<void> checkChain(const QList<Issuance>& lines)
{
    Issuance before;
    for (const auto& line : lines) {
        if (line.seq != before.seq + 1 || line.previous != before.hash || line.hash != hashOf(line))
            return Error{Error::Kind::Damaged,
                Text::tr("The register of signed badges was changed at its line %1.")
                    .arg(before.seq + 1)};
        before = line;
    }
    return {};
}

const Issuance* IssuanceRegister::find(const QString& badge) const
{
    const auto found = std::find_if(
        lines.begin(), lines.end(), [&](const Issuance& line) { return line.badge == badge; });
    return found == lines.end() ? nullptr : &*found;
}

bool IssuanceRegister::isOfKey(const QString& other) const
{
    const auto proven = successionsIn(withSuccessions({}, successions));
    return other == did || (proven && keysBefore(*proven, did).contains(other));
}

bool IssuanceRegister::continues(const IssuanceRegister& older) const
{
    return isOfKey(older.did) && lines.size() >= older.lines.size()
        && (older.lines.isEmpty()
            || lines.at(older.lines.size() - 1).hash == older.lines.last().hash);
}

Result<QByteArray> signedRegister(const IssuanceRegister& made, const SigningKey& key)
{
    if (auto done = checkChain(made.lines); !done)
        return done.error();
    QJsonArray lines;
    for (const auto& line : made.lines)
        lines.append(stated(line));
    auto file = withSuccessions(QJsonObject{{u"lines"_s, lines}}, made.successions);
    if (!made.lines.isEmpty())
        file.insert(u"head"_s, QString::fromLatin1(made.lines.last().hash));
    return signedStatement({kind, made.did, made.issuer, made.madeAt, file}, key);
}

bool isRegister(const QJsonObject& file)
{
    return file.value("type"_L1) == kind;
}

Result<IssuanceRegister> readRegister(const QJsonObject& file)
{
    const auto statement = readStatement(file, kind);
    if (!statement)
        return statement.error();
    IssuanceRegister found{statement->did, statement->issuer, statement->madeAt, {},
        file.value("successions"_L1).toArray()};
    const auto lines = file.value("lines"_L1).toArray();
    for (const auto& line : lines)
        found.lines.append(lineIn(line.toObject()));
    if (auto done = checkChain(found.lines); !done)
        return done.error();
    return found;
}

} // namespace core
