// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QTableView>
#include <QTimer>

class QPlainTextEdit;

namespace ui {

class RubricTable;

/// The rubric as a grid to write in. Typing, Enter or F2 begin in a cell, Tab goes to the next one,
/// Alt with the arrows moves the criterion, Delete on its name removes it.
class RubricView : public QTableView {
    Q_OBJECT

public:
    explicit RubricView(QWidget* parent);

    void setTable(RubricTable* table);
    RubricTable* table() const { return m_table; }
    void fitRows();

    /// Takes over what stands in the cell that is being written in; its editor stays.
    void commit();
    void drop(); ///< closes the cell that is being written in
    bool isWriting() const { return m_isWriting; }
    void adopt(QPlainTextEdit* editor); ///< a cell is being written in from now on

signals:
    void currentMoved();
    void cellLeft();
    void moveWanted(int from, int to);
    void removeWanted(int row);
    void writingChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions actions) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool moveBy(int key);

    RubricTable* m_table = nullptr;
    QPointer<QPlainTextEdit> m_editor;
    QTimer m_pause;
    bool m_isWriting = false;
};

} // namespace ui
