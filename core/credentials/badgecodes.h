// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayList>

namespace core {

/// The most codes that a badge is spread over.
constexpr int mostBadgeCodes = 9;

/// A whole badge as the texts of QR codes, to be read from paper: the JSON packed by zlib, in
/// base45, cut into as few parts as a printed code can hold. Each part begins with
/// "OBB1:<part>/<parts>:". It is Laurel's own form; Open Badges defines none for paper. Empty when
/// the badge is too long even so.
QByteArrayList badgeCodes(const QByteArray& json);

/// True when it says that it is a part of a badge.
bool isBadgeCode(QByteArrayView text);

/// The JSON that these parts hold, in whatever order they were read. Missing when a part is not
/// there, Damaged when they do not belong together or hold no badge.
Result<QByteArray> badgeInCodes(const QByteArrayList& texts);

} // namespace core
