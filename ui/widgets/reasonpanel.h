// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace ui {

class ErrorBar;

/// Asks for a reason in the page before a step is taken, and says there what stands in its way.
class ReasonPanel : public Card {
    Q_OBJECT

public:
    explicit ReasonPanel(QWidget* parent = nullptr);

    /// What is asked, and what the button that does it says.
    void ask(const QString& title, const QString& explanation, const QString& question,
        const QString& button);

    /// Says what stands in the way, and lists it when it is several things.
    void refuse(const QString& sentence, const QStringList& list = {});

signals:
    void given(const QString& reason);
    void closed();

private:
    QLabel* m_title;
    QLabel* m_explanation;
    QLabel* m_question;
    QLineEdit* m_reason;
    QPushButton* m_button;
    ErrorBar* m_error;
    QLabel* m_list;
};

} // namespace ui
