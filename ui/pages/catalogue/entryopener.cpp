// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/entryopener.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

EntryOpener::EntryOpener(QAbstractItemView& view, int column)
    : QObject(&view)
    , m_view(view)
    , m_column(column)
{
    view.setMouseTracking(true);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    connect(&view, &QAbstractItemView::clicked, this, &EntryOpener::choose);
}

QString EntryOpener::current() const
{
    return m_view.currentIndex().data(CodeRole).toString();
}

void EntryOpener::setCurrent(const QString& code)
{
    const auto* model = m_view.model();
    int row = 0;
    for (int i = 0; i < model->rowCount(); ++i) {
        if (model->index(i, 0).data(CodeRole).toString() == code)
            row = i;
    }
    m_view.setCurrentIndex(model->index(row, m_column));
}

bool EntryOpener::eventFilter(QObject* object, QEvent* event)
{
    if (object == &m_view && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_view.currentIndex());
            return true;
        }
    } else if (object == &m_view && event->type() == QEvent::FocusIn) {
        if (!m_view.currentIndex().isValid())
            setCurrent({});
        m_view.viewport()->update(); // for the ring
    } else if (event->type() == QEvent::MouseMove) {
        const auto at = static_cast<QMouseEvent*>(event)->position().toPoint();
        m_view.viewport()->setCursor(
            m_view.indexAt(at).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QObject::eventFilter(object, event);
}

void EntryOpener::choose(const QModelIndex& index)
{
    if (index.isValid())
        emit chosen(index.data(CodeRole).toString());
}

} // namespace ui
