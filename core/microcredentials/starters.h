// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace core {

/// The names of the designs that come with Laurel, such as "cm-01", in order.
QStringList starterDesigns();

/// The names of the stacks that come with Laurel, such as "stack-eic", in order.
QStringList starterStacks();

/// The file of one of them; empty when there is none of that name.
QByteArray starterFile(const QString& name);

} // namespace core
