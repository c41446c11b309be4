// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/people/peoplemodel.h"
#include "ui/widgets/sidepanel.h"

#include <QHash>
#include <QVariant>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class RowList;

/// One person beside the roster: roles, work and badges.
class PersonPanel : public SidePanel {
    Q_OBJECT

public:
    /// Work and badges lead to their pages only where `hasWorkPage` and `hasBadgePage` say so.
    PersonPanel(bool hasWorkPage, bool hasBadgePage, QWidget* parent = nullptr);

    void showPerson(const core::Person& person, const QList<PersonWork>& work,
        const QList<PersonBadge>& badges, const QList<Offer>& offers);
    void sayRefusal(const QString& sentence);

signals:
    void edited(const QString& text, const core::Person& before, const core::Person& after);
    void enrollWanted(const core::Person& person, const core::Microcredential& microcredential);
    void workChosen(const QVariant& target);
    void badgeChosen(const QVariant& target);

private:
    void build();
    void wire();
    void buildPerson(QVBoxLayout& layout, QWidget* parent);
    void buildRoles(QVBoxLayout& layout, QWidget* parent);
    void buildWork(QVBoxLayout& layout, QWidget* parent);
    void showWork(const QList<PersonWork>& work);
    void showBadges(const QList<PersonBadge>& badges);
    void openEnrolling(bool isOpen);
    void takeRoles();

    bool m_hasWorkPage;
    bool m_hasBadgePage;
    core::Person m_person;
    QList<Offer> m_offers;
    QLabel* m_initials = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_email = nullptr;
    QHash<core::Role, QCheckBox*> m_roles;
    QCheckBox* m_active = nullptr;
    QPushButton* m_enroll = nullptr;
    QWidget* m_enrolling = nullptr;
    QComboBox* m_choice = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_refusal = nullptr;
    QLabel* m_noWork = nullptr;
    RowList* m_work = nullptr;
    QLabel* m_noBadges = nullptr;
    RowList* m_badges = nullptr;
};

} // namespace ui
