// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The statements of the first schema.
QStringList schema1();

} // namespace core
