// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many bytes does each GPU of a pipeline stage hold while training, with this software? Allocation-free,
// for searches over plans. Leaves out: transient buffers smaller than a layer, offloading to the host, and time.
#pragma once

#include "base/quantity.h"
#include "catalog/finetune_model.h"
#include "catalog/memory_model.h"
#include "catalog/parts.h"
#include "catalog/training_model.h"
#include "design/workload.h"
#include "training/step/step_inputs.h"

#include <optional>

namespace cw::training {

/// What memory needs to know of a language model, counted once. Parameters per layer unless said otherwise.
struct MemoryShape {
    int layers = 0;
    int denseLayers = 0; ///< leading layers without experts; all of them for a dense model
    double hidden = 0;
    double heads = 0;
    double keyValueHeads = 0;
    double headDim = 0;  ///< of queries and keys
    double valueDim = 0; ///< of values
    double feedForward = 0;
    double feedForwardMatrices = 3; ///< 3 gated, 2 plain
    double vocabulary = 0;
    double expertsPerToken = 0;
    double expertFeedForward = 0;
    double sharedFeedForward = 0; ///< width of all shared experts together
    bool dropout = false;         ///< masks are kept: the ungated models of the GPT generation

    double attention = 0;
    double denseFeedForward = 0;
    double expertLayerShared = 0; ///< router and shared experts
    double routedExperts = 0;     ///< what expert parallel splits
    double norms = 0;
    double inputEmbedding = 0;   ///< whole model
    double outputEmbedding = 0;  ///< whole model; 0 when tied
    double positions = 0;        ///< whole model
    double finalNorm = 0;        ///< whole model
    double total = 0;            ///< whole model
    double matricesPerToken = 0; ///< whole model: weights that multiply one token, the head once

    // Sum of (inputs + outputs) of the matrices that adapters of rank 1 sit on.
    double adapterQueryValue = 0;
    double adapterAttention = 0;
    double adapterDenseFeedForward = 0;
    double adapterShared = 0;
    double adapterExperts = 0;
    friend bool operator==(const MemoryShape&, const MemoryShape&) = default;
};

MemoryShape shapeOf(const catalog::LanguageModel& model);

/// Bytes that one parameter costs. Frozen parameters have neither gradient nor optimizer state.
struct BytesPerParameter {
    double weight = 0;
    double gradient = 0;
    double message = 0;      ///< of a gradient that is reduced
    double master = 0;       ///< copy of the weight in 32 bits
    double optimizer = 0;    ///< master copy and moments
    double gathered = 0;     ///< of a weight that ZeRO-3 gathers
    double frozenLinear = 0; ///< matrices of a frozen base
    double frozenOther = 0;  ///< embeddings and norms of a frozen base
    friend bool operator==(const BytesPerParameter&, const BytesPerParameter&) = default;
};

/// `tuned`: the measured fine-tuning software, if the choice is to fine-tune with it.
BytesPerParameter bytesPerParameter(const MemoryShape& shape, const design::TrainingChoice& choice,
                                    const catalog::MemoryModel& constants, const catalog::TrainingProfile& profile,
                                    const catalog::FineTuneProfile* tuned = nullptr);

/// Where trained adapters sit, and what else a frozen layer keeps for the backward pass.
struct AdapterPlacement {
    bool queryValue = false; ///< also where the key has one
    bool attentionOutput = false;
    bool feedForwardIn = false;
    bool feedForwardOut = false;
    bool keepsEveryInput = false;  ///< products with 4-bit matrices keep their inputs, frozen or not
    bool keepsEveryOutput = false; ///< a trained scale behind every matrix
    friend bool operator==(const AdapterPlacement&, const AdapterPlacement&) = default;
};

/// Parameters of the adapters of one layer.
struct AdapterCounts {
    double everyLayer = 0;
    double denseLayer = 0;  ///< besides, of layers without experts
    double expertLayer = 0; ///< besides, of layers with experts
    double routed = 0;      ///< besides, of all routed experts of a layer
    friend bool operator==(const AdapterCounts&, const AdapterCounts&) = default;
};

/// How a run holds memory, whatever its plan.
struct MemoryHabits {
    BytesPerParameter bytes;
    double sequence = 0;
    bool fusedAttention = true;
    double selectiveMemory = 1; ///< share of a layer that selective recomputation keeps, the attention core apart
    double stageGathered = 0;   ///< share of a pipeline stage that stays whole under ZeRO-3, gradients too
    double allocator = 1;       ///< B held for each byte of live activations
    double base = 0;            ///< B of context, collective buffers and framework
    double logitBytes = 0;      ///< B per logit alive at the peak on the last stage

