// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"
#include "ui/look/marks.h"
#include "ui/look/tokens.h"

#include <QAbstractListModel>
#include <QListView>
#include <QVariant>

namespace ui {

/// One row of a list: an icon, a fact, what explains it, a pill, and where it leads.
struct Row {
    QString icon;
    IconRole iconRole = IconRole::Muted;
    QString title;
    QString detail = {};
    QString pill = {};
    Tone pillTone = Tone::Plain;
    QString end = {}; ///< a muted word at the right edge, when there is no pill
    QVariant target = {}; ///< what the page wants to know when the row is chosen
    bool isHead = false; ///< a heading between rows: "Later this month"
    QPixmap picture = {}; ///< in place of the icon, 36 wide
    std::optional<Mark> mark = {}; ///< in place of the icon
    Tone detailTone = Tone::Muted;
};

/// Rows for a RowList.
class RowModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<Row>& rows);
    const Row& row(const QModelIndex& index) const { return m_rows.at(index.row()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<Row> m_rows;
};

/// A list of rows of two lines, 56 high. Enter, Space or a click choose a row.
class RowList : public QListView {
    Q_OBJECT

public:
    /// `grows`: as high as its rows, so that the page scrolls and not the list.
    explicit RowList(const QString& name, QWidget* parent = nullptr, bool grows = false);

    void setRows(const QList<Row>& rows);
    const RowModel& rows() const { return *m_model; }

    /// No lines between rows and no arrow at the end: for lists in a side card.
    void setQuiet(bool isQuiet);
    bool isQuiet() const { return m_isQuiet; }

    /// Marks the row with that target as the one that is shown beside the list.
    void setChosen(const QVariant& target);
    const QVariant& chosenTarget() const { return m_chosen; }
    QSize sizeHint() const override;

signals:
    void chosen(const QVariant& target);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void choose(const QModelIndex& index);

    RowModel* m_model;
    bool m_grows;
    bool m_isQuiet = false;
    QVariant m_chosen;
};

} // namespace ui
