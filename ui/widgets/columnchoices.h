// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/csv.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace ui {

/// Which column of a list holds what: a choice for each field, and below it what the list has
/// there, so that a wrong choice is seen.
class ColumnChoices : public QWidget {
    Q_OBJECT

public:
    /// So many choices stand in a row.
    explicit ColumnChoices(int perRow, QWidget* parent = nullptr);

    template <typename Field>
    void add(Field field, const QString& name)
    {
        addField(int(field), name);
    }

    /// Offers the columns of `table`; `chosen` are taken at first, from 0.
    template <typename Field>
    void setTable(const core::CsvTable& table, const QMap<Field, qsizetype>& chosen)
    {
        offer(table);
        for (auto at = chosen.cbegin(); at != chosen.cend(); ++at)
            choose(int(at.key()), at.value());
    }

    template <typename Field>
    QMap<Field, qsizetype> columns() const
    {
        QMap<Field, qsizetype> found;
        for (auto at = m_choices.cbegin(); at != m_choices.cend(); ++at) {
            if (const auto column = columnOf(at.key()); column >= 0)
                found.insert(Field(at.key()), column);
        }
        return found;
    }

signals:
    void changed(); ///< by the user

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Choice {
        QComboBox* box;
        QLabel* example;
    };

    void addField(int field, const QString& name);
    void offer(const core::CsvTable& table);
    void choose(int field, qsizetype column);
    qsizetype columnOf(int field) const; ///< -1 when no column holds it
    void showExample(const Choice& choice);

    int m_perRow;
    QGridLayout* m_grid;
    QMap<int, Choice> m_choices;
    QStringList m_examples; ///< of each column, the first cell with something in it
};

} // namespace ui
