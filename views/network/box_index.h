// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which box stands for a device of the design, of the rule or of the graph? Leaves out: where boxes come from
// (plan_boxes.cpp).
#pragma once

#include "network/network_plan.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

namespace cw::topology {

/// Answers -1 where there is none. Kept for as long as the plan.
class BoxIndex {
public:
    explicit BoxIndex(const Plan& plan);
    /// The switch of a role with this number, in a stack or alone.
    [[nodiscard]] int ofSwitch(int role, int number) const;
    /// A switch, or the node at this place of a torus.
    [[nodiscard]] int ofRule(int role, int number) const;
    [[nodiscard]] int ofItem(std::uint32_t item) const;
    [[nodiscard]] int ofVertex(const network::Vertex& vertex, int n) const;

private:
    const Plan& m_plan;
    std::map<std::pair<int, int>, int> m_switches;                    ///< by role and first number
    std::unordered_map<std::uint32_t, std::pair<int, int>> m_devices; ///< role and number, by item
};

} // namespace cw::topology
