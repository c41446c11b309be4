// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace core {

/// A page of HTML, whole in one file, that checks the badge it carries in any browser and without
/// a network, and any other badge that is dropped on it. It answers as Laurel does; but it knows
/// no keys, and says so. `png` is the picture without the credential; it may be empty.
QByteArray verifyPage(const QByteArray& signedJson, const QByteArray& png);

} // namespace core
