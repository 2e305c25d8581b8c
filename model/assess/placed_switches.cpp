// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/placed_switches.h"

#include "design/spine_of.h"

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
    std::vector<std::uint32_t> found;
    std::int64_t seen = 0;
    for (const design::Switch& device : *design.switches) {
        if (device.role == role && ++seen > needed && !plugged.contains(device.id.value))
            found.push_back(device.id.value);
    }
    return found;
}

} // namespace cw::assess
