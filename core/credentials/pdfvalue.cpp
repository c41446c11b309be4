// SPDX-License-Identifier: MIT
#include "core/credentials/pdfvalue.h"

namespace core {

namespace {

constexpr int maxDepth = 24;
constexpr qsizetype mostWord = 256;
constexpr qsizetype mostText = 32 * 1024;
constexpr size_t mostListItems = 8; ///< that are kept; chains of filters are shorter
constexpr qsizetype mostEntries = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return QByteArrayView("()<>[]{}/%").contains(c);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexOf(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

const PdfValue* PdfValue::find(QByteArrayView key) const
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i) == key)
            return &items[size_t(i)];
    }
    return nullptr;
}

bool PdfBudget::take(qint64 more)
{
    bytes -= more;
    return bytes > 0 && values > 0;
}

void PdfReader::skipSpace()
{
    const auto from = m_at;
    while (!isAtEnd()) {
        if (m_bytes[m_at] == '%') {
            while (!isAtEnd() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                ++m_at;
        } else if (isSpace(m_bytes[m_at])) {
            ++m_at;
        } else {
            break;
        }
    }
    m_budget.take(m_at - from);
}

QByteArrayView PdfReader::word()
{
    const auto from = m_at;
    while (!isAtEnd() && m_at - from < mostWord && !isSpace(m_bytes[m_at])
        && !isDelimiter(m_bytes[m_at]))
        ++m_at;
    m_budget.take(m_at - from);
    return m_bytes.sliced(from, m_at - from);
}

bool PdfReader::skips(QByteArrayView wanted)
{
    const auto from = m_at;
    skipSpace();
    if (word() == wanted)
        return true;
    m_at = from;
    return false;
}

std::optional<qint64> PdfReader::number()
{
    skipSpace();
    const auto digits = word();
    if (digits.isEmpty() || digits.size() > 12)
        return std::nullopt;
    qint64 number = 0;
    for (const char digit : digits) {
        if (!isDigit(digit))
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

std::optional<PdfValue> PdfReader::value(int depth)
{
    skipSpace();
    --m_budget.values;
    if (isAtEnd() || depth > maxDepth || !m_budget.take(1))
        return std::nullopt;
    const char c = m_bytes[m_at];
    if (c == '/')
        return name();
    if (c == '(')
        return text();
    if (c == '[')
        return list(depth);
    if (c == '<')
        return m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '<' ? dictionary(depth)
                                                                     : hexText();
    if (isDigit(c))
        return numberOrReference();
    const auto other = word();
    const bool isNumber = !other.isEmpty() && QByteArrayView("+-.").contains(other.front());
    if (isNumber || other == "true" || other == "false" || other == "null")
        return PdfValue();
    return std::nullopt;
}

std::optional<PdfValue> PdfReader::numberOrReference()
{
    const auto from = m_at;
    const auto first = number();
    if (!first)
        return PdfValue(); // a broken number is none of ours
    const auto behind = m_at;
    if (number() && skips("R"))
        return PdfValue{PdfValue::Kind::Reference, *first};
    m_at = behind;
    Q_ASSERT(m_at > from);
    return PdfValue{PdfValue::Kind::Number, *first};
}

std::optional<PdfValue> PdfReader::name()
{
    ++m_at;
    const auto raw = word();
    PdfValue value{PdfValue::Kind::Name};
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const bool isCoded = raw[i] == '#' && i + 2 < raw.size() && hexOf(raw[i + 1]) >= 0
            && hexOf(raw[i + 2]) >= 0;
        value.text += isCoded ? char(hexOf(raw[i + 1]) * 16 + hexOf(raw[i + 2])) : raw[i];
        i += isCoded ? 2 : 0;
    }
    return value;
}

// Only its length matters to us; what is escaped stays so.
std::optional<PdfValue> PdfReader::text()
{
    const auto from = ++m_at;
    for (int open = 1; !isAtEnd() && m_at - from < mostText; ++m_at) {
        const char c = m_bytes[m_at];
        if (c == '\\')
            ++m_at;
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (open > 0)
            continue;
        m_budget.take(m_at - from);
        return PdfValue{PdfValue::Kind::Text, 0, m_bytes.sliced(from, m_at++ - from).toByteArray()};
    }
    m_budget.take(m_at - from);
    return std::nullopt;
}

std::optional<PdfValue> PdfReader::hexText()
{
    const auto from = ++m_at;
    while (!isAtEnd() && m_at - from < mostText
        && (hexOf(m_bytes[m_at]) >= 0 || isSpace(m_bytes[m_at])))
        ++m_at;
    m_budget.take(m_at - from);
    if (isAtEnd() || m_bytes[m_at] != '>')
        return std::nullopt;
    return PdfValue{PdfValue::Kind::Text, 0,
        QByteArray::fromHex(m_bytes.sliced(from, m_at++ - from).toByteArray())};
}

std::optional<PdfValue> PdfReader::list(int depth)
{
    ++m_at;
    PdfValue value{PdfValue::Kind::List};
    while (true) {
        skipSpace();
        if (isAtEnd())
            return std::nullopt;
        if (m_bytes[m_at] == ']') {
            ++m_at;
            return value;
        }
        auto item = this->value(depth + 1);
        if (!item)
            return std::nullopt;
        if (value.items.size() < mostListItems)
            value.items.push_back(*std::move(item));
    }
}

std::optional<PdfValue> PdfReader::dictionary(int depth)
{
    m_at += 2;
    PdfValue value{PdfValue::Kind::Dictionary};
    while (value.keys.size() < mostEntries) {
        skipSpace();
        if (m_bytes.size() - m_at < 2)
            return std::nullopt;
        if (m_bytes[m_at] == '>' && m_bytes[m_at + 1] == '>') {
            m_at += 2;
            return value;
        }
        if (m_bytes[m_at] != '/')
            return std::nullopt;
        const auto key = name();
        auto item = this->value(depth + 1);
        if (!item)
            return std::nullopt;
        value.keys.append(key->text);
        value.items.push_back(*std::move(item));
    }
    return std::nullopt;
}

} // namespace core
