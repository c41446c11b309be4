// SPDX-License-Identifier: MIT
#include "core/exchange/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Walks the bytes and tells, through `reached`, how far the parser has come: the parser itself
/// says so only for errors of syntax.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** reached)
        : m_at(at)
        , m_reached(reached)
    {
    }
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        ++m_at;
        *m_reached = m_at;
        return *this;
    }
    CountingIterator operator++(int)
    {
        const auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    const char** m_reached;
};

/// Builds Qt's values from the parser's events; returning false ends the reading. The parser keeps
/// its own stack on the heap, so depth costs no call stack before it is refused here.
class Builder {
    Q_DECLARE_TR_FUNCTIONS(core::JsonReader)

public:
    Builder(const JsonLimits& limits, qsizetype bytes)
        : m_limits(limits)
        , m_size(bytes)
    {
    }

    // NOLINTBEGIN(readability-identifier-naming): the names that the parser calls
    bool null() { return put(QJsonValue(QJsonValue::Null)); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(std::int64_t value) { return put(double(value)); }
    bool number_unsigned(std::uint64_t value) { return put(double(value)); }
    bool number_float(double value, const std::string&) { return put(value); }
    bool string(std::string& text) { return put(QString::fromStdString(text)); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // not part of JSON text

    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool key(std::string& name);
    bool end_object();
    bool end_array();
    bool parse_error(
        std::size_t position, const std::string&, const nlohmann::json::exception& error);
    // NOLINTEND(readability-identifier-naming)

    const QJsonValue& value() const { return m_root; }
    const QString& problem() const { return m_problem; }
    const QString& detail() const { return m_detail; }
    /// Where the syntax broke; empty when we refused what was well-formed.
    std::optional<qsizetype> position() const { return m_position; }

private:
    struct Level {
        bool isList = false;
        QJsonArray list;
        QList<std::pair<QString, QJsonValue>> members;
        QSet<QString> names;
        QString name;
    };

    bool put(QJsonValue value);
    bool open(bool isList);
    bool count();
    bool refuse(const QString& problem);
    QString pointer() const;

    JsonLimits m_limits;
    qsizetype m_size;
    int m_items = 0;
    QList<Level> m_levels;
    QJsonValue m_root;
    QString m_problem;
    QString m_detail;
    std::optional<qsizetype> m_position;
};

bool Builder::put(QJsonValue value)
{
    if (!count())
        return false;
    if (m_levels.isEmpty()) {
        m_root = std::move(value);
        return true;
    }
    auto& level = m_levels.last();
    if (level.isList)
        level.list.append(value);
    else
        level.members.emplaceBack(level.name, std::move(value));
    return true;
}

bool Builder::open(bool isList)
{
    if (m_levels.size() >= m_limits.maxDepth)
        return refuse(
            tr("lists and objects lie more than %1 deep within each other").arg(m_limits.maxDepth));
    m_levels.append(Level{.isList = isList, .list = {}, .members = {}, .names = {}, .name = {}});
    return true;
}

bool Builder::key(std::string& text)
{
    auto& level = m_levels.last();
    level.name = QString::fromStdString(text);
    const auto before = level.names.size();
    level.names.insert(level.name);
    return level.names.size() > before || refuse(tr("%1 is there twice").arg(pointer()));
}

bool Builder::end_object()
{
    auto level = m_levels.takeLast();
    // QJsonObject keeps its keys sorted: in this order each is added at the end, in any other a
    // large object costs the square of its size.
    std::sort(level.members.begin(), level.members.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    QJsonObject object;
    for (const auto& [name, value] : std::as_const(level.members))
        object.insert(name, value);
    return put(std::move(object));
}

bool Builder::end_array()
{
    auto level = m_levels.takeLast();
    return put(std::move(level.list));
}

bool Builder::count()
{
    return ++m_items <= m_limits.maxItems
        || refuse(tr("it holds more than %1 values").arg(m_limits.maxItems));
}

bool Builder::refuse(const QString& problem)
{
    m_problem = problem;
    return false;
}

bool Builder::parse_error(
    std::size_t position, const std::string&, const nlohmann::json::exception& error)
{
    m_position = qMax<qsizetype>(0, qMin(qsizetype(position), m_size + 1) - 1);
    m_detail = QString::fromUtf8(error.what()).left(300);
    if (error.id == 406)
        return refuse(tr("a number is too large"));
    if (qsizetype(position) > m_size)
        return refuse(tr("the file ends too early; perhaps it was not copied whole"));
    return refuse(tr("this is not valid JSON in UTF-8"));
}

QString Builder::pointer() const
{
    QString pointer;
    for (const auto& level : m_levels) {
        auto step = level.isList ? QString::number(level.list.size()) : level.name.left(60);
        pointer += u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
    }
    return pointer;
}

/// "line 3, column 14" of the byte at `position`, both counted from 1, columns in characters.
QString placeOf(QByteArrayView bytes, qsizetype position)
{
    const auto before = bytes.first(qBound<qsizetype>(0, position, bytes.size()));
    const auto lineStart = before.lastIndexOf('\n') + 1;
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto column = 1 + std::count_if(before.begin() + lineStart, before.end(), [](char c) {
        return (uchar(c) & 0xC0) != 0x80;
    });
    return QCoreApplication::translate("core::JsonReader", "line %1, column %2")
        .arg(line)
        .arg(column);
}

bool isUtf16(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return true;
    return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

} // namespace

Result<QJsonValue> parseJson(QByteArrayView bytes, const JsonLimits& limits)
{
    if (bytes.size() > limits.maxBytes)
        return Error{Error::Kind::Invalid,
            Builder::tr("The file is larger than %1 MB, which is more than Laurel reads here.")
                .arg(limits.maxBytes / 1024 / 1024)};
    if (isUtf16(bytes))
        return Error{Error::Kind::Damaged,
            Builder::tr("The file is text in UTF-16. Save it again as UTF-8, then open it.")};
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);

    const char* reached = bytes.begin();
    Builder builder(limits, bytes.size());
    if (nlohmann::json::sax_parse(CountingIterator(bytes.begin(), &reached),
            CountingIterator(bytes.end(), &reached), &builder))
        return builder.value();

    const auto position = builder.position().value_or(qsizetype(reached - bytes.begin()) - 1);
    return Error{builder.position() ? Error::Kind::Damaged : Error::Kind::Invalid,
        Builder::tr("The file cannot be read: at %1, %2.")
            .arg(placeOf(bytes, position), builder.problem()),
        builder.detail()};
}

} // namespace core
