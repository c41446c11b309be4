// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace ui {

/// A statement to agree with. Its words break into lines, and the whole row is the target.
class Tick : public QWidget {
    Q_OBJECT

public:
    explicit Tick(const QString& statement, QWidget* parent = nullptr);

    bool isOn() const;
    void setOn(bool isOn);

signals:
    void changed(bool isOn);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QCheckBox* m_box;
};

} // namespace ui
