// SPDX-License-Identifier: MIT
#include "core/stacks/matching.h"

#include <algorithm>

namespace core {

Matching::Matching(int places, Fits fits)
    : m_fits(std::move(fits))
    , m_things(size_t(places))
{
}

void Matching::seat(int thing, int place)
{
    m_things.at(size_t(place)) = thing;
}

bool Matching::add(int thing)
{
    std::vector<bool> seen(m_things.size());
    return tryAt(thing, seen);
}

bool Matching::contains(int thing) const
{
    return std::find(m_things.begin(), m_things.end(), thing) != m_things.end();
}

int Matching::size() const
{
    return int(std::count_if(
        m_things.begin(), m_things.end(), [](const auto& thing) { return thing.has_value(); }));
}

bool Matching::tryAt(int thing, std::vector<bool>& seen)
{
    for (size_t place = 0; place < m_things.size(); ++place) {
        if (seen[place] || !m_fits(thing, int(place)))
            continue;
        seen[place] = true;
        if (m_things[place] && !tryAt(*m_things[place], seen))
            continue;
        m_things[place] = thing;
        return true;
    }
    return false;
}

} // namespace core
