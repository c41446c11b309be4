// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The second version: the school's key and the awards as signed badges.
QStringList schema2();

} // namespace core
