// SPDX-License-Identifier: MIT
// All microcredentials, as cards or as a table: a part of CataloguePage.
#include "ui/pages/catalogue/cataloguepage.h"

#include "core/base/fields.h"
#include "ui/pages/catalogue/cardlist.h"
#include "ui/pages/catalogue/cataloguetable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto formKey = u"catalogue/form"_s; // "cards" or "table"
const auto orderKey
    = u"catalogue/order"_s; // a name of CatalogueColumn, with "-" before it: reversed

constexpr std::array allColumns{CatalogueColumn::Code, CatalogueColumn::Title,
    CatalogueColumn::Area, CatalogueColumn::Status, CatalogueColumn::Effort,
    CatalogueColumn::Evidence, CatalogueColumn::AtWork, CatalogueColumn::Earned};

QString wordsOf(const CatalogueOrder& order)
{
    const auto either = [&](const QString& usual, const QString& reversed) {
        return order.isReversed ? reversed : usual;
    };
    using Page = CataloguePage;
    switch (order.by) {
    case CatalogueColumn::Code:
        return either(Page::tr("By code"), Page::tr("By code, last first"));
    case CatalogueColumn::Title:
        return either(Page::tr("By title"), Page::tr("By title, last first"));
    case CatalogueColumn::Area:
        return either(Page::tr("By area"), Page::tr("By area, last first"));
    case CatalogueColumn::Status:
        return either(Page::tr("Drafts first"), Page::tr("Drafts last"));
    case CatalogueColumn::Effort:
        return either(Page::tr("Least effort first"), Page::tr("Most effort first"));
    case CatalogueColumn::Evidence:
        return either(Page::tr("Least evidence first"), Page::tr("Most evidence first"));
    case CatalogueColumn::AtWork:
        return either(Page::tr("Most at work first"), Page::tr("Fewest at work first"));
    case CatalogueColumn::Earned:
        break;
    }
    return either(Page::tr("Most earned first"), Page::tr("Fewest earned first"));
}

} // namespace

QWidget* CataloguePage::buildAll()
{
    auto* all = new QWidget(this);
    auto* bar = buildBar(all);
    m_lists = new QStackedWidget(all);
    auto* cards = new QWidget(m_lists);
    m_cards = new CardList(tr("Microcredentials"), cards);
    auto* left = new QHBoxLayout(cards);
    left->setContentsMargins(20, 0, 0, 0);
    left->addWidget(m_cards);
    auto* table = new QWidget(m_lists);
    auto* sheet = new Card(table);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    m_table = new CatalogueTable(tr("Microcredentials"), sheet);
    sheet->body()->addWidget(m_table);
    auto* around = new QVBoxLayout(table);
    around->setContentsMargins(24, 4, 24, 16);
    around->addWidget(sheet);
    m_lists->addWidget(cards);
    m_lists->addWidget(table);
    m_nothing = new QWidget(all);
    m_showAll = button(tr("Show all"), ButtonKind::Normal, m_nothing);
    auto* empty = new QVBoxLayout(m_nothing);
    empty->setContentsMargins(24, 16, 24, 24);
    empty->addWidget(
        label(tr("No microcredential is like that. Look for other words, or show all."),
            LabelRole::Muted, m_nothing, true));
    empty->addWidget(m_showAll);
    empty->addStretch();
    m_hint = new QWidget(all);
    auto* hint = new QHBoxLayout(m_hint);
    hint->setContentsMargins(24, 0, 24, 16);
    hint->addWidget(label(tr("Six starters come with Laurel. A starter is yours to change; the "
                             "original stays as it was."),
        LabelRole::Secondary, m_hint));
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(bar);
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_hint);
    return all;
}

