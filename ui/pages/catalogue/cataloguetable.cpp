// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/cataloguetable.h"

#include "ui/look/badges.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/entryopener.h"
#include "ui/widgets/tables.h"

#include <QAbstractTableModel>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int badgeSide = 24;

bool isFigure(CatalogueColumn column)
{
    return column >= CatalogueColumn::Effort;
}

/// A count, and nothing in place of none.
QString figure(qsizetype count)
{
    return count == 0 ? QString() : QString::number(count);
}

QString wordsOf(const CatalogueEntry& entry, CatalogueColumn column)
{
    switch (column) {
    case CatalogueColumn::Code:
        return entry.code();
    case CatalogueColumn::Title:
        return entry.title();
    case CatalogueColumn::Area:
        return entry.area;
    case CatalogueColumn::Status:
        return entry.pill;
    case CatalogueColumn::Effort:
        return entry.facts();
    case CatalogueColumn::Evidence:
        return figure(entry.design().evidenceRequirements.size());
    case CatalogueColumn::AtWork:
        return figure(entry.atWork);
    case CatalogueColumn::Earned:
        return figure(entry.earned);
    }
    return {};
}

} // namespace

class CatalogueTable::Rows : public QAbstractTableModel {
public:
    explicit Rows(CatalogueTable* table)
        : QAbstractTableModel(table)
        , m_table(table)
    {
    }

    void setEntries(const QList<CatalogueEntry>& entries, const CatalogueOrder& order)
    {
        beginResetModel();
        m_entries = entries;
        m_order = order;
        endResetModel();
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_entries.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(CatalogueColumn::Earned) + 1;
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        const auto& entry = m_entries.at(index.row());
        const auto column = CatalogueColumn(index.column());
        switch (role) {
        case Qt::DisplayRole:
            return wordsOf(entry, column);
        case CodeRole:
            return entry.code();
        case Qt::ToolTipRole:
            return column <= CatalogueColumn::Area ? wordsOf(entry, column) : QVariant();
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(nameOf(column), wordsOf(entry, column));
        case Qt::DecorationRole:
            return column == CatalogueColumn::Title
                ? badgePixmap(entry.design(), scaled(badgeSide), m_table->devicePixelRatioF())
                : QVariant();
        case Qt::TextAlignmentRole:
            return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case PillRole:
            return column == CatalogueColumn::Status ? int(entry.tone) : QVariant();
        case StrongRole:
            return column == CatalogueColumn::Title;
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return int((isFigure(CatalogueColumn(section)) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        const auto column = CatalogueColumn(section);
        if (column != m_order.by)
            return nameOf(column);
        return nameOf(column) + (m_order.isDescending() ? u" ↓"_s : u" ↑"_s);
    }

private:
    static QString nameOf(CatalogueColumn column)
    {
        return QStringList{tr("Code"), tr("Title"), tr("Area"), tr("Status"), tr("Effort"),
            tr("Evidence"), tr("At work"), tr("Earned")}
            .value(int(column));
    }

    CatalogueTable* m_table;
    QList<CatalogueEntry> m_entries;
    CatalogueOrder m_order;
};

CatalogueTable::CatalogueTable(const QString& name, QWidget* parent)
    : QTableView(parent)
    , m_rows(new Rows(this))
{
    setAccessibleName(name);
    setSelectionMode(QTableView::SingleSelection);
    setModel(m_rows);
    m_opener = new EntryOpener(*this, int(CatalogueColumn::Title));
    connect(m_opener, &EntryOpener::chosen, this, &CatalogueTable::chosen);
    dress(*this, false);
    auto* head = horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionsClickable(true);
    head->setSectionResizeMode(int(CatalogueColumn::Title), QHeaderView::Stretch);
    const QList<std::pair<CatalogueColumn, int>> widths{{CatalogueColumn::Code, 88},
        {CatalogueColumn::Area, 228}, {CatalogueColumn::Status, 172}, {CatalogueColumn::Effort, 88},
        {CatalogueColumn::Evidence, 100}, {CatalogueColumn::AtWork, 92},
        {CatalogueColumn::Earned, 92}};
    for (const auto& [column, width] : widths)
        setColumnWidth(int(column), scaled(width));
    connect(head, &QHeaderView::sectionClicked, this,
        [this](int section) { emit orderWanted(CatalogueColumn(section)); });
}

void CatalogueTable::setEntries(const QList<CatalogueEntry>& entries, const CatalogueOrder& order)
{
    const auto before = m_opener->current();
    m_rows->setEntries(entries, order);
    m_opener->setCurrent(before);
}

void CatalogueTable::setCurrent(const QString& code)
{
    m_opener->setCurrent(code);
}

} // namespace ui
