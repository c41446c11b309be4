// SPDX-License-Identifier: MIT
#include "core/search/search.h"

#include "core/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasAll(const QByteArray& line, const QList<QByteArray>& needles)
{
    return std::all_of(
        needles.begin(), needles.end(), [&](const auto& needle) { return line.contains(needle); });
}

/// 0 when the name begins with what was typed first, 1 when all is in the name, 2 otherwise.
int rankOf(const QByteArray& name, const QList<QByteArray>& needles)
{
    if (!hasAll(name, needles))
        return 2;
    return name.startsWith(needles.first()) ? 0 : 1;
}

/// The entries with all needles, the best first; those of one rank stay in their order.
template <typename Entry>
QList<const Entry*> ranked(const QList<Entry>& entries, const QList<QByteArray>& needles)
{
    QList<const Entry*> ranks[3];
    for (const auto& entry : entries) {
        if (hasAll(entry.all, needles))
            ranks[rankOf(entry.name, needles)].append(&entry);
    }
    return ranks[0] + ranks[1] + ranks[2];
}

} // namespace

QList<SearchIndex::CommentEntry> SearchIndex::commentsWith(
    const QList<QByteArray>& needles, int most, int& total) const
{
    // The words of a work are looked at once, not once for each of its comments.
    QList<QList<QByteArray>> left;
    left.reserve(m_works.size());
    for (const auto& work : m_works) {
        auto& rest = left.emplaceBack(needles);
        rest.removeIf([&](const auto& needle) { return work.line.contains(needle); });
    }
    QList<CommentEntry> best;
    total = 0;
    for (const auto& entry : m_comments) {
        if (!hasAll(entry.line, left.at(entry.work)))
            continue;
        if (++total <= most)
            best.append(entry);
    }
    return best;
}

Result<Found> SearchIndex::find(
    const Store& store, const QString& typed, const SearchLimits& limits) const
{
    Found found;
    const auto needles = needlesOf(typed);
    if (needles.isEmpty())
        return found;
    const auto people = ranked(m_people, needles);
    found.people.total = int(people.size());
    for (const auto* entry : people.first(std::min<qsizetype>(people.size(), limits.people))) {
        auto person = entry->found;
        person.name = marked(person.name.text, needles);
        person.about = marked(person.about.text, needles);
        found.people.best.append(person);
    }
    const auto designs = ranked(m_microcredentials, needles);
    found.microcredentials.total = int(designs.size());
    for (const auto* entry :
        designs.first(std::min<qsizetype>(designs.size(), limits.microcredentials))) {
        auto design = entry->found;
        design.title = marked(design.title.text, needles);
        found.microcredentials.best.append(design);
    }
    const auto comments = commentsWith(needles, limits.comments, found.comments.total);
    for (const auto& entry : comments) {
        auto comment = commentOf(store, entry, needles);
        if (!comment)
            return comment.error();
        found.comments.best.append(*std::move(comment));
    }
    return found;
}

Result<FoundComment> SearchIndex::commentOf(
    const Store& store, const CommentEntry& entry, const QList<QByteArray>& needles) const
{
    const auto comment = store.comments().get(entry.id);
    if (!comment)
        return comment.error();
    const auto& work = m_works.at(entry.work);
    return FoundComment{.comment = *comment,
        .enrollment = work.enrollment,
        .text = snippet(comment->text, needles),
        .who = marked(work.who, needles),
        .isBlind = work.isBlind,
        .code = work.code,
        .isInRoom = entry.isInRoom};
}

} // namespace core
