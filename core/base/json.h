// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/fields.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace core {

/// The one byte string of a JSON value: RFC 8785 (JCS): keys sorted by UTF-16 code unit, no white
/// space, shortest numbers. Equal values have equal bytes, so this is what we hash and store.
QByteArray canonicalJson(const QJsonValue& value);

/// A value that is written as null when empty, as opposed to std::optional, which is left out.
template <typename T>
struct Nullable {
    std::optional<T> value;
    bool operator==(const Nullable&) const = default;
};

/// Where in a document we are; only made into text (a JSON pointer, RFC 6901) when needed.
struct JsonPlace {
    const JsonPlace* up = nullptr;
    const char* key = nullptr;
    qsizetype index = 0;

    QString pointer() const;
};

/// Turns values into JSON and back. Reading is strict: wrong types, unknown names and unknown
/// keys are errors that name their JSON pointer.
class Json {
    Q_DECLARE_TR_FUNCTIONS(core::Json)

public:
    static QJsonValue write(const QString& text) { return text; }
    static QJsonValue write(const QByteArray& ascii) { return QString::fromLatin1(ascii); }
    static QJsonValue write(bool value) { return value; }
    static QJsonValue write(int value) { return value; }
    static QJsonValue write(qint64 value) { return value; }
    static QJsonValue write(double value) { return value; }
    static QJsonValue write(Instant value) { return toIso(value); }
    static QJsonValue write(MediaTime value) { return qint64(value.count()); }
    static QJsonValue write(const QDate& value) { return value.toString(Qt::ISODate); }
    static QJsonValue write(const QJsonObject& value) { return value; }
    template <Named E>
    static QJsonValue write(E value)
    {
        return QString(nameOf(value));
    }
    template <typename T>
    static QJsonValue write(const Id<T>& id)
    {
        return id.toString();
    }
    template <typename T>
    static QJsonValue write(const Nullable<T>& value)
    {
        return value.value ? write(*value.value) : QJsonValue(QJsonValue::Null);
    }
    template <typename T>
    static QJsonValue write(const QList<T>& list)
    {
        QJsonArray array;
        for (const auto& item : list)
            array.append(write(item));
        return array;
    }
    template <Described T>
    static QJsonValue write(const T& value)
    {
        QJsonObject object;
        T::fields(value, [&](const char* key, const auto& field) { put(object, key, field); });
        return object;
    }

    static Result<void> read(const QJsonValue& json, QString& text, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, QByteArray& ascii, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, bool& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, int& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, qint64& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, double& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, Instant& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, MediaTime& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, QDate& value, const JsonPlace& place);
    static Result<void> read(const QJsonValue& json, QJsonObject& value, const JsonPlace& place);

    template <Named E>
    static Result<void> read(const QJsonValue& json, E& value, const JsonPlace& place)
    {
        const auto found = valueNamed<E>(json.toString());
        if (!found)
            return unknownName(json, place);
        value = *found;
        return {};
    }

    template <typename T>
    static Result<void> read(const QJsonValue& json, Id<T>& id, const JsonPlace& place)
    {
        const auto found = Id<T>::fromString(json.toString());
        if (!found)
            return wrong(place, tr("an identifier (a UUID)"));
        id = *found;
        return {};
    }

    template <typename T>
    static Result<void> read(const QJsonValue& json, Nullable<T>& value, const JsonPlace& place)
    {
        if (json.isNull()) {
            value.value.reset();
            return {};
        }
        return read(json, value.value.emplace(), place);
    }

    template <typename T>
    static Result<void> read(const QJsonValue& json, QList<T>& list, const JsonPlace& place)
    {
        if (!json.isArray())
            return wrong(place, tr("a list"));
        const auto array = json.toArray();
        list.clear();
        list.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            T item{};
            if (auto done = read(array.at(i), item, {&place, nullptr, i}); !done)
                return done;
            list.append(std::move(item));
        }
        return {};
    }

    template <Described T>
    static Result<void> read(const QJsonValue& json, T& value, const JsonPlace& place = {})
    {
        if (!json.isObject())
            return wrong(place, tr("an object"));
        const auto object = json.toObject();
        Result<void> done;
        QList<QLatin1StringView> known;
        T::fields(value, [&](const char* key, auto& field) {
            known.append(QLatin1StringView(key));
            if (done)
                done = take(object, key, field, place);
        });
        return done ? refuseUnknown(object, known, place) : done;
    }

    /// An Error that says what was expected at `place`.
    static Error wrong(const JsonPlace& place, const QString& expected);

private:
    template <typename T>
    static void put(QJsonObject& object, const char* key, const T& field)
    {
        object.insert(QLatin1StringView(key), write(field));
    }
    template <typename T>
    static void put(QJsonObject& object, const char* key, const std::optional<T>& field)
    {
        if (field)
            put(object, key, *field);
    }

    template <typename T>
    static Result<void> take(
        const QJsonObject& object, const char* key, T& field, const JsonPlace& place)
    {
        const auto found = object.constFind(QLatin1StringView(key));
        if (found == object.constEnd())
            return missing(place, key);
        return read(*found, field, {&place, key, 0});
    }
    template <typename T>
    static Result<void> take(
        const QJsonObject& object, const char* key, std::optional<T>& field, const JsonPlace& place)
    {
        field.reset();
        const auto found = object.constFind(QLatin1StringView(key));
        if (found == object.constEnd())
            return {};
        return read(*found, field.emplace(), {&place, key, 0});
    }

    static Error missing(const JsonPlace& place, const char* key);
    static Error unknownName(const QJsonValue& json, const JsonPlace& place);
    static Result<void> refuseUnknown(
        const QJsonObject& object, const QList<QLatin1StringView>& known, const JsonPlace& place);
};

} // namespace core