QHBoxLayout* CataloguePage::buildBar(QWidget* parent)
{
    m_area = new QComboBox(parent);
    m_area->setAccessibleName(tr("Area"));
    m_status = new QComboBox(parent);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const auto status : {core::VersionStatus::Draft, core::VersionStatus::Piloting,
             core::VersionStatus::Published, core::VersionStatus::Retired})
        m_status->addItem(statusWord(status), int(status));
    m_orders = new QComboBox(parent);
    m_orders->setAccessibleName(tr("Order"));
    for (const auto column : allColumns)
        m_orders->addItem(wordsOf({.by = column}), int(column));
    m_count = label({}, LabelRole::Secondary, parent);
    m_forms = new SegmentedControl(tr("Show as"), {tr("Cards"), tr("Table")}, parent);
    if (m_settings) {
        const auto order = m_settings->value(orderKey).toString();
        m_order.isReversed = order.startsWith(u'-');
        m_order.by = core::valueNamed<CatalogueColumn>(order.mid(m_order.isReversed ? 1 : 0))
                         .value_or(CatalogueColumn::Code);
        m_forms->setCurrent(m_settings->value(formKey).toString() == u"table"_s ? 1 : 0);
    }
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(24, 0, 24, 0);
    bar->setSpacing(8);
    for (auto* box : {m_area, m_status, m_orders})
        bar->addWidget(box);
    bar->addStretch();
    bar->addWidget(m_count);
    bar->addWidget(m_forms);
    return bar;
}

void CataloguePage::showAs(bool isTable)
{
    if (m_settings)
        m_settings->setValue(formKey, isTable ? u"table"_s : u"cards"_s);
    refreshAll();
}

void CataloguePage::orderBy(CatalogueColumn column)
{
    takeOrder({.by = column, .isReversed = m_order.by == column && !m_order.isReversed});
}

void CataloguePage::takeOrder(const CatalogueOrder& order)
{
    m_order = order;
    if (m_settings)
        m_settings->setValue(
            orderKey, (order.isReversed ? u"-"_s : QString()) + core::nameOf(order.by));
    refreshAll();
}

/// The order that holds is chosen; the others are offered as they usually are.
void CataloguePage::showOrder()
{
    for (int i = 0; i < m_orders->count(); ++i) {
        const auto column = CatalogueColumn(m_orders->itemData(i).toInt());
        const bool isThis = column == m_order.by;
        m_orders->setItemText(i, wordsOf(isThis ? m_order : CatalogueOrder{.by = column}));
        if (isThis)
            m_orders->setCurrentIndex(i);
    }
}

/// To the list that is in sight.
void CataloguePage::focusAll()
{
    (m_forms->current() == 1 ? static_cast<QWidget*>(m_table) : m_cards)
        ->setFocus(Qt::OtherFocusReason);
}

CatalogueFilter CataloguePage::filter() const
{
    CatalogueFilter filter{
        .words = m_search->text(), .area = m_area->currentData().toString(), .status = {}};
    if (m_status->currentIndex() > 0)
        filter.status = core::VersionStatus(m_status->currentData().toInt());
    return filter;
}

void CataloguePage::refreshFilters()
{
    const auto chosen = m_area->currentData().toString();
    m_area->clear();
    m_area->addItem(tr("Every area"), QString());
    for (const auto& area : m_model->areas())
        m_area->addItem(area, area);
    m_area->setCurrentIndex(std::max(0, m_area->findData(chosen)));
}

void CataloguePage::refreshAll()
{
    const auto wanted = filter();
    QList<CatalogueEntry> found;
    for (const auto& entry : m_model->entries()) {
        if (wanted.lets(entry))
            found.append(entry);
    }
    m_order.sort(found);
    showOrder();
    m_cards->setEntries(found);
    m_table->setEntries(found, m_order);
    m_lists->setCurrentIndex(m_forms->current());
    m_lists->setVisible(!found.isEmpty());
    m_nothing->setVisible(found.isEmpty());
    m_count->setText(tr("%1 of %2").arg(found.size()).arg(m_model->entries().size()));
    m_count->setVisible(!wanted.isEmpty());
}

void CataloguePage::showAll()
{
    m_area->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    m_search->clear();
    refreshAll();
    focusAll();
}

} // namespace ui
