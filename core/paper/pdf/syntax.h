// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPointF>
#include <QString>

// How the things of a PDF file are spelt.

namespace core::pdf {

/// Appends `value` with at most `decimals` (up to 4) behind the point, and a space.
void addNumber(QByteArray& out, qreal value, int decimals = 2);
void addPoint(QByteArray& out, QPointF point, int decimals = 2);

/// Appends a colour laid on white as three numbers, to stand before rg or RG.
void addColour(QByteArray& out, const QColor& colour);

/// A text of the document as a string of UTF-16, in hexadecimal digits.
QByteArray textString(const QString& text);

/// UTF-16 of `text` in hexadecimal digits alone.
QByteArray utf16Digits(const QString& text);

/// A name with its slash.
QByteArray name(const QByteArray& text);

/// "12 0 R"
QByteArray reference(int object);

/// Compressed for the filter FlateDecode.
QByteArray deflated(const QByteArray& bytes);

} // namespace core::pdf
