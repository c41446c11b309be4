// SPDX-License-Identifier: MIT
#include "core/credentials/activecontext.h"

#include "core/credentials/jsonld.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <map>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::JsonLd)
};

/// One context with its scopes; made once and never changed.
class KnownContext {
public:
    explicit KnownContext(std::span<const TermRow> rows)
    {
        for (const auto& row : rows)
            m_layers[QString::fromLatin1(row.scope)]; // an address for each scope
        for (const auto& row : rows) {
            const auto term = QString::fromLatin1(row.term);
            const auto scoped = m_layers.find(term);
            m_layers[QString::fromLatin1(row.scope)].terms.insert(term,
                {iriOf(row.iri), iriOf(row.type), row.holds,
                    scoped == m_layers.end() ? nullptr : &scoped->second});
        }
    }

    const ContextLayer& root() const { return m_layers.at(QString()); }

private:
    std::map<QString, ContextLayer> m_layers;
};

const ContextLayer& rootOf(const QString& name)
{
    static const KnownContext credentials(credentialTerms());
    static const KnownContext badges(badgeTerms());
    static const KnownContext records(recordTerms());
    if (name == context::credentials)
        return credentials.root();
    return name == context::badges ? badges.root() : records.root();
}

// The records of others name their contexts in either order, which means the same.
bool isKnown(const QStringList& names)
{
    static const QList<QStringList> known{{context::credentials},
        {context::credentials, context::badges},
        {context::credentials, context::records, context::badges},
        {context::credentials, context::badges, context::records}};
    return known.contains(names);
}

} // namespace

Result<ActiveContext> ActiveContext::of(const QJsonValue& context)
{
    const auto list = context.isArray() ? context.toArray() : QJsonArray{context};
    QStringList names;
    for (const auto& name : list)
        names.append(name.toString());
    if (!isKnown(names))
        return Error{Error::Kind::Invalid,
            Text::tr("This uses words from a place that Laurel does not know, so it cannot be "
                     "checked here. Ask whoever issued it for an Open Badge 3.0.3."),
            QStringLiteral("@context")};
    ActiveContext active;
    for (const auto& name : names)
        active.m_layers.append(&rootOf(name));
    return active;
}

const TermMeaning* ActiveContext::find(const QString& word) const
{
    for (auto layer = m_layers.crbegin(); layer != m_layers.crend(); ++layer) {
        const auto found = (*layer)->terms.constFind(word);
        if (found != (*layer)->terms.constEnd())
            return &*found;
    }
    return nullptr;
}

Result<ActiveContext> ActiveContext::with(const ContextLayer& layer) const
{
    const auto& terms = layer.terms;
    for (auto term = terms.constBegin(); term != terms.constEnd(); ++term) {
        const auto* known = find(term.key());
        if (known && *known != *term)
            return Error{Error::Kind::Invalid,
                Text::tr("“%1” would mean two things at one place here, so this cannot be checked.")
                    .arg(term.key())};
    }
    auto more = *this;
    more.m_layers.append(&layer);
    return more;
}

} // namespace core
