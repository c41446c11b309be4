// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/documentfonts.h"
#include "core/paper/pdf/objects.h"

namespace core::pdf {

/// Writes the fonts and gives the entries of the dictionary that names them.
QByteArray addFonts(Objects& objects, const DocumentFonts& fonts);

} // namespace core::pdf
