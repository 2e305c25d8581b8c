// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_fields.h"

#include <array>

namespace cw::store {
namespace {

constexpr auto kCoolingKinds = std::to_array<EnumWord<catalog::CoolingKind>>({
    {"room-air", catalog::CoolingKind::RoomAir},
    {"contained-air", catalog::CoolingKind::ContainedAir},
    {"rear-door", catalog::CoolingKind::RearDoor},
    {"direct-liquid", catalog::CoolingKind::DirectLiquid},
    {"immersion", catalog::CoolingKind::Immersion},
});

void readHallName(DatumReader& in, catalog::PartId& id, std::string& name)
{
    in.text("id", id, true);
    in.text("name", name, true);
}

/// "L/kWh" in a file, litres per kilowatt-hour in the part.
void readWaterUse(DatumReader& in, std::optional<catalog::Datum<double>>& target)
{
    std::optional<catalog::Datum<CubicMetresPerJoule>> read;
    in.datum("wue", read);
    if (read)
        target = catalog::Datum<double>{read->value.in(unit::LpkWh), read->how, read->source, read->date};
}

} // namespace

void readPart(DatumReader& in, catalog::RackType& part)
{
    readHallName(in, part.id, part.name);
    in.datum("rackUnits", part.rackUnits);
    in.datum("width", part.width);
    in.datum("depth", part.depth);
    in.datum("height", part.height);
    in.datum("weight", part.weight);
    in.datum("maxLoad", part.maxLoad);
}

void readPart(DatumReader& in, catalog::RackPdu& part)
{
    readHallName(in, part.id, part.name);
    in.text("region", part.region);
    ObjectReader& plain = in.plain();
    if (plain.has("volts"))
        plain.number("volts", part.volts.emplace(0), 0, 1e6);
    if (plain.has("phases"))
        plain.integer("phases", part.phases.emplace(1), 1, 3);
    if (plain.has("amperes"))
        plain.number("amperes", part.amperes.emplace(0), 0, 1e6);
    in.datum("capacity", part.capacity);
    in.datum("continuous", part.continuous);
}

void readPart(DatumReader& in, catalog::CoolingSystem& part)
{
    readHallName(in, part.id, part.name);
    in.plain().word("kind", part.kind, std::span<const EnumWord<catalog::CoolingKind>>(kCoolingKinds));
    in.datum("capacityPerRack", part.capacityPerRack);
    in.datum("liquidCapture", part.liquidCapture);
    in.datum("fanPowerPerRack", part.fanPowerPerRack);
    in.datum("pueMedian", part.pueMedian);
    in.datum("pueLow", part.pueLow);
    in.datum("pueHigh", part.pueHigh);
    readWaterUse(in, part.wueLitresPerKilowattHour);
    in.text("plant", part.plant);
}

void readPart(DatumReader& in, catalog::CoolingUnit& part)
{
    readHallName(in, part.id, part.name);
    in.text("kind", part.kind);
    in.datum("capacity", part.capacity);
    in.datum("rackUnits", part.rackUnits);
    in.datum("flow", part.flow);
    in.datum("electricalPower", part.electricalPower);
    in.datum("weight", part.weight);
}

void readPart(DatumReader& in, catalog::PowerChain& part)
{
    readHallName(in, part.id, part.name);
    for (DatumReader& stage : in.list("stages")) {
        stage.text("name", part.stageNames.emplace_back(), true);
        stage.datum("efficiency", part.stageEfficiencies.emplace_back());
        stage.finish();
    }
}

void readPart(DatumReader& in, catalog::AirClass& part)
{
    readHallName(in, part.id, part.name);
    in.datum("recommendedLow", part.recommendedLow);
    in.datum("recommendedHigh", part.recommendedHigh);
    in.datum("allowableLow", part.allowableLow);
    in.datum("allowableHigh", part.allowableHigh);
}

void readPart(DatumReader& in, catalog::PowerSupplyClass& part)
{
    readHallName(in, part.id, part.name);
    in.datum("efficiencyAtHalfLoad", part.efficiencyAtHalfLoad);
}

void readPart(DatumReader& in, catalog::StorageSystem& part)
{
    readHallName(in, part.id, part.name);
    in.text("kind", part.kind);
    in.datum("read", part.read);
    in.datum("write", part.write);
    in.datum("capacity", part.capacity);
    in.datum("rackUnits", part.rackUnits);
    in.datum("power", part.power);
}

void readModel(DatumReader& in, catalog::MemoryModel& model)
{
    in.datum("adam8BitBytes", model.adam8BitBytes);
    in.datum("nf4Bytes", model.nf4Bytes);
    in.datum("groupScaleBytes", model.groupScaleBytes);
    in.datum("fp4ScaleBytes", model.fp4ScaleBytes);
    in.datum("servingBase", model.servingBase);
    in.datum("servingShare", model.servingShare);
    in.datum("tightAbove", model.tightAbove);
}

void readModel(DatumReader& in, catalog::PowerModel& model)
{
    in.datum("trainingShareOfRated", model.trainingShareOfRated);
    in.datum("acceleratorTrainingShare", model.acceleratorTrainingShare);
    in.datum("waitingShare", model.waitingShare);
    in.datum("acceleratorIdleShare", model.acceleratorIdleShare);
    in.datum("ratedPerAcceleratorPower", model.ratedPerAcceleratorPower);
    in.datum("processorMax", model.processorMax);
    in.datum("processorIdle", model.processorIdle);
    in.datum("memoryPerTerabyte", model.memoryPerTerabyte);
    in.datum("nic", model.nic);
    in.datum("nvSwitch", model.nvSwitch);
    in.datum("drives", model.drives);
    in.datum("fanShare", model.fanShare);
    in.datum("fanIdleShare", model.fanIdleShare);
    in.datum("switchTypicalOfMax", model.switchTypicalOfMax);
    in.datum("deviceInlets", model.deviceInlets);
    in.datum("switchPerTerabit", model.switchPerTerabit);
    in.datum("clockExponent", model.clockExponent);
}

void readModel(DatumReader& in, catalog::LinkModel& model)
{
    in.datum("scaleUpEfficiency", model.scaleUpEfficiency);
    in.datum("networkEfficiency", model.networkEfficiency);
    in.datum("networkReductionEfficiency", model.networkReductionEfficiency);
    in.datum("pcieEfficiency", model.pcieEfficiency);
    in.datum("collectiveLaunch", model.collectiveLaunch);
    in.datum("scaleUpLatency", model.scaleUpLatency);
    in.datum("networkLatency", model.networkLatency);
    in.datum("shortScaleUpLatency", model.shortScaleUpLatency);
    in.datum("shortNetworkLatency", model.shortNetworkLatency);
    in.datum("shortScaleUpShare", model.shortScaleUpShare);
    in.datum("shortNetworkRate", model.shortNetworkRate);
    in.datum("switchLatency", model.switchLatency);
    in.datum("cableInRack", model.cableInRack);
    for (DatumReader& known : in.list("scaleUps")) {
        catalog::ScaleUpModel scaleUp;
        known.text("name", scaleUp.name, true);
        known.datum("ringEfficiency", scaleUp.ringEfficiency);
        known.datum("reductionEfficiency", scaleUp.reductionEfficiency);
        known.plain().integer("largestWithoutSwitch", scaleUp.largestWithoutSwitch, 1, 1'000'000);
        known.finish();
        model.scaleUps.push_back(std::move(scaleUp));
    }
}

void readModel(DatumReader& in, catalog::JudgementModel& model)
{
    in.datum("largeBubble", model.largeBubble);
    in.datum("trendHorizon", model.trendHorizon);
    in.datum("widestAisle", model.widestAisle);
    in.datum("clearanceBefore", model.clearanceBefore);
    in.datum("clearanceBehind", model.clearanceBehind);
    in.datum("fastCard", model.fastCard);
    in.datum("slowestLinkOfFastCard", model.slowestLinkOfFastCard);
    in.datum("idleGpus", model.idleGpus);
    in.datum("fullResource", model.fullResource);
    in.datum("fullMemory", model.fullMemory);
}

} // namespace cw::store
