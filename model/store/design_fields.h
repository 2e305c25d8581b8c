// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which keys has each part of a design file? Written once; the reader and the writer both walk this list, so
// that what is saved is what is loaded. Leaves out: how a key is read (FieldReader) or written (FieldWriter).
#pragma once

#include "design/design.h"
#include "design/limits.h"

#include <cstdint>
#include <type_traits>

namespace cw::store {

/// What a field list works on: a value to fill while reading, a constant one while writing.
template <class Fields, class T>
using Subject = std::conditional_t<Fields::kReading, T, const T>;

namespace limits = design::limits;

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Title>& title)
{
    f.text("name", title.name);
    f.text("customer", title.customer);
    f.text("project", title.project);
    f.text("author", title.author);
    f.text("date", title.date);
    f.text("version", title.version);
    f.text("notes", title.notes);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::WeatherBin>& bin)
{
    f.quantity("dryBulb", bin.dryBulb, "degC", limits::kOutdoor);
    f.quantity("wetBulb", bin.wetBulb, "degC", limits::kOutdoor);
    f.quantity("time", bin.time, "h", limits::kHours);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::PartPrice>& price)
{
    f.part("part", price.part);
    f.quantity("price", price.price, "USD", limits::kPrice);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Site>& site)
{
    f.millimetres("width", site.widthMm, limits::kHallMillimetres);
    f.millimetres("depth", site.depthMm, limits::kHallMillimetres);
    f.text("cooling", site.cooling);
    f.text("powerChain", site.powerChain);
    f.quantity("supplyAir", site.supplyAir, "degC", limits::kSupplyAir);
    f.quantity("airRise", site.airRise, "K", limits::kTemperatureRise);
    f.quantity("waterRise", site.waterRise, "K", limits::kTemperatureRise);
    f.text("storage", site.storage);
    f.integer("storageUnits", site.storageUnits, limits::kItems);
    f.text("climate", site.climate);
    f.objects("weather", site.weather);
    f.text("plant", site.plant);
    f.text("tariff", site.tariff);
    f.text("grid", site.grid);
    f.text("liquidClass", site.liquidClass);
    f.quantity("facilityWater", site.facilityWater, "degC", limits::kFacilityWater);
    f.word("powerRedundancy", site.powerRedundancy);
    f.word("coolantRedundancy", site.coolantRedundancy);
    f.text("upsUnit", site.upsUnit);
    f.number("heatReuse", site.heatReuse.value, limits::kShare);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::StorageUse>& use)
{
    f.text("nodeDrive", use.nodeDrive);
    f.integer("nodeDrives", use.nodeDrives, limits::kDrives);
    f.text("objectStore", use.objectStore);
    f.text("ingest", use.ingest);
    f.quantity("dataset", use.dataset, "TB", limits::kDataset);
    f.integer("checkpointsKept", use.checkpointsKept, limits::kItems);
    f.boolean("asynchronous", use.asynchronous);
    f.boolean("toNodeDrives", use.toNodeDrives);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Operation>& operation)
{
    f.text("failures", operation.failures);
    f.number("failureFactor", operation.failureFactor, limits::kFailureFactor);
    f.quantity("retry", operation.retry, "s", limits::kWait);
    f.quantity("replace", operation.replace, "s", limits::kWait);
    f.quantity("repair", operation.repair, "h", limits::kWait);
    f.integer("spareNodes", operation.spareNodes, limits::kItems);
    f.boolean("elastic", operation.elastic);
    f.quantity("checkpointInterval", operation.checkpointInterval, "s", limits::kInterval);
    f.object("storage", operation.storage);
    f.number("powerCap", operation.powerCap.value, limits::kPowerCap);
    f.number("busyYear", operation.busyYear.value, limits::kShare);
    f.text("load", operation.load);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Economy>& economy)
{
    f.text("currency", economy.currency);
    f.number("exchangeRate", economy.exchangeRate, limits::kExchange);
    f.word("financing", economy.financing);
    f.number("interest", economy.interest.value, limits::kInterest);
    f.quantity("life", economy.life, "yr", limits::kLife);
    f.number("salvage", economy.salvage.value, limits::kShare);
    f.word("premises", economy.premises);
    f.number("people", economy.people, limits::kPeople);
    f.number("utilisation", economy.utilisation.value, limits::kShare);
    f.number("trainingShare", economy.trainingShare.value, limits::kShare);
    f.quantity("revenue", economy.revenue, "USD/h", limits::kPrice);
    f.text("cloud", economy.cloud);
    f.word("cloudTerm", economy.cloudTerm);
    f.quantity("cloudQuote", economy.cloudQuote, "USD/h", limits::kPrice);
    f.objects("prices", economy.prices);
    f.quantity("construction", economy.construction, "USD/W", limits::kPrice);
    f.quantity("colocation", economy.colocation, "USD/kW", limits::kPrice);
    f.quantity("storage", economy.storage, "USD/TB", limits::kPrice);
    f.quantity("link", economy.link, "USD", limits::kPrice);
    f.number("support", economy.support, limits::kShare);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::FabricRule>& rule)
{
    f.word("kind", rule.kind);
    f.text("leaf", rule.leaf);
    f.text("spine", rule.spine);
    f.number("oversubscription", rule.oversubscription, limits::kOversubscription);
    f.integer("rails", rule.rails, limits::kRails);
    f.integer("nodesPerUnit", rule.nodesPerUnit, limits::kItems);
    f.integer("extraEndpoints", rule.extraEndpoints, limits::kItems);
    f.integer("planes", rule.planes, limits::kPlanes);
    f.word("routing", rule.routing);
    f.boolean("networkReduction", rule.networkReduction);
    f.integer("groupSwitches", rule.groupSwitches, limits::kSwitchPorts);
    f.integer("endpointsPerSwitch", rule.endpointsPerSwitch, limits::kSwitchPorts);
    f.integer("linksPerArc", rule.linksPerArc, limits::kSwitchPorts);
    f.integer("torusDimensions", rule.torusDimensions, limits::kTorusDimensions);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::ParallelPlan>& plan)
{
    f.integer("tensorParallel", plan.tensorParallel, limits::kRanks);
    f.integer("pipelineParallel", plan.pipelineParallel, limits::kRanks);
    f.integer("virtualPipeline", plan.virtualPipeline, limits::kRanks);
    f.integer("dataParallel", plan.dataParallel, limits::kRanks);
    f.integer("contextParallel", plan.contextParallel, limits::kRanks);
    f.integer("expertParallel", plan.expertParallel, limits::kRanks);
    f.boolean("sequenceParallel", plan.sequenceParallel);
    f.integer("zeroStage", plan.zeroStage, limits::kZeroStage);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::LoraSettings>& lora)
{
    f.integer("rank", lora.rank, limits::kLoraRank);
    f.boolean("allLinear", lora.allLinear);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::TrainingChoice>& choice)
{
    f.text("model", choice.model);
    f.object("plan", choice.plan);
    f.integer("sequence", choice.sequence, limits::kTrained);
    f.integer("microBatch", choice.microBatch, limits::kTrained);
    f.integer("globalBatch", choice.globalBatch, limits::kTrained);
    f.integer64("tokens", choice.tokens, limits::kTokens);
    f.word("compute", choice.compute);
    f.word("states", choice.states);
    f.word("optimizer", choice.optimizer);
    f.word("recompute", choice.recompute);
    f.boolean("flashAttention", choice.flashAttention);
    f.word("fineTuning", choice.fineTuning);
    f.object("lora", choice.lora);
    f.word("software", choice.software);
    f.word("eightBit", choice.eightBit);
    f.number("stackFactor", choice.stackFactor, limits::kStackFactor);
    f.quantity("measuredStep", choice.measuredStep, "s", limits::kMeasuredStep);
    f.number("assumedUtilisation", choice.assumedUtilisation.value, limits::kShare);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::InferenceChoice>& choice)
{
    f.text("model", choice.model);
    f.word("weights", choice.weights);
    f.word("keyValue", choice.keyValue);
    f.integer("tensorParallel", choice.tensorParallel, limits::kRanks);
    f.integer("batch", choice.batch, limits::kServed);
    f.integer("context", choice.context, limits::kServed);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Placement>& placement)
{
    f.order("order", placement.order);
    f.moves("moved", placement.moved, limits::kRankNumber);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Workload>& workload)
{
    f.word("purpose", workload.purpose);
    f.object("training", workload.training);
    f.object("inference", workload.inference);
    f.object("placement", workload.placement);
    f.quantity("campaign", workload.campaign, "d", limits::kCampaign);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Rack>& rack)
{
    f.id("id", rack.id.value);
    f.text("name", rack.name);
    f.part("type", rack.type);
    f.point("at", rack.at);
    f.word("facing", rack.facing);
    f.text("pdu", rack.pdu);
    f.integer("pduCount", rack.pduCount, limits::kRackPdus);
    f.text("cooling", rack.cooling);
}

