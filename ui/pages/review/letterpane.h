// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/letter.h"
#include "core/paper/papersize.h"
#include "ui/widgets/card.h"

class QPlainTextEdit;
class QPushButton;
class QStackedLayout;

namespace ui {

class Draft;
class Editor;
class PaperView;

/// The letter as it will print, page by page; "Edit text" puts its words into an editor.
class LetterPane : public Card {
    Q_OBJECT

public:
    explicit LetterPane(Editor& editor, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLetter(const core::LetterText& letter, core::PaperSize size);

    /// No letter yet: `sentence` says what leads to one.
    void setNothing(const QString& sentence);

    /// The words to edit are those kept at `place`, or else `usual`.
    void setWords(const QString& place, const QString& usual);
    void setEditable(bool isEditable);
    bool isEditing() const;
    void setEditing(bool isEditing);

    /// Writes down what was typed.
    void keep();

    /// A line below the head: words, and one way on. Nothing hides it.
    void say(const QString& sentence, const QString& action = {});

signals:
    void edited(const QString& text);
    void closed(); ///< from editing back to the pages
    void actionWanted();

private:
    void build();
    void tellPages();

    Editor& m_editor;
    QLabel* m_title;
    QLabel* m_pages;
    QLabel* m_nothing;
    QWidget* m_bar;
    QLabel* m_said;
    QPushButton* m_action;
    QPushButton* m_edit;
    QStackedLayout* m_views;
    PaperView* m_paper;
    QPlainTextEdit* m_words;
    Draft* m_draft;
    QString m_place;
    QString m_usual;
    QString m_sizeName;
    bool m_isEditable = false;
};

} // namespace ui
