// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/checking.h"

/// Open Badges 2.0, to be read only: what they say is true as long as a website says so too.
namespace core {

bool isOpenBadge2(const QJsonObject& assertion);

/// What it says of itself. Most of them only name the places on the web where more is said.
BadgeWords openBadge2Words(const QJsonObject& assertion);

Ownership openBadge2Ownership(const QJsonObject& assertion, const QString& email);

/// Why it proves nothing here, and where to look instead.
QString openBadge2Trouble(const QJsonObject& assertion);

} // namespace core
