// SPDX-License-Identifier: MIT
#pragma once

#include "ui/edit/editor.h"

#include <QTimer>

#include <functional>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

/// Keeps what is typed into a field on the disk while it is typed, so that not even a kill loses
/// it: half a second after the key, or when the field is left. What could not be kept, as on a full
/// disk, is tried again every few seconds. A child of its field.
class Draft : public QObject {
    Q_OBJECT

public:
    Draft(Editor& editor, QPlainTextEdit* field);
    Draft(Editor& editor, QLineEdit* field);

    /// Keeps what the field holds where it was, then shows what was typed at `place`: "comment/…".
    /// `usual` is what the field holds when nothing was.
    void open(const QString& place, const QString& usual = {});

    /// The text was posted or thrown away: forgets it and empties the field.
    void forget();

    /// Writes what is not yet written.
    void keep();

    bool isKept() const { return !m_timer.isActive(); }

signals:
    void kept();
    void refused(); ///< it could not be kept, and is tried again

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void begin();

    Editor& m_editor;
    std::function<QString()> m_text;
    std::function<void(const QString&)> m_show;
    QTimer m_timer;
    QString m_place; ///< empty: nothing is kept
    QString m_usual;
};

} // namespace ui
