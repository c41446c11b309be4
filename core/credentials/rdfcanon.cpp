// SPDX-License-Identifier: MIT
#include "core/credentials/rdf.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace core {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(core::Rdf)
};

Error tooComplex(const char* detail)
{
    return {Error::Kind::Refused,
        Text::tr("This is too intricate to be a badge, so it was not read further."),
        QString::fromLatin1(detail)};
}

/// Gives blank nodes their names in the order in which it is asked.
class Issuer {
public:
    explicit Issuer(QByteArray prefix)
        : m_prefix(std::move(prefix))
    {
    }

    bool has(const QByteArray& label) const { return m_names.contains(label); }
    const QList<QByteArray>& order() const { return m_order; }
    QByteArray issue(const QByteArray& label)
    {
        const auto found = m_names.constFind(label);
        if (found != m_names.constEnd())
            return *found;
        const auto name = m_prefix + QByteArray::number(m_order.size());
        m_names.insert(label, name);
        m_order.append(label);
        return name;
    }

private:
    QByteArray m_prefix;
    QHash<QByteArray, QByteArray> m_names;
    QList<QByteArray> m_order;
};

struct Found {
    QByteArray hash;
    Issuer issuer;
};

/// One run of the algorithm; the names of its parts are those of the W3C recommendation.
class Canonicalization {
public:
    Canonicalization(const RdfLimits& limits, HexHash hash)
        : m_limits(limits)
        , m_hash(hash)
    {
    }

    Result<QByteArray> run(const QList<RdfQuad>& quads)
    {
        take(quads);
        std::map<QByteArray, QList<QByteArray>> byHash;
        for (const auto& label : m_labels)
            byHash[hashFirstDegree(label)].append(label);
        for (const auto& [hash, labels] : byHash) {
            if (labels.size() == 1)
                m_canonical.issue(labels.first());
        }
        for (const auto& [hash, labels] : byHash) {
            if (labels.size() == 1)
                continue;
            if (const auto* why = nameAlike(labels))
                return tooComplex(why);
        }
        return text();
    }

private:
    // A dataset is a set: what is said twice counts once.
    void take(const QList<RdfQuad>& quads)
    {
        QSet<QByteArray> seen;
        const auto same = [](const QByteArray& label) { return label; };
        for (const auto& quad : quads) {
            const auto line = nQuad(quad, same);
            if (!seen.contains(line)) {
                seen.insert(line);
                m_quads.append(quad);
            }
        }
        for (const auto& quad : m_quads) {
            QSet<QByteArray> labels;
            for (const auto* term : blanksOf(quad))
                labels.insert(term->value);
            for (const auto& label : labels) {
                auto& mentions = m_mentions[label];
                if (mentions.isEmpty())
                    m_labels.append(label);
                mentions.append(&quad);
            }
        }
    }

    static QList<const RdfTerm*> blanksOf(const RdfQuad& quad)
    {
        QList<const RdfTerm*> blanks;
        for (const auto* term : {&quad.subject, &quad.object}) {
            if (term->isBlank())
                blanks.append(term);
        }
        if (quad.graph && quad.graph->isBlank())
            blanks.append(&*quad.graph);
        return blanks;
    }

    const QByteArray& hashFirstDegree(const QByteArray& label)
    {
        auto& hash = m_firstDegree[label];
        if (!hash.isEmpty())
            return hash;
        QList<QByteArray> lines;
        for (const auto* quad : m_mentions.value(label))
            lines.append(nQuad(*quad, [&](const QByteArray& other) {
                return other == label ? QByteArrayLiteral("a") : QByteArrayLiteral("z");
            }));
        std::sort(lines.begin(), lines.end());
        hash = m_hash(lines.join());
        return hash;
    }

    QByteArray hashRelated(
        const QByteArray& related, const RdfQuad& quad, Issuer& issuer, char position)
    {
        QByteArray input(1, position);
        if (position != 'g')
            input += '<' + quad.predicate + '>';
        if (m_canonical.has(related))
            input += "_:" + m_canonical.issue(related);
        else if (issuer.has(related))
            input += "_:" + issuer.issue(related);
        else
            input += hashFirstDegree(related);
        return m_hash(input);
    }

