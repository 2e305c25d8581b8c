// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is the worst drawing that a file may hold?
// Leaves out: how long anything may take over it; tests and benchmarks say so.
#pragma once

#include "design/design.h"

#include <random>

namespace cw::test {

/// A million cables between anything and anything: self-loops, ports used twice, ports and devices that do not exist.
inline design::Design hostileDesign(design::Design design, int cables)
{
    std::mt19937 random(11);
    design.fabric.edit().kind = design::FabricKind::None;
    auto& switches = design.switches.edit();
    const design::Switch pattern = switches.front();
    while (switches.size() < 3000) {
        switches.push_back(pattern);
        switches.back().id = {++design.lastId};
    }
    const auto end = [&]() -> design::PortRef {
        const auto dice = random() % 100;
        const int port = static_cast<int>(random() % 70);
        if (dice < 15)
            return {design::PortOwner::Node, (*design.nodes)[random() % design.nodes->size()].id.value, port % 12};
        if (dice < 99)
            return {design::PortOwner::Switch, switches[random() % switches.size()].id.value, port};
        return {design::PortOwner::Switch, 1'000'000'000, port};
    };
    auto& list = design.cables.edit();
    for (int i = 0; i < cables; ++i) {
        const design::PortRef a = end();
        list.push_back({{++design.lastId}, "xcvr-400-qsfpdd-dr4", a, i % 50 == 0 ? a : end()});
    }
    return design;
}

} // namespace cw::test
