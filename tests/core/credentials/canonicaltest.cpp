// SPDX-License-Identifier: MIT
#include "core/credentials/jsonld.h"
#include "core/credentials/terms.h"
#include "tests/core/credentials/nquads.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// Where the standards bodies' own cases lie on this computer; empty when they do not.
QString vectors(const QString& folder)
{
    const auto root = qEnvironmentVariable("LAUREL_VECTORS");
    if (root.isEmpty()) {
        WARN("LAUREL_VECTORS names no folder, so the published cases were left out.");
        return {};
    }
    return root + u'/' + folder + u'/';
}

QByteArray sha384(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha384).toHex();
}

QByteArray canonical(const QByteArray& nquads)
{
    return must(core::canonicalRdf(quadsIn(nquads)));
}

QJsonObject document(const QByteArray& members)
{
    const auto text = R"({"@context":["https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],)"
        + members + '}';
    const auto parsed = QJsonDocument::fromJson(text);
    INFO(text.toStdString());
    REQUIRE(parsed.isObject());
    return parsed.object();
}

bool isRefused(const QByteArray& members)
{
    return !core::canonicalStatements(document(members));
}

} // namespace

TEST_CASE("the W3C's cases of canonical RDF come out as they must")
{
    const auto folder = vectors(u"rdfc10"_s);
    if (folder.isEmpty())
        return;
    const auto entries = QJsonDocument::fromJson(bytesIn(folder + u"manifest.jsonld"_s))
                             .object()
                             .value("entries"_L1)
                             .toArray();
    int passed = 0;
    int refused = 0;
    for (const auto& entry : entries) {
        const auto test = entry.toObject();
        const auto path = [&](const char* key) {
            return folder + test.value(QLatin1StringView(key)).toString().section(u'/', -1);
        };
        const auto type = test.value("type"_L1).toString();
        INFO(test.value("id"_L1).toString().toStdString());
        if (type == u"rdfc:RDFC10NegativeEvalTest"_s) {
            CHECK_FALSE(core::canonicalRdf(quadsIn(bytesIn(path("action")))));
            ++refused;
        } else if (type == u"rdfc:RDFC10EvalTest"_s) {
            const bool isLong = test.value("hashAlgorithm"_L1) == u"SHA384"_s;
            const auto text = must(core::canonicalRdf(
                quadsIn(bytesIn(path("action"))), {}, isLong ? &sha384 : &core::Sha256::hexOf));
            CHECK(text == bytesIn(path("result")));
            ++passed;
        }
    }
    CHECK(passed == 64);
    CHECK(refused >= 1);
}

TEST_CASE("the words of the contexts mean what their publishers say")
{
    const auto folder = vectors(u"openbadges"_s);
    if (folder.isEmpty())
        return;
    const auto published = QJsonDocument::fromJson(bytesIn(folder + u"contexts.json"_s)).object();
    const auto compare = [&](const QString& url, std::span<const core::TermRow> rows) {
        const auto root = published.value(url).toObject().value("@context"_L1).toObject();
        for (const auto& row : rows) {
            const auto scope = QString::fromLatin1(row.scope);
            INFO(row.scope << " " << row.term);
            auto words = root;
            if (!scope.isEmpty() && root.contains(scope)) {
                words = root.value(scope).toObject().value("@context"_L1).toObject();
            } else if (!scope.isEmpty()) { // a property within a type
                for (const auto& type : root) {
                    const auto inner = type.toObject().value("@context"_L1).toObject();
                    if (inner.contains(scope))
                        words = inner.value(scope).toObject().value("@context"_L1).toObject();
                }
            }
            const auto found = words.value(QString::fromLatin1(row.term));
            const auto meaning
                = found.isString() ? QJsonObject{{u"@id"_s, found}} : found.toObject();
            auto iri = meaning.value("@id"_L1).toString();
            if (!iri.contains(u':'))
                iri = root.value(iri).toObject().value("@id"_L1).toString();
            CHECK(iri == QString::fromLatin1(core::iriOf(row.iri)));
            auto type = meaning.value("@type"_L1).toString();
            const auto prefix = words.value(type.section(u':', 0, 0)).toString();
            if (!prefix.isEmpty())
                type = prefix + type.section(u':', 1);
            CHECK(type == QString::fromLatin1(core::iriOf(row.type)));
            const auto container = meaning.value("@container"_L1).toString();
            CHECK((container == u"@list"_s) == (row.holds == core::TermRow::Holds::List));
            CHECK((container == u"@graph"_s) == (row.holds == core::TermRow::Holds::Graph));
        }
    };
    compare(core::context::credentials, core::credentialTerms());
    compare(core::context::badges, core::badgeTerms());
    compare(core::context::records, core::recordTerms());
}

