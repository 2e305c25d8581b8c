// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/repeat_change.h"

#include "design/edits.h"
#include "design/free_names.h"
#include "design/obstacle.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace cw::design {
namespace {

PortOwner ownerOf(ItemKind kind)
{
    return kind == ItemKind::Node     ? PortOwner::Node
           : kind == ItemKind::Switch ? PortOwner::Switch
                                      : PortOwner::Appliance;
}

ItemKind kindOf(PortOwner owner)
{
    return owner == PortOwner::Node     ? ItemKind::Node
           : owner == PortOwner::Switch ? ItemKind::Switch
                                        : ItemKind::Appliance;
}

bool joinsOthers(const Cable& cable, const Cable& like)
{
    const bool sameEnds = (cable.a == like.a && cable.b == like.b) || (cable.a == like.b && cable.b == like.a);
    return !sameEnds || cable.type != like.type;
}

/// One of these ports that two cables end at.
std::optional<PortRef> portOfTwo(const std::vector<Cable>& cables, std::vector<PortRef> ports)
{
    std::ranges::sort(ports);
    std::vector<PortRef> ends;
    const auto note = [&](const PortRef& end) {
        if (std::ranges::binary_search(ports, end))
            ends.push_back(end);
    };
    for (const Cable& cable : cables) {
        note(cable.a);
        note(cable.b);
    }
    std::ranges::sort(ends);
    const auto twice = std::ranges::adjacent_find(ends);
    return twice == ends.end() ? std::nullopt : std::optional(*twice);
}

template <class Item>
FreeNames namesOf(const std::vector<Item>& items)
{
    std::unordered_set<std::string> taken;
    for (const Item& item : items)
        taken.insert(item.name);
    return FreeNames(std::move(taken));
}

template <class Item>
void addLike(Shared<std::vector<Item>>& section, const std::vector<std::pair<std::uint32_t, Item>>& added)
{
    if (added.empty())
        return;
    FreeNames names = namesOf(*section);
    std::unordered_map<std::uint32_t, std::string> models;
    for (const Item& item : *section)
        models.emplace(item.id.value, item.name);
    for (auto [model, item] : added) {
        item.name = names.take(models[model]);
        section.edit().push_back(std::move(item));
    }
}

} // namespace

void Repeats::add(const CopyTarget& target)
{
    for (std::size_t place = 0; place < target.items.size(); ++place) {
        if (m_change.before.shape.items[place] != m_change.after.shape.items[place] ||
            m_change.before.places[place] != m_change.after.places[place])
            m_standing.emplace(target.items[place], place);
    }
    noteDevices(target, m_targets.size());
    m_targets.push_back(target);
}

void Repeats::noteDevices(const CopyTarget& target, std::size_t index)
{
    const ShapedCopy& before = m_change.before;
    const ShapedCopy& after = m_change.after;
    std::unordered_map<std::uint32_t, std::size_t> was;
    for (std::size_t i = 0; i < before.devices.size(); ++i)
        was.emplace(before.devices[i], i);
    Ids ids;
    for (std::size_t i = 0; i < after.devices.size(); ++i) {
        const ShapeDevice& device = after.shape.devices[i];
        const auto found = was.find(after.devices[i]);
        if (found == was.end()) {
            m_fresh.push_back({i, RackId{target.items[device.rack]}, index});
            continue;
        }
        const std::uint32_t own = target.before.devices[found->second];
        ids.emplace(after.devices[i], own);
        if (device != before.shape.devices[found->second])
            m_kept.emplace(own, Kept{&device, RackId{target.items[device.rack]}});
        was.erase(found);
    }
    for (const auto& [id, i] : was)
        m_gone.push_back({before.shape.devices[i].kind, target.before.devices[i]});
    m_ids.push_back(std::move(ids));
}

std::optional<Problem> Repeats::apply(Design& next)
{
    changeStanding(next);
    if (!m_gone.empty())
        next = removeItems(next, toItemSet(m_gone));
    changeDevices(next);
    addDevices(next);
    if (m_change.before.shape.cables.empty() && m_change.after.shape.cables.empty())
        return std::nullopt;
    return changeCables(next);
}

void Repeats::changeStanding(Design& next) const
{
    if (m_standing.empty())
        return;
    const auto apply = [&](auto& section, const auto& set) {
        for (std::size_t i = 0; i < section->size(); ++i) {
            const auto found = m_standing.find((*section)[i].id.value);
            if (found == m_standing.end())
                continue;
            const std::size_t place = found->second;
            const ShapeItem& like = m_change.after.shape.items[place];
            auto& item = section.edit()[i];
            item.at.xMm += m_change.after.places[place].xMm - m_change.before.places[place].xMm;
            item.at.yMm += m_change.after.places[place].yMm - m_change.before.places[place].yMm;
            item.type = like.type;
            item.facing = like.facing;
            set(item, like);
        }
    };
    apply(next.racks, [](Rack& rack, const ShapeItem& like) {
        rack.pdu = like.pdu;
        rack.pduCount = like.pduCount;
        rack.cooling = like.cooling;
    });
    apply(next.floorUnits, [](FloorUnit& unit, const ShapeItem& like) {
        unit.widthMm = like.widthMm;
        unit.depthMm = like.depthMm;
    });
}

