// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/checking.h"

#include <QJsonObject>

namespace core {

/// What a credential says of itself, to be shown; whatever is missing stays empty.
BadgeWords badgeWords(const QJsonObject& credential);

/// Invalid when it is neither an Open Badge 3.0 nor a record of such badges, or misses what every
/// badge must say.
Result<void> checkForm(const QJsonObject& credential);

} // namespace core
