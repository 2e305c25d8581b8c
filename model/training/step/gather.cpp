// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/gather.h"

#include <algorithm>

namespace cw::training {
namespace {

std::optional<double> valueOf(const std::optional<catalog::Datum<double>>& datum)
{
    return datum ? std::optional<double>(datum->value) : std::nullopt;
}

std::optional<double> peakOf(const catalog::Accelerator& accelerator, catalog::Precision precision)
{
    const auto found = accelerator.peakDense.find(precision);
    return found == accelerator.peakDense.end() ? std::nullopt : std::optional<double>(found->second.value.base());
}

StepPrecision precisionOf(const design::TrainingChoice& choice)
{
    switch (choice.compute) {
    case catalog::Precision::Fp8:
        return choice.eightBit == design::EightBitScaling::Blocks ? StepPrecision::MxFp8
               : choice.eightBit == design::EightBitScaling::Rows ? StepPrecision::Fp8RowWise
                                                                  : StepPrecision::Fp8;
    case catalog::Precision::Fp4:
        return StepPrecision::NvFp4;
    case catalog::Precision::Bf16:
    case catalog::Precision::Fp16:
        return StepPrecision::Bits16;
    default:
        return StepPrecision::Unmodelled;
    }
}

} // namespace

void addEfficiency(StepChip& chip, const catalog::TrainingModel& constants, std::string_view architecture,
                   std::string_view accelerator)
{
    const catalog::TrainingGeneration* own = nullptr;
    const catalog::TrainingGeneration* other = nullptr;
    for (const catalog::TrainingGeneration& generation : constants.generations) {
        if (generation.architecture == architecture && !architecture.empty())
            own = &generation;
        if (generation.architecture.empty())
            other = &generation;
    }
    chip.hasMeasuredSteps = own != nullptr && own->matrix16.how == catalog::Provenance::Measured;
    if (const catalog::TrainingGeneration* generation = own != nullptr ? own : other) {
        chip.matrix16 = generation->matrix16.value;
        chip.matrix8 = valueOf(generation->matrix8);
        chip.matrix4 = valueOf(generation->matrix4);
        chip.attention = generation->attention.value;
    }
    chip.isHopper = architecture == "Hopper";
    chip.isBlackwell = architecture == "Blackwell" || architecture == "Blackwell Ultra";
    for (const catalog::TrainingPackage& package : constants.packages) {
        if (package.accelerator != accelerator)
            continue;
        chip.sustained = valueOf(package.sustained).value_or(1);
        chip.wholeStep = valueOf(package.wholeStep);
        chip.launchGraphs = package.launchGraphs;
        if (package.wholeStep)
            chip.hasMeasuredSteps = package.wholeStep->how == catalog::Provenance::Measured;
    }
}

bool lacksBf16(const catalog::Accelerator& accelerator, catalog::Precision compute)
{
    const auto& peaks = accelerator.peakDense;
    return compute == catalog::Precision::Bf16 && !peaks.contains(catalog::Precision::Bf16) &&
           peaks.contains(catalog::Precision::Fp16);
}

StepChip stepChipOf(const catalog::Accelerator& accelerator, int domain, std::optional<BytesPerSecond> network,
                    const catalog::TrainingModel& constants)
{
    StepChip chip;
    chip.peak16 = peakOf(accelerator, catalog::Precision::Bf16);
    if (!chip.peak16)
        chip.peak16 = peakOf(accelerator, catalog::Precision::Fp16);
    chip.peak8 = peakOf(accelerator, catalog::Precision::Fp8);
    chip.peak4 = peakOf(accelerator, catalog::Precision::Fp4);
    if (accelerator.memoryBandwidth.value.base() > 0)
        chip.memoryBandwidth = accelerator.memoryBandwidth.value.base();
    if (accelerator.scaleUp) {
        chip.scaleUp = accelerator.scaleUp->oneWay.value.base();
        chip.scaleUpDomain = std::max(1, domain);
    } else if (accelerator.pcie && domain > 1) { // cards of one node talk over its PCIe
        chip.scaleUp = accelerator.pcie->oneWay.value.base();
        chip.scaleUpDomain = domain;
    }
    if (network)
        chip.network = network->base();
    addEfficiency(chip, constants, accelerator.architecture, accelerator.id);
    return chip;
}

StepModel stepModelOf(const catalog::LanguageModel& model, const MemoryShape& shape)
{
    StepModel step;
    step.layers = shape.layers;
    step.hidden = shape.hidden;
    step.heads = shape.heads;
    step.keyValueHeads = shape.keyValueHeads;
    step.headDim = shape.headDim;
    step.valueDim = shape.valueDim;
    step.feedForward = shape.feedForward;
    step.feedForwardMatrices = shape.feedForwardMatrices;
    step.vocabulary = shape.vocabulary;
    step.untied = !model.tiedEmbeddings;
    // Of plain attention the matrices alone: biases and norms multiply nothing, and would spoil the widths.
    step.attentionWeights = model.latentAttention
                                ? shape.attention
                                : 2 * shape.hidden * (shape.heads + shape.keyValueHeads) * shape.headDim;
    if (model.slidingWindow > 0) {
        step.window = model.slidingWindow;
        step.windowedLayers = model.slidingWindowLayers;
    }
    if (model.experts) {
        step.experts = model.experts->experts;
        step.expertsPerToken = shape.expertsPerToken;
        step.expertFeedForward = shape.expertFeedForward;
        step.sharedFeedForward = shape.sharedFeedForward;
        step.denseLayers = shape.denseLayers;
    }
    return step;
}

StepPlan stepPlanOf(const design::TrainingChoice& choice)
{
    const design::ParallelPlan& from = choice.plan;
    StepPlan plan;
    plan.tensor = from.tensorParallel;
    plan.pipeline = from.pipelineParallel;
    plan.virtualStages = from.virtualPipeline;
    plan.data = from.dataParallel;
    plan.context = from.contextParallel;
    plan.expert = from.expertParallel;
    plan.microBatch = choice.microBatch;
    plan.globalBatch = choice.globalBatch;
    plan.gpus = plan.tensor * plan.pipeline * plan.data * plan.context;
    plan.sharding = static_cast<StepSharding>(std::clamp(from.zeroStage, 0, 3));
    plan.recompute = choice.recompute == design::Recompute::Full        ? StepRecompute::Full
                     : choice.recompute == design::Recompute::Selective ? StepRecompute::Selective
                                                                        : StepRecompute::None;
    plan.sequenceParallel = from.sequenceParallel && from.tensorParallel > 1;
    return plan;
}

StepRun stepRunOf(const design::TrainingChoice& choice)
{
    StepRun run;
    run.software = choice.software;
    run.precision = precisionOf(choice);
    run.stackFactor = choice.stackFactor;
    run.sequence = choice.sequence;
    run.fusedAttention = choice.flashAttention;
    run.causal = choice.flashAttention;
    run.lora = design::freezesBase(choice.fineTuning);
    return run;
}

} // namespace cw::training
