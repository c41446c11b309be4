// SPDX-License-Identifier: MIT
#include "ui/widgets/sidepanel.h"

#include "ui/look/type.h"
#include "ui/widgets/parts.h"

using namespace Qt::StringLiterals;

namespace ui {

SidePanel::SidePanel(const QString& title, QWidget* parent, int width)
    : Card(title, parent)
{
    setFixedWidth(scaledColumn(width));
    auto* close = iconButton(u"close"_s, tr("Close"), this);
    addToHead(close);
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

} // namespace ui
