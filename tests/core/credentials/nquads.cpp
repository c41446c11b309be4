// SPDX-License-Identifier: MIT
#include "tests/core/credentials/nquads.h"

#include "tests/support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QByteArray unescaped(const QString& text)
{
    static const QHash<QChar, QChar> simple{
        {u't', u'\t'}, {u'n', u'\n'}, {u'r', u'\r'}, {u'b', u'\b'}, {u'f', u'\f'}};
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\') {
            plain += text.at(i);
            continue;
        }
        const auto kind = text.at(++i);
        if (kind != u'u' && kind != u'U') {
            plain += simple.value(kind, kind);
            continue;
        }
        const int digits = kind == u'u' ? 4 : 8;
        const char32_t code = text.mid(i + 1, digits).toUInt(nullptr, 16);
        plain += QString::fromUcs4(&code, 1);
        i += digits;
    }
    return plain.toUtf8();
}

core::RdfTerm term(const QString& text)
{
    if (text.startsWith(u'<'))
        return core::RdfTerm::iri(unescaped(text.mid(1, text.size() - 2)));
    if (text.startsWith(u'_'))
        return core::RdfTerm::blank(text.mid(2).toUtf8());
    const auto end = text.lastIndexOf(u'"');
    const auto tail = text.mid(end + 1);
    auto literal
        = core::RdfTerm::literal(unescaped(text.mid(1, end - 1)), core::rdf::xsd + "string");
    if (tail.startsWith(u"^^"_s))
        literal.datatype = unescaped(tail.mid(3, tail.size() - 4));
    if (tail.startsWith(u'@'))
        literal.language = tail.mid(1).toUtf8();
    return literal;
}

} // namespace

QList<core::RdfQuad> quadsIn(const QByteArray& text)
{
    static const QRegularExpression line(
        uR"(^\s*(<[^>]*>|_:\S+)\s+<([^>]*)>\s+(<[^>]*>|_:\S+|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?)\s*(<[^>]*>|_:\S+)?\s*\.\s*$)"_s);
    QList<core::RdfQuad> quads;
    const auto lines = QString::fromUtf8(text).split(u'\n');
    for (const auto& one : lines) {
        if (one.trimmed().isEmpty() || one.trimmed().startsWith(u'#'))
            continue;
        const auto match = line.match(one);
        INFO(one.toStdString());
        REQUIRE(match.hasMatch());
        core::RdfQuad quad{
            term(match.captured(1)), unescaped(match.captured(2)), term(match.captured(3))};
        if (!match.captured(4).isEmpty())
            quad.graph = term(match.captured(4));
        quads.append(quad);
    }
    return quads;
}
