// SPDX-License-Identifier: MIT
#include "core/credentials/jsonld.h"

#include "core/credentials/activecontext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::JsonLd)
};

constexpr int maxDepth = 32;
constexpr qsizetype maxStatements = 20'000;

Error unsignable(const QString& message, const QString& detail = {})
{
    return {Error::Kind::Invalid, message, detail};
}

// A statement ends where its IRI does, so nothing in one may look like that end.
bool isAbsoluteIri(const QString& text)
{
    static const auto forbidden = u"<>\"{}|^`\\"_s;
    const auto colon = text.indexOf(u':');
    if (colon < 1 || text.startsWith(u'_') || !text.at(0).isLetter())
        return false;
    return std::none_of(text.begin(), text.end(), [](QChar character) {
        return character <= u' ' || character == QChar(0x7f) || forbidden.contains(character);
    });
}

/// A number as JSON-LD writes it in RDF.
struct NumberText {
    QByteArray text;
    bool isWhole = false;
};

NumberText numberText(double number)
{
    char buffer[64];
    const bool isWhole = number == std::floor(number) && std::fabs(number) < 1e21;
    if (isWhole) {
        const auto end = std::to_chars(
            buffer, buffer + sizeof buffer, number == 0 ? 0 : number, std::chars_format::fixed, 0)
                             .ptr;
        return {QByteArray(buffer, end - buffer), true};
    }
    const auto end
        = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific, 15)
              .ptr;
    const QByteArray text(buffer, end - buffer);
    const auto exponent = text.indexOf('e');
    auto mantissa = text.left(exponent);
    while (mantissa.endsWith('0'))
        mantissa.chop(1);
    if (mantissa.endsWith('.'))
        mantissa += '0';
    return {mantissa + 'E' + QByteArray::number(text.mid(exponent + 1).toInt()), false};
}

/// Walks a document from the top and writes down what it states.
class Walk {
public:
    explicit Walk(const ActiveContext& top)
        : m_top(top)
    {
    }

    Result<QList<RdfQuad>> run(QJsonObject document)
    {
        document.remove(u"@context"_s);
        const auto root = node(document, m_top, {}, 0);
        if (!root)
            return root.error();
        return m_quads;
    }

private:
    using Graph = std::optional<RdfTerm>;

