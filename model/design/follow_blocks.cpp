// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/follow_blocks.h"

#include "design/blocks.h"
#include "design/copy_shape.h"
#include "design/difference.h"
#include "design/obstacle.h"
#include "design/repeat_change.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace cw::design {
namespace {

bool sameItems(const Design& a, const Design& b)
{
    return a.racks.sameStorage(b.racks) && a.floorUnits.sameStorage(b.floorUnits) && a.nodes.sameStorage(b.nodes) &&
           a.switches.sameStorage(b.switches) && a.appliances.sameStorage(b.appliances) &&
           a.cables.sameStorage(b.cables);
}

/// Racks and floor units in which something was added, removed or changed.
std::unordered_set<std::uint32_t> touchedPlaces(const Design& before, const Design& after)
{
    const Difference change = difference(before, after);
    std::unordered_set<std::uint32_t> places;
    std::unordered_set<std::uint32_t> devices;
    std::unordered_set<std::uint32_t> cables;
    for (const ItemSet* items : {&change.added, &change.removed, &change.changed}) {
        for (const ItemRef& item : *items) {
            if (item.kind == ItemKind::Rack || item.kind == ItemKind::FloorUnit)
                places.insert(item.id);
            else
                (item.kind == ItemKind::Cable ? cables : devices).insert(item.id);
        }
    }
    for (const Design* design : {&before, &after}) {
        if (!cables.empty()) {
            for (const Cable& cable : *design->cables) {
                if (cables.contains(cable.id.value))
                    devices.insert({cable.a.id, cable.b.id});
            }
        }
        const auto take = [&](const auto& section) {
            for (const auto& device : section) {
                if (devices.contains(device.id.value))
                    places.insert(device.mount.rack.value);
            }
        };
        if (!devices.empty()) {
            take(*design->nodes);
            take(*design->switches);
            take(*design->appliances);
        }
    }
    return places;
}

bool isTouched(const Block& block, const std::unordered_set<std::uint32_t>& places)
{
    return std::ranges::any_of(block.copies, [&](const CopyItems& copy) {
        return std::ranges::any_of(copy, [&](std::uint32_t id) { return places.contains(id); });
    });
}

std::string number(std::size_t copy) { return std::to_string(copy + 1); }

struct FollowedItem {
    std::uint32_t id = 0; ///< of a rack or floor unit
    BlockId block;
    std::size_t copy = 0;
};

/// The copies that stood there before, by their index in each design.
struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
};

std::vector<Pair> lastingCopies(const Block& before, const Block& after)
{
    std::vector<Pair> pairs;
    for (std::size_t now = 0; now < after.copies.size(); ++now) {
        const auto was = std::ranges::find(before.copies, after.copies[now]);
        if (was != before.copies.end())
            pairs.push_back({static_cast<std::size_t>(was - before.copies.begin()), now});
    }
    return pairs;
}

/// A device that the changed copy no longer holds and that is mounted elsewhere now.
std::optional<ItemRef> movedOut(const ShapedCopy& before, const ShapedCopy& after, const Design& design)
{
    const std::unordered_set<std::uint32_t> held(after.devices.begin(), after.devices.end());
    for (std::size_t i = 0; i < before.devices.size(); ++i) {
        const ItemRef device{before.shape.devices[i].kind, before.devices[i]};
        if (!held.contains(device.id) && exists(design, device))
            return device;
    }
    return std::nullopt;
}

