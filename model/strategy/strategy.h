// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which parallel plans of a training job are best, what do they trade against memory, and why is a plan not
// possible? Leaves out: how long a step takes and what it holds (training/), and what a GPU-hour costs.
#pragma once

#include "base/shared.h"
#include "network/path_book.h"
#include "training/step/step_context.h"
#include "training/training.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace cw::strategy {

enum class Objective {
    StepTime,      ///< s
    Cost,          ///< GPU-seconds a token
    Energy,        ///< J a token, by the power of a busy and of a waiting GPU
    MemoryHeadroom ///< B held by a GPU: the least leaves most room
};

enum class SearchMethod {
    BranchAndBound, ///< leaves out what provably is neither among the best nor on the front
    Exhaustive      ///< evaluates every candidate
};

enum class Dimension {
    Tensor,
    Pipeline,
    VirtualStages,
    Data,
    Context,
    Expert,
    MicroBatch,
    Sharding,        ///< ZeRO level, 0 to 3
    Recompute,       ///< 0 none, 1 selective, 2 full
    SequenceParallel ///< 0 or 1
};

/// Values that a dimension may take; an empty list = every one that divides the model, the batch and the GPUs, and for
/// virtual stages is not beyond the most that published runs had.
struct SearchLimits {
    std::vector<double> tensor;
    std::vector<double> pipeline;
    std::vector<double> virtualStages;
    std::vector<double> data;
    std::vector<double> context;
    std::vector<double> expert;
    std::vector<double> microBatch;
    std::vector<training::StepSharding> sharding;
    std::vector<training::StepRecompute> recompute;
    std::vector<bool> sequenceParallel;
    // What runs differ in; an empty list = only as in SearchInputs::run.
    std::vector<training::StepPrecision> precision;
    std::vector<bool> overlapsTensorParallel;
    std::vector<bool> fusedAttention;
    bool tensorBeyondDomain = false; ///< tensor parallel may leave the scale-up domain
    bool unevenLayers = false;       ///< stages and their parts may differ by a layer, as free pipeline layouts allow
    friend bool operator==(const SearchLimits&, const SearchLimits&) = default;
};

struct SearchInputs {
    training::StepModel model;
    training::StepChip chip;
    training::StepRun run;
    training::StepPlan current;    ///< gives what is not searched; also the first incumbent where it is possible
    training::MemoryShape shape;   ///< of the same model
    training::MemoryHabits habits; ///< of the software and the optimizer
    /// What plans get on the very links: of degreesSearched() and degreesNear(); a plan that could not be laid is not
    /// possible. nullopt = all are rated as on a fabric that is the same everywhere.
    std::optional<Shared<network::PathBook>> placed;
    catalog::TrainingModel constants;
    std::optional<double> capacity;    ///< B of one accelerator; verdicts need it
    std::optional<double> memoryLimit; ///< B a plan may hold; nullopt = the capacity, and without one no limit
    std::optional<double> stepLimit;   ///< s a step may take
    double gpus = 1;
    double globalBatch = 1; ///< sequences a step, for every plan
    SearchLimits limits;
    Objective objective = Objective::StepTime;
    double busyWatts = 0; ///< of one GPU that computes; Energy only
    double idleWatts = 0; ///< of one GPU that waits
    std::size_t best = 10;
    std::size_t samples = 1500; ///< at most, for a scatter plot
    SearchMethod method = SearchMethod::BranchAndBound;
    int threads = 2; ///< the result does not depend on it
    friend bool operator==(const SearchInputs&, const SearchInputs&) = default;
};

/// The job of a plan, with every plan for its GPUs open; power is not known here.
SearchInputs searchInputsOf(const training::Inputs& memory, const training::StepInputs& step);

/// Every way to split the accelerators that search(), heatMap() and leanestPlan() look at.
std::vector<network::Degrees> degreesSearched(const SearchInputs& inputs);

struct RankedPlan {
    training::StepPlan plan;
    training::StepPrecision precision = training::StepPrecision::Bits16;
    bool overlapsTensorParallel = true;
    bool fusedAttention = true;
    double stepSeconds = 0;
    double memoryBytes = 0;
    double objective = 0;                           ///< less is better, see Objective
    double utilisation = 0;                         ///< MFU
    bool withinLimit = false;                       ///< of memory
    std::optional<training::MemoryVerdict> verdict; ///< nullopt without a capacity
    std::optional<Fraction> filled;                 ///< of the capacity
    friend bool operator==(const RankedPlan&, const RankedPlan&) = default;
};

struct SearchCounts {
    std::int64_t candidates = 0; ///< that divide model, batch and GPUs
    std::int64_t evaluated = 0;
    std::int64_t pruned = 0;  ///< candidates left out by a bound
    std::int64_t fitting = 0; ///< of the evaluated ones
    friend bool operator==(const SearchCounts&, const SearchCounts&) = default;
};