TEST_CASE("a dataset has one text, whatever its blank nodes are called and however it is ordered")
{
    const QByteArray one = "_:x <urn:p:knows> _:y .\n_:y <urn:p:name> \"Ana\" .\n"
                           "<urn:s> <urn:p:has> _:x .\n";
    const QByteArray other = "<urn:s> <urn:p:has> _:b7 .\n_:a <urn:p:name> \"Ana\" .\n"
                             "_:b7 <urn:p:knows> _:a .\n_:a <urn:p:name> \"Ana\" .\n";
    CHECK(canonical(one) == canonical(other));
    CHECK(canonical(one).count('\n') == 3);
    CHECK(canonical(one)
        != canonical("_:x <urn:p:knows> _:y .\n_:y <urn:p:name> \"Eva\" .\n"
                     "<urn:s> <urn:p:has> _:x .\n"));
}

TEST_CASE("blank nodes that look alike are told apart by what surrounds them")
{
    // Two circles of three against one circle of six: each node looks the same from near.
    const auto circle = [](const QByteArrayList& nodes) {
        QByteArray text;
        for (qsizetype i = 0; i < nodes.size(); ++i)
            text += nodes.at(i) + " <urn:p:next> " + nodes.at((i + 1) % nodes.size()) + " .\n";
        return text;
    };
    const auto six = canonical(circle({"_:a", "_:b", "_:c", "_:d", "_:e", "_:f"}));
    CHECK(six == canonical(circle({"_:f", "_:z", "_:a", "_:q", "_:b", "_:c"})));
    CHECK(six != canonical(circle({"_:a", "_:b", "_:c"}) + circle({"_:d", "_:e", "_:f"})));
    CHECK(six.startsWith("_:c14n0 <urn:p:next> _:c14n"));
    // Mirror images and named graphs.
    CHECK(canonical("_:a <urn:p> _:b .\n_:b <urn:p> _:a .\n")
        == canonical("_:m <urn:p> _:n .\n_:n <urn:p> _:m .\n"));
    CHECK(canonical("_:a <urn:p> _:b _:g .\n") != canonical("_:a <urn:p> _:b .\n"));
    CHECK(canonical("_:a <urn:p> _:a .\n") != canonical("_:a <urn:p> _:b .\n"));
    CHECK(canonical({}).isEmpty());
}

TEST_CASE("text is escaped the canonical way")
{
    CHECK(canonical(R"(<urn:s> <urn:p> "a\tb\n\"\\\u0007\u007F\u00E9" .)")
        == "<urn:s> <urn:p> \"a\\tb\\n\\\"\\\\\\u0007\\u007F\xc3\xa9\" .\n");
    CHECK(canonical(R"(<urn:s> <urn:p> "hei"@nb .)") == "<urn:s> <urn:p> \"hei\"@nb .\n");
    CHECK(canonical("<urn:s> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#string> .")
        == "<urn:s> <urn:p> \"1\" .\n");
}

TEST_CASE("a graph made to keep a computer busy is refused before it does")
{
    QByteArray clique;
    for (int from = 0; from < 14; ++from) {
        for (int to = 0; to < 14; ++to) {
            if (from != to)
                clique += "_:n" + QByteArray::number(from) + " <urn:p> _:n" + QByteArray::number(to)
                    + " .\n";
        }
    }
    const auto refused = core::canonicalRdf(quadsIn(clique));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == core::Error::Kind::Refused);

    QByteArray chain = "_:n0 <urn:p> _:n1000 .\n";
    for (int i = 0; i < 1000; ++i)
        chain
            += "_:n" + QByteArray::number(i) + " <urn:p> _:n" + QByteArray::number(i + 1) + " .\n";
    CHECK_FALSE(core::canonicalRdf(quadsIn(chain)));

    QList<core::RdfQuad> many;
    for (int i = 0; i <= 20'000; ++i)
        many.append({core::RdfTerm::iri("urn:s"), "urn:p",
            core::RdfTerm::literal(QByteArray::number(i), core::rdf::xsd + "string")});
    CHECK_FALSE(core::canonicalRdf(many));
}

