// SPDX-License-Identifier: MIT
#include "ui/search/searchmodel.h"

#include "ui/look/kinds.h"
#include "ui/pages/catalogue/cataloguemodel.h"
#include "ui/pages/review/roommodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int atMost = 200; // of a group, when more of it is asked for

QString kindWord(FoundKind kind)
{
    switch (kind) {
    case FoundKind::Person:
        return SearchModel::tr("Person");
    case FoundKind::Microcredential:
        return SearchModel::tr("Microcredential");
    case FoundKind::Comment:
        break;
    }
    return SearchModel::tr("Comment");
}

SearchRow rowOf(const core::FoundPerson& person)
{
    SearchRow row{.kind = FoundKind::Person, .title = person.name, .detail = person.about};
    if (!person.active)
        row.end = SearchModel::tr("Not active");
    row.page = PageId::People;
    row.target = person.id.toString();
    return row;
}

SearchRow rowOf(const core::FoundMicrocredential& design)
{
    SearchRow row{.kind = FoundKind::Microcredential, .title = design.title};
    row.end = statusWord(design.status);
    row.tone = statusTone(design.status);
    row.page = PageId::Catalogue;
    row.target = design.id.toString();
    return row;
}

SearchRow rowOf(const core::FoundComment& found)
{
    const auto& said = found.comment;
    SearchRow row{.kind = FoundKind::Comment, .title = found.text, .detail = found.who};
    QStringList parts{found.code, momentText(said.start, said.end, said.page), wordOf(said.kind),
        QLocale().toString(core::localDate(said.createdAt), QLocale::ShortFormat)};
    parts.removeAll({});
    row.detail.text += u" · "_s + parts.join(u" · "_s);
    row.said = said.kind;
    // The room shows the moment; where it cannot, the feedback stands on the teacher's page, which
    // would tell the name.
    const bool isReview = found.isInRoom || found.isBlind;
    row.page = isReview ? PageId::Review : PageId::Evidence;
    row.target = found.isInRoom ? u"%1#%2"_s.arg(found.enrollment.toString(), said.id.toString())
                                : found.enrollment.toString();
    return row;
}

} // namespace

SearchModel::SearchModel(const core::Store& store, const Me& me, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_me(me)
{
    const auto forget = [this] { m_isStale = true; };
    connect(&store, &core::Store::changed, this, forget);
    connect(&me, &Me::changed, this, forget);
}

bool SearchModel::hasWords() const
{
    return !core::needlesOf(m_typed).isEmpty();
}

void SearchModel::ask(const QString& typed)
{
    m_typed = typed;
    m_limits = {};
    fill();
}

void SearchModel::showMore(FoundKind kind)
{
    (kind == FoundKind::Person                   ? m_limits.people
            : kind == FoundKind::Microcredential ? m_limits.microcredentials
                                                 : m_limits.comments)
        = atMost;
    fill();
}

void SearchModel::read()
{
    if (const auto done = readIndex(); !done)
        emit failed(done.error());
}

core::Result<void> SearchModel::readIndex()
{
    if (!m_isStale)
        return {};
    auto read = core::SearchIndex::read(m_store, m_me.id());
    if (!read)
        return read.error();
    m_index = *std::move(read);
    m_isStale = false;
    return {};
}

core::Result<core::Found> SearchModel::find()
{
    if (!hasWords())
        return core::Found();
    if (auto done = readIndex(); !done)
        return done.error();
    return m_index.find(m_store, m_typed, m_limits);
}

void SearchModel::fill()
{
    beginResetModel();
    m_rows.clear();
    m_found = {};
    auto found = find();
    if (found)
        m_found = *found;
    const auto add = [this](const QString& title, const auto& some, FoundKind kind) {
        if (some.total == 0)
            return;
        addHead(title, some.total, kind);
        for (const auto& one : some.best)
            m_rows.append(rowOf(one));
        addMore(some.more(), kind);
    };
    add(tr("People"), m_found.people, FoundKind::Person);
    add(tr("Microcredentials"), m_found.microcredentials, FoundKind::Microcredential);
    add(tr("Comments"), m_found.comments, FoundKind::Comment);
    endResetModel();
    if (!found)
        emit failed(found.error());
}

void SearchModel::addHead(const QString& title, int total, FoundKind kind)
{
    SearchRow row{.use = SearchRow::Use::Head, .kind = kind, .title = {title, {}}};
    row.end = QLocale().toString(total);
    m_rows.append(row);
}

void SearchModel::addMore(int more, FoundKind kind)
{
    if (more <= 0)
        return;
    SearchRow row{.use = SearchRow::Use::More, .kind = kind, .title = {}};
    const auto shown = QLocale().toString(more);
    const int limit = kind == FoundKind::Person ? m_limits.people
        : kind == FoundKind::Microcredential    ? m_limits.microcredentials
                                                : m_limits.comments;
    if (limit < atMost) {
        row.title.text = tr("%1 more").arg(shown);
        row.target = int(kind);
    } else {
        row.title.text = tr("%1 more. Type another word to find the right one.").arg(shown);
    }
    m_rows.append(row);
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    const auto& row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.title.text;
    if (role == Qt::ToolTipRole && row.use == SearchRow::Use::Hit)
        return row.detail.text.isEmpty() ? row.title.text
                                         : row.title.text + u'\n' + row.detail.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{row.use == SearchRow::Use::Hit ? kindWord(row.kind) : QString(),
        row.title.text, row.detail.text, row.end};
    parts.removeAll({});
    return parts.join(u", "_s);
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const
{
    return m_rows.at(index.row()).canChoose() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                              : Qt::NoItemFlags;
}

} // namespace ui
