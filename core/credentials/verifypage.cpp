// SPDX-License-Identifier: MIT
#include "core/credentials/verifypage.h"

#include "core/base/sha256.h"
#include "core/credentials/digests.h"
#include "core/credentials/jsonld.h"
#include "core/credentials/terms.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// In this order: each uses what stands before it.
constexpr std::array scriptParts{"bytes.js", "ed25519.js", "json.js", "statements.js",
    "canonical.js", "badge.js", "carriers.js", "answers.js", "page.js"};

// Browsers hash the text with plain line ends, whatever a checkout made of them.
QByteArray partNamed(const char* name)
{
    QFile file(u":/verify/"_s + QLatin1StringView(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return isThere ? file.readAll().replace("\r\n", "\n") : QByteArray();
}

// JSON that says the same and that no reader of HTML or of scripts mistakes for anything else.
QByteArray harmless(QByteArray json)
{
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    return json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
}

QString nameOfHolds(TermRow::Holds holds)
{
    switch (holds) {
    case TermRow::Holds::List:
        return u"list"_s;
    case TermRow::Holds::Graph:
        return u"graph"_s;
    case TermRow::Holds::One:
        break;
    }
    return u"one"_s;
}

QJsonObject contextOf(const QString& name, std::span<const TermRow> terms)
{
    QJsonArray rows;
    for (const auto& term : terms)
        rows.append(QJsonArray{QString::fromLatin1(term.scope), QString::fromLatin1(term.term),
            QString::fromLatin1(iriOf(term.iri)), QString::fromLatin1(iriOf(term.type)),
            nameOfHolds(term.holds)});
    return {{u"name"_s, name}, {u"rows"_s, rows}};
}

// The page knows the same words as the checks in C++, from the same tables.
QByteArray script()
{
    const QJsonObject terms{{u"credentials"_s, contextOf(context::credentials, credentialTerms())},
        {u"badges"_s, contextOf(context::badges, badgeTerms())}};
    auto text = "'use strict';\nconst contextTerms = "
        + harmless(QJsonDocument(terms).toJson(QJsonDocument::Compact)) + ";\n";
    for (const auto* part : scriptParts)
        text += partNamed(part);
    return text;
}

QByteArray hashOf(const QByteArray& text)
{
    return digestSri(Sha256::hexOf(text)).toLatin1();
}

// Puts each part where the page names it, "@STYLE@"; what a part says is never looked into.
QByteArray filled(const QByteArray& page, const QHash<QByteArray, QByteArray>& parts)
{
    QByteArray whole;
    qsizetype from = 0;
    for (auto at = page.indexOf('@'); at >= 0; at = page.indexOf('@', from)) {
        const auto end = page.indexOf('@', at + 1);
        Q_ASSERT(end > at && parts.contains(page.mid(at + 1, end - at - 1)));
        whole += page.mid(from, at - from) + parts.value(page.mid(at + 1, end - at - 1));
        from = end + 1;
    }
    return whole + page.mid(from);
}

} // namespace

QByteArray verifyPage(const QByteArray& signedJson, const QByteArray& png)
{
    const auto code = script();
    const auto style = partNamed("verify.css");
    return filled(partNamed("verify.html"),
        {{"SCRIPT", code}, {"SCRIPT-HASH", hashOf(code)}, {"STYLE", style},
            {"STYLE-HASH", hashOf(style)}, {"BADGE", harmless(signedJson)},
            {"PICTURE", png.toBase64()}});
}

} // namespace core
