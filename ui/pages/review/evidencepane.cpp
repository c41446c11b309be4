// SPDX-License-Identifier: MIT
#include "ui/pages/review/evidencepane.h"

#include "ui/look/type.h"
#include "ui/pages/review/documentview.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QStackedLayout>
#include <QStandardPaths>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

EvidencePane::EvidencePane(
    RoomModel& model, const core::Store& store, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_store(store)
    , m_tabs(new QTabBar(this))
    , m_line(line(this))
    , m_views(new QStackedLayout)
    , m_player(new PlayerPane(actions, this))
    , m_document(new DocumentView(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setFixedHeight(scaled(36) + 2);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Pieces of evidence"));
    m_views->addWidget(m_player);
    m_views->addWidget(m_document);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_line);
    layout->addLayout(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (const auto id = core::EvidenceId::fromString(m_tabs->tabData(index).toString()))
            m_model.setItem(*id);
    });
    const auto rest = [this] { m_player->setProperty("isDrawing", false); };
    connect(m_player, &PlayerPane::stillChanged, this, rest);
    connect(m_player, &PlayerPane::failed, this, rest);
    connect(m_document, &DocumentView::failed, this, &EvidencePane::failed);
}

void EvidencePane::refresh()
{
    refreshTabs();
    showItem();
}

void EvidencePane::refreshTabs()
{
    const QSignalBlocker quiet(m_tabs);
    QList<const core::EvidenceItem*> all;
    for (const auto& item : m_model.attempt().evidence)
        all.append(&item);
    std::stable_sort(all.begin(), all.end(),
        [](const auto* a, const auto* b) { return a->requirement < b->requirement; });
    while (m_tabs->count() > all.size())
        m_tabs->removeTab(m_tabs->count() - 1);
    while (m_tabs->count() < all.size())
        m_tabs->addTab({});
    for (int i = 0; i < int(all.size()); ++i) {
        const auto& item = *all.at(i);
        const auto words = u"%1 %2"_s.arg(item.requirement, item.title);
        m_tabs->setTabText(i, QString(words).replace(u'&', u"&&"_s));
        m_tabs->setTabToolTip(
            i, words + u'\n' + checkedWords(m_model.work(), m_model.attempt(), item.requirement));
        m_tabs->setTabData(i, item.id.toString());
        if (m_model.item() && item.id == m_model.item()->id)
            m_tabs->setCurrentIndex(i);
    }
    m_tabs->setVisible(all.size() > 1);
    m_line->setVisible(all.size() > 1);
}

void EvidencePane::showItem()
{
    const auto* item = m_model.item();
    const auto shown = item ? item->id.toString() : QString();
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_player->close();
    if (!item)
        return;
    const auto* file = m_model.work().file(*item);
    const auto path = file ? pathOf(*file, m_store.mediaFolder()) : QString();
    if (m_model.work().isHidden(*item) || !hasTime(m_model.work(), *item)) {
        m_document->show(m_model.work(), m_model.attempt(), *item, path);
        m_views->setCurrentWidget(m_document);
        return;
    }
    m_views->setCurrentWidget(m_player);
    m_player->setProperty("isDrawing", true); // pictures of the window wait for it
    m_player->open(
        path, QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/media"_s);
}

void EvidencePane::leave()
{
    m_shown.clear();
    m_player->close();
}

void EvidencePane::look()
{
    if (isPlayer())
        m_player->setFocus(Qt::OtherFocusReason);
    else
        m_document->look();
}

bool EvidencePane::isPlayer() const
{
    return m_views->currentWidget() == m_player;
}

core::Citation EvidencePane::moment() const
{
    core::Citation citation;
    if (const auto* item = m_model.item())
        citation.evidence = item->id;
    if (isPlayer())
        citation.start = m_player->range() ? m_player->range()->start : m_player->time();
    return citation;
}

QString EvidencePane::momentWords() const
{
    const auto citation = moment();
    if (citation.start)
        return timeText(*citation.start);
    return m_model.item() ? m_model.item()->requirement : QString();
}

} // namespace ui
