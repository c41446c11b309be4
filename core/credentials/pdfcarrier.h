// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/carriers.h"

namespace core {

/// The badge that is attached to a PDF. It reads what leads to attachments and no more: the file
/// may be broken elsewhere, and a stranger's file causes a bounded amount of work.
Result<CarriedBadge> badgeInPdf(const QByteArray& file);

} // namespace core
