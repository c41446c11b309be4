// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <type_traits>

namespace core {

/// A struct names its fields once, in
///     template <typename Self, typename Visit> static void fields(Self& self, Visit&& visit)
/// as visit("given_name", self.givenName) and so on. JSON, the tables and the journal all follow
/// that one list.
template <typename T>
concept Described = requires(T& value)
{
    T::fields(value, [](const char*, auto&) {});
};

/// An enum names its values once, in
///     constexpr auto namesOf(Role) { return std::array{"designer", "earner"}; }
/// in the order of its enumerators.
template <typename E>
concept Named = std::is_enum_v<E> && requires(E value)
{
    namesOf(value);
};

template <Named E>
QLatin1StringView nameOf(E value)
{
    static constexpr auto names = namesOf(E{});
    return QLatin1StringView(names[size_t(value)]);
}

template <Named E>
std::optional<E> valueNamed(QStringView name)
{
    static constexpr auto names = namesOf(E{});
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1StringView(names[i]))
            return E(i);
    }
    return std::nullopt;
}

} // namespace core
