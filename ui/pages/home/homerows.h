// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/home/homemodel.h"
#include "ui/widgets/rowlist.h"

namespace ui {

/// What waits, as rows: reviews, decisions, work that came back, work nobody reads yet.
QList<Row> homeRows(const HomeModel& model);

/// "2 days late", "today", "tomorrow", "Fri 15 May".
QString dueWords(const QDate& due, const QDate& today);

/// "today", "yesterday", "Mon", "8 May".
QString pastWords(const QDate& day, const QDate& today);

} // namespace ui
