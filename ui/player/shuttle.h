// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

/// The seven gears of J, K and L: back at 4, 2, 1, still, and forward at 1, 2, 4.
class Shuttle {
public:
    int gear() const { return m_gear; }
    void set(int gear) { m_gear = gear; }

    /// One gear on; against the way it goes, that is slower first.
    void shift(int direction)
    {
        m_gear += direction;
        m_gear = m_gear < -3 ? -3 : m_gear > 3 ? 3 : m_gear;
    }

    /// The factor on real time; `speed` is the one chosen for playing on.
    double rate(double speed) const
    {
        constexpr double factors[] = {1, 1, 2, 4};
        if (m_gear == 1)
            return speed;
        return m_gear < 0 ? -factors[-m_gear] : m_gear == 0 ? 0 : factors[m_gear];
    }

private:
    int m_gear = 0;
};

} // namespace ui
