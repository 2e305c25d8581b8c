// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include <algorithm>
#include <cmath>

namespace cw::assess {
namespace {

template <class Part>
std::optional<Part> partOf(const catalog::Shelf<Part>& shelf, const catalog::PartId& id)
{
    const Part* part = shelf.find(id);
    return part != nullptr ? std::optional(*part) : std::nullopt;
}

/// The catalog's first where the design names none.
template <class Part>
std::optional<Part> partOrFirst(const catalog::Shelf<Part>& shelf, const catalog::PartId& id)
{
    if (id.empty() && !shelf.all().empty())
        return shelf.all().front();
    return partOf(shelf, id);
}

/// Nodes of the main kind that hold so many accelerators.
double nodesFor(double accelerators, const inventory::NodeClass& nodes)
{
    return nodes.acceleratorsPerNode > 0 ? std::ceil(accelerators / nodes.acceleratorsPerNode) : 0;
}

/// Of one node to whatever stores: its storage ports, or where it has none all that are not for management.
std::optional<BytesPerSecond> storageLink(const inventory::NodeClass& nodes)
{
    if (!nodes.serverPart)
        return std::nullopt;
    const auto sum = [&nodes](auto isOne) {
        BytesPerSecond rate;
        for (const catalog::NicGroup& group : nodes.serverPart->nics) {
            if (isOne(group.role))
                rate += group.count * group.rate;
        }
        return rate;
    };
    BytesPerSecond rate = sum([](catalog::NicRole role) { return role == catalog::NicRole::Storage; });
    if (!(rate.base() > 0))
        rate = sum([](catalog::NicRole role) { return role != catalog::NicRole::Management; });
    return rate.base() > 0 ? std::optional(rate) : std::nullopt;
}

std::optional<double> speedOf(const catalog::Accelerator& part, const catalog::Accelerator* reference)
{
    const auto peak = [](const catalog::Accelerator& one) {
        const auto found = one.peakDense.find(catalog::Precision::Bf16);
        return found != one.peakDense.end() ? found->second.value : FlopsPerSecond(0);
    };
    if (reference == nullptr || !(peak(*reference).base() > 0) || !(peak(part).base() > 0))
        return std::nullopt;
    return peak(part) / peak(*reference);
}

const training::StepTime* timeOf(const Stage<training::StepInputs, training::StepResult>* step)
{
    return step != nullptr && step->result.time ? &*step->result.time : nullptr;
}

reliability::Fleet fleetOf(double accelerators, double nodes, int acceleratorsPerHost)
{
    return {accelerators, nodes, std::max(nodes, accelerators / acceleratorsPerHost)};
}

} // namespace

storage::Inputs gatherStorage(const design::Design& design, const InventoryValue& inventory, const catalog::Catalog& catalog,
                              const Stage<training::Inputs, training::Result>* training,
                              const Stage<training::StepInputs, training::StepResult>* step,
                              const Stage<serving::Inputs, serving::Result>* serving)
{
    storage::Inputs out;
    out.inventory = inventory;
    out.use = design.operation->storage;
    out.model = catalog.storageModel;
    out.nodeDrive = partOf(catalog.storageSystems, out.use.nodeDrive);
    out.objectStore = partOf(catalog.storageSystems, out.use.objectStore);
    out.ingest = partOrFirst(catalog.ingestProfiles, out.use.ingest);
    const inventory::NodeClass* nodes = inventory::mainNodes(*inventory);
    if (nodes == nullptr)
        return out;
    out.nodeLink = storageLink(*nodes);
    if (nodes->acceleratorPart && nodes->acceleratorPart->pcie)
        out.hostLink = nodes->acceleratorPart->pcie->oneWay.value * catalog.linkModel.pcieEfficiency.value.value;
    if (training != nullptr) {
        const training::Result& plan = training->result;
        const bool isSharded = training->inputs.choice.plan.zeroStage > 0;
        const double writers = isSharded ? plan.gpusNeeded : plan.gpusNeeded / std::max(1.0, plan.shards);
        out.checkpoint = storage::CheckpointWork{plan.checkpointSize, writers, nodesFor(writers, *nodes)};
        storage::IngestWork reading;
        reading.accelerators = plan.gpusNeeded;
        reading.nodes = nodesFor(plan.gpusNeeded, *nodes);
        reading.accelerator = nodes->accelerator;
        if (nodes->acceleratorPart && out.ingest)
            reading.speedOfReference = speedOf(*nodes->acceleratorPart, catalog.accelerators.find(out.ingest->reference));
        if (const training::StepTime* time = timeOf(step))
            reading.tokenRate = TokensPerSecond(time->tokensPerSecond);
        out.reading = reading;
    }
    if (serving != nullptr && serving->result.weights)
        out.load = storage::LoadWork{*serving->result.weights * serving->inputs.choice.tensorParallel,
                                     serving->inputs.choice.tensorParallel};
    return out;
}

reliability::Inputs gatherReliability(const design::Design& design, const inventory::Inventory& inventory,
                                      const catalog::Catalog& catalog,
                                      const Stage<training::Inputs, training::Result>* training,
                                      const Stage<training::StepInputs, training::StepResult>* step,
                                      const Stage<storage::Inputs, storage::Result>& storage)
{
    reliability::Inputs out;
    out.profile = partOrFirst(catalog.failureProfiles, design.operation->failures);
    out.operation = *design.operation;
    out.checkpointShareLimit = catalog.storageModel.checkpointShare.value.value;
    const int perHost = out.profile ? out.profile->acceleratorsPerHost : 1;
    if (inventory::knowsServers(inventory))
        out.hall = fleetOf(static_cast<double>(inventory.acceleratorCount), static_cast<double>(inventory.nodeCount), perHost);
    const inventory::NodeClass* nodes = inventory::mainNodes(inventory);
    if (training == nullptr || nodes == nullptr || nodes->acceleratorsPerNode == 0)
        return out;
    const double accelerators = training->result.gpusNeeded;
    out.job = fleetOf(accelerators, nodesFor(accelerators, *nodes), perHost);
    out.spares = out.operation.spareNodes + std::max<std::int64_t>(0, nodes->count - std::llround(out.job->nodes));
    out.replicas = std::max(1, training->inputs.choice.plan.dataParallel);
    const storage::Result& times = storage.result;
    if (times.blocking && times.lag && times.read)
        out.saving = reliability::Saving{training->result.checkpointSize, *times.blocking, *times.lag, times.read->time};
    out.fed = std::min(1.0, times.ingestCovered.value_or(1));
    const training::StepTime* time = timeOf(step);
    if (time != nullptr && time->tokensPerSecond > 0 && step->inputs.tokens > 0)
        out.trainingTime = Seconds(step->inputs.tokens / time->tokensPerSecond);
    return out;
}

} // namespace cw::assess
