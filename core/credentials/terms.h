// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>

#include <span>

namespace core {

/// What one word of a JSON-LD context means. The rows of a context are its whole content; what it
/// defines by way of @json or for presentations is left out, so those words are unknown here.
struct TermRow {
    enum class Holds { One, List, Graph };

    const char* scope; ///< the type or property within which it holds; empty: everywhere
    const char* term;
    const char* iri; ///< shortened; iriOf() gives it whole
    const char* type = ""; ///< "@id", "@vocab" or a shortened datatype
    Holds holds = Holds::One;
};

/// Verifiable Credentials 2.0.
std::span<const TermRow> credentialTerms();

/// Open Badges 3.0.3.
std::span<const TermRow> badgeTerms();

/// Comprehensive Learner Record 2.0.1.
std::span<const TermRow> recordTerms();

/// "schema:name" as "https://schema.org/name"; anything without a prefix of ours as it is.
QByteArray iriOf(QByteArrayView name);

} // namespace core
