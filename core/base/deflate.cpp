// SPDX-License-Identifier: MIT
#include "core/base/deflate.h"

#include <zlib.h>

#include <memory>

namespace core {

namespace {

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

} // namespace

QByteArray deflated(const QByteArray& bytes)
{
    constexpr int best = 9;
    return qCompress(bytes, best).mid(4); // Qt puts the length before the stream
}

std::optional<QByteArray> inflated(const QByteArray& bytes, qsizetype most)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    const std::unique_ptr<z_stream, EndInflate> atEnd(&stream);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    QByteArray out;
    QByteArray part(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part.constData(), part.size() - qsizetype(stream.avail_out));
        if (out.size() > most)
            return std::nullopt;
    }
    return state == Z_STREAM_END ? std::optional(out) : std::nullopt;
}

} // namespace core
