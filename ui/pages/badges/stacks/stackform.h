// SPDX-License-Identifier: MIT
#pragma once

#include "core/stacks/stack.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class ErrorBar;
class OrderCard;
class SlotCard;
class StacksModel;

/// Builds or changes a stack by hand; what is missing is said beside it.
class StackForm : public QWidget {
    Q_OBJECT

public:
    explicit StackForm(const StacksModel& model, QWidget* parent = nullptr);

    void begin(const QString& code, const core::StackContent& content);
    void refuse(const QString& sentence); ///< why it is not kept
    core::StackContent content() const;

signals:
    void kept(const QString& code, const core::StackContent& content);
    void closed();

private:
    QWidget* buildFields();
    QWidget* buildSide();
    void buildHead(QVBoxLayout& layout, QWidget* parent);
    void buildRules(QVBoxLayout& layout, QWidget* parent);
    void wire();
    SlotCard* addSlot(const core::StackSlot& slot);
    void addEmptySlot();
    void move(SlotCard* card, int step);
    void remove(SlotCard* card);
    void placeSlots();
    void check();

    const StacksModel& m_model;
    core::StackContent m_before; ///< what the form does not ask for stays as it was
    bool m_isFilling = false;
    QLineEdit* m_code = nullptr;
    QLineEdit* m_title = nullptr;
    QPlainTextEdit* m_summary = nullptr;
    QVBoxLayout* m_slots = nullptr;
    QList<SlotCard*> m_cards;
    QPushButton* m_add = nullptr;
    OrderCard* m_order = nullptr;
    QSpinBox* m_areas = nullptr;
    QCheckBox* m_onlyActive = nullptr;
    QDoubleSpinBox* m_hours = nullptr;
    QCheckBox* m_hasCapstone = nullptr;
    QWidget* m_capstonePart = nullptr;
    QLineEdit* m_capstone = nullptr;
    QPlainTextEdit* m_capstoneWords = nullptr;
    QSpinBox* m_minutes = nullptr;
    QLabel* m_findings = nullptr;
    ErrorBar* m_error = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace ui
