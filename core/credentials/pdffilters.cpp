// SPDX-License-Identifier: MIT
#include "core/credentials/pdffilters.h"

#include "core/base/deflate.h"

#include <QtEndian>

#include <algorithm>

namespace core {

namespace {

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
