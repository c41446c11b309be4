// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/credentials/terms.h"

#include <QJsonValue>
#include <QList>

namespace core {

/// The rows of one scope of one context, by their word.
struct ContextLayer;

/// What a word means in a context.
struct TermMeaning {
    QByteArray iri;
    QByteArray type;
    TermRow::Holds holds = TermRow::Holds::One;
    const ContextLayer* scoped = nullptr; ///< what holds within it besides

    bool operator==(const TermMeaning&) const = default;
};

struct ContextLayer {
    QHash<QString, TermMeaning> terms;
};

/// The words that are known at one place of a document: the contexts of its top, and above them
/// what types and properties add.
class ActiveContext {
public:
    /// Reads an "@context"; Invalid when it is any but those we know, in their order.
    static Result<ActiveContext> of(const QJsonValue& context);

    /// Null when the word means nothing here.
    const TermMeaning* find(const QString& word) const;

    /// As it is within a property or a type. Refused when a word would change its meaning, which
    /// the contexts forbid.
    Result<ActiveContext> with(const ContextLayer& layer) const;

private:
    QList<const ContextLayer*> m_layers; ///< the last one wins
};

} // namespace core
