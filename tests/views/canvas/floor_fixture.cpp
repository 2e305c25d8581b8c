// SPDX-License-Identifier: GPL-3.0-or-later
#include "floor_fixture.h"

#include "canvas/floor_plan.h"


namespace cw::canvas::fixture {
namespace {

using namespace cw::unit;

template <class T>
catalog::Datum<T> datum(T value)
{
    return {value, catalog::Provenance::Estimate, "test", {}};
}

design::Rack rack(design::Design& design, const std::string& name, int x, int y, design::Facing facing)
{
    return {{++design.lastId}, name, "rack-42u", {x, y}, facing, "pdu-22kw", 3, {}};
}

void addRackWithNodes(design::Design& design, const std::string& name, int x, int y, design::Facing facing)
{
    const design::Rack added = rack(design, name, x, y, facing);
    design.racks.edit().push_back(added);
    for (int i = 0; i < 4; ++i)
        design.nodes.edit().push_back(
            {{++design.lastId}, name + "-n" + std::to_string(i + 1), "dgx-h100", {}, {added.id, 1 + 8 * i}});
}

void addNetworkRack(design::Design& design, const std::string& name, int x, int y)
{
    const design::Rack added = rack(design, name, x, y, design::Facing::Up);
    design.racks.edit().push_back(added);
    for (int i = 0; i < 12; ++i)
        design.switches.edit().push_back({{++design.lastId},
                                          (i < 8 ? "leaf" : "spine") + std::to_string(i + 1),
                                          "qm9700",
                                          i < 8 ? design::SwitchRole::Leaf : design::SwitchRole::Spine,
                                          {added.id, 1 + 2 * i}});
}

} // namespace

catalog::Catalog catalog()
{
    catalog::Catalog out;
    out.edition = "test";
    out.judgementModel.widestAisle = datum(3.6 * m);
    out.judgementModel.clearanceBefore = datum(1.0 * m);
    out.judgementModel.clearanceBehind = datum(0.6 * m);
    catalog::RackType type;
    type.id = "rack-42u";
    type.name = "42U";
    type.rackUnits = datum(42);
    type.width = datum(600.0 * mm);
    type.depth = datum(1200.0 * mm);
    out.rackTypes.put(type);
    catalog::RackPdu pdu;
    pdu.id = "pdu-22kw";
    pdu.capacity = datum(22.0 * kW);
    out.rackPdus.put(pdu);
    for (const char* id : {"h100", "h200"}) {
        catalog::Accelerator accelerator;
        accelerator.id = id;
        accelerator.name = id;
        out.accelerators.put(accelerator);
    }
    catalog::Server server;
    server.id = "dgx-h100";
    server.name = "DGX H100";
    server.accelerator = "h100";
    server.acceleratorCount = 8;
    server.rackUnits = datum(8);
    server.ratedPower = datum(10.2 * kW);
    out.servers.put(server);
    catalog::Switch box;
    box.id = "qm9700";
    box.name = "QM9700";
    box.ports = datum(64);
    box.portRate = datum(400.0 * Gbps);
    box.rackUnits = datum(1);
    out.switches.put(box);
    catalog::StorageSystem storage;
    storage.id = "nvme-shelf";
    storage.name = "NVMe shelf";
    storage.rackUnits = datum(2);
    out.storageSystems.put(storage);
    catalog::CoolingUnit cdu;
    cdu.id = "cdu-400kw";
    cdu.name = "CDU 400 kW";
    cdu.kind = "cdu";
    cdu.capacity = datum(400.0 * kW);
    out.coolingUnits.put(cdu);
    cdu.id = "rear-door";
    cdu.kind = "rear-door";
    out.coolingUnits.put(cdu);
    type.id = "rack-nvl72";
    type.rackUnits = datum(48);
    out.rackTypes.put(type);
    server.id = "gb200-nvl72";
    server.rackUnits = datum(48);
    server.isRack = true;
    out.servers.put(server);
    return out;
}

design::Design smallHall()
{
    design::Design design;
    for (int i = 0; i < 5; ++i) {
        if (i == 2)
            addNetworkRack(design, "NET", 3600 + 600 * i, 1200);
        else
            addRackWithNodes(design, "A" + std::to_string(i < 2 ? i + 1 : i), 3600 + 600 * i, 1200, design::Facing::Up);
    }
    for (int i = 0; i < 4; ++i)
        addRackWithNodes(design, "B" + std::to_string(i + 1), 4200 + 600 * i, 3600, design::Facing::Down);
    design.floorUnits.edit().push_back(
        {{++design.lastId}, "CDU 1", "cdu-400kw", {3600, 3600}, 600, 1200, design::Facing::Down});
    design.floorUnits.edit().push_back(
        {{++design.lastId}, "CDU 2", "cdu-400kw", {6600, 3600}, 600, 1200, design::Facing::Down});
    return design;
}

design::Design largeHall(int racks)
{
    constexpr int kInRow = 25;
    constexpr int kRowPitchMm = 2400;
    design::Design design;
    design.racks.edit().reserve(static_cast<std::size_t>(racks));
    const int columns = 5;
    for (int i = 0; i < racks; ++i) {
        const int row = i / kInRow;
        const int x = 1800 + (row % columns) * (kInRow * 600 + 2400) + i % kInRow * 600;
        const int line = row / columns;
        addRackWithNodes(design, "R" + std::to_string(row + 1) + "-" + std::to_string(i % kInRow + 1), x,
                         1800 + line * kRowPitchMm, line % 2 == 0 ? design::Facing::Up : design::Facing::Down);
    }
    const int lines = (racks + kInRow * columns - 1) / (kInRow * columns);
    design.site.edit().widthMm = 1800 * 2 + columns * (kInRow * 600 + 2400);
    design.site.edit().depthMm = 3600 + (lines + 1) * 2400 + 6000;
    return design;
}

std::vector<RackFigures> figures(const design::Design& design)
{
    std::vector<int> nodes(design.lastId + 1, 0);
    for (const design::Node& node : *design.nodes)
        ++nodes[node.mount.rack.value];
    std::vector<RackFigures> out;
    for (const design::Rack& rack : *design.racks) {
        const int count = nodes[rack.id.value];
        RackFigures figure;
        figure.rack = rack.id;
        figure.power = (count * 10.2 - static_cast<double>(rack.id.value % 7) * 0.8 * (count > 0 ? 1 : 0)) * kW;
        figure.powerLimit = 44.0 * kW;
        figure.heat = figure.power;
        figure.heatLimit = 40.0 * kW;
        figure.rackUnits = 42;
        figure.freeUnits = 42 - 8 * count;
        out.push_back(figure);
    }
    return out;
}

bool somethingOverlaps(const design::Design& design)
{
    const FloorPlan plan = planFloor(design, catalog());
    std::vector<QRect> all;
    for (const PlanRack& rack : plan.racks)
        all.push_back(rack.mm);
    for (const PlanUnit& unit : plan.units)
        all.push_back(unit.mm);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].intersects(all[j]))
                return true;
        }
    }
    return false;
}

} // namespace cw::canvas::fixture
