// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include "design/spine_of.h"

#include <algorithm>

namespace cw::assess {
namespace {

template <class Part>
std::optional<Part> copyOf(const catalog::Shelf<Part>& shelf, const catalog::PartId& id)
{
    const Part* part = shelf.find(id);
    return part != nullptr ? std::optional(*part) : std::nullopt;
}

/// What most servers are sold for; the recommended range is the same for every class.
constexpr const char* kAirClass = "ashrae-a2";

struct AcceleratorMemory {
    std::optional<Bytes> usable;
    std::optional<Bytes> label;
    std::string vendor;
};

/// Of the accelerator that holds most of the work; another kind in a mixed design is a finding.
AcceleratorMemory memoryOf(const inventory::Inventory& inventory)
{
    const inventory::NodeClass* nodes = inventory::mainNodes(inventory);
    if (nodes == nullptr || !nodes->acceleratorPart)
        return {};
    const catalog::Accelerator& part = *nodes->acceleratorPart;
    AcceleratorMemory memory;
    memory.vendor = part.vendor;
    memory.label = part.memoryLabel.value;
    if (part.memoryUsable)
        memory.usable = part.memoryUsable->value;
    return memory;
}

/// A plan for more accelerators than there are has a time, but not on this hall's power.
void addRun(power::Inputs& inputs, const training::StepInputs& of, const training::StepResult& result,
            double accelerators)
{
    const training::StepTime& time = *result.time;
    if (!(result.context.wholeStepRate > 0))
        inputs.busyShare = time.parts.busy() / time.step;
    if (of.tokens > 0 && time.tokensPerSecond > 0 && of.plan.gpus <= accelerators)
        inputs.run = power::TrainingRun{Seconds(of.tokens / time.tokensPerSecond), Tokens(of.tokens)};
}

/// Units of the chosen kind; of those that nobody has placed the hall is told nothing.
void addSupply(power::Inputs& inputs, const design::Design& design, const catalog::Catalog& catalog)
{
    inputs.upsUnit = copyOf(catalog.coolingUnits, design.site->upsUnit);
    inputs.upsPlaced = std::ranges::count(*design.floorUnits, design.site->upsUnit, &design::FloorUnit::type);
}

std::optional<cooling::Heat> heatOf(const std::optional<power::Levels>& levels)
{
    if (!levels)
        return std::nullopt;
    return cooling::Heat{levels->expected, levels->rated};
}

} // namespace

compute::Inputs gatherCompute(const design::Design& design, const InventoryValue& inventory,
                              const Stage<training::StepInputs, training::StepResult>* step)
{
    compute::Inputs inputs{inventory, design.workload->training.compute, design.workload->training.assumedUtilisation,
                           std::nullopt};
    if (step != nullptr && step->result.time)
        inputs.step = compute::ModelledStep{Flops(step->result.time->modelFlop), Seconds(step->result.time->step)};
    return inputs;
}

std::optional<training::Inputs> gatherTraining(const design::Design& design, const inventory::Inventory& inventory,
                                               const catalog::Catalog& catalog)
{
    const catalog::LanguageModel* model = catalog.languageModels.find(design.workload->training.model);
    if (model == nullptr || design.workload->purpose != design::Purpose::Training)
        return std::nullopt;
    const AcceleratorMemory memory = memoryOf(inventory);
    const design::TrainingChoice& choice = design.workload->training;
    return training::Inputs{*model,
                            choice,
                            memory.usable,
                            memory.label,
                            catalog.memoryModel,
                            catalog.trainingModel.profile(choice.software),
                            memory.vendor == "NVIDIA",
                            catalog.trainingModel.step,
                            training::fineTuneOf(choice, catalog.trainingModel.profile(choice.software),
                                                 catalog.fineTuneModel)};
}

std::optional<serving::Inputs> gatherServing(const design::Design& design, const inventory::Inventory& inventory,
                                             const catalog::Catalog& catalog)
{
    const catalog::LanguageModel* model = catalog.languageModels.find(design.workload->inference.model);
    if (model == nullptr || design.workload->purpose != design::Purpose::Inference)
        return std::nullopt;
    const AcceleratorMemory memory = memoryOf(inventory);
    serving::Inputs inputs;
    inputs.model = *model;
    inputs.choice = design.workload->inference;
    inputs.acceleratorUsable = memory.usable;
    inputs.acceleratorLabel = memory.label;
    inputs.constants = catalog.memoryModel;
    return inputs;
}

fabric::Inputs gatherFabric(const design::Design& design, const InventoryValue& inventory,
                            const catalog::Catalog& catalog)
{
    fabric::Inputs inputs;
    inputs.inventory = inventory;
    inputs.rule = *design.fabric;
    inputs.leaf = copyOf(catalog.switches, design.fabric->leaf);
    inputs.spine = copyOf(catalog.switches, design.fabric->spine);
    inputs.links = catalog.linkModel;
    return inputs;
}

power::Inputs gatherPower(const design::Design& design, const InventoryValue& inventory,
                          const catalog::Catalog& catalog, const Assessment& before)
{
    power::Inputs inputs;
    inputs.inventory = inventory;
    if (before.step && before.step->result.time) {
        addRun(inputs, before.step->inputs, before.step->result, static_cast<double>(inventory->acceleratorCount));
        inputs.fed = std::min(1.0, before.storage->result.ingestCovered.value_or(1));
    }
    inputs.model = catalog.powerModel;
    inputs.powerCap = design.operation->powerCap;
    inputs.redundancy = design.site->powerRedundancy;
    addSupply(inputs, design, catalog);
    inputs.chain = copyOf(catalog.powerChains, design.site->powerChain);
    const catalog::PartId& spine = design::spineOf(*design.fabric);
    const auto add = [&](design::SwitchRole role, const catalog::PartId& type) {
        const auto index = static_cast<std::size_t>(role);
        const fabric::Result& fabric = before.fabric->result;
        const std::int64_t missing = fabric.needed[index] - fabric.placed[index];
        if (missing > 0)
            inputs.unplacedSwitches.push_back({type, missing, copyOf(catalog.switches, type)});
    };
    add(design::SwitchRole::Leaf, design.fabric->leaf);
    add(design::SwitchRole::Spine, spine);
    add(design::SwitchRole::Core, spine);
    return inputs;
}

cooling::Inputs gatherCooling(const design::Design& design, const InventoryValue& inventory,
                              const catalog::Catalog& catalog, const Stage<power::Inputs, power::Result>& power)
{
    cooling::Inputs inputs;
    inputs.inventory = inventory;
    for (const power::NodePower& node : power.result.nodes)
        inputs.nodeHeat.push_back(heatOf(node.node));
    for (const power::RackPower& rack : power.result.racks)
        inputs.rackHeat.push_back(heatOf(rack.rack));
    inputs.elsewhere = heatOf(power.result.elsewhere);
    inputs.supplyAir = design.site->supplyAir;
    inputs.airRise = design.site->airRise;
    inputs.waterRise = design.site->waterRise;
    inputs.coolantRedundancy = design.site->coolantRedundancy;
    inputs.facilityWater = design.site->facilityWater;
    inputs.coolantUnitApproach = catalog.plantModel.coolantUnitApproach.value;
    if (const catalog::Climate* climate = catalog.climates.find(design.site->climate))
        inputs.dewPoint = std::ranges::max(climate->months, {}, &catalog::ClimateMonth::dewPoint).dewPoint;
    inputs.plant = copyOf(catalog.coolingPlants, design.site->plant);
    inputs.airClass = copyOf(catalog.airClasses, kAirClass);
    return inputs;
}

} // namespace cw::assess
