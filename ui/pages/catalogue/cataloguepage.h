// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/cataloguemodel.h"
#include "ui/pages/page.h"

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace ui {

class Card;
class CardList;
class CatalogueTable;
class DesignerView;
class EmptyState;
class ErrorBar;
class MicrocredentialView;
class PageHeader;
class ReasonPanel;
class SegmentedControl;

/// The microcredentials of the school: all of them as cards or as a table, each of them to read,
/// and a draft to design.
class CataloguePage : public Page {
    Q_OBJECT

public:
    /// `settings` remember how all of them are shown; null remembers nothing.
    CataloguePage(const core::Store& store, Editor& editor, const Actions& actions,
        QSettings* settings, QWidget* parent = nullptr);

    /// `target` is the id or the code of a microcredential, or the id of a version. A draft opens
    /// in the designer; with the name of a step behind it ("CM-01#/rubric") it opens there.
    void open(const QVariant& target) override;

    void importFiles(const QStringList& paths);
    void exportTo(const QString& path);
    void printTo(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class View { Empty, All, One, Designer };

    void build(const Actions& actions);
    void wire();
    void refresh();

    QWidget* buildHeaders(const Actions& actions);
    QWidget* buildMessages();
    QWidget* buildAll();
    QHBoxLayout* buildBar(QWidget* parent);
    QWidget* buildOne();
    void wireSteps();
    void needDesigner();
    void buildNewMenu();
    void refreshNewMenu();
    void refreshCopies();
    void refreshAll();
    void orderBy(CatalogueColumn column); ///< the other way round when it is the order already
    void takeOrder(const CatalogueOrder& order);
    void showOrder();
    void showAs(bool isTable);
    void focusAll();
    void refreshFilters();
    void refreshStarters();
    void refreshOne();
    void turnTo(View view);
    void showAll();
    void openOne(const QString& code); ///< to read, or to design while there is only a draft
    void showVersion(const core::VersionId& version);
    void showDraft(const core::VersionId& version);
    void leaveDraft();
    void followCode(); ///< when the code of the version that is open was changed
    void showOne(const QString& code, const std::optional<core::VersionId>& version = {});
    void goBack();
    void note(const QString& sentence);
    void refuse(const core::Error& error);
    void clearMessages();
    CatalogueFilter filter() const;

    void addStarter(const core::DesignFile& file);
    void askForFiles();
    bool importOne(const core::DesignFile& file);
    void askForExport();
    void askForPrint();
    void ask();
    void retire(const QString& reason);
    void begin(const QString& step, const QString& code, const core::Design& design);
    void beginEmpty();
    void beginCopy(const QString& code);
    void derive();
    const core::MicrocredentialVersion* shown() const;

    const core::Store& m_store;
    Editor& m_editor;
    const Actions& m_actions;
    QSettings* m_settings;
    CatalogueModel* m_model;
    QString m_code; ///< of the microcredential that is open; empty over all of them
    std::optional<core::VersionId> m_version; ///< the chosen one; nothing is the current one
    bool m_isDesigning = false;
    bool m_isOver = false; ///< files are held over the page

    QStackedWidget* m_headers = nullptr;
    QStackedWidget* m_bodies = nullptr;
    PageHeader* m_header = nullptr;
    PageHeader* m_oneHeader = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_new = nullptr;
    QMenu* m_newMenu = nullptr;
    QMenu* m_starterMenu = nullptr;
    QMenu* m_copyMenu = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_derive = nullptr;
    QPushButton* m_retire = nullptr;
    QPushButton* m_design = nullptr;
    ErrorBar* m_error = nullptr;
    QFrame* m_note = nullptr;
    QLabel* m_noteWords = nullptr;
    EmptyState* m_empty = nullptr;
    QComboBox* m_area = nullptr;
    QComboBox* m_status = nullptr;
    QComboBox* m_orders = nullptr;
    QLabel* m_count = nullptr;
    SegmentedControl* m_forms = nullptr; ///< cards or a table
    CatalogueOrder m_order;
    QStackedWidget* m_lists = nullptr;
    CardList* m_cards = nullptr;
    CatalogueTable* m_table = nullptr;
    QWidget* m_nothing = nullptr;
    QPushButton* m_showAll = nullptr;
    QWidget* m_hint = nullptr;
    ReasonPanel* m_panel = nullptr;
    MicrocredentialView* m_one = nullptr;
    DesignerView* m_designer = nullptr; ///< once a draft was opened
};

} // namespace ui
