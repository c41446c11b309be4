// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

class QTableView;

namespace ui {

/// Roles that a model of a table gives beside Qt::DisplayRole, and beside a QPixmap as
/// Qt::DecorationRole, which stands before the text; TableDelegate paints them.
enum TableRole {
    DetailRole = Qt::UserRole + 1, ///< QString, a second line in muted 12
    PortraitRole, ///< bool, the initials of the text in a circle before it
    PillRole, ///< int of ui::Tone: the text is a pill of that tone
    MarkRole, ///< int of ui::Mark: its shape before the text
    StrongRole, ///< bool, in weight 600
    MutedRole, ///< bool, in muted 12
};

/// Gives a table its look: head 36, rows 40 or 48 with two lines, lines between rows only, chosen
/// rows in soft green, the cell with the focus in a ring. Put it into a Card.
void dress(QTableView& table, bool hasTwoLines);

} // namespace ui
