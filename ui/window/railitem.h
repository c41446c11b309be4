// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace ui {

/// One page on the rail: icon over label, and the number of things that wait there.
class RailItem : public QAbstractButton {
    Q_OBJECT

public:
    RailItem(const QString& icon, const QString& label, QWidget* parent);

    void setCount(int count);
    void setNarrow(bool isNarrow);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;

private:
    void tell();
    void paintCount(QPainter& painter) const;

    QIcon m_icon;
    QIcon m_chosenIcon;
    int m_count = 0;
    bool m_isNarrow = false;
};

} // namespace ui