    bool frozenBase = false; ///< only adapters are trained
    AdapterPlacement placement;
    AdapterCounts adapters;
    double adapterCastBytes = 0; ///< of a copy of each adapted input

    // Fine-tuning software differs in these from what training from scratch does.
    bool keepsMasks = true;           ///< dropout, where the model has it
    double normUpcast = 0;            ///< B more per hidden value and layer: 32-bit norms
    bool exactCheckpoints = false;    ///< the allocator leaves no gaps between inputs kept for recomputation
    bool exactLogits = false;         ///< nor between logits
    double gatheredLayers = 2;        ///< whole at a time under ZeRO-3: one at work, one being fetched
    double liveParameters = 0;        ///< kept whole under ZeRO-3, however few layers that is
    bool gathersBesideShard = false;  ///< the rank's own shard is counted again
    bool gathersOneEmbedding = false; ///< the larger alone
    double stepCopyBytes = 0;         ///< per parameter that the optimizer's step has at work
    double stepGroup = 0;             ///< parameters at work at once under ZeRO-3
    double pagedAbove = 0;            ///< B of weights and moments above which these are on the host; 0 = never
    friend bool operator==(const MemoryHabits&, const MemoryHabits&) = default;
};

/// What `software` does, besides the bytes per parameter.
MemoryHabits habitsOf(const catalog::TrainingProfile& software, const BytesPerParameter& bytes);
/// `capacity`: of one GPU, nullopt where it is not known; decides where paged states live.
MemoryHabits habitsOf(const MemoryShape& shape, const design::TrainingChoice& choice,
                      const catalog::MemoryModel& constants, const catalog::TrainingProfile& software,
                      const catalog::FineTuneProfile* tuned = nullptr, std::optional<Bytes> capacity = std::nullopt);

enum class MemoryVerdict { Fits, Tight, DoesNotFit };

/// Text key: "verdict.memory.tight".
const char* textKey(MemoryVerdict verdict);

/// nullopt where the capacity is no positive number.
std::optional<MemoryVerdict> verdictOf(Bytes held, Bytes capacity, const catalog::TrainingStep& limits);

/// Parameters of one GPU after tensor and expert parallel, before ZeRO.
struct StageParameters {
    double linear = 0;     ///< matrices of the layers, routed experts apart
    double embeddings = 0; ///< input and output
    double norms = 0;      ///< norms and learned positions: whole on every tensor-parallel rank
    double experts = 0;
    double adapters = 0;
    double expertAdapters = 0;
    friend bool operator==(const StageParameters&, const StageParameters&) = default;
};

/// One GPU of a pipeline stage at its peak.
struct StageMemory {
    int stage = 0;
    int firstLayer = 0;
    int layers = 0;
    int expertLayers = 0;            ///< of these, with experts
    double microBatchesInFlight = 0; ///< fractional where interleaved
    StageParameters parameters;
    Bytes weights;
    double whole = 0; ///< share of the layers that ZeRO-3 holds unsharded at a time
    Bytes gathered;   ///< of `weights`: what that takes, with the embeddings
    Bytes gradients;
    Bytes optimizer;
    Bytes activations; ///< kept between forward and backward
    Bytes recomputed;  ///< the layer being recomputed, beyond what is kept of it
    Bytes logits;
    Bytes stepCopies; ///< of the optimizer's step, when activations are gone
    Bytes overhead;   ///< framework, gaps, and what the step needs beyond the backward pass
    Bytes total;
    friend bool operator==(const StageMemory&, const StageMemory&) = default;
};

/// What one GPU of a stage holds at the height of each phase of the training loop. Weights, gradients (of the
/// micro-batches before, in buffers that stay) and optimizer state are there in all of them.
struct PhaseMemory {
    Bytes forward;  ///< with all activations that are kept
    Bytes loss;     ///< with the logits, on the last stage
    Bytes backward; ///< with the layer that is recomputed: the peak, but where `update` is
    Bytes update;   ///< without activations and weights that ZeRO-3 gathers, with copies that the step makes
    friend bool operator==(const PhaseMemory&, const PhaseMemory&) = default;
};

PhaseMemory phaseMemory(const StageMemory& stage, const MemoryHabits& habits, StepRecompute recompute);

/// Of a data-parallel rank and step.
int microBatchesOf(const StepPlan& plan);

/// Whether every chunk of the plan has a layer, or the embedding or the head; the others cannot be laid out.
bool fillsStages(const MemoryShape& shape, const StepPlan& plan);

/// Everything of a plan that does not depend on the stage, computed once per plan.
class StageModel {
public:
    /// All degrees and batch sizes must be positive, and fillsStages(). Keeps the references.
    StageModel(const MemoryShape& shape, const MemoryHabits& habits, const StepPlan& plan);

