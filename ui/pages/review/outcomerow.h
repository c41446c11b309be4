// SPDX-License-Identifier: MIT
#pragma once

#include <QRadioButton>

namespace ui {

/// An outcome to choose: its name, and why the rule gives it or not, below each other. One that the
/// rule does not give is not chosen, but says so.
class OutcomeRow : public QRadioButton {
    Q_OBJECT

public:
    explicit OutcomeRow(const QString& title, QWidget* parent = nullptr);

    void setWay(bool isOpen, const QString& reason);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void refused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override;
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }

private:
    bool m_isOpen = true;
    QString m_reason;
};

} // namespace ui
