// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do parts of a design refer to each other without pointers? A number typed per kind, stable for ever.
// Leaves out: catalog ids, which are words chosen by people (catalog/part_id.h).
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace cw {

template <class Tag>
struct Id {
    std::uint32_t value = 0; ///< 0 = none
    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

} // namespace cw

template <class Tag>
struct std::hash<cw::Id<Tag>> {
    std::size_t operator()(cw::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
