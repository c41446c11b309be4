// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractItemView>

namespace ui {

/// The code of a microcredential, as the models of the catalogue give it.
constexpr int CodeRole = Qt::UserRole + 100;

/// What cards and table of the catalogue have in common: Enter, Space or a click open an entry, one
/// is current as soon as the view has the focus, and the same one is when the entries change. A
/// child of its view.
class EntryOpener : public QObject {
    Q_OBJECT

public:
    /// `column` is the one that becomes current; `view` has its model.
    explicit EntryOpener(QAbstractItemView& view, int column = 0);

    QString current() const; ///< a code; empty when none is
    void setCurrent(const QString& code); ///< the first, when `code` is not there

signals:
    void chosen(const QString& code);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void choose(const QModelIndex& index);

    QAbstractItemView& m_view;
    int m_column;
};

} // namespace ui
