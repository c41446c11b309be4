// SPDX-License-Identifier: MIT
#include "ui/widgets/pill.h"

#include "ui/look/marks.h"
#include "ui/look/type.h"

namespace ui {

Pill::Pill(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Pill::set(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return {pillWidth(m_text), scaled(20)};
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_text, m_tone, tokens(palette()));
}

} // namespace ui