    std::map<QByteArray, QList<QByteArray>> relatedTo(const QByteArray& label, Issuer& issuer)
    {
        std::map<QByteArray, QList<QByteArray>> related;
        for (const auto* quad : m_mentions.value(label)) {
            spend(1);
            const auto add = [&](const RdfTerm& term, char position) {
                if (term.isBlank() && term.value != label)
                    related[hashRelated(term.value, *quad, issuer, position)].append(term.value);
            };
            add(quad->subject, 's');
            add(quad->object, 'o');
            if (quad->graph)
                add(*quad->graph, 'g');
        }
        return related;
    }

    // Null when all went well, or else what there was too much of.
    const char* nameAlike(const QList<QByteArray>& labels)
    {
        QList<Found> found;
        for (const auto& label : labels) {
            if (m_canonical.has(label))
                continue;
            Issuer issuer("b");
            issuer.issue(label);
            found.append(hashNDegree(label, std::move(issuer), 0));
            if (m_tooMuch)
                return m_tooMuch;
        }
        std::stable_sort(found.begin(), found.end(),
            [](const Found& left, const Found& right) { return left.hash < right.hash; });
        for (const auto& one : found) {
            for (const auto& label : one.issuer.order())
                m_canonical.issue(label);
        }
        return nullptr;
    }

    Found hashNDegree(const QByteArray& label, Issuer issuer, int depth)
    {
        if (depth > m_limits.maxDepth)
            m_tooMuch = "rdfc: depth";
        QByteArray data;
        if (!m_tooMuch) {
            for (auto& [hash, list] : relatedTo(label, issuer)) {
                data += hash;
                std::sort(list.begin(), list.end());
                auto best = bestPath(list, issuer, depth);
                data += best.hash;
                issuer = std::move(best.issuer);
                if (m_tooMuch)
                    break;
            }
        }
        return {m_hash(data), std::move(issuer)};
    }

    // Over all orders of `list`, the path that sorts first, and the names that it gave.
    Found bestPath(QList<QByteArray>& list, const Issuer& issuer, int depth)
    {
        Found best{{}, issuer};
        do {
            spend(list.size());
            auto path = pathOf(list, {{}, issuer}, best.hash, depth);
            if (m_tooMuch)
                return best;
            if (path && (best.hash.isEmpty() || path->hash < best.hash))
                best = *std::move(path);
        } while (std::next_permutation(list.begin(), list.end()));
        return best;
    }

    // Empty as soon as it is clear that another path sorts before this one.
    std::optional<Found> pathOf(
        const QList<QByteArray>& list, Found path, const QByteArray& best, int depth)
    {
        const auto isWorse = [&] {
            return !best.isEmpty() && path.hash.size() >= best.size() && path.hash > best;
        };
        QList<QByteArray> open;
        for (const auto& related : list) {
            if (m_canonical.has(related)) {
                path.hash += "_:" + m_canonical.issue(related);
            } else {
                if (!path.issuer.has(related))
                    open.append(related);
                path.hash += "_:" + path.issuer.issue(related);
            }
            if (isWorse())
                return std::nullopt;
        }
        for (const auto& related : open) {
            auto found = hashNDegree(related, path.issuer, depth + 1);
            if (m_tooMuch)
                return std::nullopt;
            path.hash += "_:" + path.issuer.issue(related) + '<' + found.hash + '>';
            path.issuer = std::move(found.issuer);
            if (isWorse())
                return std::nullopt;
        }
        return path;
    }

    void spend(qsizetype work)
    {
        m_work += work;
        if (m_work > m_limits.maxWork)
            m_tooMuch = "rdfc: work";
    }

    QByteArray text()
    {
        QList<QByteArray> lines;
        for (const auto& quad : m_quads)
            lines.append(
                nQuad(quad, [&](const QByteArray& label) { return m_canonical.issue(label); }));
        std::sort(lines.begin(), lines.end());
        return lines.join();
    }

    const RdfLimits& m_limits;
    HexHash m_hash;
    QList<RdfQuad> m_quads;
    QList<QByteArray> m_labels;
    QHash<QByteArray, QList<const RdfQuad*>> m_mentions;
    std::map<QByteArray, QByteArray> m_firstDegree;
    Issuer m_canonical{"c14n"};
    qsizetype m_work = 0;
    const char* m_tooMuch = nullptr;
};

} // namespace

Result<QByteArray> canonicalRdf(const QList<RdfQuad>& quads, const RdfLimits& limits, HexHash hash)
{
    if (quads.size() > limits.maxQuads)
        return tooComplex("rdfc: quads");
    return Canonicalization(limits, hash).run(quads);
}

} // namespace core
