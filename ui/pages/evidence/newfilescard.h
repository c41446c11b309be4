// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/evidence/intake.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace ui {

/// The files that were brought and wait to be accepted, each with the place that is proposed.
class NewFilesCard : public Card {
    Q_OBJECT

public:
    explicit NewFilesCard(QWidget* parent = nullptr);

    void show(const core::Work& work, const QList<Arrival>& arrivals);

    /// Takes the focus, for the keyboard to go on with what was brought.
    void begin();

signals:
    void placeChosen(int row, const QString& requirement);
    void keepingChosen(int row, core::Keeping keeping);
    void removed(int row);
    void accepted(const QList<int>& rows);

private:
    QWidget* rowOf(const core::Work& work, const Arrival& arrival, int row);
    void addNames(QLayout& layout, const Arrival& arrival, QWidget* parent);
    void addNotes(
        QLayout& layout, const core::Work& work, const Arrival& arrival, int row, QWidget* parent);
    void addPlace(
        QLayout& layout, const core::Work& work, const Arrival& arrival, int row, QWidget* parent);
    QPushButton* keepingButton(const Arrival& arrival, int row, QWidget* parent);

    QLabel* m_title;
    QPushButton* m_all;
    QWidget* m_rows = nullptr;
    int m_count = 0;
};

} // namespace ui