template <class Fields>
void mountFields(Fields& f, Subject<Fields, design::Mount>& mount)
{
    f.id("rack", mount.rack.value);
    f.integer("unit", mount.bottomUnit, limits::kRackUnit);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Node>& node)
{
    f.id("id", node.id.value);
    f.text("name", node.name);
    f.part("type", node.type);
    f.text("accelerator", node.accelerator);
    mountFields(f, node.mount);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Switch>& device)
{
    f.id("id", device.id.value);
    f.text("name", device.name);
    f.part("type", device.type);
    f.word("role", device.role);
    mountFields(f, device.mount);
    f.offset("sheetRight", device.sheet.right, limits::kSheetOffset);
    f.offset("sheetDown", device.sheet.down, limits::kSheetOffset);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Appliance>& appliance)
{
    f.id("id", appliance.id.value);
    f.text("name", appliance.name);
    f.part("type", appliance.type);
    mountFields(f, appliance.mount);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::FloorUnit>& unit)
{
    f.id("id", unit.id.value);
    f.text("name", unit.name);
    f.part("type", unit.type);
    f.point("at", unit.at);
    f.millimetres("width", unit.widthMm, limits::kUnitMillimetres);
    f.millimetres("depth", unit.depthMm, limits::kUnitMillimetres);
    f.word("facing", unit.facing);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::PortRef>& port)
{
    f.word("owner", port.owner);
    f.id("id", port.id);
    f.integer("port", port.port, limits::kPort);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Cable>& cable)
{
    f.id("id", cable.id.value);
    f.part("type", cable.type);
    f.object("a", cable.a);
    f.object("b", cable.b);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Block>& block)
{
    f.id("id", block.id.value);
    f.text("name", block.name);
    f.idLists("copies", block.copies);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Waiver>& waiver)
{
    f.id("id", waiver.id.value);
    f.part("code", waiver.code);
    f.ids("items", waiver.items);
    f.part("reason", waiver.reason);
    f.texts("words", waiver.words);
}

template <class Fields>
void fieldsOf(Fields& f, Subject<Fields, design::Option>& option)
{
    f.id("id", option.id.value);
    f.text("name", option.name);
    f.text("notes", option.notes);
    f.boolean("baseline", option.baseline);
    f.design("design", option.design);
}

/// What is drawn and chosen: all but the other states of the design, in the order of the file. Sections are objects,
/// lists hold one item a line.
template <class Sections>
void stateOf(Sections& s)
{
    s.section("title", &design::Design::title);
    s.section("site", &design::Design::site);
    s.section("fabric", &design::Design::fabric);
    s.section("workload", &design::Design::workload);
    s.section("operation", &design::Design::operation);
    s.section("economy", &design::Design::economy);
    s.list("racks", &design::Design::racks);
    s.list("nodes", &design::Design::nodes);
    s.list("switches", &design::Design::switches);
    s.list("appliances", &design::Design::appliances);
    s.list("floorUnits", &design::Design::floorUnits);
    s.list("cables", &design::Design::cables);
    s.list("blocks", &design::Design::blocks);
    s.list("waivers", &design::Design::waivers);
}

} // namespace cw::store
