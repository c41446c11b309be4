// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.h"
#include "ui/workspace/me.h"

class QComboBox;
class QLabel;

namespace ui {

/// In whose name this computer comments, scores and decides.
class YouCard : public Card {
    Q_OBJECT

public:
    YouCard(const core::Store& store, Me& me, QWidget* parent);

signals:
    void rosterWanted();
    void failed(const core::Error& error);

private:
    void refresh();
    void take(int choice);

    const core::Store& m_store;
    Me& m_me;
    QList<core::Person> m_people;
    QComboBox* m_choice;
    QLabel* m_roles;
};

} // namespace ui
