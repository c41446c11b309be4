// SPDX-License-Identifier: MIT
#pragma once

#include "core/microcredentials/publishing.h"

namespace core {

class Store;

/// Reads a microcredential with all its versions.
Result<MicrocredentialHistory> readHistory(
    const Store& store, const Microcredential& microcredential);

/// What the microcredentials other than `code` ask for before them, by code: for PublishRequest.
Result<QMap<QString, QStringList>> prerequisitesOfOthers(const Store& store, const QString& code);

} // namespace core
