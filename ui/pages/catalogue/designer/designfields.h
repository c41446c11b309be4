// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/design.h"

#include <QObject>
#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QGridLayout;
class QLineEdit;

namespace ui {

class DesignDraft;

/// Several lines of plain text, as high as the text in it. Tab leaves it.
class TextField : public QPlainTextEdit {
    Q_OBJECT

public:
    TextField(const QString& name, int leastLines, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void grow();

    int m_leastLines;
};

/// Ticks that link a part of a design to others: "O1 Analyze baseline timings".
class LinkSet : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString id;
        QString words;

        bool operator==(const Choice&) const = default;
    };

    /// `isShort`: only the ids, side by side.
    LinkSet(const QString& name, bool isShort, QWidget* parent);

    void setChoices(const QList<Choice>& choices);
    void setChosen(const QStringList& ids);
    QStringList chosen() const;

signals:
    void chosenByUser();

private:
    QString m_name;
    bool m_isShort;
    QGridLayout* m_layout;
    QList<Choice> m_choices;
    QList<QCheckBox*> m_ticks;
};

/// The fields of a step: what each of them shows of the design, and what it takes over. What is
/// written becomes a step when the field is left, or when the typing has stopped for a while.
class FieldSet : public QObject {
    Q_OBJECT

public:
    struct Field {
        QWidget* widget = nullptr;
        QString path; ///< JSON pointer into the design; "#" is the index of the part
        QString step; ///< what the step is called: "Change the title"
        std::function<void(const core::Design&)> show;
        std::function<void(core::Design&)> take;
    };

    FieldSet(DesignDraft& draft, QObject* parent);

    void add(const Field& field);
    void addLine(QLineEdit* edit, const QString& path, const QString& step,
        const std::function<QString(const core::Design&)>& get,
        const std::function<void(core::Design&, const QString&)>& set);
    void addText(TextField* edit, const QString& path, const QString& step,
        const std::function<QString(const core::Design&)>& get,
        const std::function<void(core::Design&, const QString&)>& set);
    /// One line of text for each entry; empty lines are none.
    void addLines(TextField* edit, const QString& path, const QString& step,
        const std::function<QStringList(const core::Design&)>& get,
        const std::function<void(core::Design&, const QStringList&)>& set);

    void setIndex(int index) { m_index = index; }
    void refresh(); ///< all but the field that is being written in
    bool commit(); ///< false when it could not be kept; the text stays in its field
    void drop(); ///< forgets what is written and no step yet
    bool isWriting() const { return m_writing >= 0; }
    QWidget* at(const QString& path) const; ///< the field that is nearest to the pointer

signals:
    void focused(const QString& path);
    void writingChanged();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void watch(QWidget* widget, int field);
    void touch(int field);
    QString pathOf(const Field& field) const;

    DesignDraft& m_draft;
    QList<Field> m_fields;
    QTimer m_timer;
    int m_index = 0;
    int m_writing = -1; ///< the field whose text is no step yet
    int m_stay = 0; ///< goes up when a field is left, so that coming back is another step
    bool m_isShowing = false;
    bool m_isComposing = false; ///< an input method is in the middle of a word
};

/// Whether Ctrl+Z (or Ctrl+Shift+Z) still finds typing of its own in this field.
bool hasTypingFor(const QWidget& field, bool isUndo);

/// Makes what was typed so far a thing of the steps and not of the field's own undo.
void forgetTyping(QWidget& field);

/// The entries of a text with one on each line.
QStringList linesOf(const QString& text);

} // namespace ui
