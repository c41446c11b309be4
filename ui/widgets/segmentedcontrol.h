// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

/// A few choices side by side in one frame, of which one holds. Arrow keys move the choice.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(
        const QString& name, const QStringList& choices, QWidget* parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index);
    void setChoices(const QStringList& choices);
    QSize sizeHint() const override;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect place(int index) const;
    int widthOf(int index) const;

    QString m_name;
    QStringList m_choices;
    int m_current = 0;
};

} // namespace ui
