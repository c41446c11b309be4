// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/page.h"
#include "core/paper/pdf/objects.h"

#include <map>
#include <tuple>
#include <vector>

namespace core::pdf {

/// The tree that tells who cannot see a document what it says, in reading order: headings,
/// paragraphs, lists, tables with their header cells, figures with what they show.
class Tags {
public:
    explicit Tags(const QString& language);

    static constexpr int artifact = -1;

    /// Takes the next item of a page into the tree and gives its node, or `artifact`.
    int place(const PageItem& item, std::size_t page, QSizeF size);

    /// The operator that opens content of `node` on a page, which EMC closes. What says other
    /// words than its glyphs brings them as `actualText`, an entry of a dictionary. Content of
    /// one item is a row of such pieces, never one within the other.
    QByteArray open(int node, std::size_t page, const QByteArray& actualText = {});

    /// Writes the tree for pages with these numbers; gives its own.
    int write(Objects& objects, const std::vector<int>& pages) const;

private:
    struct Content {
        std::size_t page;
        int number; ///< Of the marked content on its page.
    };
    struct Node {
        QByteArray type;
        int parent;
        QByteArray entries; ///< Of its dictionary, beside type, parent and children.
        std::vector<int> children;
        std::vector<Content> contents;
    };
    using Row = std::pair<int, int>; ///< Number of the table, of the row.
    using Cell = std::tuple<int, int, int>;

    int add(const QByteArray& type, int parent, const QByteArray& entries = {});
    int cellOf(const PageRole& role);
    int blockOf(const PageRole& role);
    int listItemOf(const PageRole& role);
    bool isRepeated(const PageRole& role, std::size_t page);
    void writeNode(Objects& objects, const std::vector<int>& numbers, const Node& node, int number,
        int parent, const std::vector<int>& pages) const;

    QString m_language;
    std::vector<Node> m_nodes; ///< The first is the document.
    int m_last = -1; ///< What a rest continues.
    int m_list = -1; ///< The list that is open.
    std::map<int, int> m_tables;
    std::map<int, std::size_t> m_headerPages;
    std::map<Row, int> m_rows;
    std::map<Cell, int> m_cells;
    std::vector<std::vector<int>> m_marks; ///< By page and number of content: the node.
};

} // namespace core::pdf
