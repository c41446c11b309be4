// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace ui {

class Actions;

/// All keys that do something at the moment.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(const Actions& actions, QWidget* parent = nullptr);
};

} // namespace ui
