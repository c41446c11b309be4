// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/stepform.h"

class QLabel;
class QPushButton;

namespace ui {

class ErrorBar;
class RowList;

/// What is missing, what changed since the last version, and what follows from publishing.
class PublishForm : public StepForm {
    Q_OBJECT

public:
    PublishForm(DesignDraft& draft, QWidget* parent);

    void refresh() override;
    bool commit() override { return true; } // the reason is no part of the design
    void lead(const QString& path) override;

    void publish(); ///< or leads to what is missing

signals:
    void printWanted();

private:
    Card* card(const QString& title, QVBoxLayout* column);
    void refreshMissing();
    void refreshChanges();

    Card* m_missingCard = nullptr;
    RowList* m_missing = nullptr;
    QLabel* m_obstacle = nullptr;
    QLabel* m_version = nullptr;
    QLabel* m_changes = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_follows = nullptr;
    ErrorBar* m_error = nullptr;
};

} // namespace ui
