// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/fontface.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>

namespace core::pdf {

/// What a glyph stands for, by glyph. Empty: that differs from place to place.
using GlyphTexts = std::map<quint32, QString>;

/// The part of a face that goes into documents: everything that depends on the glyphs alone,
/// compressed and ready.
struct FontSubset {
    QByteArray name; ///< "ABCDEF+NotoSerif"
    QByteArray program; ///< Deflated.
    qsizetype length = 0; ///< Of the program before that.
    QByteArray toUnicode; ///< Deflated.
    QByteArray widths; ///< An array by code.
    QHash<quint32, quint16> codes; ///< By glyph of the face.
};

/// Makes the subset; nothing when the face refuses.
std::shared_ptr<const FontSubset> makeSubset(const FontFace& face, const GlyphTexts& texts);

/// For every glyph of a bare CFF font the code by which a document calls it. Empty when the
/// font is broken.
std::vector<quint16> cffCodes(const QByteArray& cff, int glyphs);

} // namespace core::pdf
