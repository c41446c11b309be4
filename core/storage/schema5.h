// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The fifth version: stacks and who completed them, how the certificates of the school look, and
/// the succession of its keys.
QStringList schema5();

} // namespace core
