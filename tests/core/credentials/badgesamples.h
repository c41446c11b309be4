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

/// The key of the school that signed the badge below.
core::SigningKey schoolKey();

/// A moment at which that badge counts.
inline const auto someday = *core::instantFromIso(QStringLiteral("2026-06-01T12:00:00Z"));

/// The JSON of a whole badge, of ana@escola.example, bound to the tiny picture.
QByteArray signedBadge();

/// A second badge of the same person, by the same school.
QJsonObject anotherBadge();

/// A stack that was awarded for both badges, as a record that wraps them.
QByteArray signedRecord();

/// The record of these badges, which are of one slot each: L1 before L2.
QJsonObject recordOf(const QList<QJsonObject>& badges);

/// A PDF with one attachment.
QByteArray pdfWith(const QByteArray& attachment, bool isPacked);

/// A PNG of one pixel.
QByteArray tinyPng();

} // namespace samples
