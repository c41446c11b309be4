// SPDX-License-Identifier: MIT
#include "ui/widgets/tick.h"

#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

Tick::Tick(const QString& statement, QWidget* parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
{
    m_box->setAccessibleName(statement);
    auto* words = label(statement, LabelRole::Text, this, true);
    words->setContentsMargins(0, 4, 0, 0);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 0, 4);
    layout->setSpacing(6);
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(words, 1, Qt::AlignTop);
    setCursor(Qt::PointingHandCursor);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, &Tick::changed);
}

bool Tick::isOn() const
{
    return m_box->isChecked();
}

void Tick::setOn(bool isOn)
{
    m_box->setChecked(isOn);
}

void Tick::mouseReleaseEvent(QMouseEvent*)
{
    m_box->toggle();
}

} // namespace ui
