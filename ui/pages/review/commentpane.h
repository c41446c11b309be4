// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/review/commentlist.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

/// The comments on the piece in hand, with their filter.
class CommentPane : public QWidget {
    Q_OBJECT

public:
    explicit CommentPane(const RoomModel& model, QWidget* parent = nullptr);

    void refresh();
    CommentList& list() { return *m_list; }
    void nextUnresolved();
    void lead(const core::CommentId& comment); ///< whatever the filter is

private:
    void build();
    void refreshFilter();
    bool passes(const CommentRow& row) const;

    const RoomModel& m_model;
    QLabel* m_title;
    QComboBox* m_filter;
    QPushButton* m_open;
    CommentList* m_list;
    QLabel* m_nothing;
};

} // namespace ui
