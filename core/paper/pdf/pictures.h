// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/pdf/objects.h"

#include <QHash>
#include <QImage>

namespace core::pdf {

/// A picture as a document holds it.
struct StoredPicture {
    QByteArray entries; ///< Of its dictionary.
    QByteArray bytes;
};

/// Pictures of a batch, each compressed once.
class PictureStore {
public:
    StoredPicture stored(const QImage& image);

private:
    QHash<QByteArray, StoredPicture> m_pictures; ///< By the hash of the pixels.
};

} // namespace core::pdf
