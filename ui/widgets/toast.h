// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// Says at the foot of its parent what was done, with a way back. It leaves after six seconds,
/// but not while it is pointed at or has the focus. One at a time; never for errors.
class Toast : public QWidget {
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void say(const QString& sentence, bool canUndo = true);
    QString sentence() const;
    void place(); ///< again, after the parent has another size

signals:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QLabel* m_sentence;
    QPushButton* m_undo;
    QTimer m_time;
};

} // namespace ui
