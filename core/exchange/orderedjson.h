// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"

namespace core {

/// Writes a value as JSON for people to read: two spaces a level, keys in the order of the fields.
/// The same value as Json::write() gives, in other bytes.
class OrderedJson {
public:
    template <typename T>
    void write(const T& value)
    {
        leaf(Json::write(value));
    }
    template <Described T>
    void write(const T& value)
    {
        open('{');
        T::fields(value, [&](const char* key, const auto& field) { put(key, field); });
        close('}');
    }
    template <typename T>
    void write(const Nullable<T>& value)
    {
        if (value.value)
            write(*value.value);
        else
            leaf({});
    }
    template <typename T>
    void write(const QList<T>& list)
    {
        open('[');
        for (const auto& item : list) {
            startItem();
            write(item);
        }
        close(']');
    }

    QByteArray take() { return std::exchange(m_out, {}); }

private:
    template <typename T>
    void put(const char* key, const T& field)
    {
        startItem();
        m_out += '"' + QByteArray(key) + "\": ";
        write(field);
    }
    template <typename T>
    void put(const char* key, const std::optional<T>& field)
    {
        if (field)
            put(key, *field);
    }

    void leaf(const QJsonValue& value);
    void open(char bracket);
    void close(char bracket);
    void startItem();

    QByteArray m_out;
    qsizetype m_depth = 0;
    bool m_isFirst = true;
};

/// `value` as text that ends with a line break.
template <typename T>
QByteArray orderedJson(const T& value)
{
    OrderedJson json;
    json.write(value);
    return json.take() + '\n';
}

} // namespace core
