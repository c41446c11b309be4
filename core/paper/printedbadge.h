// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/badgestub.h"
#include "core/credentials/carriers.h"

#include <QImage>

#include <optional>

namespace core {

/// What the codes on a page say. One of the two is there at least.
struct PrintedBadge {
    std::optional<CarriedBadge> badge; ///< the whole badge, to be checked like a file
    std::optional<BadgeStub> stub; ///< the small code: who signed, and not what
    QString trouble = {}; ///< why the whole badge is not there, though a part of it was found
};

/// Reads the codes of a certificate from a photo or scan of it. Missing when it shows none,
/// Damaged when what it shows is broken or belongs to two badges.
Result<PrintedBadge> printedBadge(const QImage& photo);

/// The same from the bytes of a picture file. Foreign when it is no picture that can be opened.
Result<PrintedBadge> printedBadgeIn(const QByteArray& file);

} // namespace core
