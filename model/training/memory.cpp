// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/memory.h"

#include "base/ensure.h"
#include "training/activations.h"
#include "training/plan_rules.h"

#include <algorithm>
#include <cmath>

namespace cw::training {

int microBatchesOf(const StepPlan& plan)
{
    return static_cast<int>(std::clamp(std::ceil(plan.globalBatch / (plan.data * plan.microBatch)), 1.0, 2e9));
}

bool fillsStages(const MemoryShape& shape, const StepPlan& plan)
{
    return fillsParts(std::max(1, shape.layers), plan.pipeline, plan.pipeline * plan.virtualStages);
}

StageModel::StageModel(const MemoryShape& shape, const MemoryHabits& habits, const StepPlan& plan)
    : m_shape(shape), m_habits(habits), m_plan(plan), m_stages(static_cast<int>(plan.pipeline))
{
    ensure(fillsStages(shape, plan), "a stage without a layer");
    interleave(plan.virtualStages);
    m_microBatches = microBatchesOf(plan);
    m_shards = plan.data * plan.context;
    m_expertShards = std::max(1.0, m_shards / plan.expert);

    // What is at work beyond what is kept while a layer is recomputed.
    const auto keep = [&](const LayerActivations& layer, double& kept, double& workspace) {
        switch (plan.recompute) {
        case StepRecompute::None:
            kept = layer.linear + layer.core;
            break;
        case StepRecompute::Selective:
            kept = layer.linear * habits.selectiveMemory;
            workspace = layer.core;
            break;
        case StepRecompute::Full:
            kept = layer.input;
            workspace = layer.linear + layer.core - layer.input;
            break;
        }
    };
    if (shape.denseLayers > 0)
        keep(layerActivations(shape, habits, plan, false), m_keptDense, m_workspaceDense);
    if (shape.denseLayers < shape.layers)
        keep(layerActivations(shape, habits, plan, true), m_keptExpert, m_workspaceExpert);
    m_gapsInKept = habits.exactCheckpoints && plan.recompute == StepRecompute::Full ? 0 : 1;
    m_gapsInLogits = habits.exactLogits ? 0 : 1;
    if (habits.gathersOneEmbedding && m_stages == 1 && shape.outputEmbedding > 0)
        m_embeddingsWhole =
            std::max(shape.inputEmbedding, shape.outputEmbedding) / (shape.inputEmbedding + shape.outputEmbedding);
    m_logits = habits.logitBytes * plan.microBatch * habits.sequence / plan.context * shape.vocabulary / plan.tensor;
}

void StageModel::interleave(double virtualStages)
{
    m_virtualStages = static_cast<int>(virtualStages);
    const int chunks = m_stages * m_virtualStages;
    const int layers = m_shape.layers;
    m_countsEnds = chunks > layers && (layers + 2) % chunks == 0;
    if (m_countsEnds) {
        m_chunkLayers = (layers + 2) / chunks;
        m_longerChunks = m_longerStages = 0;
        m_leastLayers = m_chunkLayers * m_virtualStages;
        return;
    }
    m_chunkLayers = layers / chunks;
    m_longerChunks = m_shape.layers - m_chunkLayers * chunks;
    m_leastLayers = m_chunkLayers * m_virtualStages + m_longerChunks / m_stages;
    m_longerStages = m_longerChunks % m_stages;
}

/// Chunk c of p*v chunks goes to stage c mod p. Where layers do not divide, the first chunks hold one more: the peaks of
/// BLOOM (70 layers, 12 stages) agree with that, not with an embedding and a head that count as layers. Those count
/// where there would be too few layers (Llama 3 405B: 126 layers, 128 chunks).
StageModel::Layers StageModel::layersOf(int stage) const
{
    const auto start = [this](int chunk) {
        return m_countsEnds ? std::clamp(chunk * m_chunkLayers - 1, 0, m_shape.layers)
                            : chunk * m_chunkLayers + std::min(chunk, m_longerChunks);
    };
    Layers layers;
    layers.first = start(stage);
    layers.count = m_leastLayers + (stage < m_longerStages ? 1 : 0);
    if (m_countsEnds)
        layers.count -= (stage == 0 ? 1 : 0) + (stage == m_stages - 1 ? 1 : 0);
    if (m_shape.denseLayers >= m_shape.layers) {
        layers.dense = layers.count;
        return layers;
    }
    const int chunks = m_stages * m_virtualStages;
    for (int chunk = stage; chunk < chunks && start(chunk) < m_shape.denseLayers; chunk += m_stages)
        layers.dense += std::min(start(chunk + 1), m_shape.denseLayers) - start(chunk);
    return layers;
}

/// One-forward-one-backward holds p - i micro-batches on stage i. Interleaved, the warm-up has 2(p-i-1) + (v-1)p chunks
/// and one more is at work (Megatron-LM schedules.py); on the first stage that is Korthikanti's factor 1 + (p-1)/(p v).
double StageModel::inFlight(int stage) const
{
    const double p = m_stages;
    const double v = m_virtualStages;
    const double m = m_microBatches;
    if (v <= 1)
        return std::min(m, p - stage);
    return std::min(m * v, 2 * (p - stage - 1) + (v - 1) * p + 1) / v;
}

StageParameters StageModel::parametersOf(const StageMemory& of) const
{
    const bool isFirst = of.stage == 0;
    const bool isLast = of.stage == m_stages - 1;
    const double t = m_plan.tensor;
    const double all = of.layers;
    const double dense = of.layers - of.expertLayers;
    const double withExperts = of.expertLayers;

    StageParameters count;
    count.linear =
        (all * m_shape.attention + dense * m_shape.denseFeedForward + withExperts * m_shape.expertLayerShared) / t;
    count.experts = withExperts * m_shape.routedExperts / (t * m_plan.expert);
    count.norms = all * m_shape.norms;
    if (isFirst) {
        count.embeddings += m_shape.inputEmbedding / t;
        count.norms += m_shape.positions;
    }
    if (isLast) {
        // Tied embeddings are one matrix on one stage, and a copy on the last where the pipeline parts them.
        const bool copies = m_shape.outputEmbedding <= 0 && !isFirst;
        count.embeddings += (copies ? m_shape.inputEmbedding : m_shape.outputEmbedding) / t;
        count.norms += m_shape.finalNorm;
    }
    if (m_habits.frozenBase) {
        const AdapterCounts& adapters = m_habits.adapters;
        count.adapters =
            (all * adapters.everyLayer + dense * adapters.denseLayer + withExperts * adapters.expertLayer) / t;
        count.expertAdapters = withExperts * adapters.routed / (t * m_plan.expert);
    }
    return count;
}

void StageModel::addStates(StageMemory& memory) const
{
    const StageParameters& count = memory.parameters;
    const BytesPerParameter& bytes = m_habits.bytes;
    const int zero = static_cast<int>(m_plan.sharding);
    const bool frozen = m_habits.frozenBase;
    const double matrix = frozen ? bytes.frozenLinear : bytes.weight;
    const double other = frozen ? bytes.frozenOther : bytes.weight;
    const auto shards = [=, this](int from) { return zero >= from ? m_shards : 1; };
    const auto expertShards = [=, this](int from) { return zero >= from ? m_expertShards : 1; };

    if (zero >= 3) {
        // A few layers at a time are whole, and the stage's embeddings.
        const double held = count.linear + count.norms + count.experts;
        double whole = memory.layers > 0 ? m_habits.gatheredLayers / memory.layers : 0;
        if (m_habits.liveParameters > 0)
            whole = std::max(whole, m_habits.liveParameters / std::max(1.0, held));
        whole = std::min(1.0, whole);
        const double matrixWhole = frozen ? matrix : bytes.gathered;
        const double otherWhole = frozen ? other : bytes.gathered;
        const auto fromOthers = [this](double ranks) {
            return m_habits.gathersBesideShard && ranks > 1 ? 1 : 1 - 1 / ranks;
        };
        memory.whole = m_stages > 1 ? std::max(whole, m_habits.stageGathered) : whole;
        memory.gathered = Bytes((memory.whole * (matrixWhole * count.linear + otherWhole * count.norms) +
                                 otherWhole * m_embeddingsWhole * count.embeddings) *
                                    fromOthers(m_shards) +
                                memory.whole * matrixWhole * count.experts * fromOthers(m_expertShards));
    }
    memory.weights =
        Bytes((matrix * count.linear + other * (count.embeddings + count.norms) + bytes.weight * count.adapters) /
                  shards(3) +
              (matrix * count.experts + bytes.weight * count.expertAdapters) / expertShards(3)) +
        memory.gathered;

    const double trained = frozen ? count.adapters : count.linear + count.embeddings + count.norms;
    const double trainedExperts = frozen ? count.expertAdapters : count.experts;
    const bool wholeGradients = zero >= 2 && m_stages > 1 && m_habits.stageGathered > 0;
    memory.gradients =
        Bytes(bytes.gradient *
              (wholeGradients ? trained + trainedExperts : trained / shards(2) + trainedExperts / expertShards(2)));
    const double stepped = trained / shards(1) + trainedExperts / expertShards(1);
    memory.optimizer = Bytes(bytes.optimizer * stepped);
    if (m_habits.pagedAbove > 0 && (memory.weights - memory.gathered + memory.optimizer).base() > m_habits.pagedAbove)
        memory.optimizer = Bytes();
    if (m_habits.stepCopyBytes > 0)
        memory.stepCopies =
            Bytes(m_habits.stepCopyBytes * (zero >= 3 ? std::min(stepped, m_habits.stepGroup) : stepped));
}

StageModel::Live StageModel::liveOf(int stage, const Layers& layers) const
{
    const int withExperts = layers.count - layers.dense;
    Live live;
    live.activations = inFlight(stage) * (layers.dense * m_keptDense + withExperts * m_keptExpert);
    live.recomputed = std::max(layers.dense > 0 ? m_workspaceDense : 0, withExperts > 0 ? m_workspaceExpert : 0);
    live.logits = stage == m_stages - 1 ? m_logits : 0;
    return live;
}

/// Checkpoints and logits are allocated once and exactly by some software; what comes and goes leaves gaps.
double StageModel::gapsIn(const Live& live) const
{
    return (m_habits.allocator - 1) *
           (m_gapsInKept * live.activations + live.recomputed + m_gapsInLogits * live.logits);
}

Bytes StageModel::liveAt(int stage) const
{
    const Live live = liveOf(stage, layersOf(stage));
    return Bytes(live.activations + live.recomputed + live.logits + gapsIn(live));
}

StageMemory StageModel::at(int stage) const
{
    const Layers layers = layersOf(stage);
    const Live live = liveOf(stage, layers);
    StageMemory memory;
    memory.stage = stage;
    memory.firstLayer = layers.first;
    memory.layers = layers.count;
    memory.expertLayers = layers.count - layers.dense;
    memory.microBatchesInFlight = inFlight(stage);
    memory.parameters = parametersOf(memory);
    addStates(memory);
    memory.activations = Bytes(live.activations);
    memory.recomputed = Bytes(live.recomputed);
    memory.logits = Bytes(live.logits);
    const Bytes gaps(gapsIn(live));
    memory.overhead = Bytes(m_habits.base) + gaps;
    if (m_habits.stepCopyBytes > 0) {
        const Bytes backward = memory.gathered + memory.activations + memory.recomputed + memory.logits + gaps;
        memory.overhead = memory.overhead + std::max(Bytes(), memory.stepCopies - backward);
    }
    memory.total = memory.weights + memory.gradients + memory.optimizer + memory.activations + memory.recomputed +
                   memory.logits + memory.overhead;
    return memory;
}

StageMemory StageModel::fullest() const
{
    StageMemory most = at(0);
    StageMemory before = most;
    const int last = m_stages - 1;
    for (int stage = 1; stage <= last; ++stage) {
        // Between the ends, stages hold ever fewer layers and micro-batches. Only a stage behind one with layers
        // without experts, which are smaller, behind one with states on the host, or behind the embedding that counts
        // as a layer can need more than it.
        const bool mixed =
            (m_shape.denseLayers < m_shape.layers && before.expertLayers < before.layers) || m_habits.pagedAbove > 0;
        if (stage < last && !mixed && !(m_countsEnds && stage == 1)) {
            stage = last - 1;
            continue;
        }
        before = at(stage);
        if (before.total > most.total)
            most = before;
    }
    return most;
}

PhaseMemory phaseMemory(const StageMemory& stage, const MemoryHabits& habits, StepRecompute recompute)
{
    const bool exactKept = habits.exactCheckpoints && recompute == StepRecompute::Full;
    const Bytes states = stage.weights + stage.gradients + stage.optimizer + Bytes(habits.base);
    PhaseMemory phases;
    phases.forward = states + (exactKept ? 1 : habits.allocator) * stage.activations;
    phases.loss = phases.forward + (habits.exactLogits ? 1 : habits.allocator) * stage.logits;
    phases.backward = phases.loss + habits.allocator * stage.recomputed;
    phases.update = states - stage.gathered + stage.stepCopies;
    return phases;
}

const char* textKey(MemoryVerdict verdict)
{
    switch (verdict) {
    case MemoryVerdict::Fits:
        return "verdict.memory.fits";
    case MemoryVerdict::Tight:
        return "verdict.memory.tight";
    case MemoryVerdict::DoesNotFit:
        return "verdict.memory.doesNotFit";
    }
    return "";
}

std::optional<MemoryVerdict> verdictOf(Bytes held, Bytes capacity, const catalog::TrainingStep& limits)
{
    if (!(capacity.base() > 0))
        return std::nullopt;
    if (held > limits.tooLargeAbove.value * capacity)
        return MemoryVerdict::DoesNotFit;
    return held >= limits.tightAbove.value * capacity ? MemoryVerdict::Tight : MemoryVerdict::Fits;
}

} // namespace cw::training
