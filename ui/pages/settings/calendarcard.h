// SPDX-License-Identifier: MIT
#pragma once

#include "ui/edit/editor.h"
#include "ui/widgets/card.h"

class QDateEdit;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The days on which the school is closed: they do not count towards a review's due date.
class CalendarCard : public Card {
    Q_OBJECT

public:
    CalendarCard(const core::Store& store, Editor& editor, QWidget* parent);

signals:
    void failed(const core::Error& error);

private:
    void refresh();
    void addDays();
    void remove(const QDate& day);
    void change(const QString& words, const QList<QDate>& holidays);

    const core::Store& m_store;
    Editor& m_editor;
    core::Organization m_school;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QLabel* m_none;
    QVBoxLayout* m_days;
};

} // namespace ui
