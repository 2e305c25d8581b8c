// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/difference.h"

#include "design/match_items.h"

#include <algorithm>

namespace cw::design {
namespace {

template <class Item>
void compare(ItemKind kind, const Shared<std::vector<Item>>& before, const Shared<std::vector<Item>>& after,
             Difference& out)
{
    matchItems(before, after, [kind, &out](const Item* old, const Item* now) {
        if (old == nullptr)
            out.added.push_back({kind, now->id.value});
        else if (now == nullptr)
            out.removed.push_back({kind, old->id.value});
        else if (!(*old == *now))
            out.changed.push_back({kind, now->id.value});
    });
}

} // namespace

Difference difference(const Design& before, const Design& after)
{
    Difference out;
    compare(ItemKind::Rack, before.racks, after.racks, out);
    compare(ItemKind::Node, before.nodes, after.nodes, out);
    compare(ItemKind::Switch, before.switches, after.switches, out);
    compare(ItemKind::Appliance, before.appliances, after.appliances, out);
    compare(ItemKind::FloorUnit, before.floorUnits, after.floorUnits, out);
    compare(ItemKind::Cable, before.cables, after.cables, out);
    for (ItemSet* set : {&out.added, &out.removed, &out.changed})
        std::ranges::sort(*set);
    out.title = !(before.title == after.title);
    out.site = !(before.site == after.site);
    out.fabric = !(before.fabric == after.fabric);
    out.workload = !(before.workload == after.workload);
    out.operation = !(before.operation == after.operation);
    out.economy = !(before.economy == after.economy);
    out.blocks = !(before.blocks == after.blocks);
    out.waivers = !(before.waivers == after.waivers);
    out.options = !(before.options == after.options);
    return out;
}

} // namespace cw::design
