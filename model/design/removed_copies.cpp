// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/removed_copies.h"

#include "design/blocks.h"
#include "design/difference.h"

#include <set>
#include <unordered_map>

namespace cw::design {
namespace {

/// The block and the copy of a rack or floor unit, by its id.
using CopyNumbers = std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>>;

CopyNumbers copyNumbersOf(const std::vector<Block>& blocks)
{
    CopyNumbers numbers;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        for (std::size_t copy = 0; copy < blocks[block].copies.size(); ++copy) {
            for (const std::uint32_t item : blocks[block].copies[copy])
                numbers.emplace(item, std::pair(block, copy));
        }
    }
    return numbers;
}

/// By device: the rack that it was mounted in.
std::unordered_map<std::uint32_t, std::uint32_t> racksOf(const Design& design)
{
    std::unordered_map<std::uint32_t, std::uint32_t> racks;
    const auto add = [&racks](const auto& devices) {
        for (const auto& device : devices)
            racks.emplace(device.id.value, device.mount.rack.value);
    };
    add(*design.nodes);
    add(*design.switches);
    add(*design.appliances);
    return racks;
}

} // namespace

std::vector<RemovedFromCopies> removedFromCopies(const Design& before, const Design& after)
{
    const ItemSet gone = before.blocks->empty() ? ItemSet{} : difference(before, after).removed;
    if (gone.empty())
        return {};
    const CopyNumbers numbers = copyNumbersOf(*before.blocks);
    const auto racks = racksOf(before);
    std::vector<std::set<std::size_t>> copies(before.blocks->size()); // that lost something
    for (const ItemRef& item : gone) {
        const auto rack = racks.find(item.id);
        const auto place = numbers.find(rack != racks.end() ? rack->second : item.id);
        if (item.kind != ItemKind::Cable && place != numbers.end())
            copies[place->second.first].insert(place->second.second);
    }
    std::vector<RemovedFromCopies> out;
    for (std::size_t i = 0; i < copies.size(); ++i) {
        const Block& block = (*before.blocks)[i];
        const Block* left = findBlock(after, block.id);
        if (copies[i].size() > 1 && left != nullptr && left->copies.size() == block.copies.size() &&
            copies[i].size() == block.copies.size())
            out.push_back({block.name, static_cast<int>(block.copies.size())});
    }
    return out;
}

} // namespace cw::design
