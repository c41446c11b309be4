// SPDX-License-Identifier: MIT
#pragma once

#include "core/store.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace ui {

/// Takes a step through the store and remembers it, so that it can be undone.
class Editor : public QObject {
    Q_OBJECT

public:
    explicit Editor(core::Store& store, QObject* parent = nullptr);

    /// Takes a step that can be undone; `text` says what it is: "Rename Ana Souza". False when
    /// it could not be taken: nothing changed, and failed() said why.
    bool apply(const QString& text, const core::Changes& changes);

    /// Takes a step that must not be undone, such as a decision; nothing before it can be undone
    /// any more either.
    bool applyForGood(const QString& text, const core::Changes& changes);

    /// Text that is being typed at a place and was not posted; see core::DraftRepository. Both
    /// tell failed() when the workspace does not let them.
    bool keepDraft(const QString& place, const QString& text);
    QString draft(const QString& place);

    /// Whether something that was typed could not be kept, as on a full disk, and still is not.
    bool holdsUnkept() const { return !m_unkept.isEmpty(); }

    /// Takes a step of writing in `field`, which shows it itself, so that applied() is not sent.
    /// Such steps in a row in the same field are undone together.
    bool write(const QString& text, const core::Changes& changes, const QString& field);

    QUndoStack& history() { return m_history; }
    void undo();
    void redo();

signals:
    void failed(const core::Error& error);
    void applied(const QString& text, bool canUndo);
    void recovered(); ///< all that could not be kept is kept now
    /// A step is about to be undone or redone: who holds words that are no step yet makes them one.
    void aboutToStep();

private:
    class Step;

    bool take(const QString& text, const core::Changes& changes);

    core::Store& m_store;
    QUndoStack m_history;
    QSet<QString> m_unkept; ///< places of drafts
};

} // namespace ui
