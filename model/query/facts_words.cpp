// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/rows.h"
#include "query/facts.h"
#include "query/folded.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace cw::query {
namespace {

using design::ItemKind;
using design::SwitchRole;

/// What an item is, in a person's words: its kind, and of a switch its role too.
struct KindWord {
    std::string_view word;
    ItemKind kind;
    std::optional<SwitchRole> role = std::nullopt;
};

constexpr std::array kKindWords{KindWord{"rack", ItemKind::Rack},
                                KindWord{"racks", ItemKind::Rack},
                                KindWord{"랙", ItemKind::Rack},
                                KindWord{"node", ItemKind::Node},
                                KindWord{"nodes", ItemKind::Node},
                                KindWord{"server", ItemKind::Node},
                                KindWord{"노드", ItemKind::Node},
                                KindWord{"서버", ItemKind::Node},
                                KindWord{"switch", ItemKind::Switch},
                                KindWord{"switches", ItemKind::Switch},
                                KindWord{"스위치", ItemKind::Switch},
                                KindWord{"leaf", ItemKind::Switch, SwitchRole::Leaf},
                                KindWord{"리프", ItemKind::Switch, SwitchRole::Leaf},
                                KindWord{"spine", ItemKind::Switch, SwitchRole::Spine},
                                KindWord{"스파인", ItemKind::Switch, SwitchRole::Spine},
                                KindWord{"core", ItemKind::Switch, SwitchRole::Core},
                                KindWord{"코어", ItemKind::Switch, SwitchRole::Core},
                                KindWord{"storage", ItemKind::Switch, SwitchRole::Storage},
                                KindWord{"스토리지", ItemKind::Switch, SwitchRole::Storage},
                                KindWord{"저장소", ItemKind::Switch, SwitchRole::Storage},
                                KindWord{"management", ItemKind::Switch, SwitchRole::Management},
                                KindWord{"관리", ItemKind::Switch, SwitchRole::Management},
                                KindWord{"관리망", ItemKind::Switch, SwitchRole::Management},
                                KindWord{"appliance", ItemKind::Appliance},
                                KindWord{"appliances", ItemKind::Appliance},
                                KindWord{"장비", ItemKind::Appliance},
                                KindWord{"storage", ItemKind::Appliance},
                                KindWord{"스토리지", ItemKind::Appliance},
                                KindWord{"저장소", ItemKind::Appliance},
                                KindWord{"unit", ItemKind::FloorUnit},
                                KindWord{"설비", ItemKind::FloorUnit},
                                KindWord{"cable", ItemKind::Cable},
                                KindWord{"cables", ItemKind::Cable},
                                KindWord{"케이블", ItemKind::Cable}};

bool matches(std::string_view text, const WordCondition& condition)
{
    const std::string plain = folded(text);
    return condition.whole ? matchesWhole(plain, condition.pattern)
                           : plain.find(condition.pattern) != std::string::npos;
}

/// A part by its id or its name.
template <class Shelf>
bool partMatches(const Shelf& shelf, std::string_view id, const WordCondition& condition)
{
    if (matches(id, condition))
        return true;
    const auto* part = shelf.find(std::string(id));
    return part != nullptr && matches(part->name, condition);
}

bool typeMatches(const catalog::Catalog& catalog, ItemKind kind, std::string_view type, const WordCondition& condition)
{
    switch (kind) {
    case ItemKind::Rack:
        return partMatches(catalog.rackTypes, type, condition);
    case ItemKind::Node:
        return partMatches(catalog.servers, type, condition);
    case ItemKind::Switch:
        return partMatches(catalog.switches, type, condition);
    case ItemKind::Appliance:
        return partMatches(catalog.storageSystems, type, condition) || partMatches(catalog.servers, type, condition);
    case ItemKind::FloorUnit: {
        const catalog::CoolingUnit* unit = catalog.coolingUnits.find(std::string(type));
        return partMatches(catalog.coolingUnits, type, condition) ||
               (unit != nullptr && matches(unit->kind, condition));
    }
    case ItemKind::Cable:
        break;
    }
    return partMatches(catalog.interconnects, type, condition);
}

Marks flipped(Marks marks, const WordCondition& condition)
{
    if (!condition.equal)
        std::ranges::transform(marks, marks.begin(), [](char mark) { return mark != 0 ? 0 : 1; });
    return marks;
}

} // namespace

