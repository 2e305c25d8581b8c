// SPDX-License-Identifier: GPL-3.0-or-later
#include "outline/outline_plan.h"

#include "design/rows.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace cw::outline {
namespace {

using design::ItemKind;

struct Boxed {
    std::uint32_t rack = 0; ///< index; that of no rack comes last
    int bottomUnit = 1;
    LineKey key;
    std::uint32_t index = 0;
};

class Planner {
public:
    Planner(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet* shown)
        : m_design(design), m_catalog(catalog), m_shown(shown)
    {
        m_plan.lines.reserve(design.racks->size() + design.nodes->size() + design.switches->size() +
                             design.appliances->size() + design.floorUnits->size() + 64);
        m_plan.lines.emplace_back();
    }

    Plan plan()
    {
        sortBoxes();
        addHall();
        addFloorUnits();
        addCables();
        addBlocks();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] bool isShown(ItemKind kind, std::uint32_t id) const
    {
        return m_shown == nullptr || design::contains(*m_shown, {kind, id});
    }

    std::uint32_t add(std::uint32_t parent, LineKey key, std::uint32_t index)
    {
        const auto line = static_cast<std::uint32_t>(m_plan.lines.size());
        m_plan.lines.push_back({key, index, {}});
        m_plan.lines[parent].children.push_back(line);
        return line;
    }

    /// A line that stays only if something hangs on it.
    void dropIfEmpty(std::uint32_t parent, std::uint32_t line)
    {
        if (!m_plan.lines[line].children.empty())
            return;
        m_plan.lines[parent].children.pop_back();
        m_plan.lines.pop_back();
    }

    void addBoxes(LineKind kind, const auto& devices, const std::unordered_map<std::uint32_t, std::uint32_t>& racks)
    {
        std::uint32_t index = 0;
        for (const auto& device : devices) {
            const auto found = racks.find(device.mount.rack.value);
            const auto rack = found == racks.end() ? static_cast<std::uint32_t>(racks.size()) : found->second;
            m_boxes.push_back({rack, device.mount.bottomUnit, {kind, device.id.value, 0}, index++});
        }
    }

    void sortBoxes()
    {
        std::unordered_map<std::uint32_t, std::uint32_t> racks;
        racks.reserve(m_design.racks->size());
        for (const design::Rack& rack : *m_design.racks)
            racks.emplace(rack.id.value, static_cast<std::uint32_t>(racks.size()));
        m_boxes.reserve(m_design.nodes->size() + m_design.switches->size() + m_design.appliances->size());
        addBoxes(LineKind::Node, *m_design.nodes, racks);
        addBoxes(LineKind::Switch, *m_design.switches, racks);
        addBoxes(LineKind::Appliance, *m_design.appliances, racks);
        const auto order = [](const Boxed& box) { return std::tuple(box.rack, box.bottomUnit, box.key); };
        if (!std::ranges::is_sorted(m_boxes, {}, order))
            std::ranges::sort(m_boxes, {}, order);
        m_firstBox.assign(racks.size() + 2, 0);
        for (const Boxed& box : m_boxes)
            ++m_firstBox[box.rack + 1];
        for (std::size_t i = 1; i < m_firstBox.size(); ++i)
            m_firstBox[i] += m_firstBox[i - 1];
    }

    void addDevices(std::uint32_t parent, std::uint32_t rack, bool all)
    {
        for (std::uint32_t i = m_firstBox[rack]; i < m_firstBox[rack + 1]; ++i) {
            const Boxed& box = m_boxes[i];
            const design::ItemRef item = itemOf(box.key);
            if (all || isShown(item.kind, item.id))
                add(parent, box.key, box.index);
        }
    }

    void addHall()
    {
        const std::uint32_t hall = add(0, {LineKind::Hall, 0, 0}, 0);
        for (design::RackRow& row : design::rowsOfRacks(m_design, m_catalog)) {
            std::uint32_t lowest = (*m_design.racks)[row.racks.front()].id.value;
            for (const std::uint32_t rack : row.racks)
                lowest = std::min(lowest, (*m_design.racks)[rack].id.value);
            const std::uint32_t line =
                add(hall, {LineKind::Row, lowest, 0}, static_cast<std::uint32_t>(m_plan.rows.size()));
            for (const std::uint32_t rack : row.racks) {
                const std::uint32_t id = (*m_design.racks)[rack].id.value;
                const bool shown = isShown(ItemKind::Rack, id);
                const std::uint32_t rackLine = add(line, {LineKind::Rack, id, 0}, rack);
                addDevices(rackLine, rack, shown);
                if (!shown)
                    dropIfEmpty(line, rackLine);
            }
            m_plan.rows.push_back({std::move(row.name), std::move(row.racks)});
            dropIfEmpty(hall, line);
        }
        const auto noRack = static_cast<std::uint32_t>(m_design.racks->size());
        const std::uint32_t loose = add(hall, {LineKind::Loose, 0, 0}, 0);
        addDevices(loose, noRack, false);
        dropIfEmpty(hall, loose);
        if (m_shown != nullptr)
            dropIfEmpty(0, hall);
    }

