// SPDX-License-Identifier: MIT
#include "core/paper/pdf/objects.h"

#include "core/base/sha256.h"
#include "core/paper/pdf/syntax.h"

namespace core::pdf {

Objects::Objects()
    : m_bytes("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
    , m_offsets(1, 0)
{
    m_bytes.reserve(128 * 1024);
}

int Objects::take()
{
    m_offsets.push_back(0);
    return int(m_offsets.size()) - 1;
}

void Objects::begin(int number)
{
    m_offsets[std::size_t(number)] = m_bytes.size();
    m_bytes += QByteArray::number(number);
    m_bytes += " 0 obj\n";
}

void Objects::put(int number, const QByteArray& object)
{
    begin(number);
    m_bytes += object;
    m_bytes += "\nendobj\n";
}

int Objects::add(const QByteArray& object)
{
    const int number = take();
    put(number, object);
    return number;
}

void Objects::putStream(int number, const QByteArray& entries, const QByteArray& bytes)
{
    begin(number);
    m_bytes += "<<";
    m_bytes += entries;
    m_bytes += "/Length ";
    m_bytes += QByteArray::number(bytes.size());
    m_bytes += ">>\nstream\n";
    m_bytes += bytes;
    m_bytes += "\nendstream\nendobj\n";
}

int Objects::addStream(const QByteArray& entries, const QByteArray& bytes)
{
    const int number = take();
    putStream(number, entries, bytes);
    return number;
}

int Objects::addDeflated(const QByteArray& entries, const QByteArray& bytes)
{
    return addStream(entries + "/Filter/FlateDecode", deflated(bytes));
}

QByteArray Objects::finish(int catalog, int information) &&
{
    const QByteArray id = Sha256::hexOf(m_bytes).left(32);
    const qsizetype table = m_bytes.size();
    m_bytes += "xref\n0 " + QByteArray::number(qsizetype(m_offsets.size())) + '\n';
    m_bytes += "0000000000 65535 f \n";
    for (std::size_t i = 1; i < m_offsets.size(); ++i)
        m_bytes += QByteArray::number(m_offsets[i]).rightJustified(10, '0') + " 00000 n \n";
    m_bytes += "trailer\n<</Size " + QByteArray::number(qsizetype(m_offsets.size())) + "/Root "
        + reference(catalog) + "/Info " + reference(information) + "/ID[<" + id + "><" + id
        + ">]>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return std::move(m_bytes);
}

} // namespace core::pdf
