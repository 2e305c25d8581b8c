// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what of a step's time does not depend on the plan? Sustained rates, factors and counts, computed once for a
// search. Leaves out: everything that a plan changes (step_time.h).
#pragma once

#include "base/shared.h"
#include "network/path_book.h"
#include "training/step/step_inputs.h"

#include <array>

namespace cw::training {

/// Why no step time can be said. Never replaced by a zero.
enum class StepObstacle {
    None,
    NoModel,        ///< layers, widths, vocabulary or sequence not positive
    BadPlan,        ///< a degree or batch below 1, or not finite
    ImpossiblePlan, ///< planProblems() says why
    TooFewGpus,     ///< the plan asks for more than the design holds
    NoPrecision,    ///< steps are not modelled in this precision
    NoPeak,         ///< the chip's peak in this precision is not known, or it has none
    NoMemoryBandwidth,
    NoScaleUp,     ///< several accelerators in a domain whose rate is not known
    NoNetwork,     ///< more accelerators than a domain holds, and no network
    NotFollowed,   ///< the plan's traffic passes more links than are followed
    NoPower,       ///< of a search for the least energy: what the nodes draw is not known
    WholeStepsOnly ///< of a search for the least time, cost or energy: the chip's step time ignores the plan
};

/// Text key of an obstacle: "problem.step.noNetwork".
const char* textKey(StepObstacle obstacle);

struct StepContext {
    StepModel model;
    StepRun run;
    catalog::TrainingSoftware software = catalog::TrainingSoftware::MegatronCore;
    StepObstacle obstacle = StepObstacle::None; ///< of everything but the plan

    // Seconds per FLOP, at the rates that are sustained.
    double perFlop = 0;          ///< in the precision of the run
    double perFlopExpert = 0;    ///< grouped products
    double perFlopHead = 0;      ///< vocabulary product, 16 bits
    double perFlopAttention = 0; ///< fused, with what mask and windows save; context factor apart
    double perFlopUnfused = 0;   ///< with the penalty of the head's width
    double contextFactor = 1;    ///< on fused attention under context parallel
    double peak16 = 0;           ///< FLOP/s, as printed: MFU is measured against it
    double usedPeak = 0;         ///< FLOP/s of the products in the precision of the run, as printed
    double wholeStepRate = 0;    ///< FLOP/s where only whole steps are known, else 0

    double perByte = 0;      ///< s/B of accelerator memory, as kernels reach it
    double operandBytes = 2; ///< of a value in the precision of the run
    double castSeconds = 0;  ///< quantisation of one input element
    double weightGradientBytes = 0;
    double launch = 0;                 ///< s per kernel
    std::array<double, 7> alignment{}; ///< factor by the factors of two that a dimension lacks
    double scorePasses = 0;
    double normBytes = 0;  ///< element-wise bytes per token and hidden width, replicated without sequence parallel
    double splitBytes = 0; ///< element-wise bytes per token that tensor parallel splits
    double logitBytes = 0;
    double optimizerSeconds = 0; ///< per parameter
    double selectiveForward = 0;
    double headPasses = 0;
    double frozenBackward = 0; ///< share of the products' backward pass that a frozen base saves

    network::Profile profile;                 ///< of the links, as printed
    std::optional<network::GroupPaths> paths; ///< of one plan on the very fabric
    std::optional<Shared<network::PathBook>> book; ///< of many; without either, `profile` answers
    double insideEfficiency = 1;              ///< share of the printed rate that a ring reaches
    double networkEfficiency = 1;
    double switchReduction = 0; ///< StepChip's
    double allToAllEfficiency = 1; ///< through the network
    double scaleUpShare = 0;
    bool hasScaleUp = false;
    bool hasNetwork = false;
    double scaleUpLatency = 0;
    double networkLatency = 0;
    double tensorExposed = 0;
    double tensorBehindWeights = 0;
    double pipelineExposed = 0;
    double dataOverlap = 0;
    double gradientBytes = 2;
    double gatherBytes = 2; ///< per parameter that sharding gathers
    double shardedGradientBytes = 2;
    double dataRounds = 0;
    double stageSharding = 0;
    bool keepsStageGathered = false; ///< a pipeline stage is gathered once a step, not in every micro-batch
    double overlapSlowdown = 0;
    double flatRingSlowdown = 0;

    bool hasExperts = false;
    double expertLayers = 0; ///< share of the layers, 0..1
    double expertWidth = 0;
    double routePasses = 0;
    double expertSoftware = 1; ///< factor on the expert path beyond its arithmetic
    double hostFloor = 0;      ///< s per layer and micro-batch; 0 without experts
    double expertExposed = 0;
    double hybridFactor = 1;

    double fixed = 0;
    double straggling = 0;
    double parametersDense = 0;  ///< per layer, before tensor parallel
    double parametersExpert = 0; ///< per layer, before expert parallel
    double flopPerToken = 0;     ///< of the model: full attention, head once
    friend bool operator==(const StepContext&, const StepContext&) = default;
};

/// Works for any inputs; `obstacle` says whether they suffice.
StepContext prepare(const StepModel& model, const StepChip& chip, const StepRun& run,
                    const catalog::TrainingModel& constants);

/// For the plan of these inputs: where they say what its groups get, the context answers for that plan alone.
StepContext prepare(const StepInputs& inputs);

/// What stands in the way of this plan, the context's own obstacle first.
StepObstacle obstacleTo(const StepContext& context, const StepPlan& plan);

} // namespace cw::training
