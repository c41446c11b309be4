// SPDX-License-Identifier: MIT
// The two fields of a design that Qt has not: parts of designfields.h.
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designfields.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int longestText = 20'000; // as the format of designs has it

/// "O1  Analyze baseline timings", or the words alone when the id is none that people know.
QString textOf(const LinkSet::Choice& choice)
{
    const auto words = choice.words.isEmpty() ? LinkSet::tr("not written yet") : choice.words;
    const bool isNumbered = !choice.id.isEmpty() && choice.id.at(0).isUpper();
    const auto text = isNumbered ? u"%1  %2"_s.arg(choice.id, words) : words;
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

TextField::TextField(const QString& name, int leastLines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (document()->characterCount() > longestText + 1) {
            auto cursor = textCursor();
            cursor.setPosition(longestText);
            cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        }
        grow();
    });
    grow();
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void TextField::grow()
{
    // The document of a plain text counts its height in lines.
    const int lines = std::max(m_leastLines, int(std::ceil(document()->size().height())));
    const int frame = 2 * (1 + 5);
    const int height = lines * fontMetrics().lineSpacing()
        + int(std::ceil(2 * document()->documentMargin())) + frame;
    if (height != minimumHeight())
        setFixedHeight(height);
}

LinkSet::LinkSet(const QString& name, bool isShort, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_isShort(isShort)
    , m_layout(new QGridLayout(this))
{
    setAccessibleName(name);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(0);
}

void LinkSet::setChoices(const QList<Choice>& choices)
{
    if (choices == m_choices)
        return;
    const auto kept = chosen();
    m_choices = choices;
    qDeleteAll(m_ticks);
    m_ticks.clear();
    constexpr int inARow = 6;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const auto& choice = choices.at(i);
        const auto words = choice.words.isEmpty() ? tr("not written yet") : choice.words;
        auto* tick = new QCheckBox(m_isShort ? choice.id : textOf(choice), this);
        tick->setToolTip(words);
        tick->setAccessibleName(
            u"%1: %2"_s.arg(m_name, m_isShort ? choice.id + u' ' + words : textOf(choice)));
        tick->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        if (m_isShort)
            tick->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        m_layout->addWidget(
            tick, m_isShort ? int(i) / inARow : int(i), m_isShort ? int(i) % inARow : 0);
        connect(tick, &QCheckBox::clicked, this, &LinkSet::chosenByUser);
        m_ticks.append(tick);
    }
    if (m_isShort)
        m_layout->setColumnStretch(inARow, 1);
    setFocusProxy(m_ticks.isEmpty() ? nullptr : m_ticks.first());
    setChosen(kept);
}

void LinkSet::setChosen(const QStringList& ids)
{
    for (qsizetype i = 0; i < m_ticks.size(); ++i)
        m_ticks.at(i)->setChecked(ids.contains(m_choices.at(i).id));
}

QStringList LinkSet::chosen() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks.at(i)->isChecked())
            ids.append(m_choices.at(i).id);
    }
    return ids;
}

} // namespace ui
