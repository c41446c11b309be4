// SPDX-License-Identifier: MIT
#include "core/credentials/rdf.h"

namespace core {

namespace {

void appendEscaped(QByteArray& out, char character)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(character);
    switch (character) {
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    default:
        break;
    }
    if (code >= 0x20 && code != 0x7f) {
        out += character;
        return;
    }
    out += "\\u00";
    out += digits[code >> 4];
    out += digits[code & 15];
}

void append(QByteArray& out, const RdfTerm& term, const BlankLabel& label)
{
    switch (term.kind) {
    case RdfTerm::Kind::Iri:
        out += '<' + term.value + '>';
        return;
    case RdfTerm::Kind::Blank:
        out += "_:" + label(term.value);
        return;
    case RdfTerm::Kind::Literal:
        break;
    }
    static const QByteArray plain = rdf::xsd + "string";
    out += '"';
    for (const char character : term.value)
        appendEscaped(out, character);
    out += '"';
    if (!term.language.isEmpty())
        out += '@' + term.language;
    else if (term.datatype != plain)
        out += "^^<" + term.datatype + '>';
}

} // namespace

QByteArray nQuad(const RdfQuad& quad, const BlankLabel& label)
{
    QByteArray line;
    append(line, quad.subject, label);
    line += " <" + quad.predicate + "> ";
    append(line, quad.object, label);
    if (quad.graph) {
        line += ' ';
        append(line, *quad.graph, label);
    }
    return line + " .\n";
}

} // namespace core
