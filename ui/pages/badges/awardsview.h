// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgefiles.h"
#include "ui/pages/badges/paperfiles.h"
#include "ui/pages/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabBar;

namespace core {
struct StandingRequest;
}

namespace ui {

class AwardFacts;
class AwardList;
class BadgeExport;
class BadgesModel;
class EmptyState;
class KeyPanel;
class KitPanel;
class LongWork;
class PageHeader;
class ReasonPanel;
class SearchField;

/// The badges that were awarded: their papers, the files they are handed out as, and their
/// standing.
class AwardsView : public QWidget {
    Q_OBJECT

public:
    explicit AwardsView(const PageContext& context, QWidget* parent = nullptr);

    /// Shows the award with that id.
    void open(const QVariant& target);

    /// Writes what is shown: the badge in the form that was chosen, or the letter.
    void exportTo(const QString& path);

    /// Writes the badges of all awards that count into a folder.
    void exportAllTo(const QString& folder);

    /// Writes the showcase kit of the award that is shown, with what was chosen beside it, into a
    /// folder of its own within `parent`.
    void exportKitTo(const QString& parent);

signals:
    void wanted(ui::PageId page, const QVariant& target);
    void checkWanted();
    void stacksWanted();
    void priorWanted(); ///< a list of what was earned before
    void failed(const core::Error& error);

private:
    /// What a reason is being asked for.
    enum class Step { Revocation, Reinstatement, Renewal, Reissue };

    void build(const PageContext& context);
    void wire();
    void refresh();

    QWidget* buildList();
    QWidget* buildPaper();
    QWidget* buildSide(const PageContext& context);
    void showAward();
    void showPaper();
    void showWays();
    void askFile();
    void askFolder();
    void showSteps(const AwardedBadge& badge);
    void askReason();
    void askRenewal();
    void askReissue();
    void take(const QString& reason);
    core::Result<core::Changes> judge(const core::StandingRequest& request) const;
    void askKit();
    void askKitFolder();
    void writeLetter(const AwardedBadge& badge, const QString& path);
    void askKey(const std::function<void(core::SigningKey)>& then);
    void showSide(QWidget* side);

    const AwardedBadge* current() const;
    QByteArray signedNow(const AwardedBadge& badge) const; ///< empty when it is to be signed first
    core::PaperSize paperSize() const;
    bool showsLetter() const;
    core::BadgeFormat format() const; ///< of what would be exported now
    QString lastFolder() const;

    const core::Store& m_store;
    Editor& m_editor;
    Me& m_me;
    BadgesModel* m_model;
    BadgeExport* m_export;
    std::optional<core::PaperSize> m_paper; ///< chosen here; otherwise the school's
    QString m_shown; ///< which paper is drawn
    QPointer<LongWork> m_work; ///< a letter on its way
    QStackedLayout* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    PageHeader* m_header = nullptr;
    QPushButton* m_exportOne = nullptr;
    QPushButton* m_exportAll = nullptr;
    SearchField* m_find = nullptr;
    AwardList* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    ReasonPanel* m_reason = nullptr;
    Step m_step = Step::Revocation; ///< that the reason is for
    QTabBar* m_tabs = nullptr;
    PaperView* m_view = nullptr;
    QLabel* m_note = nullptr;
    AwardFacts* m_facts = nullptr;
    KeyPanel* m_key = nullptr;
    KitPanel* m_kit = nullptr;
};

} // namespace ui
