// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/json.h"

#include <QJsonDocument>
#include <QVariant>

namespace core {

inline QVariant nothing()
{
    return QVariant(QMetaType::fromType<QString>());
}

/// How each kind of field stands in a column: text, whole numbers and real numbers as they are,
/// moments as milliseconds since 1970, positions in media as microseconds, enums by name,
/// ids and days as text, anything with parts as canonical JSON, and nothing as NULL. A nil id and
/// an invalid day are nothing: as text they could never be read again.
inline QVariant toSql(const QString& text)
{
    return text;
}
inline QVariant toSql(const QByteArray& ascii)
{
    return QString::fromLatin1(ascii);
}
inline QVariant toSql(bool value)
{
    return int(value);
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(qint64 value)
{
    return value;
}
inline QVariant toSql(double value)
{
    return value;
}
inline QVariant toSql(Instant value)
{
    return qint64(value.time_since_epoch().count());
}
inline QVariant toSql(MediaTime value)
{
    return qint64(value.count());
}
inline QVariant toSql(const QDate& day)
{
    return day.isValid() ? QVariant(day.toString(Qt::ISODate)) : nothing();
}
template <Named E>
QVariant toSql(E value)
{
    return QString(nameOf(value));
}
template <typename T>
QVariant toSql(const Id<T>& id)
{
    return id.isNil() ? nothing() : QVariant(id.toString());
}
template <typename T>
QVariant toSql(const QList<T>& list)
{
    return QString::fromUtf8(canonicalJson(Json::write(list)));
}
template <Described T>
QVariant toSql(const T& value)
{
    return QString::fromUtf8(canonicalJson(Json::write(value)));
}
template <typename T>
QVariant toSql(const std::optional<T>& value)
{
    return value ? toSql(*value) : nothing();
}

/// The way back; false when the column does not hold such a value.
inline bool fromSql(const QVariant& stored, QString& text)
{
    text = stored.toString();
    return !stored.isNull();
}
inline bool fromSql(const QVariant& stored, QByteArray& ascii)
{
    ascii = stored.toString().toLatin1();
    return !stored.isNull();
}
inline bool fromSql(const QVariant& stored, qint64& value)
{
    bool ok = false;
    value = stored.toLongLong(&ok);
    return ok && !stored.isNull();
}
inline bool fromSql(const QVariant& stored, int& value)
{
    qint64 wide = 0;
    const bool ok = fromSql(stored, wide);
    value = int(wide);
    return ok && value == wide;
}
inline bool fromSql(const QVariant& stored, bool& value)
{
    int number = 0;
    const bool ok = fromSql(stored, number);
    value = number != 0;
    return ok && (number == 0 || number == 1);
}
inline bool fromSql(const QVariant& stored, double& value)
{
    bool ok = false;
    value = stored.toDouble(&ok);
    return ok && !stored.isNull();
}
inline bool fromSql(const QVariant& stored, Instant& value)
{
    qint64 milliseconds = 0;
    const bool ok = fromSql(stored, milliseconds);
    value = Instant(std::chrono::milliseconds(milliseconds));
    return ok;
}
inline bool fromSql(const QVariant& stored, MediaTime& value)
{
    qint64 microseconds = 0;
    const bool ok = fromSql(stored, microseconds);
    value = MediaTime(microseconds);
    return ok;
}
inline bool fromSql(const QVariant& stored, QDate& day)
{
    const auto text = stored.toString();
    day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && text.size() == 10;
}
template <Named E>
bool fromSql(const QVariant& stored, E& value)
{
    const auto found = valueNamed<E>(stored.toString());
    if (found)
        value = *found;
    return found.has_value();
}

/// Whether a text that reads as a UUID is written as Id::toString() writes it: 36 signs, so without
/// braces or a tail, and in lower case: of the signs that are possible only A to F lack this bit.
inline bool isPlainUuid(QStringView text)
{
    constexpr char16_t lower = 0x20;
    char16_t all = lower;
    for (const char16_t *sign = text.utf16(), *end = sign + text.size(); sign != end; ++sign)
        all &= *sign;
    return text.size() == 36 && all == lower;
}

template <typename T>
bool fromSql(const QVariant& stored, Id<T>& id)
{
    const auto text = stored.toString();
    const auto found = Id<T>::fromString(text);
    if (!found || !isPlainUuid(text)) // only as written can it be found by its text again
        return false;
    id = *found;
    return true;
}
template <typename T>
bool fromSql(const QVariant& stored, QList<T>& list)
{
    const auto document = QJsonDocument::fromJson(stored.toString().toUtf8());
    return document.isArray() && Json::read(QJsonValue(document.array()), list, JsonPlace{});
}
template <Described T>
bool fromSql(const QVariant& stored, T& value)
{
    const auto document = QJsonDocument::fromJson(stored.toString().toUtf8());
    return document.isObject() && Json::read(QJsonValue(document.object()), value);
}
template <typename T>
bool fromSql(const QVariant& stored, std::optional<T>& value)
{
    value.reset();
    return stored.isNull() || fromSql(stored, value.emplace());
}

} // namespace core
