// SPDX-License-Identifier: MIT
#include "core/exchange/orderedjson.h"

namespace core {

void OrderedJson::leaf(const QJsonValue& value)
{
    if (value.isObject()) {
        const auto object = value.toObject();
        open('{');
        for (auto it = object.begin(); it != object.end(); ++it) {
            startItem();
            m_out += canonicalJson(it.key()) + ": ";
            leaf(it.value());
        }
        close('}');
        return;
    }
    if (value.isArray()) {
        const auto array = value.toArray();
        open('[');
        for (const auto& item : array) {
            startItem();
            leaf(item);
        }
        close(']');
        return;
    }
    m_out += canonicalJson(value);
}

void OrderedJson::open(char bracket)
{
    m_out += bracket;
    ++m_depth;
    m_isFirst = true;
}

void OrderedJson::close(char bracket)
{
    --m_depth;
    if (!m_isFirst)
        m_out += '\n' + QByteArray(2 * m_depth, ' ');
    m_out += bracket;
    m_isFirst = false;
}

void OrderedJson::startItem()
{
    m_out += m_isFirst ? "\n" : ",\n";
    m_out += QByteArray(2 * m_depth, ' ');
    m_isFirst = false;
}

} // namespace core