TEST_CASE("numbers, truth, dates and words become the values that others hash too")
{
    const auto text = must(core::canonicalStatements(document(
        R"("id":"urn:uuid:1","type":["VerifiableCredential"],"validFrom":"2026-01-15T09:30:00Z",
           "credentialSubject":{"id":"urn:uuid:2","type":["AchievementSubject"],
           "creditsEarned":1.5,"identifier":[{"type":"IdentityObject","hashed":true}]},
           "name":"Zoë")")));
    const auto ob = QByteArray("https://purl.imsglobal.org/spec/vc/ob/vocab.html#");
    CHECK(text.contains("<urn:uuid:2> <" + ob
        + "creditsEarned> \"1.5E0\"^^<https://www.w3.org/2001/XMLSchema#float> .\n"));
    CHECK(
        text.contains("<" + ob + "hashed> \"true\"^^<https://www.w3.org/2001/XMLSchema#boolean>"));
    CHECK(text.contains("\"2026-01-15T09:30:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>"));
    CHECK(text.contains("<https://schema.org/name> \"Zo\xc3\xab\" .\n"));
    const auto whole = must(
        core::canonicalStatements(document(R"("type":"AchievementSubject","creditsEarned":2)")));
    CHECK(whole.contains("\"2\"^^<https://www.w3.org/2001/XMLSchema#float>"));
}

TEST_CASE("what a signature would not cover is refused")
{
    CHECK_FALSE(isRefused(R"("id":"urn:uuid:1","name":"A")"));
    CHECK(isRefused(R"("id":"urn:uuid:1","flavour":"sweet")")); // a word that means nothing
    CHECK(isRefused(R"("id":"urn:uuid:1","type":["Flavour"])"));
    CHECK(isRefused(R"("id":"urn:uuid:1","name":null)"));
    CHECK(isRefused(R"("id":"urn:uuid:1","name":[])"));
    CHECK(isRefused(R"("id":"urn:uuid:1","name":[["A"]])"));
    CHECK(isRefused(R"("id":"urn:uuid:1","type":[])"));
    CHECK(isRefused(R"("id":"relative")"));
    CHECK(isRefused(R"("id":"_:b0")"));
    CHECK(isRefused(R"("id":7)"));
    CHECK(isRefused(R"("id":"urn:a> <urn:b> <urn:c> .\n<urn:d")")); // a statement in an identifier
    CHECK(isRefused(R"("id":"urn:uuid:1","@included":[{"name":"B"}])"));
    CHECK(isRefused(R"("id":"urn:uuid:1","@id":"urn:uuid:2")"));
    CHECK(isRefused(
        R"("id":"urn:uuid:1","image":{"@context":"https://www.w3.org/ns/credentials/v2"})"));
    CHECK(isRefused(R"("id":"urn:uuid:1","image":{"name":{"x":1}})"));
    CHECK(isRefused(R"("type":["Achievement","Result"],"resultDescription":"urn:a")"));
    QByteArray deep;
    for (int i = 0; i < 40; ++i)
        deep += R"({"image":)";
    CHECK(isRefused("\"image\":" + deep + "\"urn:x\"" + QByteArray(40, '}')));
}

TEST_CASE("only our contexts are known, at the top, in their order")
{
    const auto with = [](const QJsonValue& context) {
        return bool(core::canonicalStatements(
            {{u"@context"_s, context}, {u"id"_s, u"urn:uuid:1"_s}, {u"name"_s, u"A"_s}}));
    };
    const auto credentials = core::context::credentials;
    const auto badges = core::context::badges;
    CHECK(with(credentials));
    CHECK(with(QJsonArray{credentials, badges}));
    const auto records = core::context::records;
    CHECK(with(QJsonArray{credentials, records, badges}));
    CHECK(with(QJsonArray{credentials, badges, records}));
    CHECK_FALSE(with(QJsonArray{credentials, records}));
    CHECK_FALSE(with(QJsonArray{records, credentials, badges}));
    CHECK_FALSE(with(QJsonArray{badges, credentials}));
    CHECK_FALSE(with(QJsonArray{badges}));
    CHECK_FALSE(with(QJsonArray{credentials, badges, badges}));
    CHECK_FALSE(with(QJsonArray{credentials, u"https://example.org/more"_s}));
    CHECK_FALSE(with(QJsonArray{credentials, QJsonObject{{u"name"_s, u"urn:other"_s}}}));
    CHECK_FALSE(with(QJsonArray{}));
    CHECK_FALSE(with(QJsonValue()));
}
