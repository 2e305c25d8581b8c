// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured or published constants does the time of a training step rest on, by chip and by software?
// Leaves out: the formulas (training/step/), and what each constant means in words; the catalog file says that beside
// its value.
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"
#include "catalog/finetune_model.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cw::catalog {

/// Software whose measured steps the constants were fitted to. It chooses overlap, attention kernel and element-wise
/// traffic, nothing else.
enum class TrainingSoftware { Megatron2021, Megatron2022, MegatronCore, Fsdp, Torchtitan, DeepSpeed2021, Nanotron };
inline constexpr std::size_t kTrainingSoftwareCount = 7;

/// Sustained shares of the dense peak, net of the additive terms; so they differ from what is called MFU.
struct TrainingGeneration {
    std::string architecture; ///< as in Accelerator::architecture; empty = every chip without an entry of its own
    Datum<double> matrix16;   ///< of the 16-bit peak in large matrix products
    std::optional<Datum<double>> matrix8;
    std::optional<Datum<double>> matrix4;
    Datum<double> attention; ///< of the 16-bit peak in fused attention
    friend bool operator==(const TrainingGeneration&, const TrainingGeneration&) = default;
};

/// What one product does differently from its generation.
struct TrainingPackage {
    std::string accelerator;                ///< catalog id, or the name of a measured chip
    std::optional<Datum<double>> sustained; ///< factor on every compute rate
    std::optional<Datum<double>> wholeStep; ///< share of the 16-bit peak where only whole steps were measured
    bool launchGraphs = false;              ///< its recipes launch kernels as graphs: a lower host floor for experts
    friend bool operator==(const TrainingPackage&, const TrainingPackage&) = default;
};

/// A chip of the published cases with the figures that the constants were fitted with.
struct MeasuredChip {
    std::string id;           ///< "H100-500W"
    std::string architecture; ///< names the generation
    Datum<FlopsPerSecond> peak16;
    std::optional<Datum<FlopsPerSecond>> peak8;
    std::optional<Datum<FlopsPerSecond>> peak4;
    Datum<BytesPerSecond> memoryBandwidth;
    Datum<BytesPerSecond> scaleUp; ///< one way
    Datum<int> scaleUpDomain;
    Datum<BytesPerSecond> network; ///< one way, per accelerator
    friend bool operator==(const MeasuredChip&, const MeasuredChip&) = default;
};

struct TrainingProfile {
    Datum<double> elementWise;         ///< factor on the counted passes over memory
    Datum<double> tensorExposed;       ///< share of tensor-parallel collectives that nothing hides
    Datum<double> tensorBehindWeights; ///< share of those of the backward pass that run beside weight gradients
    Datum<double> pipelineExposed;     ///< the same of transfers between stages
    Datum<double> dataOverlap;         ///< share of a micro-batch's time that can hide data-parallel traffic
    Datum<double> gradientBytes;       ///< per gradient reduced
    Datum<double> weightGradientBytes; ///< read and written per weight element to sum its gradient
    Datum<double> scorePasses;         ///< over the scores of unfused attention: half forward, all backward
    Datum<double> heldWeight;          ///< B per weight in mixed precision with 32-bit gradients
    Datum<double> heldGradient;        ///< B per gradient, likewise, with all copies
    Datum<double> heldMaster;          ///< B per weight of a 32-bit copy beside the weights, likewise
    Datum<double> stageGathered;       ///< share of a pipeline stage that stays whole under ZeRO-3, gradients too
    Datum<double> selectiveMemory; ///< share of a layer that selective recomputation keeps, the attention core apart
    Datum<double> allocator;       ///< bytes held for each byte of live activations
    Datum<Bytes> base;             ///< context, collective buffers and framework
    Datum<double> logitBytes;      ///< per logit alive at the peak
    std::optional<FineTuneSoftware> tunesAs; ///< whose measured fine-tuning stands for this software; nullopt = none
    friend bool operator==(const TrainingProfile&, const TrainingProfile&) = default;
};

struct TrainingKernels {
    Datum<double> memoryEfficiency;  ///< share of the memory bandwidth that kernels reach
    Datum<Seconds> launch;           ///< fixed time of a kernel
    Datum<double> castBytes;         ///< quantisation traffic per input element
    Datum<double> rowWiseCast;       ///< factor on it for row-wise FP8
    Datum<double> rowWiseRate;       ///< of row-wise FP8 over tensor-wise FP8
    Datum<double> mxRate;            ///< of MXFP8 over tensor-wise FP8
    Datum<double> alignment;         ///< extra time per factor of two that a dimension lacks below 64
    Datum<double> normPasses;        ///< over a [tokens, hidden] tensor, forward and backward
    Datum<double> feedForwardPasses; ///< over the feed-forward width, for each matrix but one
    Datum<double> queryPasses;       ///< over queries, keys and values
    Datum<double> headRate;          ///< of the vocabulary product over other 16-bit products
    Datum<double> logitBytes;        ///< memory traffic per logit of the loss
    Datum<double> headPasses;        ///< over a [tokens, hidden] tensor, embeddings and head
    Datum<double> adapterBackward;   ///< share of the products' backward pass that a frozen base saves
    Datum<double> adapterOptimizer;  ///< optimizer work of adapters over that of the whole model
    Datum<double> optimizerBytes;    ///< memory traffic per parameter of the optimizer
    Datum<double> selectiveForward;  ///< share of a forward pass that torchtitan's selective checkpointing repeats
    friend bool operator==(const TrainingKernels&, const TrainingKernels&) = default;
};

