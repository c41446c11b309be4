// SPDX-License-Identifier: MIT
#include "core/paper/pdf/syntax.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::pdf {

namespace {

constexpr char Hex[] = "0123456789ABCDEF";
constexpr int Level = 4; ///< Of compression: half the time of the usual 6, a tenth more bytes.
constexpr qreal Farthest = 1e7; ///< No sheet is as large; keeps a wrong number short.

} // namespace

void addNumber(QByteArray& out, qreal value, int decimals)
{
    constexpr std::array<qint64, 5> powers{1, 10, 100, 1000, 10000};
    const qreal kept = std::isfinite(value) ? std::clamp(value, -Farthest, Farthest) : 0;
    const qint64 power = powers[std::size_t(decimals)];
    qint64 rounded = qint64(std::llround(kept * qreal(power)));
    std::array<char, 32> digits{};
    std::size_t at = digits.size();
    digits[--at] = ' ';
    const bool isNegative = rounded < 0;
    rounded = std::abs(rounded);
    qint64 rest = rounded % power;
    int places = decimals;
    while (places > 0 && rest % 10 == 0) {
        rest /= 10;
        --places;
    }
    for (int i = 0; i < places; ++i, rest /= 10)
        digits[--at] = char('0' + rest % 10);
    if (places > 0)
        digits[--at] = '.';
    qint64 whole = rounded / power;
    do
        digits[--at] = char('0' + whole % 10);
    while ((whole /= 10) > 0);
    if (isNegative)
        digits[--at] = '-';
    out.append(digits.data() + at, qsizetype(digits.size() - at));
}

void addPoint(QByteArray& out, QPointF point, int decimals)
{
    addNumber(out, point.x(), decimals);
    addNumber(out, point.y(), decimals);
}

void addColour(QByteArray& out, const QColor& colour)
{
    const qreal ink = colour.alphaF();
    for (const qreal part : {colour.redF(), colour.greenF(), colour.blueF()})
        addNumber(out, part * ink + (1 - ink), 4);
}

QByteArray utf16Digits(const QString& text)
{
    QByteArray out;
    out.reserve(text.size() * 4);
    for (const QChar c : text) {
        for (int shift = 12; shift >= 0; shift -= 4)
            out += Hex[(c.unicode() >> shift) & 15];
    }
    return out;
}

QByteArray textString(const QString& text)
{
    return "<FEFF" + utf16Digits(text) + '>';
}

QByteArray name(const QByteArray& text)
{
    QByteArray out("/");
    for (const char c : text) {
        const bool isPlain = c > 32 && c < 127 && !QByteArrayView("()<>[]{}/%#").contains(c);
        if (isPlain)
            out += c;
        else
            out.append('#').append(Hex[(uchar(c) >> 4) & 15]).append(Hex[uchar(c) & 15]);
    }
    return out;
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray deflated(const QByteArray& bytes)
{
    return qCompress(bytes, Level).mid(4); // Qt puts the length before the stream
}

} // namespace core::pdf
