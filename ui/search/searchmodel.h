// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/search.h"
#include "ui/look/tokens.h"
#include "ui/pages/page.h"

#include <QAbstractListModel>

namespace ui {

/// What is found in the workspace.
enum class FoundKind { Person, Microcredential, Comment };

/// One line of the results: the head of a group, something found, or the rest of its group.
struct SearchRow {
    enum class Use { Head, Hit, More };

    Use use = Use::Hit;
    FoundKind kind = FoundKind::Person;
    core::Marked title;
    core::Marked detail = {};
    QString end = {}; ///< a pill at the right, or the count of a head
    Tone tone = Tone::Plain;
    core::CommentKind said = core::CommentKind::Note;
    PageId page = PageId::Home; ///< where a hit leads
    QVariant target = {};

    bool canChoose() const { return use == Use::Hit || (use == Use::More && target.isValid()); }
};

/// What was found, in groups. It reads the words of the workspace when it is first asked, and
/// again after they have changed.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    SearchModel(const core::Store& store, const Me& me, QObject* parent = nullptr);

    void read(); ///< the words of the workspace, when they have changed
    void ask(const QString& typed);
    void showMore(FoundKind kind); ///< more of that group, for the same words

    const QString& typed() const { return m_typed; }
    bool hasWords() const; ///< whether there is anything to look for
    const core::Found& found() const { return m_found; }
    const SearchRow& row(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void failed(const core::Error& error);

private:
    core::Result<void> readIndex();
    core::Result<core::Found> find();
    void fill();
    void addHead(const QString& title, int total, FoundKind kind);
    void addMore(int more, FoundKind kind);

    const core::Store& m_store;
    const Me& m_me;
    core::SearchIndex m_index;
    core::SearchLimits m_limits;
    core::Found m_found;
    QString m_typed;
    QList<SearchRow> m_rows;
    bool m_isStale = true;
};

} // namespace ui
