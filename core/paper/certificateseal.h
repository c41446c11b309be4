// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/badgepicture.h"

namespace core {

/// The badge, 102 pt wide, in its engraved rosette round `centre` (pt).
PageItem certificateSeal(QPointF centre, const BadgePicture& badge, const QString& alt);

} // namespace core
