// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/sha256.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace core {

/// A node or a value in an RDF dataset. Text is UTF-8.
struct RdfTerm {
    enum class Kind { Iri, Blank, Literal };

    Kind kind = Kind::Iri;
    QByteArray value; ///< the IRI, the label of the blank node, the text of the literal
    QByteArray datatype = {}; ///< of a literal: an IRI
    QByteArray language = {}; ///< of a literal; usually empty

    static RdfTerm iri(QByteArray value) { return {Kind::Iri, std::move(value)}; }
    static RdfTerm blank(QByteArray label) { return {Kind::Blank, std::move(label)}; }
    static RdfTerm literal(QByteArray text, QByteArray datatype)
    {
        return {Kind::Literal, std::move(text), std::move(datatype)};
    }

    bool isBlank() const { return kind == Kind::Blank; }
    bool operator==(const RdfTerm&) const = default;
};

/// One statement; without a graph it stands in the default graph.
struct RdfQuad {
    RdfTerm subject;
    QByteArray predicate;
    RdfTerm object;
    std::optional<RdfTerm> graph = {};

    bool operator==(const RdfQuad&) const = default;
};

namespace rdf {
inline const QByteArray type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline const QByteArray first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline const QByteArray rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline const QByteArray nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
inline const QByteArray xsd = "http://www.w3.org/2001/XMLSchema#";
} // namespace rdf

/// What to write for the label of a blank node.
using BlankLabel = std::function<QByteArray(const QByteArray& label)>;

/// The statement as one line of canonical N-Quads, with its line break.
QByteArray nQuad(const RdfQuad& quad, const BlankLabel& label);

/// How much work is done for a stranger's dataset.
struct RdfLimits {
    qsizetype maxQuads = 20'000;
    qsizetype maxWork = 100'000; ///< steps of the search that tells equal-looking blank nodes apart
    int maxDepth = 200; ///< of that search
};

/// A hash as lower-case hex digits.
using HexHash = QByteArray (*)(QByteArrayView bytes);

/// RDFC-1.0: the one text of a dataset, whatever its blank nodes are called and in which order it
/// was written. Refused when it would take more work than `limits` allow. Signatures use SHA-256;
/// the recommendation knows others.
Result<QByteArray> canonicalRdf(
    const QList<RdfQuad>& quads, const RdfLimits& limits = {}, HexHash hash = &Sha256::hexOf);

} // namespace core
