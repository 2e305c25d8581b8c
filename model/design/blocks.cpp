// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/blocks.h"

#include "design/array.h"
#include "design/free_names.h"
#include "design/obstacle.h"

#include <algorithm>
#include <unordered_set>

namespace cw::design {
namespace {

bool standsOnFloor(ItemRef item) { return item.kind == ItemKind::Rack || item.kind == ItemKind::FloorUnit; }

/// Ids of one copy as items; racks and floor units never share an id.
ItemSet refsOf(const Design& design, const std::vector<std::uint32_t>& ids)
{
    std::unordered_set<std::uint32_t> units;
    for (const FloorUnit& unit : *design.floorUnits)
        units.insert(unit.id.value);
    std::vector<ItemRef> items;
    items.reserve(ids.size());
    for (const std::uint32_t id : ids)
        items.push_back({units.contains(id) ? ItemKind::FloorUnit : ItemKind::Rack, id});
    return toItemSet(std::move(items));
}

std::unordered_set<std::uint32_t> standingIds(const ItemSet& items)
{
    std::unordered_set<std::uint32_t> ids;
    for (const ItemRef& item : items) {
        if (standsOnFloor(item))
            ids.insert(item.id);
    }
    return ids;
}

Problem goneBlock() { return {"problem.block.gone", {}, 0, {}}; }

} // namespace

const Block* findBlock(const Design& design, BlockId id)
{
    const auto found = std::ranges::find(*design.blocks, id, &Block::id);
    return found == design.blocks->end() ? nullptr : &*found;
}

std::string freeBlockName(const Design& design, const std::string& wanted)
{
    std::unordered_set<std::string> taken;
    for (const Block& block : *design.blocks)
        taken.insert(block.name);
    return FreeNames(std::move(taken)).take(wanted);
}

std::optional<CopyRef> copyOf(const Design& design, ItemRef item)
{
    if (design.blocks->empty())
        return std::nullopt;
    const std::uint32_t id = standsOnFloor(item) ? item.id : rackOf(design, item).value;
    for (const Block& block : *design.blocks) {
        for (std::size_t copy = 0; copy < block.copies.size(); ++copy) {
            const auto found = std::ranges::find(block.copies[copy], id);
            if (found != block.copies[copy].end())
                return CopyRef{block.id, copy, static_cast<std::size_t>(found - block.copies[copy].begin())};
        }
    }
    return std::nullopt;
}

ItemSet itemsOfCopy(const Design& design, BlockId block, std::size_t copy)
{
    const Block* found = findBlock(design, block);
    return found != nullptr && copy < found->copies.size() ? refsOf(design, found->copies[copy]) : ItemSet{};
}

ItemSet itemsOfBlock(const Design& design, BlockId block)
{
    const Block* found = findBlock(design, block);
    if (found == nullptr)
        return {};
    std::vector<std::uint32_t> ids;
    for (const auto& copy : found->copies)
        ids.insert(ids.end(), copy.begin(), copy.end());
    return refsOf(design, ids);
}

Result<Design> makeBlock(const Design& design, const ItemSet& items, const std::string& name)
{
    std::vector<std::uint32_t> copy;
    for (const ItemRef& item : items) {
        if (!standsOnFloor(item) || !exists(design, item))
            continue;
        if (const auto other = copyOf(design, item))
            return Problem{"problem.block.taken",
                           {},
                           0,
                           {{"item", nameOf(design, item)}, {"block", findBlock(design, other->block)->name}}};
        copy.push_back(item.id);
    }
    if (copy.empty())
        return Problem{"problem.edit.tooFew", {}, 0, {{"count", "1"}}};
    Design next = design;
    const BlockId id{takeId(next)};
    next.blocks.edit().push_back({id, freeBlockName(design, name), {std::move(copy)}});
    return next;
}

Result<Pasted> addCopy(const Design& design, const catalog::Catalog& catalog, BlockId block)
{
    const Block* found = findBlock(design, block);
    if (found == nullptr || found->copies.empty())
        return goneBlock();
    const ItemSet last = itemsOfCopy(design, block, found->copies.size() - 1);
    return paste(design, catalog, copyItems(design, last), boundsOf(design, catalog, last).widthMm, 0);
}

Design dissolveBlock(const Design& design, BlockId block)
{
    Design next = design;
    if (findBlock(design, block) != nullptr)
        std::erase_if(next.blocks.edit(), [block](const Block& b) { return b.id == block; });
    return next;
}

Result<Design> renameBlock(const Design& design, BlockId block, const std::string& name)
{
    const Block* found = findBlock(design, block);
    if (found == nullptr)
        return goneBlock();
    if (found->name == name)
        return design;
    Design next = design;
    std::ranges::find(next.blocks.edit(), block, &Block::id)->name = freeBlockName(design, name);
    return next;
}

ItemSet withCounterparts(const Design& design, const ItemSet& items)
{
    if (design.blocks->empty())
        return items;
    const std::unordered_set<std::uint32_t> gone = standingIds(items);
    std::vector<std::uint32_t> more;
    for (const Block& block : *design.blocks) {
        std::unordered_set<std::size_t> places;
        const auto leaves = [&gone](std::uint32_t id) { return gone.contains(id); };
        for (const auto& copy : block.copies) {
            if (std::ranges::all_of(copy, leaves))
                continue;
            for (std::size_t place = 0; place < copy.size(); ++place) {
                if (leaves(copy[place]))
                    places.insert(place);
            }
        }
        for (const std::size_t place : places) {
            for (const auto& copy : block.copies)
                more.push_back(copy[place]);
        }
    }
    if (more.empty())
        return items;
    std::vector<ItemRef> all = items;
    for (const ItemRef& item : refsOf(design, more))
        all.push_back(item);
    return toItemSet(std::move(all));
}

void forgetItems(Design& design, const ItemSet& gone)
{
    std::unordered_set<std::uint32_t> ids;
    for (const ItemRef& item : gone)
        ids.insert(item.id);
    const auto isGone = [&ids](std::uint32_t id) { return ids.contains(id); };
    const auto touches = [&isGone](const Block& block) {
        return std::ranges::any_of(block.copies, [&](const auto& copy) { return std::ranges::any_of(copy, isGone); });
    };
    if (std::ranges::any_of(*design.blocks, touches)) {
        std::vector<Block>& blocks = design.blocks.edit();
        for (Block& block : blocks) {
            for (auto& copy : block.copies)
                std::erase_if(copy, isGone);
            std::erase_if(block.copies, [](const auto& copy) { return copy.empty(); });
        }
        std::erase_if(blocks, [](const Block& block) { return block.copies.empty(); });
    }
    const auto lapsed = [&isGone](const Waiver& waiver) {
        return !waiver.items.empty() && std::ranges::all_of(waiver.items, isGone);
    };
    if (std::ranges::any_of(*design.waivers, lapsed))
        std::erase_if(design.waivers.edit(), lapsed);
}

std::vector<Block> wholeCopies(const Design& design, const ItemSet& kept)
{
    const std::unordered_set<std::uint32_t> ids = standingIds(kept);
    std::vector<Block> blocks;
    for (const Block& block : *design.blocks) {
        Block whole{block.id, block.name, {}};
        for (const auto& copy : block.copies) {
            if (std::ranges::all_of(copy, [&ids](std::uint32_t id) { return ids.contains(id); }))
                whole.copies.push_back(copy);
        }
        if (!whole.copies.empty())
            blocks.push_back(std::move(whole));
    }
    return blocks;
}

} // namespace cw::design
