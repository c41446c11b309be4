// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/evidence/evidencewords.h"

#include <QLabel>

namespace ui {

/// A fact in a line: its shape, and its words, which break.
class FactLine : public QWidget {
    Q_OBJECT

public:
    explicit FactLine(const Fact& fact, QWidget* parent = nullptr);

    QLabel& words() const { return *m_words; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Mark m_mark;
    QLabel* m_words;
};

} // namespace ui
