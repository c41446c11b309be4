// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.h"

namespace ui {

/// A card at the side of a page, 248 to 344 wide, with a title and a way to close it.
class SidePanel : public Card {
    Q_OBJECT

public:
    explicit SidePanel(const QString& title, QWidget* parent = nullptr, int width = 300);

signals:
    void closed();
};

} // namespace ui
