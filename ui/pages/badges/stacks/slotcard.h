// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stackcheck.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace ui {

/// One slot of a stack while it is built: its title, how many of which microcredentials.
class SlotCard : public Card {
    Q_OBJECT

public:
    SlotCard(const core::StackSlot& slot, const QList<core::KnownMicrocredential>& known,
        QWidget* parent);

    core::StackSlot slot() const;
    void setPlace(int index, int count); ///< which ways it can move
    void focusTitle();

signals:
    void changed();
    void moveWanted(int step); ///< -1 is up
    void removeWanted();

private:
    void build(const QList<core::KnownMicrocredential>& known);
    QToolButton* tool(const QString& icon, const QString& name);

    core::StackSlot m_slot; ///< as it was; its choices keep what is not asked for here
    QLineEdit* m_title = nullptr;
    QSpinBox* m_choose = nullptr;
    QList<QPair<core::StackChoice, QCheckBox*>> m_choices;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

} // namespace ui
