// SPDX-License-Identifier: MIT
#include "core/credentials/multibase.h"

#include "core/base/sha256.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr QByteArrayView alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr QByteArrayView ed25519Prefix("\xed\x01", 2);
constexpr qsizetype keySize = 32;
constexpr qsizetype mostDigits = 128;

// Writes `from`, digits of one base from the highest on, in another base, lowest digit first.
QList<int> converted(const QList<int>& from, int base, int toBase)
{
    QList<int> digits;
    for (int carry : from) {
        for (auto& digit : digits) {
            carry += digit * base;
            digit = carry % toBase;
            carry /= toBase;
        }
        for (; carry > 0; carry /= toBase)
            digits.append(carry % toBase);
    }
    return digits;
}

} // namespace

QByteArray base58(QByteArrayView bytes)
{
    const auto zeros = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c != 0; });
    QList<int> from;
    for (auto byte = zeros; byte != bytes.end(); ++byte)
        from.append(static_cast<unsigned char>(*byte));
    QByteArray text(zeros - bytes.begin(), alphabet.front());
    const auto digits = converted(from, 256, 58);
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        text += alphabet[*digit];
    return text;
}

std::optional<QByteArray> fromBase58(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > mostDigits)
        return std::nullopt;
    const auto zeros
        = std::find_if(text.begin(), text.end(), [](char c) { return c != alphabet.front(); });
    QList<int> from;
    for (auto letter = zeros; letter != text.end(); ++letter) {
        const auto digit = alphabet.indexOf(*letter);
        if (digit < 0)
            return std::nullopt;
        from.append(int(digit));
    }
    QByteArray bytes(zeros - text.begin(), '\0');
    const auto digits = converted(from, 58, 256);
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit)
        bytes += char(*digit);
    return bytes;
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    constexpr auto form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const auto copy = text.toByteArray();
    const auto read
        = QByteArray::fromBase64Encoding(copy, form | QByteArray::AbortOnBase64DecodingErrors);
    // A last letter may have bits to spare, in which a changed text could hide.
    if (!read || read.decoded.isEmpty() || read.decoded.toBase64(form) != copy)
        return std::nullopt;
    return read.decoded;
}

QString didOf(const QByteArray& publicKey)
{
    return u"did:key:z"_s + QString::fromLatin1(base58(ed25519Prefix.toByteArray() + publicKey));
}

std::optional<QByteArray> keyOfDid(const QString& did)
{
    static const auto start = u"did:key:z"_s;
    if (!did.startsWith(start))
        return std::nullopt;
    const auto bytes = fromBase58(did.mid(start.size()).toLatin1());
    if (!bytes || bytes->size() != ed25519Prefix.size() + keySize
        || !bytes->startsWith(ed25519Prefix) || didOf(bytes->mid(ed25519Prefix.size())) != did)
        return std::nullopt;
    return bytes->mid(ed25519Prefix.size());
}

QString methodOf(const QString& did)
{
    return did + u'#' + did.mid(did.lastIndexOf(u':') + 1);
}

QString fingerprintOf(const QByteArray& publicKey)
{
    const auto hex = QString::fromLatin1(Sha256::hexOf(publicKey).left(32)).toUpper();
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups.append(hex.mid(i, 4));
    return groups.join(u' ');
}

} // namespace core
