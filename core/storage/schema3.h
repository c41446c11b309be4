// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace core {

/// The third version: what happens to awards after they were issued, and the register of what was
/// signed.
QStringList schema3();

} // namespace core
