// SPDX-License-Identifier: MIT
#include "core/base/json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// ECMAScript's Number::toString over the shortest digits, as RFC 8785 section 3.2.2.3 asks.
void appendNumber(QByteArray& out, double number)
{
    if (number == 0) {
        out += '0';
        return;
    }
    if (number < 0)
        out += '-';
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
        std::chars_format::scientific)
                         .ptr;
    const QByteArray text(buffer.data(), end - buffer.data());
    const auto e = text.indexOf('e');
    const int exponent = text.mid(e + 1).toInt();
    QByteArray digits = text.left(e);
    digits.remove(1, 1); // the point, when there is one
    const int k = int(digits.size());
    const int n = exponent + 1;
    if (k <= n && n <= 21) {
        out += digits + QByteArray(n - k, '0');
    } else if (0 < n && n <= 21) {
        out += digits.left(n) + '.' + digits.mid(n);
    } else if (-6 < n && n <= 0) {
        out += "0." + QByteArray(-n, '0') + digits;
    } else {
        out += digits.left(1);
        if (k > 1)
            out += '.' + digits.mid(1);
        out += 'e';
        out += n - 1 < 0 ? '-' : '+';
        out += QByteArray::number(std::abs(n - 1));
    }
}

void appendText(QByteArray& out, const QString& text)
{
    out += '"';
    const auto utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (uchar(c) < 0x20)
                out += "\\u00" + QByteArray(1, c).toHex();
            else
                out += c;
        }
    }
    out += '"';
}

void append(QByteArray& out, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double:
        appendNumber(out, value.toDouble());
        return;
    case QJsonValue::String:
        appendText(out, value.toString());
        return;
    case QJsonValue::Array: {
        out += '[';
        const auto array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            append(out, array.at(i));
        }
        out += ']';
        return;
    }
    case QJsonValue::Object: {
        out += '{';
        const auto object = value.toObject();
        auto keys = object.keys();
        std::sort(keys.begin(), keys.end()); // QString compares by UTF-16 code unit
        bool first = true;
        for (const auto& key : std::as_const(keys)) {
            if (!std::exchange(first, false))
                out += ',';
            appendText(out, key);
            out += ':';
            append(out, object.value(key));
        }
        out += '}';
        return;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        return;
    }
}

} // namespace

QByteArray canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    append(out, value);
    return out;
}

QString JsonPlace::pointer() const
{
    if (!up)
        return {};
    if (!key)
        return up->pointer() + u'/' + QString::number(index);
    auto step = QString::fromLatin1(key);
    return up->pointer() + u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

Error Json::wrong(const JsonPlace& place, const QString& expected)
{
    const auto pointer = place.pointer();
    return {Error::Kind::Invalid,
        tr("%1 must be %2.").arg(pointer.isEmpty() ? tr("The document") : pointer, expected)};
}

Error Json::missing(const JsonPlace& place, const char* key)
{
    const auto pointer = JsonPlace{&place, key, 0}.pointer();
    return {Error::Kind::Invalid, tr("%1 is missing.").arg(pointer)};
}

Error Json::unknownName(const QJsonValue& json, const JsonPlace& place)
{
    return {Error::Kind::Invalid,
        tr("%1 has the value “%2”, which is not one of those allowed.")
            .arg(place.pointer(), json.toVariant().toString().left(40))};
}

Result<void> Json::refuseUnknown(
    const QJsonObject& object, const QList<QLatin1StringView>& known, const JsonPlace& place)
{
    if (object.size() <= known.size()) {
        // Every known key that is present was read; more keys than those are unknown.
        qsizetype present = 0;
        for (const auto key : known)
            present += object.contains(key);
        if (present == object.size())
            return {};
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto key = it.key();
        const bool isKnown = std::any_of(
            known.begin(), known.end(), [&](QLatin1StringView name) { return key == name; });
        if (!isKnown)
            return Error{Error::Kind::Invalid,
                tr("%1 is not a field that this version of Laurel knows.")
                    .arg(place.pointer() + u'/' + key.left(60))};
    }
    return {};
}

Result<void> Json::read(const QJsonValue& json, QString& text, const JsonPlace& place)
{
    if (!json.isString())
        return wrong(place, tr("text"));
    text = json.toString();
    return {};
}

Result<void> Json::read(const QJsonValue& json, QByteArray& ascii, const JsonPlace& place)
{
    if (!json.isString())
        return wrong(place, tr("text"));
    ascii = json.toString().toLatin1();
    return {};
}

Result<void> Json::read(const QJsonValue& json, bool& value, const JsonPlace& place)
{
    if (!json.isBool())
        return wrong(place, tr("true or false"));
    value = json.toBool();
    return {};
}

Result<void> Json::read(const QJsonValue& json, int& value, const JsonPlace& place)
{
    qint64 whole = 0;
    if (auto done = read(json, whole, place); !done)
        return done;
    if (whole < std::numeric_limits<int>::min() || whole > std::numeric_limits<int>::max())
        return wrong(place, tr("a smaller number"));
    value = int(whole);
    return {};
}

Result<void> Json::read(const QJsonValue& json, qint64& value, const JsonPlace& place)
{
    constexpr double exact = 9007199254740992.0; // whole numbers are exact in JSON up to 2^53
    const auto number = json.toDouble(0.5);
    if (number != std::floor(number) || std::abs(number) > exact)
        return wrong(place, tr("a whole number"));
    value = qint64(number);
    return {};
}

Result<void> Json::read(const QJsonValue& json, double& value, const JsonPlace& place)
{
    if (!json.isDouble())
        return wrong(place, tr("a number"));
    value = json.toDouble();
    return {};
}

Result<void> Json::read(const QJsonValue& json, Instant& value, const JsonPlace& place)
{
    const auto instant = instantFromIso(json.toString());
    if (!instant)
        return wrong(place, tr("a date and time such as 2026-03-14T09:26:53.589Z"));
    value = *instant;
    return {};
}

Result<void> Json::read(const QJsonValue& json, MediaTime& value, const JsonPlace& place)
{
    qint64 count = 0;
    if (auto done = read(json, count, place); !done)
        return done;
    value = MediaTime(count);
    return {};
}

Result<void> Json::read(const QJsonValue& json, QDate& value, const JsonPlace& place)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
    if (!value.isValid())
        return wrong(place, tr("a date such as 2026-03-14"));
    return {};
}

Result<void> Json::read(const QJsonValue& json, QJsonObject& value, const JsonPlace& place)
{
    if (!json.isObject())
        return wrong(place, tr("an object"));
    value = json.toObject();
    return {};
}

} // namespace core
