// SPDX-License-Identifier: MIT
#pragma once

#include "core/credentials/issuing.h"
#include "tests/support/catch.h"

#include <QJsonObject>

/// Keys and badges for the tests of credentials.
namespace samples {

/// All bytes of a file in tests/data/credentials.
QByteArray credentialFile(const QString& name);

/// A credential that other people's libraries signed, with a key made for that one file.
QJsonObject referenceCredential();

/// The key that grows from these words.
core::SigningKey signingKey(const QByteArray& words);

/// A PNG of one pixel.
QByteArray tinyPng();

} // namespace samples
