// SPDX-License-Identifier: MIT
#include "core/credentials/base45.h"

#include <algorithm>

namespace core {

namespace {

constexpr QByteArrayView alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr int base = 45;

// The number of up to three letters, the lowest first; -1 when one of them is none of ours.
int valueOf(QByteArrayView letters)
{
    int value = 0;
    for (qsizetype i = letters.size() - 1; i >= 0; --i) {
        const auto digit = alphabet.indexOf(letters[i]);
        if (digit < 0)
            return -1;
        value = value * base + int(digit);
    }
    return value;
}

} // namespace

QByteArray base45(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size() * 3 / 2 + 1);
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool isPair = i + 1 < bytes.size();
        int value = uchar(bytes[i]);
        if (isPair)
            value = value * 256 + uchar(bytes[i + 1]);
        for (int letter = isPair ? 3 : 2; letter > 0; --letter, value /= base)
            text += alphabet[value % base];
    }
    return text;
}

std::optional<QByteArray> fromBase45(QByteArrayView text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray bytes;
    bytes.reserve(text.size() * 2 / 3);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const auto letters = text.sliced(i, std::min<qsizetype>(3, text.size() - i));
        const bool isPair = letters.size() == 3;
        const int value = valueOf(letters);
        if (value < 0 || value > (isPair ? 0xffff : 0xff))
            return std::nullopt;
        if (isPair)
            bytes += char(value / 256);
        bytes += char(value % 256);
    }
    return bytes;
}

} // namespace core
