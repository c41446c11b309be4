// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/instant.h"

#include <QPlainTextEdit>

namespace ui {

/// Where words are typed: Enter posts and plays on, Ctrl+Enter posts only, Shift+Enter
/// begins a line, Escape lets go. While an input
/// method composes, its keys are its own. Two lines high, up to six.
class ComposerField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ComposerField(QWidget* parent = nullptr);

signals:
    void entered(bool playsOn);
    void letGo();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    void fit();

    bool m_isComposing = false;
};

/// The moment that the words in the composer are about.
class MomentChip : public QWidget {
    Q_OBJECT

public:
    explicit MomentChip(QWidget* parent = nullptr);

    void set(const QString& moment); ///< empty hides it
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace ui
