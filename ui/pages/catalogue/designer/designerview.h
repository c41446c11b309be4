// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/catalogue/designer/designdraft.h"
#include "ui/pages/catalogue/designer/designsteps.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Actions;
class DesignSide;
class ErrorBar;
class PageHeader;
class PublishForm;
class StepForm;
class StepList;

/// One draft of a microcredential to design: steps on the left, the editor of one of them, and what
/// the checks say beside it.
class DesignerView : public QWidget {
    Q_OBJECT

public:
    DesignerView(const core::Store& store, Editor& editor, const Actions& actions, QWidget* parent);

    /// False when that version is no draft.
    bool open(const core::VersionId& version);
    void close(); ///< what is being written is kept before
    bool isOpen() const { return m_draft->isOpen(); }
    const QString& code() const { return m_draft->code(); }

    void setFocusToStart();
    void go(DesignStep step);
    void lead(const QString& path); ///< a JSON pointer into the design

    void note(const QString& sentence);
    void refuse(const QString& sentence);

signals:
    void closed();
    void previewWanted();
    void printWanted();
    void gone();
    void failed(const core::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const Actions& actions);
    void wire();
    void refresh();

    QWidget* buildSteps();
    void addForms();
    void addKeys();
    void refreshHead();
    void nextPane(int by);
    void publish();
    StepForm* form() const;

    DesignDraft* m_draft;
    DesignStep m_step = DesignStep::Basics;
    bool m_showsSide = false; ///< in a narrow window: the checks in place of the editor
    PageHeader* m_header = nullptr;
    QPushButton* m_missing = nullptr;
    QPushButton* m_checks = nullptr;
    QPushButton* m_preview = nullptr;
    QPushButton* m_publish = nullptr;
    ErrorBar* m_error = nullptr;
    QLabel* m_note = nullptr;
    StepList* m_steps = nullptr;
    QLabel* m_version = nullptr;
    QStackedWidget* m_forms = nullptr;
    PublishForm* m_publishing = nullptr;
    DesignSide* m_side = nullptr;
};

} // namespace ui
