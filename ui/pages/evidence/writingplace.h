// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/evidencerequirement.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace ui {

/// Where a text of evidence is written: the words, their number against what is asked, and the
/// button that files them. Ctrl+Enter files them too.
class WritingPlace : public QWidget {
    Q_OBJECT

public:
    /// `isNew`: nothing is filed yet, so that there is nothing to go back to.
    WritingPlace(const QString& name, const std::optional<core::Range>& asked, bool isNew,
        QWidget* parent = nullptr);

    QPlainTextEdit& field() const { return *m_field; }
    QString text() const;
    void refuse(const QString& sentence);

signals:
    void keepWanted(const QString& text);
    void leaveWanted();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void count();

    std::optional<core::Range> m_asked;
    QPlainTextEdit* m_field;
    QLabel* m_count;
    QLabel* m_refusal;
};

} // namespace ui
