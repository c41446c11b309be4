// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace core {

/// A matching of somethings to places that grows by one thing at a time and is never smaller than
/// it can be: Kuhn's algorithm over augmenting paths. What has found a place keeps one, though not
/// always the same.
class Matching {
public:
    /// `fits(thing, place)` says what may stand where.
    using Fits = std::function<bool(int, int)>;

    Matching(int places, Fits fits);

    /// Puts a thing at a place where no thing is. Both must be free.
    void seat(int thing, int place);

    /// Finds a place for one more thing, and other places for those in its way; false when there
    /// is none.
    bool add(int thing);

    /// True when add() would find a place.
    bool hasRoomFor(int thing) const { return Matching(*this).add(thing); }

    std::optional<int> thingAt(int place) const { return m_things.at(size_t(place)); }
    bool contains(int thing) const;
    int size() const;

private:
    bool tryAt(int thing, std::vector<bool>& seen);

    Fits m_fits;
    std::vector<std::optional<int>> m_things; ///< by place
};

} // namespace core
