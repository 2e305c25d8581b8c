// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what must be known to say how long a training step takes? The model's shape, the chip, how the software
// runs, and the plan. Leaves out: where each comes from (gather.h for the catalog, validate/ for published cases).
// Plain doubles in base units (B, FLOP, s), because a search evaluates millions of plans a second.
#pragma once

#include "catalog/training_model.h"
#include "network/group_paths.h"

#include <optional>

namespace cw::training {

/// Counts are per layer unless said otherwise.
struct StepModel {
    double layers = 0;
    double hidden = 0;
    double heads = 0;
    double keyValueHeads = 0;
    double headDim = 0;             ///< of queries and keys
    double valueDim = 0;            ///< of values
    double feedForward = 0;         ///< of the layers without experts
    double feedForwardMatrices = 3; ///< 3 gated, 2 plain
    double vocabulary = 0;
    bool untied = true; ///< input and output embeddings are two matrices
    double attentionWeights = 0;
    double window = 0;         ///< tokens that a layer with a window attends to
    double windowedLayers = 0; ///< layers with one

    double experts = 0; ///< 0 = a dense model
    double expertsPerToken = 0;
    double expertFeedForward = 0;
    double sharedFeedForward = 0;
    double denseLayers = 0;     ///< leading layers without experts, where the others have them
    double expertWidth = 0;     ///< width of the tokens that experts see, where it is not the hidden width
    double predictionDepth = 0; ///< layers that predict further tokens
    std::optional<double> statedFlopPerToken; ///< replaces ours where the architecture is only approximated
    bool approximated = false;                ///< a hybrid: its layers are stood in for by attention layers
    friend bool operator==(const StepModel&, const StepModel&) = default;
};

/// One accelerator and its links; rates as printed, dense, one way. nullopt = not published or not there.
struct StepChip {
    std::optional<double> peak16;
    std::optional<double> peak8;
    std::optional<double> peak4;
    std::optional<double> memoryBandwidth;
    std::optional<double> scaleUp; ///< to all peers together
    double scaleUpDomain = 1;      ///< accelerators that talk at that rate
    std::optional<double> pair;    ///< to one peer, where that is less
    std::optional<double> network; ///< per accelerator
    double unit = network::kNoLimit;      ///< accelerators below one leaf or in one scalable unit
    double aboveUnit = network::kNoLimit; ///< of one accelerator out of its unit, were all to leave at once
    double switchReduction = 0; ///< rate of sums made by the network's switches over that of messages; 0 = they make none

    // Sustained shares of the peaks, from catalog::TrainingModel (efficiency.h).
    std::optional<double> matrix16;
    std::optional<double> matrix8;
    std::optional<double> matrix4;
    std::optional<double> attention;
    std::optional<double> wholeStep; ///< set where only whole steps are known: nothing else is then used
    double sustained = 1;            ///< factor of the package
    double clock = 1;                ///< that a power cap leaves, of the clock of the peaks
    bool isHopper = false;
    bool isBlackwell = false;
    bool launchGraphs = false;
    bool hasMeasuredSteps = true; ///< false: no training step was published for its generation
    friend bool operator==(const StepChip&, const StepChip&) = default;
};

enum class StepPrecision { Bits16, Fp8, Fp8RowWise, MxFp8, NvFp4, Unmodelled };
enum class NetworkKind { InfiniBand, ElasticFabric, OmniPath };

/// What holds for every plan of a search.
struct StepRun {
    catalog::TrainingSoftware software = catalog::TrainingSoftware::MegatronCore;
    StepPrecision precision = StepPrecision::Bits16;
    NetworkKind network = NetworkKind::InfiniBand;
    double sequence = 0;
    bool fusedAttention = true;
    bool causal = true;                 ///< half of the scores are never computed; fused kernels only
    bool lora = false;                  ///< frozen base: no gradients of its weights
    bool overlapsTensorParallel = true; ///< Megatron-Core with user buffers; other software ignores it
    bool asyncTensorParallel = false;   ///< torchtitan
    bool attentionOf2025 = true;        ///< kernels since mid-2025; Hopper under Megatron-Core only
    bool expertsOf2026 = true;          ///< expert kernels since May 2026; Blackwell only
    bool gradients16 = false;           ///< fp16 training of 2021: 16-bit gradients; memory only
    bool int8 = false;                  ///< quantised training where only whole steps are known
    double stackFactor = 1;             ///< measured over predicted step time of one run of this software and cluster
    friend bool operator==(const StepRun&, const StepRun&) = default;
};

enum class StepSharding { None, Optimizer, Gradients, Parameters };
enum class StepRecompute { None, Selective, Full };

/// Whole numbers in a design; published cases may imply fractions.
struct StepPlan {
    double tensor = 1;
    double pipeline = 1;
    double virtualStages = 1;
    double data = 1;
    double context = 1;
    double expert = 1;
    double microBatch = 1;
    double globalBatch = 1;
    double gpus = 1; ///< of the job; scale losses count them
    StepSharding sharding = StepSharding::Optimizer;
    StepRecompute recompute = StepRecompute::None;
    bool sequenceParallel = true;
    friend bool operator==(const StepPlan&, const StepPlan&) = default;
};

/// Whether the ranks of a tensor-parallel group each send a part of what goes to the next pipeline stage, and gather it
/// there: sequence parallel has it in parts anyhow, Megatron cuts it (Narayanan 2021, section 4.1).
bool splitsBoundary(catalog::TrainingSoftware software, bool sequenceParallel);

struct StepInputs {
    StepModel model;
    StepChip chip;
    StepRun run;
    StepPlan plan;
    catalog::TrainingModel constants;
    double tokens = 0;          ///< of the whole training
    bool hasEnoughGpus = true;  ///< false: the design holds fewer than the plan asks for
    bool planIsPossible = true; ///< false: planProblems() says why it cannot run
    std::optional<network::GroupPaths> paths = std::nullopt; ///< what the plan's groups get where they stand; else as if all were alike
    friend bool operator==(const StepInputs&, const StepInputs&) = default;
};

} // namespace cw::training
