// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

#include <QFrame>
#include <QHash>

class QMenu;
class QToolButton;

namespace ui {

class RailItem;

/// The bar at the side with one item for each page, and the menu of the workspace at its head.
class Rail : public QFrame {
    Q_OBJECT

public:
    Rail(const QList<PageFactory>& pages, const Actions& actions, QWidget* parent = nullptr);

    void setCurrent(PageId page);
    void setCount(PageId page, int count);
    void setNarrow(bool isNarrow);
    bool isNarrow() const { return m_isNarrow; }
    void setMenu(QMenu* menu);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* m_head;
    QHash<PageId, RailItem*> m_items;
    bool m_isNarrow = false;
};

} // namespace ui
