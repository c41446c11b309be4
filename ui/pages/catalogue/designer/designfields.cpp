// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/designfields.h"

#include "ui/pages/catalogue/designer/designdraft.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int pauseOfTyping = 800; // milliseconds

bool isUndoKey(const QKeyEvent& event, bool& isUndo)
{
    isUndo = event.matches(QKeySequence::Undo);
    return isUndo || event.matches(QKeySequence::Redo);
}

} // namespace

bool hasTypingFor(const QWidget& field, bool isUndo)
{
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&field))
        return isUndo ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable();
    if (const auto* line = qobject_cast<const QLineEdit*>(&field))
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    return false;
}

void forgetTyping(QWidget& field)
{
    const QSignalBlocker quiet(&field);
    if (auto* text = qobject_cast<QPlainTextEdit*>(&field)) {
        text->document()->clearUndoRedoStacks();
    } else if (auto* line = qobject_cast<QLineEdit*>(&field)) {
        const int place = line->cursorPosition();
        const int start = line->selectionStart();
        const int length = line->selectionLength();
        line->setText(line->text()); // the only way to empty its undo
        line->setCursorPosition(place);
        if (start >= 0)
            line->setSelection(start, length);
    }
}

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const auto& line : text.split(u'\n')) {
        if (const auto words = line.trimmed(); !words.isEmpty())
            lines.append(words);
    }
    return lines;
}

FieldSet::FieldSet(DesignDraft& draft, QObject* parent)
    : QObject(parent)
    , m_draft(draft)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseOfTyping);
    connect(&m_timer, &QTimer::timeout, this, &FieldSet::commit);
}

void FieldSet::add(const Field& field)
{
    m_fields.append(field);
    watch(field.widget, int(m_fields.size()) - 1);
}

void FieldSet::watch(QWidget* widget, int field)
{
    widget->installEventFilter(this);
    const auto write = [this, field] { touch(field); };
    const auto choose = [this, field] {
        touch(field);
        commit();
        ++m_stay; // every choice is a step of its own
    };
    if (auto* line = qobject_cast<QLineEdit*>(widget))
        connect(line, &QLineEdit::textChanged, this, write);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(widget))
        connect(text, &QPlainTextEdit::textChanged, this, write);
    else if (auto* number = qobject_cast<QSpinBox*>(widget))
        connect(number, &QSpinBox::valueChanged, this, write);
    else if (auto* real = qobject_cast<QDoubleSpinBox*>(widget))
        connect(real, &QDoubleSpinBox::valueChanged, this, write);
    else if (auto* box = qobject_cast<QComboBox*>(widget))
        connect(box, &QComboBox::activated, this, choose);
    else if (auto* tick = qobject_cast<QCheckBox*>(widget))
        connect(tick, &QCheckBox::clicked, this, choose);
    else if (auto* links = qobject_cast<LinkSet*>(widget))
        connect(links, &LinkSet::chosenByUser, this, choose);
    if (qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setFocusPolicy(Qt::StrongFocus); // the wheel passes over it
}

void FieldSet::addLine(QLineEdit* edit, const QString& path, const QString& step,
    const std::function<QString(const core::Design&)>& get,
    const std::function<void(core::Design&, const QString&)>& set)
{
    add({edit, path, step,
        [edit, get](const core::Design& design) {
            if (edit->text() == get(design))
                return;
            edit->setText(get(design));
            if (!edit->hasFocus())
                edit->setCursorPosition(0); // its beginning is seen
        },
        [edit, set](core::Design& design) { set(design, edit->text()); }});
}

void FieldSet::addText(TextField* edit, const QString& path, const QString& step,
    const std::function<QString(const core::Design&)>& get,
    const std::function<void(core::Design&, const QString&)>& set)
{
    add({edit, path, step,
        [edit, get](const core::Design& design) {
            if (edit->toPlainText() != get(design))
                edit->setPlainText(get(design));
        },
        [edit, set](core::Design& design) { set(design, edit->toPlainText()); }});
}

void FieldSet::addLines(TextField* edit, const QString& path, const QString& step,
    const std::function<QStringList(const core::Design&)>& get,
    const std::function<void(core::Design&, const QStringList&)>& set)
{
    add({edit, path, step,
        [edit, get](const core::Design& design) {
            // The text may hold an empty line that is being written in.
            if (linesOf(edit->toPlainText()) != get(design))
                edit->setPlainText(get(design).join(u'\n'));
        },
        [edit, set](core::Design& design) { set(design, linesOf(edit->toPlainText())); }});
}

void FieldSet::refresh()
{
    m_isShowing = true;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (i != m_writing)
            m_fields.at(i).show(m_draft.design());
    }
    m_isShowing = false;
}

void FieldSet::touch(int field)
{
    if (m_isShowing)
        return;
    if (m_writing >= 0 && m_writing != field)
        commit();
    m_writing = field;
    m_timer.start();
    emit writingChanged();
}

bool FieldSet::commit()
{
    if (m_writing < 0 || !m_draft.isOpen())
        return true;
    if (m_isComposing) { // the word is not whole yet
        m_timer.start();
        return true;
    }
    m_timer.stop();
    const auto field = m_fields.at(m_writing);
    const int writing = std::exchange(m_writing, -1);
    auto design = m_draft.design();
    field.take(design);
    const auto place = pathOf(field) + u'#' + QString::number(m_stay);
    const bool isKept = design == m_draft.design() || m_draft.write(field.step, design, place);
    if (isKept)
        forgetTyping(*field.widget);
    else
        m_writing = writing;
    emit writingChanged();
    return isKept;
}

void FieldSet::drop()
{
    m_timer.stop();
    m_writing = -1;
    m_isComposing = false;
    ++m_stay;
}

QString FieldSet::pathOf(const Field& field) const
{
    return QString(field.path).replace(u'#', QString::number(m_index));
}

QWidget* FieldSet::at(const QString& path) const
{
    QWidget* found = nullptr;
    qsizetype best = -1;
    for (const auto& field : m_fields) {
        const auto own = pathOf(field);
        const bool isInside = path == own || path.startsWith(own + u'/');
        if (isInside && own.size() > best) {
            found = field.widget;
            best = own.size();
        }
        if (!found && own.startsWith(path + u'/')) // the first field of the part it names
            found = field.widget;
    }
    return found;
}

bool FieldSet::eventFilter(QObject* object, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(object);
    bool isUndo = false;
    switch (event->type()) {
    case QEvent::FocusIn:
        for (const auto& field : std::as_const(m_fields)) {
            if (field.widget == object)
                emit focused(pathOf(field));
        }
        break;
    case QEvent::FocusOut:
        commit();
        if (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            ++m_stay;
        break;
    case QEvent::ShortcutOverride:
        // Without typing of its own the field lets the key through to the steps.
        if (isUndoKey(static_cast<QKeyEvent&>(*event), isUndo) && !hasTypingFor(*widget, isUndo)) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::InputMethod:
        m_isComposing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        break;
    case QEvent::Wheel:
        if (!widget->hasFocus()
            && (qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget))) {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace ui
