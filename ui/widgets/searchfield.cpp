// SPDX-License-Identifier: MIT
#include "ui/widgets/searchfield.h"

#include "ui/look/icons.h"
#include "ui/look/type.h"
#include "ui/widgets/smallparts.h"

#include <QAction>
#include <QKeyEvent>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int usualWidth = 220;
constexpr int leastWidth = 88;
constexpr int roomForKey = 160; // the words go before it

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent, const QString& key)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaximumWidth(scaled(usualWidth));
    addAction(icon(u"search"_s, IconRole::Muted), QLineEdit::LeadingPosition);
    if (key.isEmpty())
        return;
    m_key = new KeyCap(key, this);
    m_key->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(this, &QLineEdit::textChanged, m_key, [this](const QString& text) {
        m_key->setVisible(text.isEmpty() && width() >= scaled(roomForKey));
    });
}

QSize SearchField::sizeHint() const
{
    return {scaled(usualWidth), QLineEdit::sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {scaled(leastWidth), QLineEdit::minimumSizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clear();
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (!m_key)
        return;
    m_key->setVisible(text().isEmpty() && width() >= scaled(roomForKey));
    const auto size = m_key->sizeHint();
    const QRect end(QPoint(width() - size.width() - 10, (height() - size.height()) / 2), size);
    m_key->setGeometry(QStyle::visualRect(layoutDirection(), rect(), end));
}

} // namespace ui
