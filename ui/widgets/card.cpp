// SPDX-License-Identifier: MIT
#include "ui/widgets/card.h"

#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    setProperty("role", u"card"_s);
    m_body->setContentsMargins(16, 16, 16, 16);
    m_body->setSpacing(8);
}

Card::Card(const QString& title, QWidget* parent, bool isRuled)
    : QFrame(parent)
    , m_body(new QVBoxLayout)
{
    setProperty("role", u"card"_s);
    setAccessibleName(title);
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(44));
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(15, 0, 15, 0); // beside the frame of 1
    m_head->setSpacing(8);
    m_head->addWidget(label(title, LabelRole::Section, head));
    m_count = label({}, LabelRole::Muted, head);
    m_count->hide();
    m_head->addWidget(m_count);
    m_head->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(head);
    if (isRuled)
        layout->addWidget(line(this));
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    layout->addLayout(m_body, 1);
}

void Card::setCount(int count)
{
    if (!m_count)
        return;
    m_count->setText(QString::number(count));
    m_count->show();
}

void Card::addToHead(QWidget* widget)
{
    if (m_head)
        m_head->addWidget(widget);
}

} // namespace ui
