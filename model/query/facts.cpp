// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/facts.h"

#include "query/keys.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <type_traits>

namespace cw::query {

using design::ItemKind;

void Facts::add(ItemKind kind, const auto& items)
{
    int index = 0;
    for (const auto& each : items) {
        Item item;
        item.ref = {kind, each.id.value};
        item.index = index++;
        item.type = each.type;
        if constexpr (requires { each.name; })
            item.name = each.name;
        if constexpr (requires { each.mount; })
            item.rack = each.mount.rack;
        if constexpr (requires { each.accelerator; })
            item.accelerator = each.accelerator;
        m_items.push_back(item);
    }
}

Facts::Facts(const design::Design& design, const catalog::Catalog& catalog, const assess::Assessment& assessment)
    : m_design(design), m_catalog(catalog), m_assessment(assessment)
{
    m_items.reserve(design.racks->size() + design.nodes->size() + design.switches->size() + design.appliances->size() +
                    design.floorUnits->size() + design.cables->size());
    add(ItemKind::Rack, *design.racks);
    add(ItemKind::Node, *design.nodes);
    add(ItemKind::Switch, *design.switches);
    add(ItemKind::Appliance, *design.appliances);
    add(ItemKind::FloorUnit, *design.floorUnits);
    add(ItemKind::Cable, *design.cables);
    std::ranges::sort(m_items, {}, &Item::ref);
    if (assessment.inventory) {
        classifyRacks();
        classify();
    }
}

void Facts::classifyRacks()
{
    std::unordered_map<std::uint32_t, int> classes;
    int index = 0;
    for (const inventory::RackClass& known : m_assessment.inventory->result.racks) {
        for (const design::RackId rack : known.racks)
            classes.emplace(rack.value, index);
        ++index;
    }
    for (Item& item : m_items) {
        const auto found = item.ref.kind == ItemKind::Rack ? classes.find(item.ref.id) : classes.end();
        if (found != classes.end())
            item.ofClass = found->second;
    }
}

namespace {

/// Neighbours are mostly of one class: the last hit is tried first.
template <class Class, class Matches>
int classOf(const std::vector<Class>& classes, int last, Matches matches)
{
    if (last >= 0 && static_cast<std::size_t>(last) < classes.size() &&
        matches(classes[static_cast<std::size_t>(last)]))
        return last;
    const auto found = std::ranges::find_if(classes, matches);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

} // namespace

void Facts::classify()
{
    const inventory::Inventory& inventory = m_assessment.inventory->result;
    int last = -1;
    for (Item& item : m_items) {
        switch (item.ref.kind) {
        case ItemKind::Node:
            item.ofClass = last = classOf(inventory.nodes, last, [&item](const inventory::NodeClass& known) {
                if (known.server != item.type)
                    return false;
                return item.accelerator.empty() ? !known.overridden : known.accelerator == item.accelerator;
            });
            break;
        case ItemKind::Switch: {
            const design::SwitchRole role = (*m_design.switches)[static_cast<std::size_t>(item.index)].role;
            item.ofClass = last = classOf(inventory.switches, last, [&item, role](const inventory::SwitchClass& known) {
                return known.role == role && known.type == item.type;
            });
            break;
        }
        case ItemKind::Appliance:
            item.ofClass = last =
                classOf(inventory.appliances, last, [&item](const auto& known) { return known.type == item.type; });
            break;
        case ItemKind::FloorUnit:
            item.ofClass = last =
                classOf(inventory.floorUnits, last, [&item](const auto& known) { return known.type == item.type; });
            break;
        case ItemKind::Rack:
        case ItemKind::Cable:
            break;
        }
    }
}

bool holds(const AmountCondition& condition, double number)
{
    if (std::isnan(number))
        return false;
    constexpr double kReadAlike = 0.005;
    const bool counted = dimensionOf(condition.amount) == Dimension{};
    const double slack = counted ? 0 : kReadAlike * std::abs(condition.number);
    const bool equal = std::abs(number - condition.number) <= slack;
    switch (condition.comparison) {
    case Comparison::Less:
        return number < condition.number;
    case Comparison::AtMost:
        return number <= condition.number;
    case Comparison::Equal:
        return equal;
    case Comparison::NotEqual:
        return !equal;
    case Comparison::AtLeast:
        return number >= condition.number;
    case Comparison::More:
        break;
    }
    return number > condition.number;
}

Marks Facts::fulfilling(const AmountCondition& condition) const
{
    if (condition.amount >= Amount::Stage)
        return placed(condition);
    const Column column = condition.amount == Amount::FreePorts ? freePorts() : amounts(condition.amount);
    Marks marks(m_items.size());
    std::ranges::transform(column, marks.begin(), [&](double number) { return holds(condition, number) ? 1 : 0; });
    return marks;
}

Marks Facts::having(Flag flag) const
{
    using assess::SubjectKind;
    std::set<design::ItemRef> meant;
    if (flag == Flag::Failed && m_assessment.graph) {
        for (const fabric::Failure& failure : m_assessment.graph->inputs.failed) {
            const ItemKind kind = failure.kind == fabric::Failure::Kind::Switch  ? ItemKind::Switch
                                  : failure.kind == fabric::Failure::Kind::Cable ? ItemKind::Cable
                                                                                 : ItemKind::Node;
            meant.insert({kind, failure.item});
        }
    }
    const assess::Severity severity = flag == Flag::Error ? assess::Severity::Error : assess::Severity::Warning;
    for (const assess::Finding& finding : m_assessment.findings) {
        if (flag == Flag::Failed || finding.severity != severity || !finding.stands())
            continue;
        for (const assess::Subject& subject : finding.subjects) {
            // Kinds of subjects are kinds of items between the design and the workload.
            if (subject.kind > SubjectKind::Design && subject.kind < SubjectKind::Workload)
                meant.insert({static_cast<ItemKind>(static_cast<int>(subject.kind) - 1), subject.id});
        }
    }
    Marks marks(m_items.size());
    std::ranges::transform(m_items, marks.begin(), [&](const Item& item) { return meant.contains(item.ref) ? 1 : 0; });
    return marks;
}

} // namespace cw::query
