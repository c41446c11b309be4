// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue/designer/rubricview.h"

#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/pages/catalogue/designer/designfields.h"
#include "ui/pages/catalogue/designer/rubricdelegate.h"
#include "ui/pages/catalogue/designer/rubrictable.h"

#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>

#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Where a key goes that leaves a cell; nothing when it stays.
std::optional<QAbstractItemDelegate::EndEditHint> leaving(const QKeyEvent& keys)
{
    switch (keys.key()) {
    case Qt::Key_Tab:
        return QAbstractItemDelegate::EditNextItem;
    case Qt::Key_Backtab:
        return QAbstractItemDelegate::EditPreviousItem;
    case Qt::Key_Escape: // what was written stays; undo takes it back
        return QAbstractItemDelegate::NoHint;
    default:
        return std::nullopt;
    }
}

} // namespace

RubricView::RubricView(QWidget* parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Rubric"));
    setShowGrid(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDragDropOverwriteMode(false);
    setDefaultDropAction(Qt::MoveAction);
    setTabKeyNavigation(false);
    setHorizontalHeader(new RubricHeader(this));
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(scaled(96));
    setItemDelegate(new RubricDelegate(this));
    m_pause.setSingleShot(true);
    m_pause.setInterval(800);
    connect(&m_pause, &QTimer::timeout, this, &RubricView::commit);
}

void RubricView::setTable(RubricTable* table)
{
    m_table = table;
    setModel(table);
    connect(table, &QAbstractItemModel::dataChanged, this, &RubricView::fitRows);
    connect(table, &QAbstractItemModel::modelReset, this, &RubricView::fitRows);
    connect(table, &RubricTable::moveWanted, this, &RubricView::moveWanted, Qt::QueuedConnection);
}

void RubricView::fitRows()
{
    resizeRowsToContents();
    updateEditorGeometries();
}

void RubricView::adopt(QPlainTextEdit* editor)
{
    m_editor = editor;
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::textChanged, this, [this] {
        m_isWriting = true;
        m_pause.start();
        emit writingChanged();
    });
}

void RubricView::commit()
{
    m_pause.stop();
    if (m_editor && m_isWriting) {
        commitData(m_editor);
        forgetTyping(*m_editor);
    }
    m_isWriting = false;
    emit writingChanged();
}

void RubricView::drop()
{
    m_pause.stop();
    m_isWriting = false;
    if (m_editor)
        closeEditor(m_editor, QAbstractItemDelegate::NoHint);
}

bool RubricView::moveBy(int key)
{
    const int from = currentIndex().row();
    const int to = key == Qt::Key_Up ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= m_table->rowCount())
        return false;
    commit();
    emit moveWanted(from, to);
    return true;
}

void RubricView::keyPressEvent(QKeyEvent* event)
{
    const auto key = event->key();
    if (event->modifiers() == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        moveBy(key);
    else if (key == Qt::Key_Delete && currentIndex().isValid() && currentIndex().column() == 0)
        emit removeWanted(currentIndex().row());
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentIndex().isValid())
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

bool RubricView::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_editor)
        return QTableView::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const auto& keys = static_cast<QKeyEvent&>(*event);
        const bool isArrow = keys.key() == Qt::Key_Up || keys.key() == Qt::Key_Down;
        if (keys.modifiers() == Qt::AltModifier && isArrow) {
            moveBy(keys.key());
            return true;
        }
        if (const auto hint = leaving(keys)) {
            commit();
            closeEditor(m_editor, *hint);
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto& keys = static_cast<QKeyEvent&>(*event);
        const bool isUndo = keys.matches(QKeySequence::Undo);
        if ((isUndo || keys.matches(QKeySequence::Redo)) && !hasTypingFor(*m_editor, isUndo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::FocusOut) {
        commit();
        emit cellLeft();
    }
    return false;
}

void RubricView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitRows();
}

void RubricView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentMoved();
}

void RubricView::startDrag(Qt::DropActions)
{
    // Qt would remove the dragged row itself; here it moves with the design.
    if (!currentIndex().isValid() || currentIndex().column() != 0)
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(m_table->mimeData({currentIndex()}));
    drag->exec(Qt::MoveAction);
}

} // namespace ui
