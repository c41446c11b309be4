// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/media/frameindex.h"

#include <QDataStream>
#include <QIODevice>

namespace core {

// The cache file, all numbers little-endian: 8 bytes of name and version, size and change time of
// the video (64 bits each), number of frames (32), length of the last frame (64), then per frame
// its time shifted left by one with the key flag in the lowest bit (64), then the SHA-256 of all
// that.

namespace {

constexpr QByteArrayView format = "LFRAMES1";
constexpr qsizetype headBytes = 8 + 8 + 8 + 4 + 8;
constexpr qsizetype digestBytes = 32;
constexpr qint64 farthest = qint64(1) << 61; // µs, leaves room for the flag

QByteArray digestOf(QByteArrayView bytes)
{
    return QByteArray::fromHex(Sha256::hexOf(bytes));
}

} // namespace

QByteArray FrameIndex::toBytes(qint64 sourceBytes, qint64 sourceTime) const
{
    QByteArray bytes;
    bytes.reserve(headBytes + qsizetype(size()) * 8 + digestBytes);
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData(format.data(), int(format.size()));
    out << sourceBytes << sourceTime << quint32(size()) << m_lastLength;
    for (int i = 0; i < size(); ++i)
        out << qint64(m_times[size_t(i)] * 2 + (isKey(i) ? 1 : 0));
    return bytes + digestOf(bytes);
}

std::optional<FrameIndex> FrameIndex::fromBytes(
    const QByteArray& bytes, qint64 sourceBytes, qint64 sourceTime)
{
    const qsizetype content = bytes.size() - digestBytes;
    if (content < headBytes || !bytes.startsWith(format))
        return std::nullopt;
    if (digestOf(QByteArrayView(bytes).first(content)) != QByteArrayView(bytes).sliced(content))
        return std::nullopt;

    QDataStream in(bytes);
    in.setByteOrder(QDataStream::LittleEndian);
    in.skipRawData(int(format.size()));
    qint64 ofBytes = 0;
    qint64 ofTime = 0;
    quint32 count = 0;
    FrameIndex index;
    in >> ofBytes >> ofTime >> count >> index.m_lastLength;
    const bool isOurs = ofBytes == sourceBytes && ofTime == sourceTime && count > 0
        && content == headBytes + qsizetype(count) * 8 && index.m_lastLength > 0
        && index.m_lastLength < farthest;
    if (!isOurs)
        return std::nullopt;
    index.m_times.reserve(count);
    index.m_isKey.reserve(count);
    for (quint32 i = 0; i < count; ++i) {
        qint64 packed = 0;
        in >> packed;
        const qint64 time = packed >> 1;
        if (time > farthest || time < -farthest || (i > 0 && time <= index.m_times.back()))
            return std::nullopt;
        index.m_times.push_back(time);
        index.m_isKey.push_back(packed & 1);
    }
    return index;
}

} // namespace core
