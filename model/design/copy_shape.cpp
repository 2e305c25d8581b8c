// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/copy_shape.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace cw::design {
namespace {

struct Place {
    std::size_t copy = 0;
    std::size_t index = 0; ///< of the item, or of the device
};
using Places = std::unordered_map<std::uint32_t, Place>;

Places placesOf(std::span<const CopyItems> copies)
{
    Places places;
    for (std::size_t copy = 0; copy < copies.size(); ++copy) {
        for (std::size_t index = 0; index < copies[copy].size(); ++index)
            places.emplace(copies[copy][index], Place{copy, index});
    }
    return places;
}

void takeItems(const Design& design, const Places& places, std::vector<ShapedCopy>& out)
{
    const auto put = [&](std::uint32_t id, const FloorPoint& at, ShapeItem item) {
        const auto found = places.find(id);
        if (found == places.end())
            return;
        ShapedCopy& copy = out[found->second.copy];
        item.at = at;
        copy.places[found->second.index] = at;
        copy.shape.items[found->second.index] = std::move(item);
    };
    for (const Rack& rack : *design.racks) {
        if (places.contains(rack.id.value))
            put(rack.id.value, rack.at,
                {true, rack.type, {}, rack.facing, rack.pdu, rack.pduCount, rack.cooling, 0, 0});
    }
    for (const FloorUnit& unit : *design.floorUnits) {
        if (places.contains(unit.id.value))
            put(unit.id.value, unit.at, {false, unit.type, {}, unit.facing, {}, 0, {}, unit.widthMm, unit.depthMm});
    }
    for (ShapedCopy& copy : out) {
        if (copy.places.empty())
            continue;
        for (ShapeItem& item : copy.shape.items) {
            item.at.xMm -= copy.places.front().xMm;
            item.at.yMm -= copy.places.front().yMm;
        }
    }
}

void takeDevices(const Design& design, const Places& places, std::vector<ShapedCopy>& out)
{
    const auto put = [&](std::uint32_t id, const Mount& mount, ItemKind kind, const PartId& type,
                         const PartId& accelerator, SwitchRole role) {
        const auto found = places.find(mount.rack.value);
        if (found == places.end())
            return;
        ShapedCopy& copy = out[found->second.copy];
        copy.shape.devices.push_back({found->second.index, mount.bottomUnit, kind, type, accelerator, role});
        copy.devices.push_back(id);
    };
    for (const Node& node : *design.nodes)
        put(node.id.value, node.mount, ItemKind::Node, node.type, node.accelerator, {});
    for (const Switch& device : *design.switches)
        put(device.id.value, device.mount, ItemKind::Switch, device.type, {}, device.role);
    for (const Appliance& appliance : *design.appliances)
        put(appliance.id.value, appliance.mount, ItemKind::Appliance, appliance.type, {}, {});
}

/// By rack, unit and kind; devices that a file puts into the same unit keep their order.
void sortDevices(ShapedCopy& copy)
{
    const auto key = [](const ShapeDevice& d) { return std::tuple(d.rack, d.bottomUnit, d.kind); };
    if (std::ranges::is_sorted(copy.shape.devices, {}, key))
        return;
    std::vector<std::size_t> order(copy.devices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return key(copy.shape.devices[i]); });
    std::vector<ShapeDevice> devices;
    std::vector<std::uint32_t> ids;
    devices.reserve(order.size());
    ids.reserve(order.size());
    for (const std::size_t i : order) {
        devices.push_back(std::move(copy.shape.devices[i]));
        ids.push_back(copy.devices[i]);
    }
    copy.shape.devices = std::move(devices);
    copy.devices = std::move(ids);
}

void takeCables(const Design& design, std::vector<ShapedCopy>& out)
{
    if (design.cables->empty())
        return;
    Places devices;
    for (std::size_t copy = 0; copy < out.size(); ++copy) {
        for (std::size_t index = 0; index < out[copy].devices.size(); ++index)
            devices.emplace(out[copy].devices[index], Place{copy, index});
    }
    std::vector<std::vector<std::pair<ShapeCable, std::uint32_t>>> found(out.size());
    for (const Cable& cable : *design.cables) {
        const auto a = devices.find(cable.a.id);
        const auto b = devices.find(cable.b.id);
        if (a == devices.end() || b == devices.end() || a->second.copy != b->second.copy)
            continue;
        ShapePort from{a->second.index, cable.a.port};
        ShapePort to{b->second.index, cable.b.port};
        if (to < from)
            std::swap(from, to);
        found[a->second.copy].push_back({{from, to, cable.type}, cable.id.value});
    }
    for (std::size_t copy = 0; copy < out.size(); ++copy) {
        std::ranges::sort(found[copy]);
        for (auto& [cable, id] : found[copy]) {
            out[copy].shape.cables.push_back(std::move(cable));
            out[copy].cables.push_back(id);
        }
    }
}

} // namespace

std::vector<ShapedCopy> copyShapes(const Design& design, std::span<const CopyItems> copies)
{
    std::vector<ShapedCopy> out(copies.size());
    for (std::size_t copy = 0; copy < copies.size(); ++copy) {
        out[copy].shape.items.resize(copies[copy].size());
        out[copy].places.resize(copies[copy].size());
    }
    const Places places = placesOf(copies);
    takeItems(design, places, out);
    takeDevices(design, places, out);
    for (ShapedCopy& copy : out)
        sortDevices(copy);
    takeCables(design, out);
    return out;
}

ShapedCopy copyShape(const Design& design, const CopyItems& copy)
{
    return std::move(copyShapes(design, std::span(&copy, 1)).front());
}

} // namespace cw::design
