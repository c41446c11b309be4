// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>

namespace samples {

/// What a program of the system prints; nothing when it is not there. Fails when it fails.
std::optional<QString> output(const QString& program, const QStringList& arguments);

} // namespace samples
