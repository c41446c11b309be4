// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// A question or an answer over the columns: a sentence, what explains it, and up to two ways on.
class DecisionBar : public QFrame {
    Q_OBJECT

public:
    explicit DecisionBar(QWidget* parent = nullptr);

    /// Nothing for `second` shows one button only, nothing for both none.
    void ask(const QString& sentence, const QString& detail, const QString& first,
        const QString& second = {});
    QString sentence() const;

signals:
    void chosen(int way);
    void closed(); ///< by Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_sentence;
    QLabel* m_detail;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace ui