    /// Lays the layers out anew; what a layer holds stays.
    void interleave(double virtualStages);

    [[nodiscard]] StageMemory at(int stage) const;
    /// Of `at`, only activations, the layer being recomputed and logits, with the allocator's gaps, at a fraction of
    /// the price.
    [[nodiscard]] Bytes liveAt(int stage) const;
    /// The stage that needs most; the first of equals.
    [[nodiscard]] StageMemory fullest() const;
    [[nodiscard]] double shards() const { return m_shards; }
    [[nodiscard]] double expertShards() const { return m_expertShards; }

private:
    struct Layers {
        int first = 0;
        int count = 0;
        int dense = 0;
    };
    struct Live {
        double activations = 0;
        double recomputed = 0;
        double logits = 0;
    };
    [[nodiscard]] Layers layersOf(int stage) const;
    [[nodiscard]] double gapsIn(const Live& live) const;
    [[nodiscard]] Live liveOf(int stage, const Layers& layers) const;
    [[nodiscard]] double inFlight(int stage) const;
    [[nodiscard]] StageParameters parametersOf(const StageMemory& of) const;
    void addStates(StageMemory& memory) const;

    const MemoryShape& m_shape;
    const MemoryHabits& m_habits;
    const StepPlan& m_plan;
    int m_stages = 1;
    int m_virtualStages = 1;
    int m_chunkLayers = 0;  ///< of a shorter chunk
    int m_longerChunks = 0; ///< chunks that hold one more
    int m_leastLayers = 0;  ///< of a shorter stage
    int m_longerStages = 0; ///< stages that hold one more
    bool m_countsEnds = false; ///< embedding and head count as a layer each
    int m_microBatches = 0;
    double m_shards = 1;       ///< ranks that hold the same parameters: ZeRO splits over them
    double m_expertShards = 1; ///< the same for routed experts
    double m_keptDense = 0;    ///< bytes kept of one layer and micro-batch
    double m_keptExpert = 0;
    double m_workspaceDense = 0; ///< bytes of a layer being recomputed, beyond what is kept of it
    double m_workspaceExpert = 0;
    double m_logits = 0;
    double m_gapsInKept = 1;      ///< share of what is kept that the allocator leaves gaps in
    double m_gapsInLogits = 1;    ///< the same of logits
    double m_embeddingsWhole = 1; ///< share of the stage's embeddings that is whole at a time
};

} // namespace cw::training
