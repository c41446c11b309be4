// SPDX-License-Identifier: MIT
#include "core/paper/typememory.h"

namespace core {

namespace {

thread_local TypeMemory* newest = nullptr;

} // namespace

bool TypeKey::operator==(const TypeKey& other) const
{
    return text == other.text && width == other.width && style.face == other.style.face
        && style.size == other.style.size && style.tracking == other.style.tracking
        && style.language == other.style.language;
}

size_t qHash(const TypeKey& key, size_t seed)
{
    return qHashMulti(
        seed, key.text, int(key.style.face), key.style.size, key.style.tracking, key.width);
}

TypeMemory::TypeMemory()
    : m_before(newest)
{
    newest = this;
}

TypeMemory::~TypeMemory()
{
    TypeMemory** link = &newest;
    while (*link && *link != this)
        link = &(*link)->m_before;
    if (*link)
        *link = m_before;
}

TypeMemory* TypeMemory::current()
{
    return newest;
}

} // namespace core
