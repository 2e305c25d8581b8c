// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/stamp.h"

#include "design/copy_shape.h"
#include "design/edits.h"

#include <algorithm>

namespace cw::design {
namespace {

template <class Item>
std::unordered_set<std::string> takenNames(const std::vector<Item>& items)
{
    std::unordered_set<std::string> taken;
    taken.reserve(items.size());
    for (const Item& item : items)
        taken.insert(item.name);
    return taken;
}

std::unordered_set<std::string> takenNames(const Design& design, ItemKind kind)
{
    switch (kind) {
    case ItemKind::Rack:
        return takenNames(*design.racks);
    case ItemKind::Node:
        return takenNames(*design.nodes);
    case ItemKind::Switch:
        return takenNames(*design.switches);
    case ItemKind::Appliance:
        return takenNames(*design.appliances);
    case ItemKind::FloorUnit:
        return takenNames(*design.floorUnits);
    case ItemKind::Cable:
        break;
    }
    return {};
}

/// The block that copies of this one join: of the same name, and still alike inside.
BlockId joined(const Design& into, const Design& fragment, const Block& block)
{
    const auto same = std::ranges::find(*into.blocks, block.name, &Block::name);
    if (same == into.blocks->end() || same->copies.empty() || block.copies.empty())
        return {};
    const bool alike = copyShape(into, same->copies.front()).shape == copyShape(fragment, block.copies.front()).shape;
    return alike ? same->id : BlockId{};
}

} // namespace

Stamp::Stamp(Design& into, const Design& fragment) : m_into(into), m_fragment(fragment)
{
    for (const Block& block : *fragment.blocks)
        m_blocks.push_back(joined(into, fragment, block));
}

std::uint32_t Stamp::fresh(std::uint32_t old, Ids& ids)
{
    const std::uint32_t id = takeId(m_into);
    ids[old] = id;
    return id;
}

FreeNames& Stamp::namesOf(ItemKind kind)
{
    std::optional<FreeNames>& names = m_names.at(static_cast<std::size_t>(kind));
    if (!names)
        names.emplace(takenNames(m_into, kind));
    return *names;
}

Stamp::Ids Stamp::putStanding(int dxMm, int dyMm)
{
    Ids ids;
    const auto stand = [&](const auto& from, auto& section, ItemKind kind) {
        for (auto item : *from) {
            item = renewed(std::move(item), kind, ids);
            item.at.xMm += dxMm;
            item.at.yMm += dyMm;
            section.edit().push_back(std::move(item));
        }
    };
    stand(m_fragment.racks, m_into.racks, ItemKind::Rack);
    stand(m_fragment.floorUnits, m_into.floorUnits, ItemKind::FloorUnit);
    const auto mount = [&](const auto& from, auto& section, ItemKind kind) {
        for (auto item : *from) {
            const auto rack = ids.find(item.mount.rack.value);
            if (rack == ids.end())
                continue;
            item.mount.rack.value = rack->second;
            section.edit().push_back(renewed(std::move(item), kind, ids));
        }
    };
    mount(m_fragment.nodes, m_into.nodes, ItemKind::Node);
    mount(m_fragment.switches, m_into.switches, ItemKind::Switch);
    mount(m_fragment.appliances, m_into.appliances, ItemKind::Appliance);
    return ids;
}

void Stamp::finish(const Ids& ids)
{
    for (Cable cable : *m_fragment.cables) {
        const auto a = ids.find(cable.a.id);
        const auto b = ids.find(cable.b.id);
        if (a == ids.end() || b == ids.end())
            continue;
        cable.id.value = takeId(m_into);
        cable.a.id = a->second;
        cable.b.id = b->second;
        m_into.cables.edit().push_back(std::move(cable));
    }
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& copied = (*m_fragment.blocks)[i];
        if (!m_blocks[i].isValid()) {
            m_blocks[i] = BlockId{takeId(m_into)};
            m_into.blocks.edit().push_back({m_blocks[i], freeBlockName(m_into, copied.name), {}});
        }
        Block& block = *std::ranges::find(m_into.blocks.edit(), m_blocks[i], &Block::id);
        for (std::vector<std::uint32_t> copy : copied.copies) {
            for (std::uint32_t& item : copy)
                item = ids.at(item);
            block.copies.push_back(std::move(copy));
        }
    }
}

Stamp::Ids Stamp::put(int dxMm, int dyMm)
{
    Ids ids = putStanding(dxMm, dyMm);
    finish(ids);
    return ids;
}

} // namespace cw::design
