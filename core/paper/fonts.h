// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QStringList>

namespace core {

/// The six cuts of type that paper uses; there is no other weight.
enum class TypeFace { Display, Serif, SerifItalic, SerifBold, Sans, SansBold };

/// Groups of scripts that need a font, a size or a spacing of their own.
enum class ScriptGroup {
    Cased, ///< Latin, Greek, Cyrillic: capitals and tracking are allowed
    Han, ///< Chinese, Japanese, Korean
    Arabic,
    Other, ///< everything else keeps its own form
};

/// Families to try, best first; the end of the list is always something the system has.
/// `language` (BCP 47) picks the Chinese, Japanese or Korean form of Han characters.
QStringList paperFamilies(TypeFace face, ScriptGroup script, const QString& language = {});

/// A font for `script` beside text of `pixels`, already with the size the script needs
/// (Han 0.92, Arabic 1.08) and without the slant that Han and Arabic do not have.
QFont paperFont(TypeFace face, ScriptGroup script, qreal pixels, const QString& language = {});

/// True when some font of this computer has a shape for `c`.
bool canDraw(char32_t c);

/// The Noto families that paper is designed for and this computer lacks. Empty is well.
/// They come with the packages fonts-noto-core and fonts-noto-cjk; without them text is set
/// in DejaVu or Times, complete but plainer.
QStringList missingPaperFamilies();

} // namespace core
