// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisionbar.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace ui {

DecisionBar::DecisionBar(QWidget* parent)
    : QFrame(parent)
    , m_sentence(label({}, LabelRole::Strong, this, true))
    , m_detail(label({}, LabelRole::Text, this, true))
    , m_first(button({}, ButtonKind::Primary, this))
    , m_second(button({}, ButtonKind::Normal, this))
{
    setProperty("role", u"card"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addLayout(words, 1);
    layout->addWidget(m_second);
    layout->addWidget(m_first);
    setTabOrder(m_first, m_second);
    connect(m_first, &QPushButton::clicked, this, [this] { emit chosen(0); });
    connect(m_second, &QPushButton::clicked, this, [this] { emit chosen(1); });
}

void DecisionBar::ask(
    const QString& sentence, const QString& detail, const QString& first, const QString& second)
{
    setAccessibleName(sentence);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    for (auto [part, text] : {std::pair(m_first, first), std::pair(m_second, second)}) {
        part->setText(text);
        part->setAccessibleName(text);
        part->setVisible(!text.isEmpty());
    }
    show();
    if (!first.isEmpty())
        m_first->setFocus(Qt::OtherFocusReason);
}

QString DecisionBar::sentence() const
{
    return m_sentence->text();
}

void DecisionBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace ui