Marks Facts::fulfilling(const WordCondition& condition) const
{
    const auto asked = [&]() -> Marks {
        switch (condition.word) {
        case Word::Name:
            return named(condition);
        case Word::Type:
            return ofType(condition);
        case Word::Accelerator:
            return withAccelerator(condition);
        case Word::Rack: {
            std::vector<std::uint32_t> racks;
            for (const design::Rack& rack : *m_design.racks) {
                if (matches(rack.name, condition))
                    racks.push_back(rack.id.value);
            }
            return inRacks(racks, false);
        }
        case Word::Row:
            return inRow(condition);
        case Word::Block:
            break;
        }
        return inBlock(condition);
    };
    return flipped(asked(), condition);
}

Marks Facts::named(const WordCondition& condition) const
{
    Marks marks(m_items.size());
    std::ranges::transform(m_items, marks.begin(), [&](const Item& item) {
        return item.ref.kind != ItemKind::Cable && matches(item.name, condition) ? 1 : 0;
    });
    return marks;
}

Marks Facts::ofType(const WordCondition& condition) const
{
    const bool isKind = std::ranges::find(kKindWords, condition.pattern, &KindWord::word) != kKindWords.end();
    // Many items are of few parts: each is looked at once.
    std::map<std::pair<ItemKind, std::string_view>, bool> parts;
    Marks marks(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        if (isKind) {
            const auto fits = [&](const KindWord& known) {
                return known.word == condition.pattern && known.kind == item.ref.kind &&
                       (!known.role || *known.role == (*m_design.switches)[static_cast<std::size_t>(item.index)].role);
            };
            marks[i] = std::ranges::any_of(kKindWords, fits) ? 1 : 0;
            continue;
        }
        const auto [known, isNew] = parts.try_emplace({item.ref.kind, item.type}, false);
        if (isNew)
            known->second = typeMatches(m_catalog, item.ref.kind, item.type, condition);
        marks[i] = known->second ? 1 : 0;
    }
    return marks;
}

Marks Facts::withAccelerator(const WordCondition& condition) const
{
    std::map<std::pair<std::string_view, std::string_view>, bool> nodes;
    Marks marks(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item& item = m_items[i];
        if (item.ref.kind != ItemKind::Node)
            continue;
        const auto [known, isNew] = nodes.try_emplace({item.type, item.accelerator}, false);
        if (isNew) {
            const catalog::Server* server = m_catalog.servers.find(std::string(item.type));
            const std::string_view own = server != nullptr ? std::string_view(server->accelerator) : std::string_view();
            const std::string_view accelerator = item.accelerator.empty() ? own : item.accelerator;
            known->second = !accelerator.empty() && partMatches(m_catalog.accelerators, accelerator, condition);
        }
        marks[i] = known->second ? 1 : 0;
    }
    return marks;
}

Marks Facts::inRacks(const std::vector<std::uint32_t>& racks, bool withRacks) const
{
    const std::unordered_set<std::uint32_t> meant(racks.begin(), racks.end());
    Marks marks(m_items.size());
    std::ranges::transform(m_items, marks.begin(), [&](const Item& item) {
        const bool isRack = withRacks && item.ref.kind == ItemKind::Rack && meant.contains(item.ref.id);
        return isRack || (item.rack.isValid() && meant.contains(item.rack.value)) ? 1 : 0;
    });
    return marks;
}

Marks Facts::inRow(const WordCondition& condition) const
{
    std::vector<std::uint32_t> racks;
    for (const design::RackRow& row : design::rowsOfRacks(m_design, m_catalog)) {
        if (row.name.empty() || !matches(row.name, condition))
            continue;
        std::ranges::transform(row.racks, std::back_inserter(racks),
                               [this](std::uint32_t rack) { return (*m_design.racks)[rack].id.value; });
    }
    return inRacks(racks, true);
}

Marks Facts::inBlock(const WordCondition& condition) const
{
    std::vector<std::uint32_t> ids;
    for (const design::Block& block : *m_design.blocks) {
        if (!matches(block.name, condition))
            continue;
        for (const std::vector<std::uint32_t>& copy : block.copies)
            ids.insert(ids.end(), copy.begin(), copy.end());
    }
    Marks marks = inRacks(ids, true);
    const std::unordered_set<std::uint32_t> meant(ids.begin(), ids.end());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].ref.kind == ItemKind::FloorUnit && meant.contains(m_items[i].ref.id))
            marks[i] = 1;
    }
    return marks;
}

} // namespace cw::query
