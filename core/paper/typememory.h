// SPDX-License-Identifier: MIT
#pragma once

#include "core/paper/typeset.h"

#include <QHash>

namespace core {

/// A text as it is measured; its colour does not matter.
struct TypeKey {
    QString text;
    TypeStyle style;
    qreal width = 0;

    bool operator==(const TypeKey& other) const;
};
size_t qHash(const TypeKey& key, size_t seed);

/// While one lives, its thread remembers what measuring text and drawing frames gave: on a
/// thousand certificates nearly everything but the name is the same. Made and ended on one
/// thread; without one, nothing is remembered.
class TypeMemory {
public:
    TypeMemory();
    ~TypeMemory();
    TypeMemory(const TypeMemory&) = delete;
    TypeMemory& operator=(const TypeMemory&) = delete;

    template <typename Key, typename Value>
    using Store = QHash<Key, Value> TypeMemory::*;

    /// What `make` gives, from memory when it was asked before.
    template <typename Key, typename Value, typename Make>
    static Value recall(Store<Key, Value> store, const Key& key, Make make)
    {
        TypeMemory* memory = current();
        if (!memory)
            return make();
        auto& known = memory->*store;
        if (const auto found = known.constFind(key); found != known.constEnd())
            return *found;
        if (known.size() >= most)
            known.clear();
        return *known.insert(key, make());
    }

    QHash<TypeKey, qreal> widths;
    QHash<TypeKey, QStringList> lines;
    QHash<TypeKey, std::vector<GlyphOutline>> outlines;
    QHash<QString, PageDrawing> drawings; ///< By what they are made of.

private:
    static constexpr qsizetype most = 4096;
    static TypeMemory* current();

    TypeMemory* m_before; ///< The one that was current; it is so again afterwards.
};

} // namespace core