struct TrainingAttention {
    Datum<double> halfLength;       ///< tokens at which the efficiency is half of its limit
    Datum<double> triton;           ///< of Triton kernels over the generation's
    Datum<double> beforeHopper;     ///< further factor of such kernels on Hopper
    Datum<double> kernelsOf2025;    ///< of Hopper kernels since mid-2025 over those of 2024
    Datum<double> torchContext;     ///< extra time under torch context parallel
    Datum<double> unfusedRate;      ///< of batched products over large products
    Datum<double> unfusedAlignment; ///< like the kernels' alignment, for the width of a head
    friend bool operator==(const TrainingAttention&, const TrainingAttention&) = default;
};

struct TrainingTraffic {
    Datum<double> scaleUpEfficiency;
    Datum<Seconds> scaleUpLatency; ///< of half an all-reduce inside a domain
    Datum<double> networkEfficiency;
    Datum<Seconds> networkLatency;      ///< for each doubling of a group
    Datum<double> elasticFabric;        ///< rate over InfiniBand
    Datum<double> omniPath;             ///< rate over InfiniBand
    Datum<double> dataRounds;           ///< of a data-parallel reduction that each pay the fixed time
    Datum<double> stageSharding;        ///< share of sharded traffic beyond a micro-batch that a pipeline exposes
    Datum<double> asyncTensor;          ///< share of tensor traffic left by torchtitan's asynchronous tensor parallel
    Datum<double> shardedGradientBytes; ///< per gradient reduced with sharded parameters
    Datum<double> overlapSlowdown;      ///< sharded parameters: time = longer + this share of the shorter
    Datum<double> flatRingSlowdown;     ///< the same for DeepSpeed's ZeRO-3 of 2021
    friend bool operator==(const TrainingTraffic&, const TrainingTraffic&) = default;
};

struct TrainingExperts {
    Datum<double> groupedRate;       ///< of grouped products over dense ones
    Datum<double> routePasses;       ///< memory passes per routed copy of a token, forward and backward
    Datum<double> softwareOf2026;    ///< factor on what is not arithmetic, software after May 2026 on Blackwell
    Datum<Seconds> hostFloor;        ///< of one layer and micro-batch, forward and backward
    Datum<Seconds> hostFloorGraphs;  ///< the same with launch graphs
    Datum<double> networkEfficiency; ///< of all-to-all over the network
    Datum<double> scaleUpShare;      ///< of all-to-all over a ring, inside a domain
    Datum<double> exposed;           ///< share of all-to-all that nothing hides
    Datum<double> hybridExtra;       ///< extra layer time of hybrid models beyond their stated arithmetic
    friend bool operator==(const TrainingExperts&, const TrainingExperts&) = default;
};

struct TrainingStep {
    Datum<Seconds> fixed;             ///< of every step
    Datum<double> straggling;         ///< extra time for each doubling of the nodes of eight
    Datum<double> wholeStepInt8;      ///< factor on whole-step rates where training is quantised to int8
    Datum<double> wholeStepExperts;   ///< factor on whole-step rates of models with experts
    Datum<double> tightAbove;         ///< share of the memory
    Datum<double> comparedSteps;      ///< published steps that the method was compared with
    Datum<double> mostGpus;           ///< of a compared run
    Datum<double> mostVirtualStages;  ///< interleaving of published runs; a search goes no further on its own
    Datum<double> tooLargeAbove;      ///< share of the memory above which a run is said not to fit
    Datum<double> tokensPerParameter; ///< of a training that spends its FLOP best
    Datum<double> driverAllocator;    ///< bytes that nvidia-smi shows for each byte of live activations
    Datum<Bytes> driverBase;          ///< that nvidia-smi shows besides
    Datum<double> bandKnown;          ///< mean error on software and cluster that were fitted
    Datum<double> bandDense;          ///< mean error elsewhere, dense models
    Datum<double> bandExperts;        ///< mean error elsewhere, models with experts
    Datum<double> bandUnmeasured;     ///< assumed on chips without any published step
    Datum<double> ninthKnown;         ///< error that nine of ten stay below, as the three above
    Datum<double> ninthDense;
    Datum<double> ninthExperts;
    Datum<double> ninthUnmeasured;
    friend bool operator==(const TrainingStep&, const TrainingStep&) = default;
};

/// The region of the published steps that the method was compared with. Counts: 0 = none of that kind.
struct TrainingChecked {
    Datum<double> leastParameters; ///< weights that multiply one token, head included
    Datum<double> mostParameters;
    Datum<double> leastSequence; ///< tokens
    Datum<double> mostSequence;
    std::array<Datum<double>, kTrainingSoftwareCount> software; ///< steps, in the order of TrainingSoftware
    Datum<double> bits16;                                       ///< steps in this precision, as the four below
    Datum<double> fp8;
    Datum<double> fp8RowWise;
    Datum<double> mxFp8;
    Datum<double> nvFp4;
    friend bool operator==(const TrainingChecked&, const TrainingChecked&) = default;
};

struct TrainingModel {
    std::vector<TrainingGeneration> generations;
    std::vector<TrainingPackage> packages;
    std::vector<MeasuredChip> measuredChips;
    std::array<TrainingProfile, kTrainingSoftwareCount> profiles; ///< in the order of TrainingSoftware
    TrainingKernels kernels;
    TrainingAttention attention;
    TrainingTraffic traffic;
    TrainingExperts experts;
    TrainingStep step;
    TrainingChecked checked;

    [[nodiscard]] const TrainingProfile& profile(TrainingSoftware software) const
    {
        return profiles[static_cast<std::size_t>(software)];
    }
    friend bool operator==(const TrainingModel&, const TrainingModel&) = default;
};

} // namespace cw::catalog
