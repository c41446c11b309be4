// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/microcredentials/design.h"
#include "core/microcredentials/versionnumber.h"
#include "core/microcredentials/versionstatus.h"

#include <QByteArrayView>

namespace core {

/// One version of a microcredential as it travels between computers: format
/// "microcredential-design", version 1.
struct DesignFile {
    QString id; ///< UUID of the microcredential, lower case
    QString code; ///< "CM-01"
    VersionNumber version;
    VersionStatus status = VersionStatus::Draft;
    Design design;

    bool operator==(const DesignFile&) const = default;
};

/// Reads a design from outside. Every constraint of the format is checked, and bounds against
/// hostile files; errors name the JSON pointer. What is returned may still have findings of
/// check().
Result<DesignFile> readDesignFile(QByteArrayView bytes);

/// Writes a design for people and programs: UTF-8, indented, keys in the order of the format.
QByteArray writeDesignFile(const DesignFile& file);

} // namespace core
