// SPDX-License-Identifier: MIT
#pragma once

#include "core/work/work.h"

#include <QMap>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace ui {

class Actions;
class Card;
class PageHeader;

/// One piece of work to look at: what each requirement asks for and has, what is missing, and
/// what became of the attempts.
class SubmissionView : public QWidget {
    Q_OBJECT

public:
    explicit SubmissionView(const Actions& actions, QWidget* parent = nullptr);

    void setWork(const core::Work& work, const QDate& today);

    /// Brings that requirement into sight and takes the focus.
    void look(const QString& requirement);

signals:
    void backWanted();

private:
    void build();
    Card* requirementCard(const core::EvidenceRequirement& requirement, QWidget* parent);
    void addItem(Card& card, const core::EvidenceItem& item);
    Card* missingCard(QWidget* parent);
    Card* attemptsCard(QWidget* parent);
    void addDecision(Card& card, const core::Decision& decision);

    core::Work m_work;
    QDate m_today;
    PageHeader* m_header;
    QScrollArea* m_left;
    QScrollArea* m_right;
    QMap<QString, Card*> m_cards; ///< by requirement
};

} // namespace ui
