// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/training.h"

#include "training/step/gather.h"

#include <algorithm>

namespace cw::training {
namespace {

/// All adapters of the model at rank r: each matrix of r rows and columns beside one of the base.
double adapterParameters(const MemoryShape& shape, const design::LoraSettings& lora)
{
    const double layers = shape.layers;
    if (!lora.allLinear)
        return lora.rank * layers * shape.adapterQueryValue;
    const double dense = shape.denseLayers;
    return lora.rank * (layers * shape.adapterAttention + dense * shape.adapterDenseFeedForward +
                        (layers - dense) * (shape.adapterShared + shape.adapterExperts));
}

/// Korthikanti 2022, eq. 7, per token: three passes (one forward, two backward) of 2 FLOP per weight, and of the two
/// attention products with every earlier and later token, masked or not. A layer with a window attends to at most that
/// many.
FlopsPerToken flopPerToken(const catalog::LanguageModel& model, const MemoryShape& shape,
                           const design::TrainingChoice& choice)
{
    const int sequence = choice.sequence;
    const double passes = design::freezesBase(choice.fineTuning) ? 4 : 6; // no gradients of frozen weights
    const double windowed = model.slidingWindow > 0 ? model.slidingWindowLayers : 0;
    const double attended = (model.layers - windowed) * sequence + windowed * std::min(sequence, model.slidingWindow);
    return FlopsPerToken(passes * shape.matricesPerToken +
                         passes * attended * shape.heads * (shape.headDim + shape.valueDim));
}

/// Activations travel in two bytes, whatever the matrices are multiplied in (Shoeybi 2019; Korthikanti 2022,
/// section 4.2).
void addMessages(Result& result, const design::TrainingChoice& choice)
{
    const design::ParallelPlan& plan = choice.plan;
    result.layerEdge =
        kActivationBytes * (1.0 * choice.microBatch * choice.sequence / plan.contextParallel * result.shape.hidden);
    result.pipelineMessage =
        *result.layerEdge / (splitsBoundary(choice.software, plan.sequenceParallel) ? plan.tensorParallel : 1);
}

/// Allocators keep what they once had, until the memory is full. Of a plan that runs out of it there is no reading.
std::optional<Bytes> driverMemory(const StageMemory& stage, const Inputs& inputs, std::optional<Bytes> capacity)
{
    if (!inputs.hasDriverReading || !capacity || stage.total > *capacity)
        return std::nullopt;
    return std::min(*capacity,
                    stage.weights + stage.gradients + stage.optimizer +
                        inputs.limits.driverAllocator.value * (stage.activations + stage.recomputed + stage.logits) +
                        inputs.limits.driverBase.value);
}

/// bitsandbytes keeps the inputs of products with 4-bit matrices for the backward pass, though these are frozen.
void compareWithLora(Result& result, const MemoryHabits& habits, const StepPlan& layout)
{
    MemoryHabits lora = habits;
    lora.placement.keepsEveryInput = false;
    lora.bytes.frozenLinear = lora.bytes.frozenOther;
    const StageMemory& quantised = *result.fullest();
    const StageMemory plain = StageModel(result.shape, lora, layout).at(quantised.stage);
    result.quantisedInputs = quantised.activations - plain.activations;
    result.quantisedSaves = plain.weights - quantised.weights;
}

void addMemory(Result& result, const Inputs& inputs, const MemoryHabits& habits, const StepPlan& layout)
{
    const StageModel model(result.shape, habits, layout);
    const int stages = inputs.choice.plan.pipelineParallel;
    result.stages.reserve(static_cast<std::size_t>(stages));
    for (int stage = 0; stage < stages; ++stage)
        result.stages.push_back(model.at(stage));
    const auto fullest = std::ranges::max_element(result.stages, {}, &StageMemory::total);
    result.fullestStage = static_cast<int>(fullest - result.stages.begin());
    const StageParameters& held = fullest->parameters;
    const bool isFrozen = design::freezesBase(inputs.choice.fineTuning);
    const double dense = isFrozen ? held.adapters : held.linear + held.embeddings + held.norms;
    const double experts = isFrozen ? held.expertAdapters : held.experts;
    const bool apart = inputs.choice.plan.expertParallel > 1;
    result.gradientMessage = Bytes((apart ? dense : dense + experts) * result.bytes.message);
    if (apart && experts > 0)
        result.expertGradientMessage = Bytes(experts * result.bytes.message);
    result.phases = phaseMemory(*fullest, habits, layout.recompute);
    result.driverMemory = driverMemory(*fullest, inputs, result.capacity);
    if (inputs.choice.fineTuning == design::FineTuning::QLora)
        compareWithLora(result, habits, layout);
    if (result.capacity) {
        result.headroom = *result.capacity - fullest->total;
        result.verdict = verdictOf(fullest->total, *result.capacity, inputs.limits);
    }
}

} // namespace

MemoryHabits habitsOf(const Inputs& inputs, const MemoryShape& shape)
{
    return habitsOf(shape, inputs.choice, inputs.constants, inputs.software,
                    inputs.fineTune ? &*inputs.fineTune : nullptr,
                    inputs.acceleratorUsable ? inputs.acceleratorUsable : inputs.acceleratorLabel);
}

std::optional<catalog::FineTuneProfile> fineTuneOf(const design::TrainingChoice& choice,
                                                   const catalog::TrainingProfile& software,
                                                   const catalog::FineTuneModel& measured)
{
    if (choice.fineTuning == design::FineTuning::None || !software.tunesAs)
        return std::nullopt;
    return measured.profile(*software.tunesAs);
}

Tokens tokensPerStep(const design::TrainingChoice& choice)
{
    return Tokens(1.0 * choice.globalBatch * choice.sequence);
}

Result assess(const Inputs& inputs)
{
    const design::TrainingChoice& choice = inputs.choice;
    const design::ParallelPlan& plan = choice.plan;
    Result result;
    result.problems = planProblems(inputs.model, choice);
    result.shape = shapeOf(inputs.model);
    const MemoryHabits habits = habitsOf(inputs, result.shape);
    result.bytes = habits.bytes;
    result.parameters = result.shape.total;
    result.trainableParameters =
        design::freezesBase(choice.fineTuning) ? adapterParameters(result.shape, choice.lora) : result.parameters;
    result.capacity = inputs.acceleratorUsable ? inputs.acceleratorUsable : inputs.acceleratorLabel;
    result.gpusNeeded = 1.0 * plan.tensorParallel * plan.contextParallel * plan.pipelineParallel * plan.dataParallel;
    result.shards = 1.0 * plan.dataParallel * plan.contextParallel;
    result.computeOptimalTokens = Tokens(inputs.limits.tokensPerParameter.value * result.parameters);
    result.tokensPerStep = tokensPerStep(choice);
    result.flopPerToken = flopPerToken(inputs.model, result.shape, choice);
    result.gradientBytes = Bytes(result.bytes.message * result.trainableParameters);
    result.checkpointSize = Bytes((result.bytes.weight + result.bytes.optimizer) * result.trainableParameters);

    const auto has = [&result](PlanProblem problem) {
        return std::ranges::find(result.problems, problem) != result.problems.end();
    };
    if (has(PlanProblem::NotPositive))
        return result;
    const StepPlan layout = stepPlanOf(choice);
    result.microBatches = microBatchesOf(layout);
    const double idle = plan.pipelineParallel - 1;
    const double working = 1.0 * plan.virtualPipeline * *result.microBatches;
    result.bubble = idle / (working + idle);
    result.bubbleOverhead = idle / working;
    addMessages(result, choice);
    if (!has(PlanProblem::FewerLayersThanStages))
        addMemory(result, inputs, habits, layout);
    return result;
}

} // namespace cw::training
