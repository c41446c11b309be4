// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QImage>

namespace core {

/// True when this Laurel was built with what reads codes.
bool canReadCodes();

/// The texts of the QR codes that a picture shows, each once; a photo may be turned, askew and
/// pale. A very large picture is looked at in a smaller size.
QByteArrayList codesIn(const QImage& image);

} // namespace core
