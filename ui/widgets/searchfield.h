// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace ui {

class KeyCap;

/// A field to find something in; Escape empties it. `key` is shown at its end while it is empty.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(
        const QString& placeholder, QWidget* parent = nullptr, const QString& key = {});

    /// 220 wide, and narrower where there is less room.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    KeyCap* m_key = nullptr;
};

} // namespace ui
