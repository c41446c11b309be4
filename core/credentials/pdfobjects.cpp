// SPDX-License-Identifier: MIT
#include "core/credentials/pdfobjects.h"

#include "core/credentials/pdffilters.h"

#include <algorithm>

namespace core {

namespace {

constexpr qint64 mostValues = 1'000'000;
constexpr qint64 freeBytes = 64 * 1024 * 1024; ///< to be looked at in any file, however small
constexpr size_t mostObjects = 200'000;
constexpr qsizetype mostUnpacked = 8 * 1024 * 1024; ///< of one stream that holds objects
constexpr qsizetype mostDigits = 10; ///< in the number of an object

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "12 0 obj" ends at `end`; where its first number starts, or -1.
qsizetype startOfHead(QByteArrayView file, qsizetype end)
{
    auto at = end;
    for (int number = 0; number < 2; ++number) {
        const auto gap = at;
        while (at > 0 && gap - at < mostDigits
            && (file[at - 1] == ' ' || file[at - 1] == '\n' || file[at - 1] == '\r'))
            --at;
        const auto digits = at;
        while (at > 0 && digits - at < mostDigits && isDigit(file[at - 1]))
            --at;
        if (at == digits || gap == digits)
            return -1;
    }
    return at;
}

// What stands behind a per cent sign is a comment up to the end of its line.
bool isInComment(QByteArrayView file, qsizetype at)
{
    constexpr qsizetype longest = 256;
    for (auto i = at - 1; i >= 0 && at - i < longest; --i) {
        if (file[i] == '%')
            return true;
        if (file[i] == '\n' || file[i] == '\r')
            return false;
    }
    return false;
}

} // namespace

PdfObjects::PdfObjects(QByteArrayView file)
    : m_file(file)
    , m_budget{8 * qint64(file.size()) + freeBytes, mostValues}
{
    findAll();
    openPacked();
}

void PdfObjects::findAll()
{
    qsizetype at = 0;
    while (at < m_file.size() && m_objects.size() < mostObjects && !isTooMuch()) {
        const auto found = m_file.indexOf("obj", at);
        const auto trailer
            = m_file.sliced(at, (found < 0 ? m_file.size() : found) - at).indexOf("trailer");
        if (trailer >= 0) {
            PdfReader reader(m_file, m_budget, at + trailer + 7);
            const auto value = reader.value();
            m_isEncrypted = m_isEncrypted || (value && value->find("Encrypt"));
        }
        if (found < 0)
            return;
        at = found + 3;
        const auto head = startOfHead(m_file, found);
        if (head < 0 || isInComment(m_file, head))
            continue;
        PdfReader reader(m_file, m_budget, head);
        if (const auto number = reader.number())
            at = std::max(at, objectAt(at, *number));
    }
}

// The object whose value starts at `at`; gives where it ends.
qsizetype PdfObjects::objectAt(qsizetype at, qint64 number)
{
    PdfReader reader(m_file, m_budget, at);
    auto value = reader.value();
    m_objects.erase(number);
    if (!value)
        return at;
    Object object{*std::move(value)};
    auto end = reader.at();
    if (object.value.kind == PdfValue::Kind::Dictionary && reader.skips("stream"))
        end = streamAt(reader.at(), object);
    const auto* type = object.value.find("Type");
    if (type && type->text == "XRef")
        m_isEncrypted = m_isEncrypted || object.value.find("Encrypt");
    m_objects.emplace(number, std::move(object));
    return end;
}

// The bytes behind the word "stream"; gives where they end.
qsizetype PdfObjects::streamAt(qsizetype at, Object& object) const
{
    if (m_file.sliced(at).startsWith("\r\n"))
        at += 2;
    else if (at < m_file.size())
        ++at;
    const auto* length = object.value.find("Length");
    if (length && length->kind == PdfValue::Kind::Number && length->number <= m_file.size() - at) {
        PdfReader behind(m_file, m_budget, at + length->number);
        if (behind.skips("endstream")) {
            object.stream = m_file.sliced(at, length->number);
            return behind.at();
        }
    }
    // Its length stands elsewhere or is wrong.
    const auto end = m_file.indexOf("endstream", at);
    m_budget.take((end < 0 ? m_file.size() : end) - at);
    if (end < 0)
        return at;
    object.stream = m_file.sliced(at, end - at);
    return end;
}

// Objects may be packed into the streams of others.
void PdfObjects::openPacked()
{
    std::vector<qint64> packed;
    for (const auto& [number, object] : m_objects) {
        const auto* type = object.value.find("Type");
        if (type && type->text == "ObjStm" && !object.stream.isEmpty())
            packed.push_back(number);
    }
    // From the first on, as they stand in the file.
    std::sort(packed.begin(), packed.end(), [this](qint64 left, qint64 right) {
        return m_objects.at(left).stream.data() < m_objects.at(right).stream.data();
    });
    for (const auto number : packed) {
        const auto object = m_objects.find(number);
        if (isTooMuch() || object == m_objects.end())
            continue;
        const auto holder = object->second; // the map may grow under it
        if (const auto bytes = unpacked(holder, mostUnpacked))
            openOne(*bytes, holder);
    }
}

// Pairs of numbers and places first, then the values.
void PdfObjects::openOne(const QByteArray& bytes, const Object& packed)
{
    const auto* first = resolved(packed.value.find("First"));
    const auto* count = resolved(packed.value.find("N"));
    if (!first || !count || first->number > bytes.size())
        return;
    PdfReader head(bytes, m_budget);
    for (qint64 i = 0; i < count->number && m_objects.size() < mostObjects && !isTooMuch(); ++i) {
        const auto number = head.number();
        const auto place = head.number();
        if (!number || !place || *place > bytes.size() - first->number)
            return;
        PdfReader reader(bytes, m_budget, first->number + *place);
        if (auto value = reader.value())
            m_objects.insert_or_assign(*number, Object{*std::move(value)});
    }
}

const PdfObjects::Object* PdfObjects::object(const PdfValue* reference) const
{
    if (!reference || reference->kind != PdfValue::Kind::Reference)
        return nullptr;
    const auto found = m_objects.find(reference->number);
    return found == m_objects.end() ? nullptr : &found->second;
}

const PdfValue* PdfObjects::resolved(const PdfValue* value) const
{
    if (!value || value->kind != PdfValue::Kind::Reference)
        return value;
    const auto* named = object(value);
    return named ? &named->value : nullptr;
}

std::optional<QByteArray> PdfObjects::unpacked(const Object& object, qsizetype most) const
{
    const auto* filter = resolved(object.value.find("Filter"));
    QByteArrayList names;
    if (filter && filter->kind == PdfValue::Kind::Name)
        names.append(filter->text);
    for (const auto& item : filter ? filter->items : std::vector<PdfValue>())
        names.append(item.text);
    auto bytes = object.stream.toByteArray();
    for (const auto& name : names) {
        auto next = pdfUnfiltered(bytes, name, most);
        m_budget.take(next ? next->size() : most); // in vain, but it was work
        if (!next)
            return std::nullopt;
        bytes = *std::move(next);
    }
    if (bytes.size() > most)
        return std::nullopt;
    return bytes;
}

} // namespace core
