// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace ui {

class Card;
class EmptyState;
class HomeModel;
class PageHeader;
class RowList;
class Sprig;

/// What needs a person today, and how the term goes.
class HomePage : public Page {
    Q_OBJECT

public:
    HomePage(const core::Store& store, Editor& editor, const Actions& actions,
        QWidget* parent = nullptr);

    void open(const QVariant& target) override;

private:
    void build(const Actions& actions);
    void wire();
    void refresh();
    void showBeginning();

    QWidget* buildResume();
    QWidget* buildToday();
    QWidget* buildTerm();
    QWidget* buildBadges();
    QWidget* buildWork(const Actions& actions);
    QWidget* buildBeginning();
    void addCount(Card& card, QLabel*& figure, QPushButton*& link, PageId page);
    void refreshResume();
    void refreshToday();
    void refreshTerm();
    void refreshBadges();

    const core::Store& m_store;
    HomeModel* m_model;
    QAction* m_openDemo = nullptr;
    QStackedLayout* m_views = nullptr;
    QWidget* m_work = nullptr;
    EmptyState* m_empty = nullptr; ///< in a school without people or designs; else not made
    PageHeader* m_header = nullptr;
    Card* m_resume = nullptr;
    QLabel* m_resumePicture = nullptr;
    QLabel* m_resumeTitle = nullptr;
    QLabel* m_resumeFacts = nullptr;
    QLabel* m_resumeDue = nullptr;
    Sprig* m_resumeSprig = nullptr;
    QPushButton* m_continue = nullptr;
    Card* m_today = nullptr;
    QLabel* m_nothing = nullptr;
    RowList* m_rows = nullptr;
    QPushButton* m_queue = nullptr;
    QLabel* m_atWork = nullptr;
    QPushButton* m_atWorkLink = nullptr;
    QLabel* m_awarded = nullptr;
    QPushButton* m_awardedLink = nullptr;
    QLabel* m_decisions = nullptr;
    QPushButton* m_decisionsLink = nullptr;
    QLabel* m_days = nullptr;
    QPushButton* m_daysLink = nullptr;
    QPushButton* m_allBadges = nullptr;
    QLabel* m_noBadges = nullptr;
    RowList* m_badges = nullptr;
    QLabel* m_backup = nullptr;
};

} // namespace ui
