// SPDX-License-Identifier: MIT
#include "ui/pages/evidence/writingplace.h"

#include "core/evidence/adding.h"
#include "ui/look/type.h"
#include "ui/pages/evidence/evidencewords.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/smallparts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

WritingPlace::WritingPlace(
    const QString& name, const std::optional<core::Range>& asked, bool isNew, QWidget* parent)
    : QWidget(parent)
    , m_asked(asked)
    , m_field(new QPlainTextEdit(this))
    , m_count(label({}, LabelRole::Secondary, this))
    , m_refusal(label({}, LabelRole::Secondary, this, true))
{
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(tr("Write here. What you type is kept as a draft."));
    m_field->setTabChangesFocus(true);
    m_field->setAcceptDrops(false); // files that are dropped go to the page
    m_field->setMinimumHeight(scaled(160));
    m_field->installEventFilter(this);
    m_refusal->setProperty("tone", u"danger"_s);
    m_refusal->hide();
    auto* keep = button(tr("Keep"), ButtonKind::Normal, this);
    auto* leave = button(tr("Leave as it was"), ButtonKind::Quiet, this);
    leave->setVisible(!isNew);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_count);
    foot->addStretch();
    foot->addWidget(new KeyCap(tr("Ctrl+Enter"), this));
    foot->addWidget(leave);
    foot->addWidget(keep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_refusal);
    layout->addLayout(foot);
    connect(m_field, &QPlainTextEdit::textChanged, this, &WritingPlace::count);
    connect(keep, &QPushButton::clicked, this, [this] { emit keepWanted(text()); });
    connect(leave, &QPushButton::clicked, this, &WritingPlace::leaveWanted);
    count();
}

QString WritingPlace::text() const
{
    return m_field->toPlainText();
}

void WritingPlace::refuse(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    m_field->setFocus(Qt::OtherFocusReason);
}

void WritingPlace::count()
{
    const int words = core::countWords(text());
    const bool isOutside = m_asked && words > 0 && (words < m_asked->min || words > m_asked->max);
    m_count->setText(countedWords(words, m_asked));
    m_count->setProperty("tone", isOutside ? u"warn"_s : QString());
    m_count->style()->polish(m_count);
    m_refusal->hide();
}

bool WritingPlace::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter || !(key->modifiers() & Qt::ControlModifier))
        return false;
    emit keepWanted(text());
    return true;
}

} // namespace ui
