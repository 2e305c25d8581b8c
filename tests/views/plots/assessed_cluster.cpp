// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessed_cluster.h"

#include <fstream>
#include <iterator>

namespace cw::fixture {
namespace {

using namespace cw::unit;

template <class T>
catalog::Datum<T> datum(T value)
{
    return {value, catalog::Provenance::Datasheet, "maker", "2026-06"};
}

constexpr int kRacks = 8;
constexpr int kNodesPerRack = 4;

power::Levels levels(double idle, double expected, double rated) { return {idle * kW, expected * kW, rated * kW}; }

inventory::Result countedHall(const design::Design& design, const catalog::Catalog& parts)
{
    inventory::Result out;
    out.acceleratorCount = 256;
    out.nodeCount = 32;
    out.rackCount = kRacks;
    out.nodes.push_back(
        {"dgx-h100", "h100", false, 32, 8, 8, *parts.servers.find("dgx-h100"), *parts.accelerators.find("h100"), {}});
    inventory::RackClass rack;
    rack.type = "rack-42u";
    rack.pdu = "pdu-22kw";
    rack.pduCount = 3;
    rack.nodes = {{0, kNodesPerRack}};
    rack.units = 42;
    rack.usedUnits = 32;
    rack.freeUnits = 10;
    rack.typePart = *parts.rackTypes.find("rack-42u");
    rack.pduPart = *parts.rackPdus.find("pdu-22kw");
    for (const design::Rack& each : *design.racks)
        rack.racks.push_back(each.id);
    out.racks.push_back(rack);
    return out;
}

fabric::Result network()
{
    fabric::Result out;
    out.tiers = {{network::Tier::Memory, 3.35 * TBps, 1}, {network::Tier::ScaleUp, 450 * GBps, 1},
                 {network::Tier::Pcie, 64 * GBps, 1},     {network::Tier::Leaf, 50 * GBps, 1},
                 {network::Tier::Spine, 50 * GBps, 1},    {network::Tier::Storage, {}, 1}};
    out.injectionPerGpu = 50 * GBps;
    out.isJoined = true;
    out.spinePerGpu = 50 * GBps;
    return out;
}

training::Result memory()
{
    training::Result out;
    const double activations[] = {22.8, 17.1, 11.4, 5.7};
    for (int i = 0; i < 4; ++i) {
        training::StageMemory stage;
        stage.stage = i;
        stage.firstLayer = 20 * i;
        stage.layers = 20;
        stage.weights = 4.5 * GB;
        stage.gradients = 9.1 * GB;
        stage.optimizer = 3.4 * GB;
        stage.activations = activations[i] * GB;
        stage.overhead = 4.6 * GB;
        stage.total = stage.weights + stage.gradients + stage.optimizer + stage.activations + stage.overhead;
        out.stages.push_back(stage);
    }
    out.fullestStage = 0;
    out.capacity = 80 * GB;
    out.headroom = *out.capacity - out.stages[0].total;
    out.verdict = training::MemoryVerdict::Fits;
    return out;
}

power::Result watts()
{
    power::Result out;
    out.accelerators = levels(20, 164, 179);
    out.processors = levels(10, 32, 42);
    out.fans = levels(8, 32, 70);
    out.network = levels(10, 20, 35);
    out.nodesTotal = *out.accelerators + *out.processors + *out.fans + *out.network;
    out.switchesTotal = levels(7, 9, 21);
    out.storageTotal = levels(3, 4, 6);
    out.it = *out.nodesTotal + *out.switchesTotal + *out.storageTotal;
    out.losses = levels(6, 13, 18);
    out.cooling = levels(20, 39, 53);
    out.facility = *out.it + *out.losses + *out.cooling;
    power::RackPower rack;
    rack.rack = levels(8, 31, 40.8);
    rack.capacity = 66 * kW;
    rack.capacityOneLost = 44 * kW;
    rack.share = 40.8 / 66;
    rack.verdict = power::PduVerdict::Carries;
    out.racks = {rack};
    return out;
}

cooling::Result heat()
{
    cooling::Result out;
    cooling::RackCooling rack;
    rack.heat = {31 * kW, 40.8 * kW};
    rack.air = {3 * kW, 4 * kW};
    rack.liquid = {28 * kW, 36.8 * kW};
    rack.capacity = 60 * kW;
    rack.verdict = cooling::RackVerdict::Cooled;
    out.racks = {rack};
    out.pue = 1.2;
    return out;
}

std::shared_ptr<const trends::TrendTables> shippedTables()
{
    std::vector<std::string> texts;
    for (const std::string_view name : trends::kTableFiles) {
        std::ifstream file(std::string(CW_RESOURCES "/trends/") + std::string(name));
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    auto loaded = trends::loadTables(texts);
    return loaded ? std::make_shared<const trends::TrendTables>(std::move(loaded).value()) : nullptr;
}

trends::Inputs campaign()
{
    trends::Inputs out;
    out.tables = shippedTables();
    out.peak = 253 * PFLOPS;
    out.utilisation = Fraction{0.4};
    out.availability = Fraction{1.0};
    out.campaign = 90 * day;
    out.facilityPower = 313 * kW;
    out.efficiency = FlopsPerJoule(1.41e12);
    out.designYear = 2026.5;
    out.horizonYear = 2029;
    return out;
}

template <class Inputs, class Result>
assess::StagePtr<Inputs, Result> stage(Inputs inputs, Result result)
{
    return std::make_shared<const Stage<Inputs, Result>>(Stage<Inputs, Result>{std::move(inputs), std::move(result)});
}

} // namespace

catalog::Catalog catalog()
{
    catalog::Catalog out;
    out.edition = "2026-06";
    out.sources["maker"] = {"Maker's datasheet", "https://example.org/datasheet"};
    catalog::Accelerator gpu;
    gpu.id = "h100";
    gpu.name = "H100 SXM";
    gpu.memoryType = "HBM3";
    gpu.memoryLabel = datum(80 * GB);
    gpu.memoryBandwidth = datum(3.35 * TBps);
    catalog::ScaleUp link;
    link.name = "NVLink 4";
    link.oneWay = datum(450 * GBps);
    gpu.scaleUp = link;
    out.accelerators.put(gpu);
    catalog::Server server;
    server.id = "dgx-h100";
    server.name = "DGX H100";
    server.accelerator = "h100";
    server.acceleratorCount = 8;
    server.rackUnits = datum(8);
    out.servers.put(server);
    catalog::RackType rack;
    rack.id = "rack-42u";
    rack.name = "42U 600 x 1200";
    rack.rackUnits = datum(42);
    rack.width = datum(600 * mm);
    rack.depth = datum(1200 * mm);
    out.rackTypes.put(rack);
    catalog::RackPdu pdu;
    pdu.id = "pdu-22kw";
    pdu.name = "PDU 400 V 32 A";
    pdu.capacity = datum(22 * kW);
    out.rackPdus.put(pdu);
    return out;
}

design::Design design()
{
    design::Design out;
    design::Title& title = out.title.edit();
    title.name = "70B training cluster";
    title.customer = "한빛AI연구원";
    title.project = "70B 학습 클러스터 설계 보고서";
    title.author = "J. Kim";
    title.date = "2026-11-20";
    title.version = "1.2";
    for (int i = 0; i < kRacks; ++i) {
        const design::RackId id{++out.lastId};
        const bool upper = i < kRacks / 2;
        out.racks.edit().push_back({id,
                                    (upper ? "A" : "B") + std::to_string(i % 4 + 1),
                                    "rack-42u",
                                    {3600 + 600 * (i % 4), upper ? 1200 : 3600},
                                    upper ? design::Facing::Up : design::Facing::Down,
                                    "pdu-22kw",
                                    3,
                                    {}});
        for (int unit = 0; unit < kNodesPerRack; ++unit)
            out.nodes.edit().push_back({{++out.lastId}, "N", "dgx-h100", {}, {id, 1 + 8 * unit}});
    }
    return out;
}

std::shared_ptr<assess::Assessment> assessment()
{
    auto out = std::make_shared<assess::Assessment>();
    const design::Design hall = design();
    const catalog::Catalog parts = catalog();
    inventory::Inputs counted;
    counted.design = hall;
    out->inventory = stage(counted, countedHall(hall, parts));
    out->fabric = stage(fabric::Inputs{}, network());
    out->networkRates = fabric::networkRates(out->fabric->result, {});
    out->tierLoads = {{network::Tier::ScaleUp, {}, 60 * GBps, 0},
                      {network::Tier::Leaf, {}, 5.2 * GBps, 0.87},
                      {network::Tier::Spine, {}, 1.2 * GBps, 0.5}};
    training::Inputs plan;
    plan.model.name = "Llama 3.1 70B";
    plan.choice.plan = {8, 4, 1, 8, 1, 1, true, 1};
    out->training = stage(plan, memory());
    power::Inputs supply;
    supply.pue = 1.2;
    out->power = stage(supply, watts());
    out->cooling = stage(cooling::Inputs{}, heat());
    const trends::Inputs work = campaign();
    if (work.tables)
        out->trends = stage(work, trends::assess(work));
    out->figures = {
        {"inventory.accelerators", "card.inventory.accelerators", "1", Measure(256.0), {}, {}, true},
        {"inventory.nodes", "card.inventory.nodes", "1", Measure(32.0), {}, {}, true},
        {"training.memoryPerGpu", "card.training.memoryPerGpu", "GB", Measure(44.4 * GB), {}, {}, true},
        {"power.facility", "card.power.facility", "kW", Measure(313 * kW), Measure(300 * kW), Measure(330 * kW), true},
        {"power.facilityRated", "card.power.facilityRated", "kW", Measure(424 * kW), {}, {}, true},
        {"cooling.pue", "card.cooling.pue", "1", Measure(1.2), {}, {}, true},
        {"cooling.wue", "card.cooling.wue", "L/kWh", {}, {}, {}, false}};
    assess::Finding bubble;
    bubble.code = "finding.pipelineBubble";
    bubble.severity = assess::Severity::Warning;
    out->findings = {bubble};
    return out;
}

std::vector<explain::Explanation> calculations()
{
    explain::Explanation facility;
    facility.figure = "power.facility";
    facility.title = "card.power.facility";
    facility.formula = "P_it * PUE";
    facility.letters = {{"P_it", "figure.power.it", explain::Origin::Figure, Measure(261 * kW), "power.it", ""},
                        {"PUE", "figure.cooling.pue", explain::Origin::Catalog, Measure(1.2), "", "maker"}};
    facility.value = Measure(313 * kW);
    facility.unit = "kW";
    facility.source = "maker";
    return std::vector<explain::Explanation>(40, facility);
}

} // namespace cw::fixture
