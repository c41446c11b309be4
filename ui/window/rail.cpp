// SPDX-License-Identifier: MIT
#include "ui/window/rail.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/window/railitem.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Rail::Rail(const QList<PageFactory>& pages, const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_head(new QToolButton(this))
{
    setProperty("role", u"rail"_s);
    setAccessibleName(tr("Pages"));
    m_head->setIcon(icon(u"app-symbolic"_s, IconRole::Accent));
    m_head->setPopupMode(QToolButton::InstantPopup);
    m_head->setFocusPolicy(Qt::TabFocus);
    m_head->setToolTip(tr("Workspace"));
    m_head->setAccessibleName(tr("Workspace"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    layout->addWidget(m_head, 0, Qt::AlignHCenter);
    const auto add = [&](const PageFactory& page) {
        auto* item = new RailItem(page.icon, page.label, this);
        layout->addWidget(item, 0, Qt::AlignHCenter);
        m_items.insert(page.id, item);
        connect(item, &RailItem::clicked, actions[page.action], &QAction::trigger);
    };
    for (const auto& page : pages) {
        if (!page.isAtFoot)
            add(page);
    }
    layout->addStretch();
    for (const auto& page : pages) {
        if (page.isAtFoot)
            add(page);
    }
    setNarrow(false);
}

void Rail::setCurrent(PageId page)
{
    if (auto* item = m_items.value(page))
        item->setChecked(true);
    update();
}

void Rail::setCount(PageId page, int count)
{
    if (auto* item = m_items.value(page))
        item->setCount(count);
}

void Rail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(scaled(isNarrow ? 52 : 84));
    layout()->setContentsMargins(0, 8, 1, 8);
    const int mark = scaled(isNarrow ? 24 : 34);
    m_head->setIconSize({mark, mark});
    m_head->setFixedSize(scaled(isNarrow ? 40 : 68), scaled(44));
    for (auto* item : std::as_const(m_items))
        item->setNarrow(isNarrow);
}

void Rail::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    for (const auto* item : std::as_const(m_items)) {
        if (!item->isChecked())
            continue;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens(palette()).accent);
        const int inset = m_isNarrow ? 8 : 12;
        const auto place = item->geometry();
        painter.drawRoundedRect(
            QRectF(-3, place.top() + inset, 6, place.height() - 2 * inset), 3, 3);
    }
}

void Rail::setMenu(QMenu* menu)
{
    m_head->setMenu(menu);
}

} // namespace ui
