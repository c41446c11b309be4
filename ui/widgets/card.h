// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

/// A white sheet with a thin line around it, and a head when it has a title.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    /// With a head of 44: title left, what addToHead() adds right, a line below when `isRuled`.
    Card(const QString& title, QWidget* parent, bool isRuled = true);

    /// Where the content goes. Without a title it has a padding of 16, with one it has none, so
    /// that lists and lines run from edge to edge.
    QVBoxLayout* body() const { return m_body; }

    void setCount(int count);
    void addToHead(QWidget* widget);

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_head = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace ui
