// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include "training/step/step_shares.h"

#include <algorithm>

namespace cw::assess {
namespace {

/// Parts of a step in which accelerators do not compute, the longest first.
std::vector<diagnosis::Wait> waitsOf(const training::StepTime& time)
{
    using training::StepGroup;
    std::vector<diagnosis::Wait> waits;
    for (const training::StepShare& part : training::sharesOf(time)) {
        const bool computes =
            part.group == StepGroup::Kernels || part.group == StepGroup::Recompute || part.group == StepGroup::Optimizer;
        if (!computes)
            waits.push_back({part.figure, part.share.value});
    }
    std::ranges::stable_sort(waits, std::ranges::greater{}, &diagnosis::Wait::share);
    return waits;
}

void addStep(const Assessment& before, diagnosis::Inputs& inputs)
{
    if (!before.step || !before.step->result.time)
        return;
    const training::StepTime& time = *before.step->result.time;
    if (!(before.step->result.context.wholeStepRate > 0)) {
        inputs.busyShare = time.parts.busy() / time.step;
        inputs.waits = waitsOf(time);
    }
    inputs.ingestCovered = before.storage->result.ingestCovered;
    const double fed = inputs.ingestCovered.value_or(1);
    if (fed < 1 && !inputs.waits.empty()) { // each step lasts longer, and its other parts are a smaller share of it
        for (diagnosis::Wait& wait : inputs.waits)
            wait.share *= fed;
        inputs.waits.push_back({"storage.ingestCovered", 1 - fed});
        std::ranges::stable_sort(inputs.waits, std::ranges::greater{}, &diagnosis::Wait::share);
    }
    inputs.link = before.networkRates.injection;
    const auto leaf = std::ranges::find(before.tierLoads, network::Tier::Leaf, &placement::TierLoad::tier);
    if (leaf != before.tierLoads.end())
        inputs.sent = leaf->mean;
    else if (before.placement)
        inputs.sent = BytesPerSecond(0); // nothing leaves the scale-up domain
}

} // namespace

diagnosis::Inputs gatherDiagnosis(const catalog::Catalog& catalog, const Assessment& before)
{
    diagnosis::Inputs inputs;
    const catalog::JudgementModel& judgement = catalog.judgementModel;
    inputs.rules = {judgement.idleGpus.value, judgement.fullResource.value, judgement.fullMemory.value};
    addStep(before, inputs);
    if (before.training) {
        if (const training::StageMemory* fullest = before.training->result.fullest())
            inputs.memoryNeeded = fullest->total;
        inputs.memory = before.training->result.capacity;
    } else if (before.serving) {
        inputs.memoryNeeded = before.serving->result.total;
        inputs.memory = before.serving->result.capacity;
    }
    inputs.read = before.storage->result.ingestFromStore;
    inputs.storeRead = before.storage->result.store.read;
    if (before.storage->result.write)
        inputs.checkpointWrite = before.storage->result.write->time;
    inputs.checkpointInterval = before.reliability->result.interval;
    return inputs;
}

} // namespace cw::assess
