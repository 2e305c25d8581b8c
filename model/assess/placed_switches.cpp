// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/placed_switches.h"

#include "design/spine_of.h"

#include <algorithm>
#include <unordered_set>

namespace cw::assess {

using design::SwitchRole;

catalog::PartId ruledType(const design::FabricRule& rule, SwitchRole role)
{
    if (rule.kind == design::FabricKind::None || rule.kind == design::FabricKind::Torus)
        return {};
    switch (role) {
    case SwitchRole::Leaf:
        return rule.leaf;
    case SwitchRole::Spine:
    case SwitchRole::Core:
        return design::spineOf(rule);
    case SwitchRole::Storage:
    case SwitchRole::Management:
        break;
    }
    return {};
}

std::vector<std::uint32_t> switchesOfAnotherType(const design::Design& design, SwitchRole role)
{
    std::vector<std::uint32_t> found;
    const catalog::PartId type = ruledType(*design.fabric, role);
    if (type.empty())
        return found;
    for (const design::Switch& device : *design.switches) {
        if (device.role == role && device.type != type)
            found.push_back(device.id.value);
    }
    return found;
}

std::vector<std::uint32_t> switchesUnused(const design::Design& design, SwitchRole role, std::int64_t needed)
{
    std::unordered_set<std::uint32_t> plugged;
    for (const design::Cable& cable : *design.cables) {
        for (const design::PortRef& end : {cable.a, cable.b}) {
            if (end.owner == design::PortOwner::Switch)
                plugged.insert(end.id);
        }
    }
    const catalog::PartId type = ruledType(*design.fabric, role);
    std::vector<const design::Switch*> free; // those of another type go first, and what was placed last
    std::int64_t seen = 0;
    std::size_t more = 0; // the rule takes the first of the design
    for (const design::Switch& device : *design.switches) {
        if (device.role != role)
            continue;
        ++seen;
        if (plugged.contains(device.id.value))
            continue;
        free.push_back(&device);
        more += seen > needed ? 1 : 0;
    }
    std::ranges::reverse(free);
    std::ranges::stable_partition(free, [&type](const design::Switch* one) { return one->type != type; });
    free.resize(more);
    std::vector<std::uint32_t> found;
    for (const design::Switch* one : free)
        found.push_back(one->id.value);
    return found;
}

} // namespace cw::assess
