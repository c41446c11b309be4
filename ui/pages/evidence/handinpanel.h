// SPDX-License-Identifier: MIT
#pragma once

#include "core/submissions/submitting.h"
#include "ui/widgets/sidepanel.h"

class QDateEdit;
class QPlainTextEdit;

namespace ui {

class ErrorBar;
class Tick;

/// The last questions before work is handed in: the statements, and from the second attempt on
/// what changed.
class HandInPanel : public SidePanel {
    Q_OBJECT

public:
    HandInPanel(const core::Work& work, bool isOwnWork, bool isPrivate, QWidget* parent);

    void begin();
    void refuse(const QString& sentence);

    /// The fields for what changed and for what is different; null on the first attempt.
    QPlainTextEdit* note() const { return m_note; }
    QPlainTextEdit* contextNote() const { return m_context; }

signals:
    void wanted(const core::SubmitRequest& request);

private:
    void addNotes();
    void addMeeting(int limit);
    core::SubmitRequest request() const;

    Tick* m_ownWork;
    Tick* m_private;
    QPlainTextEdit* m_note = nullptr;
    QPlainTextEdit* m_context = nullptr;
    QDateEdit* m_metOn = nullptr;
    QVBoxLayout* m_column = nullptr;
    ErrorBar* m_error;
};

} // namespace ui
