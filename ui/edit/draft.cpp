// SPDX-License-Identifier: MIT
#include "ui/edit/draft.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

Draft::Draft(Editor& editor, QPlainTextEdit* field)
    : QObject(field)
    , m_editor(editor)
    , m_text([field] { return field->toPlainText(); })
    , m_show([field](const QString& text) { field->setPlainText(text); })
{
    connect(field, &QPlainTextEdit::textChanged, this, &Draft::begin);
    connect(&m_timer, &QTimer::timeout, this, &Draft::keep);
    field->installEventFilter(this);
}

Draft::Draft(Editor& editor, QLineEdit* field)
    : QObject(field)
    , m_editor(editor)
    , m_text([field] { return field->text(); })
    , m_show([field](const QString& text) { field->setText(text); })
{
    connect(field, &QLineEdit::textChanged, this, &Draft::begin);
    connect(&m_timer, &QTimer::timeout, this, &Draft::keep);
    field->installEventFilter(this);
}

void Draft::open(const QString& place, const QString& usual)
{
    keep();
    m_place.clear(); // what is shown now was not typed
    m_usual = usual;
    const auto typed = m_editor.draft(place);
    m_show(typed.isEmpty() ? usual : typed);
    m_place = place;
}

void Draft::forget()
{
    m_timer.stop();
    if (!m_place.isEmpty())
        m_editor.keepDraft(m_place, {});
    const auto place = std::exchange(m_place, {});
    m_show(m_usual);
    m_place = place;
}

void Draft::keep()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    const auto text = m_text();
    constexpr int millisecondsToNextTry = 3000;
    if (m_editor.keepDraft(m_place, text == m_usual ? QString() : text)) {
        emit kept();
    } else {
        m_timer.start(millisecondsToNextTry);
        emit refused();
    }
}

bool Draft::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        keep();
    return QObject::eventFilter(object, event);
}

void Draft::begin()
{
    constexpr int milliseconds = 500;
    if (!m_place.isEmpty() && !m_timer.isActive()) // not put off by each key
        m_timer.start(milliseconds);
}

} // namespace ui
