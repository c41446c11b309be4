// SPDX-License-Identifier: MIT
#include "ui/pages/review/composerfield.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

ComposerField::ComposerField(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &ComposerField::fit);
    fit();
}

void ComposerField::fit()
{
    const int lines = std::clamp(int(document()->size().height()), 2, 6);
    setFixedHeight(
        lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + scaled(12));
}

void ComposerField::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto with = event->modifiers() & ~Qt::KeypadModifier;
    if (isEnter && !m_isComposing && (with == Qt::NoModifier || with == Qt::ControlModifier)) {
        emit entered(with == Qt::NoModifier);
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_isComposing) {
        emit letGo();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerField::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

MomentChip::MomentChip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void MomentChip::set(const QString& moment)
{
    if (moment == m_text)
        return;
    m_text = moment;
    setAccessibleName(moment);
    setVisible(!moment.isEmpty());
    updateGeometry();
    update();
}

QSize MomentChip::sizeHint() const
{
    const QFontMetrics metrics(fontOf(TextRole::Secondary, true));
    return {metrics.horizontalAdvance(m_text) + 12, scaled(20)};
}

void MomentChip::paintEvent(QPaintEvent*)
{
    const auto& look = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.surface);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setPen(look.text);
    painter.setFont(fontOf(TextRole::Secondary, true));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace ui
