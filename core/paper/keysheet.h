// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/signingkey.h"
#include "core/paper/page.h"
#include "core/paper/papersize.h"

namespace core {

/// What stands on the sheet of a key besides the key.
struct KeySheetText {
    QString school;
    QDate printedOn;
    QString language = {}; ///< BCP 47
};

/// A key on paper: its groups, a code of the same, whose it is and how to keep it. Whoever has the
/// page has the key, so it is kept no longer than it is needed.
PaperDocument keySheet(const KeySheetText& text, const SigningKey& key, PaperSize size);

/// Writes the sheet as a PDF that only this user can read, whole or not at all, and reads the key
/// back from what stands on it: Damaged, and no file, unless the same key comes out. Refused when
/// the file is there.
Result<void> saveKeySheet(
    const KeySheetText& text, const SigningKey& key, PaperSize size, const QString& path);

/// The key on a photo or scan of its sheet. Missing when its code cannot be read there.
Result<SigningKey> keyOnSheet(const QImage& photo);

/// The same from the bytes of a picture file. Foreign when it is no picture that can be opened.
Result<SigningKey> keyOnSheetIn(const QByteArray& file);

} // namespace core