void Repeats::changeDevices(Design& next) const
{
    if (m_kept.empty())
        return;
    const auto apply = [&](auto& section, const auto& set) {
        for (std::size_t i = 0; i < section->size(); ++i) {
            const auto found = m_kept.find((*section)[i].id.value);
            if (found == m_kept.end())
                continue;
            const ShapeDevice& like = *found->second.like;
            auto& device = section.edit()[i];
            device.type = like.type;
            device.mount = {found->second.rack, like.bottomUnit};
            set(device, like);
        }
    };
    apply(next.nodes, [](Node& node, const ShapeDevice& like) { node.accelerator = like.accelerator; });
    apply(next.switches, [](Switch& device, const ShapeDevice& like) { device.role = like.role; });
    apply(next.appliances, [](Appliance&, const ShapeDevice&) {});
}

/// Named after the device of the changed copy, counting on.
void Repeats::addDevices(Design& next)
{
    std::vector<std::pair<std::uint32_t, Node>> nodes;
    std::vector<std::pair<std::uint32_t, Switch>> switches;
    std::vector<std::pair<std::uint32_t, Appliance>> appliances;
    for (const Fresh& fresh : m_fresh) {
        const ShapeDevice& like = m_change.after.shape.devices[fresh.device];
        const std::uint32_t model = m_change.after.devices[fresh.device];
        const std::uint32_t id = takeId(next);
        m_ids[fresh.target].emplace(model, id);
        const Mount mount{fresh.rack, like.bottomUnit};
        if (like.kind == ItemKind::Node)
            nodes.push_back({model, {NodeId{id}, {}, like.type, like.accelerator, mount}});
        else if (like.kind == ItemKind::Switch)
            switches.push_back({model, {SwitchId{id}, {}, like.type, like.role, mount}});
        else
            appliances.push_back({model, {ApplianceId{id}, {}, like.type, mount}});
    }
    addLike(next.nodes, nodes);
    addLike(next.switches, switches);
    addLike(next.appliances, appliances);
}

std::optional<Problem> Repeats::changeCables(Design& next) const
{
    const ShapedCopy& before = m_change.before;
    const ShapedCopy& after = m_change.after;
    std::unordered_map<std::uint32_t, std::size_t> was;
    for (std::size_t i = 0; i < before.cables.size(); ++i)
        was.emplace(before.cables[i], i);
    std::unordered_map<std::uint32_t, Cable> wanted; ///< those that lasted, by id in the target
    std::unordered_set<std::uint32_t> gone;
    std::vector<Cable> fresh;
    for (std::size_t t = 0; t < m_targets.size(); ++t) {
        gone.insert(m_targets[t].before.cables.begin(), m_targets[t].before.cables.end());
        for (std::size_t i = 0; i < after.cables.size(); ++i) {
            const auto end = [&](const ShapePort& port) {
                return PortRef{ownerOf(after.shape.devices[port.device].kind),
                               m_ids[t].at(after.devices[port.device]), port.port};
            };
            const ShapeCable& like = after.shape.cables[i];
            const Cable cable{{}, like.type, end(like.a), end(like.b)};
            const auto found = was.find(after.cables[i]);
            if (found == was.end()) {
                fresh.push_back(cable);
                continue;
            }
            const std::uint32_t own = m_targets[t].before.cables[found->second];
            wanted.emplace(own, cable);
            gone.erase(own);
        }
    }
    const auto isGone = [&gone](const Cable& cable) { return gone.contains(cable.id.value); };
    if (!gone.empty() && std::ranges::any_of(*next.cables, isGone))
        std::erase_if(next.cables.edit(), isGone);
    std::vector<PortRef> ports; ///< that new and changed cables end at
    for (const Cable& cable : fresh)
        ports.insert(ports.end(), {cable.a, cable.b});
    for (std::size_t i = 0; i < next.cables->size(); ++i) {
        const auto like = wanted.find((*next.cables)[i].id.value);
        if (like == wanted.end() || !joinsOthers((*next.cables)[i], like->second))
            continue;
        Cable& cable = next.cables.edit()[i];
        cable = {cable.id, like->second.type, like->second.a, like->second.b};
        ports.insert(ports.end(), {cable.a, cable.b});
    }
    for (Cable& cable : fresh) {
        cable.id = CableId{takeId(next)};
        next.cables.edit().push_back(std::move(cable));
    }
    const std::optional<PortRef> twice = ports.empty() ? std::nullopt : portOfTwo(*next.cables, std::move(ports));
    if (!twice)
        return std::nullopt;
    return Problem{"problem.block.portTaken",
                   {},
                   0,
                   {{"item", nameOf(next, {kindOf(twice->owner), twice->id})}, {"port", std::to_string(twice->port + 1)}}};
}

} // namespace cw::design
