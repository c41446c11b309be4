// SPDX-License-Identifier: MIT
#include "ui/pages/review/letterpane.h"

#include "core/paper/fonts.h"
#include "ui/edit/draft.h"
#include "ui/look/type.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum View { Nothing, Paper, Words };

/// The words on a sheet of their own, as wide as they read well.
QWidget* sheet(QPlainTextEdit* words, QWidget* parent)
{
    auto* desk = new QWidget(parent);
    auto* layout = new QHBoxLayout(desk);
    layout->setContentsMargins(20, 20, 20, 20);
    words->setMaximumWidth(scaled(700));
    layout->addStretch();
    layout->addWidget(words, 100);
    layout->addStretch();
    return desk;
}

} // namespace

LetterPane::LetterPane(Editor& editor, QWidget* parent)
    : Card(parent)
    , m_editor(editor)
    , m_title(label({}, LabelRole::Strong, this))
    , m_pages(label({}, LabelRole::Secondary, this))
    , m_nothing(label({}, LabelRole::Muted, this, true))
    , m_bar(new QWidget(this))
    , m_said(label({}, LabelRole::Secondary, m_bar, true))
    , m_action(button({}, ButtonKind::Link, m_bar))
    , m_edit(button(tr("Edit text"), ButtonKind::Normal, this))
    , m_views(new QStackedLayout)
    , m_paper(new PaperView(this))
    , m_words(new QPlainTextEdit(this))
    , m_draft(new Draft(editor, m_words))
{
    build();
    connect(m_paper, &PaperView::drawn, this, &LetterPane::tellPages);
    connect(m_action, &QPushButton::clicked, this, &LetterPane::actionWanted);
    connect(m_edit, &QPushButton::clicked, this, [this] { setEditing(!isEditing()); });
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (isEditing())
            emit edited(m_words->toPlainText());
    });
    auto* close = new QShortcut(Qt::Key_Escape, m_words);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, this, [this] { setEditing(false); });
}

void LetterPane::build()
{
    m_edit->setProperty("small", true);
    m_edit->setIcon(icon(u"edit"_s));
    m_words->setAccessibleName(tr("Text of the letter"));
    m_words->setTabChangesFocus(true);
    m_words->document()->setDocumentMargin(16);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(48, 48, 48, 48);
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(44));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(15, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_pages, 1);
    row->addWidget(m_edit);
    auto* said = new QHBoxLayout(m_bar);
    said->setContentsMargins(15, 8, 15, 8);
    said->setSpacing(12);
    said->addWidget(m_said, 1);
    said->addWidget(m_action);
    m_bar->hide();
    m_views->addWidget(m_nothing);
    m_views->addWidget(m_paper);
    m_views->addWidget(sheet(m_words, this));
    body()->setContentsMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    body()->addWidget(head);
    body()->addWidget(line(this));
    body()->addWidget(m_bar);
    body()->addLayout(m_views, 1);
}

void LetterPane::setTitle(const QString& title)
{
    m_title->setText(title);
}

void LetterPane::setLetter(const core::LetterText& letter, core::PaperSize size)
{
    m_sizeName = size == core::PaperSize::A4 ? tr("A4") : tr("Letter");
    m_paper->setPaper([letter, size] { return core::decisionLetter(letter, size); },
        tr("Letter of decision to %1, as it prints").arg(letter.to));
    if (!isEditing())
        m_views->setCurrentIndex(Paper);
}

void LetterPane::setNothing(const QString& sentence)
{
    setEditing(false);
    m_nothing->setText(sentence);
    m_views->setCurrentIndex(Nothing);
    m_paper->clear();
    m_pages->clear();
}

void LetterPane::setWords(const QString& place, const QString& usual)
{
    const auto kept = m_editor.draft(place);
    const auto wanted = kept.isEmpty() ? usual : kept;
    if (place == m_place && usual == m_usual && m_words->toPlainText() == wanted)
        return;
    if (isEditing() && place == m_place)
        return; // whoever types is not interrupted
    m_place = place;
    m_usual = usual;
    m_draft->open(place, usual);
}

void LetterPane::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    m_edit->setVisible(isEditable);
    if (!isEditable)
        setEditing(false);
}

bool LetterPane::isEditing() const
{
    return m_views->currentIndex() == Words;
}

void LetterPane::setEditing(bool isEditing)
{
    if (isEditing == this->isEditing() || (isEditing && !m_isEditable))
        return;
    m_draft->keep();
    m_views->setCurrentIndex(isEditing ? Words : Paper);
    m_edit->setText(isEditing ? tr("Show the pages") : tr("Edit text"));
    m_edit->setAccessibleName(m_edit->text());
    m_edit->setIcon(icon(isEditing ? u"eye"_s : u"edit"_s));
    if (isEditing) {
        m_pages->setText(tr("Greeting and signature stand by themselves"));
        m_words->document()->setDefaultFont(
            core::paperFont(core::TypeFace::Serif, core::ScriptGroup::Cased, scaled(14)));
        m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    tellPages();
    m_edit->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void LetterPane::keep()
{
    m_draft->keep();
}

void LetterPane::say(const QString& sentence, const QString& action)
{
    m_said->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_bar->setVisible(!sentence.isEmpty());
}

void LetterPane::tellPages()
{
    if (isEditing() || m_paper->pages().isEmpty())
        return;
    const int pages = int(m_paper->pages().size());
    m_pages->setText(pages == 1 ? tr("1 page, %1").arg(m_sizeName)
                                : tr("%1 pages, %2").arg(pages).arg(m_sizeName));
}

} // namespace ui
