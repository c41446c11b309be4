// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace core {

/// A stranger's SVG written anew, with nothing in it but shapes, colours and pictures that it
/// holds itself. Refused when it has a script, a reference to anything outside of itself, a
/// document type, or more in it than a badge can bear. What cannot do harm and cannot be drawn
/// either, such as notes of the program that made it, is left out.
Result<QByteArray> plainSvg(const QByteArray& file);

} // namespace core
