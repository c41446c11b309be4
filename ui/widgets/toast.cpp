// SPDX-License-Identifier: MIT
#include "ui/widgets/toast.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

Toast::Toast(QWidget* parent)
    : QWidget(parent)
    , m_sentence(label({}, LabelRole::Text, this))
    , m_undo(button(tr("Undo"), ButtonKind::Toast, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 8, 0);
    layout->setSpacing(16);
    layout->addWidget(m_sentence);
    layout->addWidget(m_undo);
    m_sentence->setForegroundRole(QPalette::ToolTipText);
    m_sentence->setProperty("on", u"toast"_s);
    m_undo->installEventFilter(this);
    m_time.setSingleShot(true);
    m_time.setInterval(6000);
    parent->installEventFilter(this);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undoWanted();
    });
    hide();
}

void Toast::say(const QString& sentence, bool canUndo)
{
    m_sentence->setText(sentence);
    m_undo->setVisible(canUndo);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_time.start();
}

QString Toast::sentence() const
{
    return m_sentence->text();
}

void Toast::place()
{
    const auto size = QSize(sizeHint().width(), scaled(40));
    const auto* page = parentWidget();
    setGeometry((page->width() - size.width()) / 2, page->height() - size.height() - 24,
        size.width(), size.height());
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens(palette()).text);
    painter.drawRoundedRect(rect(), 8, 8);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_time.stop();
}

void Toast::leaveEvent(QEvent*)
{
    if (!m_undo->hasFocus())
        m_time.start();
}

bool Toast::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (object == m_undo && event->type() == QEvent::FocusIn)
        m_time.stop();
    if (object == m_undo && event->type() == QEvent::FocusOut && isVisible())
        m_time.start();
    return false;
}

} // namespace ui