struct SearchResult {
    training::StepObstacle obstacle = training::StepObstacle::None; ///< of the job: then nothing was searched
    std::vector<RankedPlan> best;   ///< within the limit; ties go to less memory, then to the smaller degrees
    std::vector<RankedPlan> front;  ///< step time upwards, memory downwards; within the limit
    std::vector<RankedPlan> sample; ///< evenly over all candidates, those beyond the limit too
    SearchCounts counts;
    std::optional<double> memoryLimit; ///< B that the best and the front stay within
    std::optional<RankedPlan> leanest; ///< asked for where nothing is within the limit: see leanestPlan()
    bool cancelled = false;            ///< the rest is what was found until then
    friend bool operator==(const SearchResult&, const SearchResult&) = default;
};

struct SearchProgress {
    RankedPlan best; ///< so far
    double done = 0; ///< share of the candidates, 0..1
};

/// Called on the thread of search() after each of its rounds, once there is a plan.
using ProgressCallback = std::function<void(const SearchProgress&)>;

SearchResult search(const SearchInputs& inputs, std::stop_token stop = {}, const ProgressCallback& progress = {});

/// What holds least, within the limit or not; nullopt where no plan can be judged.
std::optional<RankedPlan> leanestPlan(const SearchInputs& inputs, std::stop_token stop = {});
/// search(), with the leanest plan where nothing is within the limit.
SearchResult searchOrLeanest(const SearchInputs& inputs, const std::stop_token& stop,
                             const ProgressCallback& progress = {});

enum class Constraint {
    GpuProduct,       ///< TP·PP·CP·DP is not the number of GPUs
    Heads,            ///< not divisible by TP
    Layers,           ///< fewer than PP·v, or neither they nor they + 2 (embedding and head) divisible by it
    InterleaveAlone,  ///< interleaving without a pipeline
    InterleaveRounds, ///< micro-batches of a pipeline not a multiple of PP
    Batch,            ///< global batch not divisible by DP·b
    Sequence,         ///< not divisible by CP
    SequenceSplit,    ///< the part of a CP rank not divisible by TP, with sequence parallel
    TensorDomain,     ///< TP beyond the scale-up domain
    Experts,          ///< not divisible by EP
    ExpertRanks,      ///< DP·CP not divisible by EP
    FusedAttention,   ///< CP without a fused attention kernel
    Limits,           ///< a value that SearchLimits leave out
    Memory,           ///< over the limit
    Obstacle          ///< no step time can be said
};

/// What is violated: `value` does not suit `limit`; `excess` is what is left over or beyond.
struct Violation {
    Constraint constraint = Constraint::GpuProduct;
    double value = 0;
    double limit = 0;
    double excess = 0;
    training::StepObstacle obstacle = training::StepObstacle::None; ///< of Obstacle
    friend bool operator==(const Violation&, const Violation&) = default;
};

struct WhyNot {
    std::vector<Violation> violations; ///< empty = the plan is possible
    friend bool operator==(const WhyNot&, const WhyNot&) = default;
};

/// With the precision and the software switches of `inputs.run`.
WhyNot whyNot(const SearchInputs& inputs, const training::StepPlan& plan);

/// The constraint that a broken rule of a plan is; nullopt where the plan still runs, with loss.
std::optional<Constraint> constraintOf(training::PlanProblem problem);

/// "strategy.constraint.heads", with arguments value, limit and excess.
const char* textKey(Constraint constraint);
const char* textKey(Objective objective); ///< "strategy.objective.stepTime"
const char* textKey(Dimension dimension); ///< "strategy.dimension.tensor"

struct HeatCell {
    std::optional<RankedPlan> best;
    std::optional<Violation> reason; ///< where there is none: the least that stands in the way
    friend bool operator==(const HeatCell&, const HeatCell&) = default;
};

struct HeatMap {
    Dimension x = Dimension::Tensor;
    Dimension y = Dimension::Pipeline;
    std::vector<double> columns; ///< values of x
    std::vector<double> rows;
    std::size_t possibleColumns = 0; ///< values that x has; more than `columns` where an axis has no room for all
    std::size_t possibleRows = 0;
    std::vector<HeatCell> cells; ///< row by row
    bool cancelled = false;      ///< cells not reached have neither plan nor reason
    friend bool operator==(const HeatMap&, const HeatMap&) = default;
};

/// All values of an axis: as limited, else those that divide on their own.
std::vector<double> axisValues(const SearchInputs& inputs, Dimension dimension);

/// An axis with more values shows the powers of two and fills up with the smallest others.
inline constexpr std::size_t kMostAxisValues = 24;
HeatMap heatMap(const SearchInputs& inputs, Dimension x, Dimension y, std::stop_token stop = {});

} // namespace cw::strategy
