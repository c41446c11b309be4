// SPDX-License-Identifier: MIT
#include "core/paper/pdf/tags.h"

#include "core/paper/pdf/syntax.h"

namespace core::pdf {

namespace {

constexpr int DocumentNode = 0;
constexpr int MostLevels = 6;

QByteArray blockType(const PageRole& role)
{
    switch (role.kind) {
    case PageRole::Kind::Title:
        return "H1";
    case PageRole::Kind::Heading: // the title is the first heading
        return "H" + QByteArray::number(std::clamp(role.level + 1, 1, MostLevels));
    default:
        return "P";
    }
}

/// What a figure shows and where it stands, from the page's lower left corner.
QByteArray figureEntries(const PageItem& item, QSizeF size)
{
    const QRectF box = inkBounds(item);
    QByteArray out = "/Alt" + textString(item.alt) + "/A<</O/Layout/Placement/Block/BBox[";
    addPoint(out, {box.left(), size.height() - box.bottom()});
    addPoint(out, {box.right(), size.height() - box.top()});
    return out + "]>>";
}

} // namespace

Tags::Tags(const QString& language)
    : m_language(language)
{
    m_nodes.push_back({"Document", -1, {}, {}, {}});
}

QByteArray Tags::open(int node, std::size_t page, const QByteArray& actualText)
{
    if (node == artifact)
        return actualText.isEmpty() ? QByteArray("/Artifact BMC\n")
                                    : "/Artifact<<" + actualText + ">>BDC\n";
    if (m_marks.size() <= page)
        m_marks.resize(page + 1);
    auto& marks = m_marks[page];
    const int number = int(marks.size());
    marks.push_back(node);
    auto& owner = m_nodes[std::size_t(node)];
    owner.contents.push_back({page, number});
    return name(actualText.isEmpty() ? owner.type : QByteArray("Span")) + "<</MCID "
        + QByteArray::number(number) + actualText + ">>BDC\n";
}

int Tags::add(const QByteArray& type, int parent, const QByteArray& entries)
{
    const int node = int(m_nodes.size());
    m_nodes.push_back({type, parent, entries, {}, {}});
    m_nodes[std::size_t(parent)].children.push_back(node);
    return node;
}

int Tags::place(const PageItem& item, std::size_t page, QSizeF size)
{
    const auto& role = item.role;
    if (role.kind == PageRole::Kind::Artifact || isRepeated(role, page))
        return artifact;
    const bool isFigure = role.kind == PageRole::Kind::Figure;
    int node = -1;
    if (role.table > 0)
        node = cellOf(role);
    else if (role.kind == PageRole::Kind::ListItem)
        node = listItemOf(role);
    else
        node = isFigure ? DocumentNode : blockOf(role);
    if (role.kind != PageRole::Kind::ListItem)
        m_list = -1;
    if (isFigure)
        node = add("Figure", node, figureEntries(item, size));
    if (!item.language.isEmpty() && item.language != m_language)
        m_nodes[std::size_t(node)].entries = "/Lang" + textString(item.language);
    m_last = node;
    return node;
}

/// A header that comes again on the next page has been read already.
bool Tags::isRepeated(const PageRole& role, std::size_t page)
{
    if (role.kind != PageRole::Kind::TableHeader || role.table <= 0)
        return false;
    return m_headerPages.emplace(role.table, page).first->second != page;
}

int Tags::cellOf(const PageRole& role)
{
    const auto [table, isNewTable] = m_tables.emplace(role.table, 0);
    if (isNewTable)
        table->second = add("Table", DocumentNode);
    const auto [row, isNewRow] = m_rows.emplace(Row(role.table, role.row), 0);
    if (isNewRow)
        row->second = add("TR", table->second);
    const auto [cell, isNewCell] = m_cells.emplace(Cell(role.table, role.row, role.column), 0);
    if (isNewCell)
        cell->second = role.kind == PageRole::Kind::TableHeader
            ? add("TH", row->second, "/A<</O/Table/Scope/Column>>")
            : add("TD", row->second);
    return cell->second;
}

int Tags::blockOf(const PageRole& role)
{
    const QByteArray type = blockType(role);
    const bool continues
        = role.continues && m_last >= 0 && m_nodes[std::size_t(m_last)].type == type;
    return continues ? m_last : add(type, DocumentNode);
}

int Tags::listItemOf(const PageRole& role)
{
    if (role.continues && m_list >= 0)
        return m_last;
    if (m_list < 0)
        m_list = add("L", DocumentNode);
    return add("LBody", add("LI", m_list));
}

int Tags::write(Objects& objects, const std::vector<int>& pages) const
{
    const int root = objects.take();
    std::vector<int> numbers;
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        numbers.push_back(objects.take());
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto& node = m_nodes[i];
        const int parent = node.parent < 0 ? root : numbers[std::size_t(node.parent)];
        writeNode(objects, numbers, node, numbers[i], parent, pages);
    }
    QByteArray parents;
    for (std::size_t page = 0; page < m_marks.size(); ++page) {
        parents += QByteArray::number(qsizetype(page)) + '[';
        for (const int node : m_marks[page])
            parents += reference(numbers[std::size_t(node)]) + ' ';
        parents += "]\n";
    }
    objects.put(root,
        "<</Type/StructTreeRoot/K " + reference(numbers.front()) + "/ParentTreeNextKey "
            + QByteArray::number(qsizetype(m_marks.size())) + "/ParentTree<</Nums[" + parents
            + "]>>>>");
    return root;
}

void Tags::writeNode(Objects& objects, const std::vector<int>& numbers, const Node& node,
    int number, int parent, const std::vector<int>& pages) const
{
    QByteArray out = "<</Type/StructElem/S" + name(node.type) + "/P " + reference(parent);
    out += node.entries;
    if (!node.contents.empty())
        out += "/Pg " + reference(pages[node.contents.front().page]);
    out += "/K[";
    for (const auto& content : node.contents) {
        const QByteArray mark = QByteArray::number(content.number);
        if (content.page == node.contents.front().page)
            out += mark + ' ';
        else
            out += "<</Type/MCR/Pg " + reference(pages[content.page]) + "/MCID " + mark + ">>";
    }
    for (const int child : node.children)
        out += reference(numbers[std::size_t(child)]) + ' ';
    objects.put(number, out + "]>>");
}

} // namespace core::pdf
