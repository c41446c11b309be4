// SPDX-License-Identifier: MIT
#pragma once

#include "ui/search/searchmodel.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints the results of a search; what was typed is heavier than the rest.
class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SearchDelegate(const SearchModel& model, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    const SearchModel& m_model;
};

} // namespace ui
