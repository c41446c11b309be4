// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.h"

#include <QPointer>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace ui {

class SearchModel;

/// The search of the whole workspace, over its window: a field, and what is found beneath it.
/// Arrows move, Enter or a click opens, Escape or a click beside it closes and gives the focus
/// back.
class SearchPanel : public QWidget {
    Q_OBJECT

public:
    SearchPanel(const core::Store& store, const Me& me, QWidget* parent);

    void open(); ///< or chooses all that is typed, when it is open already
    void close();

signals:
    void wanted(ui::PageId page, const QVariant& target);
    void failed(const core::Error& error);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void build();
    QWidget* buildField();
    QWidget* buildFoot();
    void wire();
    void refresh();

    bool press(QObject* object, const QKeyEvent& event);
    void step(int rows);
    void choose(const QModelIndex& index);
    void select(int row);
    void tell();
    void place();

    SearchModel* m_model;
    QFrame* m_card = nullptr;
    QLineEdit* m_field = nullptr;
    QWidget* m_nothing = nullptr;
    QLabel* m_head = nullptr;
    QLabel* m_hint = nullptr;
    QListView* m_list = nullptr;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace ui
