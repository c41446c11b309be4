// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace core {

/// How much of a stranger's JSON we take in.
struct JsonLimits {
    qsizetype maxBytes = qsizetype(8) * 1024 * 1024;
    int maxDepth = 32; ///< lists and objects within each other
    int maxItems = 200'000; ///< values of any kind, counted over the whole document
};

/// Reads JSON from outside, strictly by RFC 8259 and within `limits`. Refuses what QJsonDocument
/// lets pass: an object that has a name twice, text that is not Unicode, numbers beyond a double.
/// Errors name line and column. A UTF-8 byte order mark at the start is skipped.
Result<QJsonValue> parseJson(QByteArrayView bytes, const JsonLimits& limits = {});

} // namespace core
