// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace ui {

/// Tab goes through these parts in this order, and through what is in each as it did before. For
/// parts whose insides are made anew: Qt puts what is made last at the end.
void tabThrough(const QList<QWidget*>& parts);

} // namespace ui
