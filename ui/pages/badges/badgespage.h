// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/badges/paperfiles.h"
#include "ui/pages/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTabBar;

namespace ui {

class AwardList;
class BadgesModel;
class Card;
class EmptyState;
class LongWork;
class PageHeader;
class SearchField;
class SegmentedControl;

/// The badges that were awarded, and their papers: the certificate and the letter of decision.
class BadgesPage : public Page {
    Q_OBJECT

public:
    BadgesPage(const core::Store& store, Editor& editor, const Actions& actions,
        QWidget* parent = nullptr);

    /// Shows the award with that id.
    void open(const QVariant& target) override;

    /// Writes the paper that is shown as a PDF.
    void exportTo(const QString& path);

    /// Writes the certificates of all awards into a folder.
    void exportAllTo(const QString& folder);

private:
    void build(const Actions& actions);
    void wire();
    void refresh();

    QWidget* buildList();
    QWidget* buildPaper();
    QWidget* buildFacts();
    QLabel* addFact(Card& card, const QString& name);
    void showAward();
    void showPaper();
    void askFile();
    void askFolder();
    void write(const QString& what, const QList<PaperFile>& files, const QString& place);
    void say(const QString& sentence, const QString& folder = {});

    const AwardedBadge* current() const;
    core::PaperSize paperSize() const;
    bool showsLetter() const;
    QString lastFolder() const;

    BadgesModel* m_model;
    std::optional<core::PaperSize> m_paper; ///< chosen here; otherwise the school's
    QString m_folder; ///< where files went last
    QString m_shown; ///< which paper is drawn
    QPointer<LongWork> m_work;
    QStackedLayout* m_views = nullptr;
    EmptyState* m_empty = nullptr;
    PageHeader* m_header = nullptr;
    QPushButton* m_exportOne = nullptr;
    QPushButton* m_exportAll = nullptr;
    SearchField* m_find = nullptr;
    AwardList* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QTabBar* m_tabs = nullptr;
    PaperView* m_view = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_facts = nullptr;
    QLabel* m_who = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_awarded = nullptr;
    QLabel* m_standing = nullptr;
    SegmentedControl* m_size = nullptr;
    QLabel* m_said = nullptr;
    QPushButton* m_openFolder = nullptr;
};

} // namespace ui
