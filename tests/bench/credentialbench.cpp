// SPDX-License-Identifier: MIT
#include "core/base/json.h"
#include "core/credentials/checking.h"
#include "core/credentials/proof.h"
#include "core/exchange/jsonreader.h"
#include "tests/bench/bench.h"

#include <QFile>

using namespace Qt::StringLiterals;

// Credentials signed and checked a second, each a full badge with two criteria.
namespace bench {

namespace {

QJsonObject sample(const core::SigningKey& key)
{
    QFile file(QStringLiteral(TEST_DATA "/credentials/reference-signed.json"));
    if (!file.open(QIODevice::ReadOnly))
        giveUp({core::Error::Kind::Missing, u"The sample credential is missing."_s});
    auto bytes = file.readAll();
    const auto old = must(core::parseJson(bytes)).toObject().value("issuer"_L1).toObject();
    // The sample names its key at several places; ours takes all of them.
    bytes.replace(old.value("id"_L1).toString().toUtf8(), key.did().toUtf8());
    auto credential = must(core::parseJson(bytes)).toObject();
    credential.remove(u"proof"_s);
    return credential;
}

} // namespace

void credentials()
{
    constexpr int count = 300;
    const auto key = must(core::SigningKey::generate());
    auto credential = sample(key);
    QList<QByteArray> signedOnes;
    const double signing = cpuSeconds([&] {
        for (int i = 0; i < count; ++i) {
            credential.insert(
                u"id"_s, u"urn:uuid:7c5b2f1e-6d0a-4b9e-8f27-%1"_s.arg(i, 12, 10, QChar(u'0')));
            signedOnes.append(
                core::canonicalJson(must(core::withProof(credential, key, core::now()))));
        }
    });
    report(u"credentials signed"_s, u"%1 /s"_s.arg(count / signing, 0, 'f', 0), u"-"_s,
        count / signing, u"no peer in C++ is known"_s);
    int good = 0;
    const double checking = cpuSeconds([&] {
        for (const auto& json : signedOnes) {
            const auto checked = core::checkBadge({.json = json}, {.at = core::now()});
            good += checked.alteration == core::Alteration::Unaltered ? 1 : 0;
        }
    });
    if (good != count)
        giveUp({core::Error::Kind::Damaged, u"Not every credential that was signed verifies."_s});
    report(u"credentials checked"_s, u"%1 /s"_s.arg(count / checking, 0, 'f', 0), u"-"_s,
        count / checking, u"no peer in C++ is known"_s);
}

} // namespace bench
