// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stack.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

/// Which slots come before which, while a stack is built.
class OrderCard : public Card {
    Q_OBJECT

public:
    explicit OrderCard(QWidget* parent);

    /// The rules stay; those of slots that are gone go.
    void setSlots(const QList<core::StackSlot>& asked);
    void setRules(const QList<core::StackSequence>& rules);
    QList<core::StackSequence> rules() const;

signals:
    void changed();

private:
    /// A rule as its fields stand in a row.
    struct Line {
        QWidget* row = nullptr;
        QSpinBox* minimum = nullptr;
        QComboBox* before = nullptr;
        QComboBox* after = nullptr;
    };

    void addLine(const core::StackSequence& rule);
    QComboBox* slotBox(const QString& name, const QString& chosen, QWidget* parent);
    void clear();

    QList<core::StackSlot> m_asked;
    QList<Line> m_lines;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace ui