    void addFloorUnits()
    {
        const std::uint32_t section = add(0, {LineKind::FloorUnits, 0, 0}, 0);
        std::uint32_t index = 0;
        for (const design::FloorUnit& unit : *m_design.floorUnits) {
            if (isShown(ItemKind::FloorUnit, unit.id.value))
                add(section, {LineKind::FloorUnit, unit.id.value, 0}, index);
            ++index;
        }
        dropIfEmpty(0, section);
    }

    /// Cables are counted by type: a large network has a hundred thousand.
    void addCables()
    {
        std::map<catalog::PartId, std::uint32_t> byType;
        for (const design::Cable& cable : *m_design.cables) {
            if (!isShown(ItemKind::Cable, cable.id.value))
                continue;
            const auto [known, isNew] =
                byType.try_emplace(cable.type, static_cast<std::uint32_t>(m_plan.cables.size()));
            if (isNew)
                m_plan.cables.push_back({cable.type, {}});
            m_plan.cables[known->second].ids.push_back(cable.id.value);
        }
        const std::uint32_t section = add(0, {LineKind::Cables, 0, 0}, 0);
        for (const auto& [type, index] : byType)
            add(section, {LineKind::CableType, std::ranges::min(m_plan.cables[index].ids), 0}, index);
        dropIfEmpty(0, section);
    }

    void addBlocks()
    {
        if (m_shown != nullptr)
            return;
        const std::uint32_t section = add(0, {LineKind::Blocks, 0, 0}, 0);
        std::uint32_t index = 0;
        for (const design::Block& block : *m_design.blocks) {
            const std::uint32_t line = add(section, {LineKind::Block, block.id.value, 0}, index);
            for (std::uint32_t copy = 0; copy < block.copies.size(); ++copy)
                add(line, {LineKind::Copy, block.id.value, copy + 1}, index);
            ++index;
        }
        dropIfEmpty(0, section);
    }

    const design::Design& m_design;
    const catalog::Catalog& m_catalog;
    const design::ItemSet* m_shown;
    Plan m_plan;
    std::vector<Boxed> m_boxes;
    std::vector<std::uint32_t> m_firstBox; ///< by rack, and of those in none
};

} // namespace

Plan planOutline(const design::Design& design, const catalog::Catalog& catalog, const design::ItemSet* shown)
{
    return Planner(design, catalog, shown).plan();
}

bool isItem(LineKind kind)
{
    return kind == LineKind::Rack || kind == LineKind::Node || kind == LineKind::Switch ||
           kind == LineKind::Appliance || kind == LineKind::FloorUnit;
}

design::ItemRef itemOf(const LineKey& key)
{
    switch (key.kind) {
    case LineKind::Node:
        return {ItemKind::Node, key.id};
    case LineKind::Switch:
        return {ItemKind::Switch, key.id};
    case LineKind::Appliance:
        return {ItemKind::Appliance, key.id};
    case LineKind::FloorUnit:
        return {ItemKind::FloorUnit, key.id};
    default:
        return {ItemKind::Rack, key.id};
    }
}

LineKey lineOf(const design::ItemRef& item)
{
    switch (item.kind) {
    case ItemKind::Rack:
        return {LineKind::Rack, item.id, 0};
    case ItemKind::Node:
        return {LineKind::Node, item.id, 0};
    case ItemKind::Switch:
        return {LineKind::Switch, item.id, 0};
    case ItemKind::Appliance:
        return {LineKind::Appliance, item.id, 0};
    case ItemKind::FloorUnit:
        return {LineKind::FloorUnit, item.id, 0};
    case ItemKind::Cable:
        break;
    }
    return {LineKind::CableType, item.id, 0}; // only where it is the first of its type
}

} // namespace cw::outline