/// Makes the block's copies alike again in `next`, or says why not.
std::optional<Problem> follow(const Design& before, const Block& was, const Block& block, const Design& after,
                              Design& next, std::vector<FollowedItem>& followed)
{
    const std::vector<ShapedCopy> now = copyShapes(after, block.copies);
    const auto likeFirst = [&](const ShapedCopy& copy) { return copy.shape == now.front().shape; };
    if (std::ranges::all_of(now, likeFirst))
        return std::nullopt;
    const std::vector<ShapedCopy> then = copyShapes(before, was.copies);
    const std::vector<Pair> lasting = lastingCopies(was, block);
    std::optional<Pair> source;
    for (const Pair& pair : lasting) {
        if (then[pair.before].shape == now[pair.after].shape)
            continue;
        if (!source)
            source = pair;
        else if (now[pair.after].shape != now[source->after].shape)
            return Problem{
                "problem.block.unlikeChanges",
                {},
                0,
                {{"block", block.name}, {"copy", number(source->after)}, {"other", number(pair.after)}}};
    }
    if (!source)
        return std::nullopt; // they differed before, and only outsides changed
    if (const auto device = movedOut(then[source->before], now[source->after], after))
        return Problem{"problem.block.leaves",
                       {},
                       0,
                       {{"block", block.name}, {"copy", number(source->after)}, {"item", nameOf(after, *device)}}};
    Repeats repeats({block.copies[source->after], then[source->before], now[source->after]});
    for (const Pair& pair : lasting) {
        if (now[pair.after].shape == now[source->after].shape)
            continue;
        if (then[pair.before].shape != then[source->before].shape)
            return Problem{"problem.block.unlike", {}, 0, {{"block", block.name}, {"copy", number(pair.after)}}};
        repeats.add({block.copies[pair.after], then[pair.before]});
        for (const std::uint32_t item : block.copies[pair.after])
            followed.push_back({item, block.id, pair.after});
    }
    std::optional<Problem> problem = repeats.apply(next);
    if (problem)
        problem->arguments.push_back({"block", block.name});
    return problem;
}

/// Which of these stand elsewhere than before, or on more room.
std::unordered_set<std::uint32_t> stoodElsewhere(const Design& after, const Design& next, const catalog::Catalog& catalog)
{
    std::unordered_map<std::uint32_t, Footprint> places;
    for (const Rack& rack : *after.racks)
        places.emplace(rack.id.value, footprintOf(catalog, rack));
    for (const FloorUnit& unit : *after.floorUnits)
        places.emplace(unit.id.value, footprintOf(unit));
    std::unordered_set<std::uint32_t> moved;
    const auto note = [&](std::uint32_t id, const Footprint& now) {
        const auto was = places.find(id);
        if (was == places.end() || was->second != now)
            moved.insert(id);
    };
    for (const Rack& rack : *next.racks)
        note(rack.id.value, footprintOf(catalog, rack));
    for (const FloorUnit& unit : *next.floorUnits)
        note(unit.id.value, footprintOf(unit));
    return moved;
}

/// Of what followed and has moved; what stood on something before is no fault of this change.
std::optional<Problem> collision(const Design& after, const Design& next, const catalog::Catalog& catalog,
                                 const std::vector<FollowedItem>& followed)
{
    const std::unordered_set<std::uint32_t> moved = stoodElsewhere(after, next, catalog);
    std::vector<ItemRef> items;
    std::unordered_map<std::uint32_t, const FollowedItem*> byId;
    for (const FollowedItem& item : followed) {
        if (!moved.contains(item.id))
            continue;
        items.push_back({ItemKind::Rack, item.id});
        items.push_back({ItemKind::FloorUnit, item.id});
        byId.emplace(item.id, &item);
    }
    if (items.empty())
        return std::nullopt;
    const std::optional<Obstacle> found = firstObstacle(next, catalog, toItemSet(std::move(items)));
    if (!found)
        return std::nullopt;
    const FollowedItem& item = *byId.at(found->item.id);
    Problem problem{found->other ? "problem.block.collides" : "problem.block.outside",
                    {},
                    0,
                    {{"block", findBlock(next, item.block)->name},
                     {"copy", number(item.copy)},
                     {"item", nameOf(next, found->item)}}};
    if (found->other)
        problem.arguments.push_back({"other", nameOf(next, *found->other)});
    return problem;
}

} // namespace

Result<Design> followBlocks(const Design& before, const Design& after, const catalog::Catalog& catalog)
{
    if (after.blocks->empty() || sameItems(before, after))
        return after;
    const std::unordered_set<std::uint32_t> touched = touchedPlaces(before, after);
    Design next = after;
    std::vector<FollowedItem> followed;
    for (const Block& block : *after.blocks) {
        const Block* was = findBlock(before, block.id);
        if (was == nullptr || block.copies.size() < 2 || !isTouched(block, touched))
            continue;
        if (auto problem = follow(before, *was, block, after, next, followed))
            return *problem;
    }
    if (!next.racks.sameStorage(after.racks) || !next.floorUnits.sameStorage(after.floorUnits)) {
        if (auto problem = collision(after, next, catalog, followed))
            return *problem;
    }
    return next;
}

} // namespace cw::design
