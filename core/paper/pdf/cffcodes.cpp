// SPDX-License-Identifier: MIT
#include "core/paper/pdf/fontsubset.h"

#include <optional>

namespace core::pdf {

namespace {

/// Reads numbers of a CFF font from bytes, never past their end.
class CffReader {
public:
    CffReader(const QByteArray& bytes, qsizetype at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    bool isGood() const { return m_isGood; }
    qsizetype at() const { return m_at; }

    int number(int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i, ++m_at) {
            m_isGood = m_isGood && m_at >= 0 && m_at < m_bytes.size();
            value = value * 256 + (m_isGood ? uchar(m_bytes.at(m_at)) : 0);
        }
        return int(value);
    }

    /// The first entry of an index; stands behind the whole index afterwards.
    QByteArray firstOfIndex()
    {
        const int count = number(2);
        if (count == 0)
            return {};
        const int size = number(1);
        if (size < 1 || size > 4)
            m_isGood = false;
        const qsizetype offsets = m_at;
        CffReader ends(m_bytes, offsets + qsizetype(size) * count);
        const qsizetype last = ends.number(size);
        const int begin = number(size);
        const int end = number(size);
        const qsizetype data = offsets + qsizetype(size) * (count + 1) - 1;
        m_isGood = m_isGood && ends.isGood() && begin >= 1 && end >= begin && last >= end;
        m_at = data + last;
        return m_isGood ? m_bytes.mid(data + begin, end - begin) : QByteArray();
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at;
    bool m_isGood = true;
};

struct TopDict {
    bool hasRos = false; ///< Glyphs are called by numbers of a collection.
    int charset = 0;
};

constexpr int CharsetOperator = 15;
constexpr int RosOperator = 30;

TopDict topDict(const QByteArray& bytes)
{
    TopDict dict;
    CffReader reader(bytes, 0);
    int last = 0;
    while (reader.at() < bytes.size() && reader.isGood()) {
        const int b = reader.number(1);
        if (b == 12)
            dict.hasRos = reader.number(1) == RosOperator || dict.hasRos;
        else if (b <= 21)
            dict.charset = b == CharsetOperator ? last : dict.charset;
        else if (b == 28)
            last = qint16(reader.number(2));
        else if (b == 29)
            last = reader.number(4);
        else if (b == 30)
            while (reader.isGood() && (reader.number(1) & 15) != 15) { }
        else if (b <= 246)
            last = b - 139;
        else
            last = b <= 250 ? (b - 247) * 256 + reader.number(1) + 108
                            : -(b - 251) * 256 - reader.number(1) - 108;
    }
    return dict;
}

std::vector<quint16> oneByOne(int glyphs)
{
    std::vector<quint16> codes;
    for (int i = 0; i < glyphs; ++i)
        codes.push_back(quint16(i));
    return codes;
}

} // namespace

std::vector<quint16> cffCodes(const QByteArray& cff, int glyphs)
{
    CffReader reader(cff, cff.size() > 2 ? uchar(cff.at(2)) : 0);
    reader.firstOfIndex(); // the names
    const TopDict dict = topDict(reader.firstOfIndex());
    if (!reader.isGood())
        return {};
    if (!dict.hasRos)
        return oneByOne(glyphs);
    CffReader charset(cff, dict.charset);
    const int format = charset.number(1);
    std::vector<quint16> codes{0};
    while (int(codes.size()) < glyphs && charset.isGood() && format <= 2) {
        const int first = charset.number(2);
        const int more = format == 0 ? 0 : charset.number(format);
        for (int i = 0; i <= more && int(codes.size()) < glyphs; ++i)
            codes.push_back(quint16(first + i));
    }
    return charset.isGood() && int(codes.size()) == glyphs ? codes : std::vector<quint16>();
}

} // namespace core::pdf
