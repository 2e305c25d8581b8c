// SPDX-License-Identifier: GPL-3.0-or-later
// What the cluster shall do: the plan first, then the job, then serving.
#include "assess/compare_parts.h"

#include <array>

namespace cw::assess {
namespace {

using design::InferenceChoice;
using design::TrainingChoice;

// In the order of the enums; names that are the same in every language stand as they are.
constexpr auto kPurposes = std::to_array<const char*>({"change.purpose.training", "change.purpose.inference"});
constexpr auto kPrecisions =
    std::to_array<const char*>({"fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "fp6", "fp4", "int8", "int4"});
constexpr auto kStates = std::to_array<const char*>(
    {"fp32", "change.states.fp32Gradients", "change.states.bf16Gradients", "change.states.pureBf16"});
constexpr auto kOptimizers = std::to_array<const char*>({"SGD", "change.optimizer.sgdMomentum", "Adam",
                                                         "change.optimizer.adam8Bit", "LAMB", "Adafactor"});
constexpr auto kRecomputes =
    std::to_array<const char*>({"change.none", "change.recompute.selective", "change.recompute.full"});
constexpr auto kTunings = std::to_array<const char*>({"change.none", "LoRA", "QLoRA", "change.tuning.full"});
constexpr auto kScalings =
    std::to_array<const char*>({"change.scaling.tensor", "change.scaling.rows", "MXFP8"});
constexpr auto kSoftware = std::to_array<const char*>({"Megatron-LM 2021", "Megatron-LM 2022", "Megatron-Core", "FSDP",
                                                       "TorchTitan", "DeepSpeed 2021", "Nanotron"});
static_assert(kSoftware.size() == catalog::kTrainingSoftwareCount);
constexpr auto kWeights = std::to_array<const char*>({"fp32", "bf16", "fp8", "int8", "int4", "fp4"});
constexpr auto kKeyValues = std::to_array<const char*>({"bf16", "fp8", "int8"});

void comparePlan(const design::ParallelPlan& old, const design::ParallelPlan& now, Pairs& pairs)
{
    pairs.number("TP", old.tensorParallel, now.tensorParallel);
    pairs.number("PP", old.pipelineParallel, now.pipelineParallel);
    pairs.number("DP", old.dataParallel, now.dataParallel);
    pairs.number("CP", old.contextParallel, now.contextParallel);
    pairs.number("EP", old.expertParallel, now.expertParallel);
    pairs.number("change.what.interleave", old.virtualPipeline, now.virtualPipeline);
    pairs.number("ZeRO", old.zeroStage, now.zeroStage);
    pairs.flag("change.what.sequenceParallel", old.sequenceParallel, now.sequenceParallel);
}

void compareTraining(const TrainingChoice& old, const TrainingChoice& now, const catalog::Catalog& catalog,
                     Pairs& pairs)
{
    pairs.word("change.what.model", nameIn(catalog.languageModels, old.model), nameIn(catalog.languageModels, now.model));
    comparePlan(old.plan, now.plan, pairs);
    pairs.number("change.what.sequence", old.sequence, now.sequence);
    pairs.number("change.what.microBatch", old.microBatch, now.microBatch);
    pairs.number("change.what.globalBatch", old.globalBatch, now.globalBatch);
    pairs.measure("change.what.tokens", Measure(Tokens(static_cast<double>(old.tokens))),
                  Measure(Tokens(static_cast<double>(now.tokens))), "token");
    pairs.choice("change.what.precision", old.compute, now.compute, kPrecisions);
    pairs.choice("change.what.states", old.states, now.states, kStates);
    pairs.choice("change.what.optimizer", old.optimizer, now.optimizer, kOptimizers);
    pairs.choice("change.what.recompute", old.recompute, now.recompute, kRecomputes);
    pairs.flag("FlashAttention", old.flashAttention, now.flashAttention);
    pairs.choice("change.what.fineTuning", old.fineTuning, now.fineTuning, kTunings);
    pairs.number("change.what.loraRank", old.lora.rank, now.lora.rank);
    pairs.flag("change.what.loraAllLayers", old.lora.allLinear, now.lora.allLinear);
    pairs.choice("change.what.software", old.software, now.software, kSoftware);
    pairs.choice("change.what.eightBit", old.eightBit, now.eightBit, kScalings);
    pairs.measure("change.what.calibration", Measure(old.stackFactor), Measure(now.stackFactor), "1");
    pairs.measure("change.what.assumedUtilisation", old.assumedUtilisation, now.assumedUtilisation, "%");
}

void compareServing(const InferenceChoice& old, const InferenceChoice& now, const catalog::Catalog& catalog,
                    Pairs& pairs)
{
    pairs.word("change.what.servedModel", nameIn(catalog.languageModels, old.model),
               nameIn(catalog.languageModels, now.model));
    pairs.choice("change.what.servedWeights", old.weights, now.weights, kWeights);
    pairs.choice("change.what.keyValue", old.keyValue, now.keyValue, kKeyValues);
    pairs.number("change.what.servedTensor", old.tensorParallel, now.tensorParallel);
    pairs.number("change.what.servedBatch", old.batch, now.batch);
    pairs.number("change.what.servedContext", old.context, now.context);
}

} // namespace

void compareWorkload(const design::Design& before, const design::Design& after, const catalog::Catalog& catalog,
                     Changes& out)
{
    if (before.workload.sameStorage(after.workload))
        return;
    const design::Workload& old = *before.workload;
    const design::Workload& now = *after.workload;
    Pairs pairs(ChangeGroup::Workload, out);
    pairs.choice("change.what.purpose", old.purpose, now.purpose, kPurposes);
    compareTraining(old.training, now.training, catalog, pairs);
    compareServing(old.inference, now.inference, catalog, pairs);
    pairs.measure("change.what.campaign", old.campaign, now.campaign, "d");
    if (!(old.placement == now.placement))
        out.push_back({ChangeGroup::Workload, "change.placement", {}});
}

} // namespace cw::assess
