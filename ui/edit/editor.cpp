// SPDX-License-Identifier: MIT
#include "ui/edit/editor.h"

#include <QUndoCommand>

namespace ui {

/// A step that was taken; it can go back and forth.
class Editor::Step final : public QUndoCommand {
public:
    Step(Editor& editor, const QString& text, core::Changes changes, const QString& field = {})
        : QUndoCommand(text)
        , m_editor(editor)
        , m_changes(std::move(changes))
        , m_field(field)
    {
    }

    int id() const override { return m_field.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* command) override
    {
        const auto& next = static_cast<const Step&>(*command); // of the same id, so a Step
        if (next.m_field != m_field)
            return false;
        const bool isOneValue = m_changes.size() == 1 && next.m_changes.size() == 1
            && m_changes.first().after == next.m_changes.first().before;
        if (isOneValue)
            m_changes.first().after = next.m_changes.first().after;
        else
            m_changes += next.m_changes;
        return true;
    }

    void redo() override
    {
        if (m_isNew)
            m_isNew = false; // apply() has taken it already
        else
            take(text(), m_changes);
    }

    void undo() override { take(Editor::tr("Undo: %1").arg(text()), core::reversed(m_changes)); }

private:
    void take(const QString& text, const core::Changes& changes)
    {
        if (!m_editor.take(text, changes))
            setObsolete(true); // makes the history forget a step that could not be taken
    }

    Editor& m_editor;
    core::Changes m_changes;
    QString m_field; ///< where it was written; empty for a step of its own
    bool m_isNew = true;
};

Editor::Editor(core::Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
}

bool Editor::apply(const QString& text, const core::Changes& changes)
{
    if (changes.isEmpty() || !take(text, changes))
        return changes.isEmpty();
    m_history.push(new Step(*this, text, changes));
    emit applied(text, true);
    return true;
}

bool Editor::write(const QString& text, const core::Changes& changes, const QString& field)
{
    if (changes.isEmpty() || !take(text, changes))
        return changes.isEmpty();
    m_history.push(new Step(*this, text, changes, field));
    return true;
}

bool Editor::applyForGood(const QString& text, const core::Changes& changes)
{
    if (!take(text, changes))
        return false;
    m_history.clear();
    emit applied(text, false);
    return true;
}

bool Editor::keepDraft(const QString& place, const QString& text)
{
    const auto done = m_store.keepDraft(place, text);
    if (!done) {
        m_unkept.insert(place);
        emit failed(done.error());
    } else if (m_unkept.remove(place) && m_unkept.isEmpty()) {
        emit recovered();
    }
    return bool(done);
}

QString Editor::draft(const QString& place)
{
    const auto found = m_store.drafts().text(place);
    if (!found)
        emit failed(found.error());
    return found ? *found : QString();
}

void Editor::undo()
{
    emit aboutToStep();
    m_history.undo();
}

void Editor::redo()
{
    emit aboutToStep();
    m_history.redo();
}

bool Editor::take(const QString& text, const core::Changes& changes)
{
    const auto done = m_store.apply(text, changes);
    if (!done)
        emit failed(done.error());
    return bool(done);
}

} // namespace ui
