// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Stands where the picture would be while there is none, and says why and what to do.
class Curtain : public QWidget {
    Q_OBJECT

public:
    explicit Curtain(QWidget* parent);

    /// Shows itself only if it takes a while.
    void wait();
    void setProgress(double part);

    /// `canRetry`: it may go better next time.
    void say(const QString& sentence, bool canRetry);
    void lift();

    QString sentence() const; ///< empty unless it says something

signals:
    void cancelled();
    void retryWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QPushButton* m_retry;
    QTimer m_delay;
};

} // namespace ui
