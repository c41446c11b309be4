// SPDX-License-Identifier: MIT
#include "ui/widgets/taborder.h"

#include <QWidget>

namespace ui {

void tabThrough(const QList<QWidget*>& parts)
{
    QWidget* last = nullptr;
    for (auto* part : parts) {
        QList<QWidget*> stops;
        auto* at = part;
        do {
            if ((at == part || part->isAncestorOf(at)) && at->focusPolicy() != Qt::NoFocus
                && !at->focusProxy())
                stops.append(at);
            at = at->nextInFocusChain();
        } while (at != part);
        for (auto* stop : stops) {
            if (last)
                QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

} // namespace ui
