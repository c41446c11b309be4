// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgefiles.h"
#include "ui/pages/badges/badgesmodel.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace ui {

class SegmentedControl;
class Tick;

/// What may be done with an award, and what is to be known for it.
struct AwardSteps {
    bool canRenew = false;
    bool canReissue = false;
    QString note; ///< about its signed badge; usually empty
};

/// What is known of an award, in which form it goes out, and whether it counts.
class AwardFacts : public Card {
    Q_OBJECT

public:
    explicit AwardFacts(QWidget* parent);

    void setBadge(const AwardedBadge& badge);
    void offer(const AwardSteps& steps);
    void setPaper(core::PaperSize paper);
    void setKey(bool hasKey); ///< without one, badges cannot be checked by others
    core::BadgeFormat format() const;
    core::BackPage back() const; ///< of a PDF

    /// What was done, and the folder where it lies; an empty sentence is no sentence.
    void say(const QString& sentence, const QString& folder = {});
    const QString& folder() const { return m_folder; } ///< where files went last

signals:
    void formatChosen();
    void paperChosen(core::PaperSize paper);
    void standingWanted(); ///< to be revoked, or reinstated
    void renewalWanted();
    void reissueWanted(); ///< under the name that the teacher has today
    void keyWanted();
    void kitWanted(); ///< all that shows the badge, in one folder

private:
    QLabel* addFact(const QString& name);
    void build();
    void buildSteps();
    void showPaper();

    QVBoxLayout* m_column = nullptr;
    QString m_folder;
    QLabel* m_who = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_awarded = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_standing = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_renew = nullptr;
    QPushButton* m_reissue = nullptr;
    QPushButton* m_change = nullptr;
    QWidget* m_historyPart = nullptr;
    QLabel* m_history = nullptr;
    SegmentedControl* m_format = nullptr;
    QWidget* m_paperPart = nullptr;
    SegmentedControl* m_paper = nullptr;
    QPushButton* m_kit = nullptr;
    Tick* m_back = nullptr;
    QWidget* m_keyPart = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_openFolder = nullptr;
};

} // namespace ui
