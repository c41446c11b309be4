// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/microcredentials/versionnumber.h"
#include "core/stacks/stack.h"

#include <QByteArrayView>

namespace core {

/// What the author of a stack says of its file.
enum class StackStatus { Draft, Published, Retired };
constexpr auto namesOf(StackStatus)
{
    return std::array{"draft", "published", "retired"};
}

/// A stack as it travels between computers: format "microcredential-stack", version 1.
struct StackFile {
    QString id; ///< UUID, lower case
    QString code; ///< "STK-RCP"
    VersionNumber version;
    StackStatus status = StackStatus::Draft;
    StackContent content;

    bool operator==(const StackFile&) const = default;
};

/// The most places that a stack may have.
constexpr int mostPlaces = 60;

/// True when the bytes say that they are a stack, whatever else may be wrong with them.
bool isStackFile(QByteArrayView bytes);

/// Reads a stack from outside. Every constraint of the format is checked, and bounds against
/// hostile files; errors name the JSON pointer. What is returned may still have findings of
/// check().
Result<StackFile> readStackFile(QByteArrayView bytes);

/// Writes a stack for people and programs: UTF-8, indented, keys in the order of the format.
QByteArray writeStackFile(const StackFile& file);

} // namespace core
