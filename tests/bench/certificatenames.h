// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace bench {

/// Different names in many scripts, in the form that paper keeps (NFC).
QStringList certificateNames(int count);

} // namespace bench
