// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace core {

/// A random code such as "K7Q-24M" that stands for a name. No 0, O, 1, I or L, so that it can be
/// read aloud; 31^6 codes.
QString newBlindCode();

} // namespace core