    Result<RdfTerm> node(
        const QJsonObject& object, const ActiveContext& context, const Graph& graph, int depth)
    {
        if (depth > maxDepth || m_quads.size() > maxStatements)
            return unsignable(Text::tr("This is too large or too deep to be a badge."));
        const auto subject = subjectOf(object);
        if (!subject)
            return subject.error();
        const auto typed = addTypes(*subject, object, context, graph);
        if (!typed)
            return typed.error();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const auto word = entry.key();
            if (word == u"id" || word == u"type")
                continue;
            const auto* meaning = typed->find(word);
            if (!meaning)
                return unsignable(Text::tr("“%1” has no meaning in an Open Badge at this place, so "
                                           "no signature covers it.")
                                      .arg(word));
            if (auto done = property(*subject, *meaning, *entry, context, graph, depth); !done)
                return done.error();
        }
        return subject;
    }

    Result<RdfTerm> subjectOf(const QJsonObject& object)
    {
        const auto id = object.constFind(u"id"_s);
        if (id == object.constEnd())
            return blank();
        if (!id->isString() || !isAbsoluteIri(id->toString()))
            return unsignable(
                Text::tr("“%1” is no identifier that a signature can cover.").arg(id->toString()));
        return RdfTerm::iri(id->toString().toUtf8());
    }

    // What the types of a node add to its context does not reach the nodes within it.
    Result<ActiveContext> addTypes(const RdfTerm& subject, const QJsonObject& object,
        const ActiveContext& context, const Graph& graph)
    {
        const auto type = object.constFind(u"type"_s);
        if (type == object.constEnd())
            return context;
        const auto list = type->isArray() ? type->toArray() : QJsonArray{*type};
        QStringList names;
        for (const auto& name : list) {
            const auto* meaning = name.isString() ? context.find(name.toString()) : nullptr;
            if (!meaning)
                return unsignable(Text::tr("The type “%1” has no meaning in an Open Badge, so no "
                                           "signature covers it.")
                                      .arg(name.toString()));
            names.append(name.toString());
            state(subject, rdf::type, RdfTerm::iri(meaning->iri), graph);
        }
        if (names.isEmpty())
            return unsignable(Text::tr("A part of it has an empty list of types."));
        std::sort(names.begin(), names.end());
        auto typed = context;
        for (const auto& name : names) {
            const auto* scoped = context.find(name)->scoped;
            if (!scoped)
                continue;
            auto more = typed.with(*scoped);
            if (!more)
                return more;
            typed = *std::move(more);
        }
        return typed;
    }

    Result<void> property(const RdfTerm& subject, const TermMeaning& meaning,
        const QJsonValue& value, const ActiveContext& context, const Graph& graph, int depth)
    {
        const auto within = meaning.scoped ? context.with(*meaning.scoped) : Result(context);
        if (!within)
            return within.error();
        const auto values = value.isArray() ? value.toArray() : QJsonArray{value};
        if (values.isEmpty())
            return unsignable(
                Text::tr("A part of it is an empty list, which no signature covers."));
        QList<RdfTerm> terms;
        for (const auto& one : values) {
            const auto term = termOf(one, meaning, *within, graph, depth);
            if (!term)
                return term.error();
            terms.append(*term);
        }
        if (meaning.holds == TermRow::Holds::List)
            terms = {listOf(terms, graph)};
        for (const auto& term : terms)
            state(subject, meaning.iri, term, graph);
        return {};
    }

    Result<RdfTerm> termOf(const QJsonValue& value, const TermMeaning& meaning,
        const ActiveContext& context, const Graph& graph, int depth)
    {
        if (value.isObject()) {
            if (value.toObject().contains("@context"_L1))
                return wrapped(value.toObject(), meaning, graph, depth);
            if (meaning.holds != TermRow::Holds::Graph)
                return node(value.toObject(), context, graph, depth + 1);
            const auto name = blank();
            const auto within = node(value.toObject(), context, name, depth + 1);
            return within ? Result(name) : within;
        }
        if (value.isNull() || value.isArray())
            return unsignable(Text::tr("A part of it is empty, which no signature covers."));
        if (meaning.holds == TermRow::Holds::Graph)
            return unsignable(Text::tr("A signature within it is not in the form of one."));
        if (value.isString() && meaning.type.startsWith('@'))
            return iriValue(value.toString(), meaning, context);
        return literal(value, meaning.type.startsWith('@') ? QByteArray() : meaning.type);
    }

    // A badge in a record names its contexts again, as it has to: they mean here what they mean at
    // the top, and anything else is refused.
    Result<RdfTerm> wrapped(
        QJsonObject badge, const TermMeaning& meaning, const Graph& graph, int depth)
    {
        static const auto place = iriOf("clr:verifiableCredential");
        const QJsonArray expected{context::credentials, context::badges};
        if (meaning.iri != place || badge.take("@context"_L1) != expected)
            return unsignable(Text::tr("A part of it uses words from a place of its own, so the "
                                       "signature cannot be checked here."));
        return node(badge, m_top, graph, depth + 1);
    }

    static Result<RdfTerm> iriValue(
        const QString& text, const TermMeaning& meaning, const ActiveContext& context)
    {
        const auto* word = meaning.type == "@vocab" ? context.find(text) : nullptr;
        if (word)
            return RdfTerm::iri(word->iri);
        if (isAbsoluteIri(text))
            return RdfTerm::iri(text.toUtf8());
        return unsignable(Text::tr("“%1” is no identifier that a signature can cover.").arg(text));
    }

    static RdfTerm literal(const QJsonValue& value, const QByteArray& datatype)
    {
        const auto as
            = [&](const char* usual) { return datatype.isEmpty() ? rdf::xsd + usual : datatype; };
        if (value.isBool())
            return RdfTerm::literal(value.toBool() ? "true" : "false", as("boolean"));
        if (value.isString())
            return RdfTerm::literal(value.toString().toUtf8(), as("string"));
        const auto number = numberText(value.toDouble());
        return RdfTerm::literal(number.text, as(number.isWhole ? "integer" : "double"));
    }

    RdfTerm listOf(const QList<RdfTerm>& terms, const Graph& graph)
    {
        auto head = RdfTerm::iri(rdf::nil);
        for (auto term = terms.crbegin(); term != terms.crend(); ++term) {
            const auto cell = blank();
            state(cell, rdf::first, *term, graph);
            state(cell, rdf::rest, head, graph);
            head = cell;
        }
        return head;
    }

    RdfTerm blank() { return RdfTerm::blank("n" + QByteArray::number(m_blanks++)); }

    void state(const RdfTerm& subject, const QByteArray& predicate, const RdfTerm& object,
        const Graph& graph)
    {
        m_quads.append({subject, predicate, object, graph});
    }

    const ActiveContext& m_top;
    QList<RdfQuad> m_quads;
    int m_blanks = 0;
};

} // namespace

Result<QList<RdfQuad>> statementsOf(const QJsonObject& document)
{
    const auto top = ActiveContext::of(document.value("@context"_L1));
    if (!top)
        return top.error();
    return Walk(*top).run(document);
}

Result<QByteArray> canonicalStatements(const QJsonObject& document)
{
    const auto statements = statementsOf(document);
    if (!statements)
        return statements.error();
    return canonicalRdf(*statements);
}

} // namespace core
