// SPDX-License-Identifier: GPL-3.0-or-later
// What was added, taken away, moved or replaced, counted by type: ten racks or ten thousand give as many sentences.
#include "assess/compare_parts.h"
#include "design/match_items.h"

#include <cstdlib>
#include <map>
#include <string>

namespace cw::assess {
namespace {

/// Words by how many things they apply to.
using Counts = std::map<std::string, std::int64_t>;
using PairCounts = std::map<std::pair<std::string, std::string>, std::int64_t>;

FindingArgument countOf(std::int64_t count) { return {"count", Measure(count), "1"}; }

void say(Changes& out, ChangeGroup group, const char* text, std::int64_t count)
{
    if (count > 0)
        out.push_back({group, text, {countOf(count)}});
}

/// More or fewer of each type; of the same type only the balance counts, since what was drawn again is not new.
void sayTypes(Changes& out, ChangeGroup group, const Counts& added, const Counts& removed)
{
    Counts balance = added;
    for (const auto& [what, count] : removed)
        balance[what] -= count;
    for (const bool more : {true, false}) {
        for (const auto& [what, count] : balance) {
            if (count != 0 && (count > 0) == more)
                out.push_back({group, more ? "change.more" : "change.fewer",
                               {{"what", what}, countOf(more ? count : -count)}});
        }
    }
}

void sayPairs(Changes& out, ChangeGroup group, const char* text, const PairCounts& pairs)
{
    for (const auto& [names, count] : pairs)
        out.push_back({group, text, {{"before", names.first}, {"after", names.second}, countOf(count)}});
}

/// Calls `added`, `removed` or `both` for each item of the two lists that is not the same in both.
template <class Item, class Added, class Removed, class Both>
void match(const Shared<std::vector<Item>>& before, const Shared<std::vector<Item>>& after, Added added,
           Removed removed, Both both)
{
    design::matchItems(before, after, [&](const Item* old, const Item* now) {
        if (old == nullptr)
            added(*now);
        else if (now == nullptr)
            removed(*old);
        else if (!(*old == *now))
            both(*old, *now);
    });
}

void compareRacks(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                  Changes& out, std::int64_t& renamed)
{
    Counts added;
    Counts removed;
    PairCounts types;
    PairCounts pdus;
    PairCounts cooling;
    std::int64_t moved = 0;
    std::int64_t turned = 0;
    const auto typeOf = [&](const design::Rack& rack) { return nameIn(catalog.rackTypes, rack.type); };
    const auto pdusOf = [&](const design::Rack& rack) {
        return std::to_string(rack.pduCount) + " × " + nameIn(catalog.rackPdus, rack.pdu, "?");
    };
    const auto coolingOf = [&](const design::Rack& rack) {
        return nameIn(catalog.coolingSystems, rack.cooling, "change.asTheHall");
    };
    match(
        before.racks, after.racks, [&](const design::Rack& rack) { ++added[typeOf(rack)]; },
        [&](const design::Rack& rack) { ++removed[typeOf(rack)]; },
        [&](const design::Rack& old, const design::Rack& now) {
            moved += old.at == now.at ? 0 : 1;
            turned += old.facing == now.facing ? 0 : 1;
            renamed += old.name == now.name ? 0 : 1;
            if (old.type != now.type)
                ++types[{typeOf(old), typeOf(now)}];
            if (old.pdu != now.pdu || old.pduCount != now.pduCount)
                ++pdus[{pdusOf(old), pdusOf(now)}];
            if (old.cooling != now.cooling)
                ++cooling[{coolingOf(old), coolingOf(now)}];
        });
    std::int64_t balance = static_cast<std::int64_t>(after.racks->size()) - static_cast<std::int64_t>(before.racks->size());
    say(out, ChangeGroup::Hall, balance > 0 ? "change.racksMore" : "change.racksFewer", std::abs(balance));
    if (added.size() + removed.size() > 1) // else the number of racks says it all
        sayTypes(out, ChangeGroup::Equipment, added, removed);
    say(out, ChangeGroup::Hall, "change.racksMoved", moved);
    say(out, ChangeGroup::Hall, "change.racksTurned", turned);
    sayPairs(out, ChangeGroup::Equipment, "change.rackType", types);
    sayPairs(out, ChangeGroup::Equipment, "change.rackPdus", pdus);
    sayPairs(out, ChangeGroup::Equipment, "change.rackCooling", cooling);
}

void compareFloorUnits(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                       Changes& out, std::int64_t& renamed)
{
    Counts added;
    Counts removed;
    PairCounts types;
    std::int64_t moved = 0;
    const auto typeOf = [&](const design::FloorUnit& unit) { return nameIn(catalog.coolingUnits, unit.type); };
    match(
        before.floorUnits, after.floorUnits, [&](const design::FloorUnit& unit) { ++added[typeOf(unit)]; },
        [&](const design::FloorUnit& unit) { ++removed[typeOf(unit)]; },
        [&](const design::FloorUnit& old, const design::FloorUnit& now) {
            moved += old.at == now.at && old.facing == now.facing ? 0 : 1;
            renamed += old.name == now.name ? 0 : 1;
            if (old.type != now.type)
                ++types[{typeOf(old), typeOf(now)}];
        });
    sayTypes(out, ChangeGroup::Hall, added, removed);
    say(out, ChangeGroup::Hall, "change.unitsMoved", moved);
    sayPairs(out, ChangeGroup::Hall, "change.unitType", types);
}

void compareNodes(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                  Changes& out, std::int64_t& renamed, std::int64_t& moved)
{
    Counts added;
    Counts removed;
    PairCounts types;
    PairCounts accelerators;
    const auto acceleratorOf = [&](const design::Node& node) {
        const catalog::Server* server = catalog.servers.find(node.type);
        const catalog::PartId id = node.accelerator.empty() && server != nullptr ? server->accelerator : node.accelerator;
        return nameIn(catalog.accelerators, id);
    };
    const auto typeOf = [&](const design::Node& node) { return nameIn(catalog.servers, node.type); };
    match(
        before.nodes, after.nodes, [&](const design::Node& node) { ++added[typeOf(node)]; },
        [&](const design::Node& node) { ++removed[typeOf(node)]; },
        [&](const design::Node& old, const design::Node& now) {
            moved += old.mount == now.mount ? 0 : 1;
            renamed += old.name == now.name ? 0 : 1;
            if (old.type != now.type)
                ++types[{typeOf(old), typeOf(now)}];
            else if (old.accelerator != now.accelerator && acceleratorOf(old) != acceleratorOf(now))
                ++accelerators[{acceleratorOf(old), acceleratorOf(now)}];
        });
    sayTypes(out, ChangeGroup::Equipment, added, removed);
    sayPairs(out, ChangeGroup::Equipment, "change.nodeType", types);
    sayPairs(out, ChangeGroup::Equipment, "change.accelerator", accelerators);
}

/// Switches and appliances: what is in racks beside the nodes.
template <class Item, class NameOf>
void compareDevices(const Shared<std::vector<Item>>& before, const Shared<std::vector<Item>>& after,
                    ChangeGroup group, NameOf nameOf, Changes& out, std::int64_t& renamed, std::int64_t& moved)
{
    Counts added;
    Counts removed;
    PairCounts types;
    match(
        before, after, [&](const Item& item) { ++added[nameOf(item)]; },
        [&](const Item& item) { ++removed[nameOf(item)]; },
        [&](const Item& old, const Item& now) {
            moved += old.mount == now.mount ? 0 : 1;
            renamed += old.name == now.name ? 0 : 1;
            if (old.type != now.type)
                ++types[{nameOf(old), nameOf(now)}];
        });
    sayTypes(out, group, added, removed);
    sayPairs(out, group, "change.deviceType", types);
}

void compareCables(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                   Changes& out)
{
    PairCounts types;
    std::int64_t rerouted = 0;
    const auto typeOf = [&](const design::Cable& cable) { return nameIn(catalog.interconnects, cable.type); };
    std::int64_t added = 0;
    std::int64_t removed = 0;
    match(
        before.cables, after.cables, [&](const design::Cable&) { ++added; },
        [&](const design::Cable&) { ++removed; },
        [&](const design::Cable& old, const design::Cable& now) {
            rerouted += old.a == now.a && old.b == now.b ? 0 : 1;
            if (old.type != now.type)
                ++types[{typeOf(old), typeOf(now)}];
        });
    say(out, ChangeGroup::Network, "change.cablesAdded", added);
    say(out, ChangeGroup::Network, "change.cablesRemoved", removed);
    say(out, ChangeGroup::Network, "change.cablesRerouted", rerouted);
    sayPairs(out, ChangeGroup::Network, "change.cableType", types);
}

} // namespace

void compareItems(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                  Changes& out)
{
    std::int64_t renamed = 0;
    std::int64_t moved = 0;
    compareRacks(before, after, catalog, out, renamed);
    compareFloorUnits(before, after, catalog, out, renamed);
    compareNodes(before, after, catalog, out, renamed, moved);
    compareDevices(
        before.switches, after.switches, ChangeGroup::Network,
        [&](const design::Switch& item) { return nameIn(catalog.switches, item.type); }, out, renamed, moved);
    compareDevices(
        before.appliances, after.appliances, ChangeGroup::Equipment,
        [&](const design::Appliance& item) {
            return catalog.storageSystems.find(item.type) != nullptr ? nameIn(catalog.storageSystems, item.type)
                                                                     : nameIn(catalog.servers, item.type);
        },
        out, renamed, moved);
    compareCables(before, after, catalog, out);
    std::int64_t redrawn = 0;
    match(
        before.switches, after.switches, [](const design::Switch&) {}, [](const design::Switch&) {},
        [&](const design::Switch& old, const design::Switch& now) { redrawn += old.sheet == now.sheet ? 0 : 1; });
    say(out, ChangeGroup::Network, "change.switchesMovedOnSheet", redrawn);
    say(out, ChangeGroup::Equipment, "change.devicesMoved", moved);
    say(out, ChangeGroup::Equipment, "change.renamed", renamed);
}

} // namespace cw::assess
