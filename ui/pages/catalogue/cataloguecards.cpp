// SPDX-License-Identifier: MIT
// All microcredentials as cards: a part of CataloguePage.
#include "ui/pages/catalogue/cataloguepage.h"

#include "ui/pages/catalogue/cardlist.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

QWidget* CataloguePage::buildCards()
{
    auto* cards = new QWidget(this);
    m_area = new QComboBox(cards);
    m_area->setAccessibleName(tr("Area"));
    m_status = new QComboBox(cards);
    m_status->setAccessibleName(tr("Status"));
    m_status->addItem(tr("Any status"));
    for (const auto status : {core::VersionStatus::Draft, core::VersionStatus::Piloting,
             core::VersionStatus::Published, core::VersionStatus::Retired})
        m_status->addItem(statusWord(status), int(status));
    m_count = label({}, LabelRole::Secondary, cards);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(24, 0, 24, 0);
    bar->setSpacing(8);
    bar->addWidget(m_area);
    bar->addWidget(m_status);
    bar->addStretch();
    bar->addWidget(m_count);
    m_cards = new CardList(tr("Microcredentials"), cards);
    m_nothing = new QWidget(cards);
    m_showAll = button(tr("Show all"), ButtonKind::Normal, m_nothing);
    auto* empty = new QVBoxLayout(m_nothing);
    empty->setContentsMargins(24, 16, 24, 24);
    empty->addWidget(
        label(tr("No microcredential is like that. Look for other words, or show all."),
            LabelRole::Muted, m_nothing, true));
    empty->addWidget(m_showAll);
    empty->addStretch();
    m_hint = new QWidget(cards);
    auto* hint = new QHBoxLayout(m_hint);
    hint->setContentsMargins(24, 0, 24, 16);
    hint->addWidget(label(tr("Six starters come with Laurel. A starter is yours to change; the "
                             "original stays as it was."),
        LabelRole::Secondary, m_hint));
    auto* layout = new QVBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(bar);
    auto* list = new QHBoxLayout;
    list->setContentsMargins(20, 0, 0, 0);
    list->addWidget(m_cards);
    layout->addLayout(list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_hint);
    return cards;
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

void CataloguePage::refreshCards()
{
    const auto wanted = filter();
    QList<CatalogueEntry> found;
    for (const auto& entry : m_model->entries()) {
        if (wanted.lets(entry))
            found.append(entry);
    }
    m_cards->setEntries(found);
    m_cards->setVisible(!found.isEmpty());
    m_nothing->setVisible(found.isEmpty());
    m_count->setText(tr("%1 of %2").arg(found.size()).arg(m_model->entries().size()));
    m_count->setVisible(!wanted.isEmpty());
}

void CataloguePage::showAll()
{
    m_area->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    m_search->clear();
    refreshCards();
    m_cards->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
