// SPDX-License-Identifier: MIT
#include "ui/widgets/errorbar.h"

#include "ui/widgets/parts.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ErrorBar::ErrorBar(QWidget* parent)
    : QFrame(parent)
    , m_sentence(label({}, LabelRole::Text, this, true))
    , m_action(button({}, ButtonKind::Normal, this))
{
    setProperty("role", u"error"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->setSpacing(12);
    layout->addWidget(picture(u"error"_s, IconRole::Danger, 20, this));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    auto* close = iconButton(u"close"_s, tr("Hide this message"), this);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, &ErrorBar::actionWanted);
    hide();
}

void ErrorBar::say(const QString& sentence, const QString& action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    show();
}

QString ErrorBar::sentence() const
{
    return m_sentence->text();
}

} // namespace ui
