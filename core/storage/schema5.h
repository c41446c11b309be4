// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The fifth version: awards that are signed more than once, what happens to the awards of stacks,
/// and how badges name their holder.
QStringList schema5();

} // namespace core
