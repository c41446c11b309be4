// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// An error where it happens: the mark, what happened and what to do, and maybe one way on.
class ErrorBar : public QFrame {
    Q_OBJECT

public:
    explicit ErrorBar(QWidget* parent = nullptr);

    void say(const QString& sentence, const QString& action = {});
    void say(const core::Error& error) { say(error.message); }
    QString sentence() const;

signals:
    void actionWanted();

private:
    QLabel* m_sentence;
    QPushButton* m_action;
};

} // namespace ui
