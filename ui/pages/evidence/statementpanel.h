// SPDX-License-Identifier: MIT
#pragma once

#include "core/evidence/mending.h"
#include "ui/widgets/sidepanel.h"

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace ui {

class ErrorBar;
class Tick;

/// What somebody can state about a piece of evidence.
enum class Statement { Consent, Withdrawal, Masking, Title };

/// Asks for one statement about one piece of evidence.
class StatementPanel : public SidePanel {
    Q_OBJECT

public:
    StatementPanel(Statement statement, const core::EvidenceItem& item, QWidget* parent);

    void begin();
    void refuse(const QString& sentence);

    Statement statement() const { return m_statement; }
    const core::EvidenceId& item() const { return m_item; }
    QLineEdit& field() const { return *m_field; }
    QString words() const;
    core::ConsentStatement consent() const;

signals:
    void given();

private:
    void addConsent();
    QSpinBox* addNumber(const QString& question);

    Statement m_statement;
    core::EvidenceId m_item;
    QLineEdit* m_field;
    QSpinBox* m_granted = nullptr;
    QSpinBox* m_withheld = nullptr;
    Tick* m_ends = nullptr;
    QDateEdit* m_endsOn = nullptr;
    ErrorBar* m_error;
};

} // namespace ui
