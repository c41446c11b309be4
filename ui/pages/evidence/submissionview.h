// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"
#include "core/submissions/submitting.h"
#include "ui/pages/evidence/itemview.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Actions;
class AskedColumn;
class Draft;
class DropZone;
class Editor;
class Intake;
class NewFilesCard;
class PageHeader;
class RequirementCard;
class SegmentedControl;
class SidePanel;
class StatementPanel;
enum class Statement;

/// One piece of work, where all of its evidence is added by hand: what is asked at the left, new
/// files and the chosen requirement at the right, and handing in.
class SubmissionView : public QWidget {
    Q_OBJECT

public:
    SubmissionView(const core::Store& store, Editor& editor, const Actions& actions,
        QWidget* parent = nullptr);

    void setWork(const core::Work& work, const QDate& today);

    /// Shows that requirement and takes the focus; the first that needs somebody when empty.
    void look(const QString& requirement);

    /// Brings files, for the requirement or for what is proposed when it is empty.
    void bring(const QStringList& paths, const QString& requirement = {});

    /// A file that was moved lies at `path`, or somewhere in `folder`.
    void findAt(const core::EvidenceId& item, const QString& path);
    void searchIn(const core::EvidenceId& item, const QString& folder);

    Intake& intake() const { return *m_intake; }

signals:
    void backWanted();
    void failed(const core::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build(const Actions& actions);
    void wire();
    void refresh();

    QScrollArea* buildMiddle();
    void refreshHeader();
    void refreshMissing();
    void refreshCards();
    void addAttemptCards(QVBoxLayout& layout, QWidget* parent);
    void addFeedback(const core::AttemptWork& attempt, QVBoxLayout& layout, QWidget* parent);
    RequirementCard* requirementCard(QWidget* parent);
    void choose(const QString& requirement);
    void setOver(bool isOver);
    QString firstOpen() const;
    const core::AttemptWork* shownAttempt() const;
    bool canChange() const;

    // The steps, in submissionsteps.cpp.
    void askForFiles(const QString& requirement);
    void pasteFiles();
    void keepText(const QString& text);
    void dropText();
    void write(const std::optional<core::EvidenceId>& item, bool isWriting);
    void bindWriting(RequirementCard& card);
    QString writingPlace() const;
    void meet(const core::EvidenceId& item, ItemWish wish);
    void meetFile(const core::EvidenceItem& item, ItemWish wish);
    void openFile(const core::EvidenceItem& item);
    void sayUnopened(const QString& name);
    void openCopy(const QString& path, const QString& name);
    void remove(const core::EvidenceItem& item);
    void ask(Statement statement, const core::EvidenceItem& item);
    void take(StatementPanel& panel);
    void handIn();
    void submit(const core::SubmitRequest& request);
    void showPanel(SidePanel* panel);
    void closePanel();
    const core::EvidenceItem* item(const core::EvidenceId& id) const;

    const core::Store& m_store;
    Editor& m_editor;
    core::Work m_work;
    QDate m_today;
    int m_attempt = -1; ///< the one that is shown; -1 is the newest
    QString m_chosen;
    QString m_folder; ///< where files were chosen last
    std::optional<core::EvidenceId> m_edited;
    bool m_isWriting = false;
    QPointer<Draft> m_draft; ///< of the text that is being written
    std::unique_ptr<QTemporaryDir> m_copies; ///< what other programs open
    PageHeader* m_header = nullptr;
    SegmentedControl* m_attempts = nullptr;
    QPushButton* m_missing = nullptr;
    QPushButton* m_handIn = nullptr;
    AskedColumn* m_asked = nullptr;
    QScrollArea* m_middle = nullptr;
    DropZone* m_drop = nullptr;
    NewFilesCard* m_newFiles = nullptr;
    QVBoxLayout* m_cards = nullptr;
    QWidget* m_shown = nullptr; ///< the cards of what is chosen
    RequirementCard* m_card = nullptr;
    QHBoxLayout* m_body = nullptr;
    SidePanel* m_panel = nullptr;
    Intake* m_intake = nullptr;
    bool m_isOver = false; ///< files are held over the page
};

} // namespace ui
