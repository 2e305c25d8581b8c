// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: on which small catalog and hall do the tests of inventory, fabric, power and cooling stand?
// Leaves out: the shipped catalog; these few parts are written out so that a test can be read on its own.
#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "explain/explanation.h"
#include "explain/formula.h"

#include <QTest>

#include <cmath>
#include <set>

namespace cw::sample {

template <class T>
catalog::Datum<T> datum(T value)
{
    return {value, catalog::Provenance::Datasheet, "test", {}};
}

inline catalog::Accelerator h100()
{
    using namespace cw::unit;
    catalog::Accelerator part;
    part.id = "h100";
    part.memoryBandwidth = datum(3350 * GBps);
    part.thermalDesignPower = datum(700 * W);
    part.scaleUp = catalog::ScaleUp{"NVLink 4", datum(450 * GBps), std::nullopt, 8};
    part.pcie = catalog::PcieLink{5, 16, datum(63 * GBps)};
    return part;
}

inline catalog::Server dgxH100()
{
    using namespace cw::unit;
    catalog::Server part;
    part.id = "dgx-h100";
    part.accelerator = "h100";
    part.acceleratorCount = 8;
    part.rackUnits = datum(8);
    part.ratedPower = datum(10200 * W);
    part.typicalPower = datum(catalog::PowerRange{6500 * W, 8500 * W});
    part.weight = datum(130.45 * kg);
    part.hostMemory = datum(2048 * GB);
    part.cpuSockets = 2;
    part.nics = {{8, 400 * Gbps, catalog::NicRole::Compute, "ConnectX-7", 2},
                 {2, 400 * Gbps, catalog::NicRole::Storage, "ConnectX-7", 1}};
    part.nvSwitchCount = 4;
    part.scaleUpDomain = 8;
    part.powerInlets = datum(6);
    return part;
}

inline catalog::Switch qm9700()
{
    using namespace cw::unit;
    catalog::Switch part;
    part.id = "qm9700";
    part.family = catalog::LinkFamily::InfiniBand;
    part.ports = datum(64);
    part.portRate = datum(400 * Gbps);
    part.portsPerCage = 2;
    part.rackUnits = datum(1);
    part.typicalPower = datum(747 * W);
    part.maxPower = datum(1720 * W);
    part.weight = datum(14 * kg);
    return part;
}

inline catalog::CoolingSystem airCooling()
{
    using namespace cw::unit;
    catalog::CoolingSystem part;
    part.id = "contained-air";
    part.kind = catalog::CoolingKind::ContainedAir;
    part.capacityPerRack = datum(41 * kW);
    part.pueMedian = datum(1.20);
    part.pueLow = datum(1.10);
    part.pueHigh = datum(1.35);
    part.wueLitresPerKilowattHour = datum(0.23);
    return part;
}

inline catalog::CoolingSystem liquidCooling()
{
    using namespace cw::unit;
    catalog::CoolingSystem part = airCooling();
    part.id = "direct-liquid";
    part.kind = catalog::CoolingKind::DirectLiquid;
    part.capacityPerRack = datum(135 * kW);
    part.liquidCapture = datum(Fraction{0.75});
    part.pueMedian = datum(1.093);
    part.pueLow = datum(1.023);
    part.pueHigh = datum(1.164);
    return part;
}

inline catalog::PowerModel powerModel()
{
    using namespace cw::unit;
    catalog::PowerModel model;
    model.trainingShareOfRated = datum(Fraction{0.76});
    model.acceleratorTrainingShare = datum(Fraction{0.90});
    model.waitingShare = datum(Fraction{0.8});
    model.acceleratorIdleShare = datum(Fraction{88.0 / 560.0});
    model.ratedPerAcceleratorPower = datum(1.8);
    model.processorMax = datum(280 * W);
    model.processorIdle = datum(90 * W);
    model.memoryPerTerabyte = datum(145 * W);
    model.nic = datum(20 * W);
    model.nvSwitch = datum(100 * W);
    model.drives = datum(30 * W);
    model.fanShare = datum(Fraction{0.15});
    model.fanIdleShare = datum(Fraction{0.30});
    model.switchTypicalOfMax = datum(Fraction{747.0 / 1720.0});
    model.deviceInlets = datum(2);
    model.switchPerTerabit = datum(67 * W);
    model.clockExponent = datum(3.0);
    return model;
}

inline catalog::LinkModel linkModel()
{
    using namespace cw::unit;
    catalog::LinkModel model;
    model.scaleUpEfficiency = datum(Fraction{0.80});
    model.networkEfficiency = datum(Fraction{0.90});
    model.networkReductionEfficiency = datum(Fraction{0.6});
    model.pcieEfficiency = datum(Fraction{0.75});
    model.scaleUpLatency = datum(3 * us);
    model.networkLatency = datum(15.8 * us);
    model.collectiveLaunch = datum(30 * us);
    model.shortScaleUpLatency = datum(1 * us);
    model.shortNetworkLatency = datum(8 * us);
    model.shortScaleUpShare = datum(Fraction{0.6});
    model.shortNetworkRate = datum(9 * GBps);
    model.switchLatency = datum(0.3 * us);
    model.cableInRack = datum(Metres(2));
    return model;
}

inline catalog::PowerChain powerChain()
{
    catalog::PowerChain chain;
    chain.id = "ups";
    chain.stageEfficiencies = {datum(Fraction{0.97}), datum(Fraction{0.985}), datum(Fraction{0.995})};
    chain.stageNames = {"ups", "distribution", "transformer"};
    return chain;
}

inline catalog::Catalog catalogOfParts()
{
    using namespace cw::unit;
    catalog::Catalog catalog;
    catalog.accelerators.put(h100());
    catalog::Accelerator h200 = h100();
    h200.id = "b200";
    h200.thermalDesignPower = datum(1000 * W);
    catalog.accelerators.put(h200);
    catalog.servers.put(dgxH100());
    catalog::Server plain = dgxH100();
    plain.id = "management";
    plain.accelerator = {};
    plain.acceleratorCount = 0;
    plain.rackUnits = datum(1);
    plain.ratedPower = datum(800 * W);
    plain.typicalPower = std::nullopt;
    plain.nvSwitchCount = 0;
    catalog.servers.put(plain);
    catalog.switches.put(qm9700());
    catalog::RackType rack;
    rack.id = "rack-48u";
    rack.rackUnits = datum(48);
    rack.weight = datum(185.45 * kg);
    rack.maxLoad = datum(1020 * kg);
    catalog.rackTypes.put(rack);
    catalog::RackPdu pdu;
    pdu.id = "pdu-22kw";
    pdu.capacity = datum(22 * kW);
    pdu.phases = 3;
    catalog.rackPdus.put(pdu);
    catalog.coolingSystems.put(airCooling());
    catalog.coolingSystems.put(liquidCooling());
    catalog::CoolingUnit cdu;
    cdu.id = "cdu-250";
    cdu.kind = "cdu";
    cdu.capacity = datum(250 * kW);
    catalog.coolingUnits.put(cdu);
    catalog::StorageSystem storage;
    storage.id = "storage";
    storage.read = datum(90 * GBps);
    storage.rackUnits = datum(2);
    storage.power = datum(1500 * W);
    catalog.storageSystems.put(storage);
    catalog.powerChains.put(powerChain());
    catalog.powerModel = powerModel();
    catalog.linkModel = linkModel();
    return catalog;
}

/// `racks` racks of `perRack` DGX H100, then one rack with the leaf and spine switches of their fabric rule.
inline design::Design hall(int racks, int perRack, int leaves = 0, int spines = 0)
{
    design::Design design;
    auto& site = design.site.edit();
    site.cooling = "contained-air";
    site.powerChain = "ups";
    std::uint32_t id = 0;
    const auto addRack = [&] {
        design::Rack rack;
        rack.id = {++id};
        rack.type = "rack-48u";
        rack.at = {static_cast<int>(id) * 600, 0};
        rack.pdu = "pdu-22kw";
        rack.pduCount = 3;
        design.racks.edit().push_back(rack);
        return rack.id;
    };
    for (int r = 0; r < racks; ++r) {
        const design::RackId rack = addRack();
        for (int n = 0; n < perRack; ++n)
            design.nodes.edit().push_back({{++id}, {}, "dgx-h100", {}, {rack, 1 + 8 * n}});
    }
    if (leaves + spines > 0) {
        const design::RackId rack = addRack();
        for (int i = 0; i < leaves + spines; ++i) {
            design.switches.edit().push_back({{++id},
                                              {},
                                              "qm9700",
                                              i < leaves ? design::SwitchRole::Leaf : design::SwitchRole::Spine,
                                              {rack, 1 + i}});
        }
    }
    design.lastId = id;
    auto& rule = design.fabric.edit();
    rule.kind = design::FabricKind::RailOptimised;
    rule.leaf = "qm9700";
    return design;
}

/// Evaluates the formula of every card that applies and compares it with the value: returns how many were checked.
template <class Inputs, class Result>
int checkCards(const std::vector<explain::Card<Inputs, Result>>& cards, const Inputs& inputs, const Result& result)
{
    int checked = 0;
    for (const auto& card : cards) {
        if (card.applies != nullptr && !card.applies(inputs, result))
            continue;
        const std::optional<Measure> value = card.value(inputs, result);
        if (!value || card.formula == nullptr)
            continue;
        explain::Letters letters;
        for (const auto& letter : card.letters) {
            const auto read = letter.read(inputs, result);
            if (!read)
                qWarning("%s: letter %s is unknown although the figure is not", card.figure, letter.symbol);
            letters.emplace(letter.symbol, read.value_or(Measure{}));
        }
        const auto formula = explain::evaluate(card.formula, letters);
        if (!formula.ok()) {
            qWarning("%s: %s", card.figure, formula.problems().front().code.c_str());
            return -1;
        }
        const double scale = std::max(std::abs(value->base), 1e-300);
        if (!(formula->dimension == value->dimension) || !(std::abs(formula->base - value->base) <= 1e-9 * scale)) {
            qWarning("%s: formula %.17g, value %.17g, same dimension %d", card.figure, formula->base, value->base,
                     formula->dimension == value->dimension);
            return -1;
        }
        ++checked;
    }
    return checked;
}

/// Every figure exactly once among the cards that apply; those of `mayBeAbsent` at most once.
template <class Inputs, class Result>
bool oneCardEach(const std::vector<explain::Card<Inputs, Result>>& cards, const Inputs& inputs, const Result& result,
                 const std::set<std::string>& mayBeAbsent = {})
{
    std::map<std::string, int> applying;
    for (const auto& card : cards) {
        const bool applies = card.applies == nullptr || card.applies(inputs, result);
        applying[card.figure] += applies ? 1 : 0;
        if ((card.formula == nullptr) == (card.procedure == nullptr) || card.value == nullptr)
            return qWarning("%s: needs a formula or a procedure, and a value", card.figure), false;
    }
    for (const auto& [figure, count] : applying) {
        if (count != 1 && !(count == 0 && mayBeAbsent.contains(figure)))
            return qWarning("%s: %d cards apply", figure.c_str(), count), false;
    }
    return true;
}

} // namespace cw::sample
