// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The fourth version: stacks and who completed them, how the certificates of the school look, and
/// the succession of its keys.
QStringList schema5();

} // namespace core
