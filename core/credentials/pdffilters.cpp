// SPDX-License-Identifier: MIT
#include "core/credentials/pdffilters.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace core {

namespace {

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

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

std::optional<QByteArray> fromHex(const QByteArray& bytes, qsizetype most)
{
    const auto digits = bytes.left(bytes.indexOf('>')).simplified().replace(' ', "");
    if (digits.size() / 2 > most)
        return std::nullopt;
    return QByteArray::fromHex(digits.size() % 2 == 0 ? digits : digits + '0');
}

/// Five letters become four bytes.
class Base85 {
public:
    bool add(char letter)
    {
        if (letter == 'z' && m_count == 0) {
            m_out.append(4, '\0');
            return true;
        }
        if (letter < '!' || letter > 'u')
            return false;
        m_value = m_value * 85 + quint64(letter - '!');
        if (++m_count < 5)
            return true;
        if (m_value > 0xffffffffU)
            return false;
        give(4);
        return true;
    }
    QByteArray end()
    {
        const int rest = m_count;
        if (rest < 2)
            return m_out;
        for (int i = rest; i < 5; ++i)
            m_value = m_value * 85 + 84;
        give(rest - 1);
        return m_out;
    }
    qsizetype size() const { return m_out.size(); }

private:
    void give(qsizetype count)
    {
        char four[4];
        qToBigEndian(quint32(std::min<quint64>(m_value, 0xffffffffU)), four);
        m_out.append(four, count);
        m_value = 0;
        m_count = 0;
    }

    QByteArray m_out;
    quint64 m_value = 0;
    int m_count = 0;
};

std::optional<QByteArray> fromBase85(const QByteArray& bytes, qsizetype most)
{
    Base85 text;
    for (const char letter : bytes) {
        if (letter == '~')
            break;
        if (letter <= ' ')
            continue;
        if (!text.add(letter) || text.size() > most)
            return std::nullopt;
    }
    return text.end();
}

} // namespace

std::optional<QByteArray> pdfUnfiltered(
    const QByteArray& bytes, const QByteArray& filter, qsizetype most)
{
    if (filter == "FlateDecode" || filter == "Fl")
        return inflated(bytes, most);
    if (filter == "ASCIIHexDecode" || filter == "AHx")
        return fromHex(bytes, most);
    if (filter == "ASCII85Decode" || filter == "A85")
        return fromBase85(bytes, most);
    return std::nullopt;
}

} // namespace core
