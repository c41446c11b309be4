// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/workspace.h"
#include "core/credentials/achievement.h"

namespace cli {

/// A badge as it goes out.
struct SignedBadge {
    core::Work work;
    QByteArray json;
    QByteArray png; ///< the picture, without the credential
};

/// The signed badges of that work, in its order. What was signed before comes back with the same
/// bytes; the rest is signed now, in one step, for which the school's key is opened.
core::Result<QList<SignedBadge>> signedBadges(
    const Call& call, Workspace& workspace, const QList<core::Work>& all, core::EmailForm email);

} // namespace cli
