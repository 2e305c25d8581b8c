// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/memory.h"

#include "training/activations.h"

#include <algorithm>
#include <cmath>

namespace cw::training {

using design::FineTuning;
using design::Recompute;

StageModel::StageModel(const MemoryShape& shape, const design::TrainingChoice& choice,
                       const catalog::MemoryModel& constants)
    : m_shape(shape), m_choice(choice), m_constants(constants), m_bytes(bytesPerParameter(shape, choice, constants))
{
    const design::ParallelPlan& plan = choice.plan;
    const double batchOfOneRound = static_cast<double>(plan.dataParallel) * choice.microBatch;
    m_microBatches = static_cast<int>(std::ceil(choice.globalBatch / batchOfOneRound));
    m_shards = static_cast<double>(plan.dataParallel) * plan.contextParallel;
    m_expertShards = std::max(1.0, m_shards / plan.expertParallel);

    const auto keep = [&](const LayerActivations& layer) {
        switch (choice.recompute) {
        case Recompute::None:
            return layer.linear + layer.core;
        case Recompute::Selective:
            return layer.linear;
        case Recompute::Full:
            return layer.input;
        }
        return 0.0;
    };
    const LayerActivations dense = layerActivations(shape, choice, false);
    const LayerActivations expert = layerActivations(shape, choice, true);
    m_keptDense = keep(dense);
    m_keptExpert = keep(expert);
    m_workspaceDense = dense.linear + dense.core - m_keptDense;
    m_workspaceExpert = expert.linear + expert.core - m_keptExpert;

    const double tokens = static_cast<double>(choice.sequence) * choice.microBatch / plan.contextParallel;
    m_logits = constants.bytesPerLogit.value * tokens * shape.vocabulary / plan.tensorParallel;
}

/// Chunk c of p*v chunks goes to stage c mod p; where layers do not divide, the first chunks hold one more.
StageModel::Layers StageModel::layersOf(int stage) const
{
    const int p = m_choice.plan.pipelineParallel;
    const int chunks = p * m_choice.plan.virtualPipeline;
    const int each = m_shape.layers / chunks;
    const int longer = m_shape.layers % chunks;
    const auto start = [=](int chunk) { return chunk * each + std::min(chunk, longer); };

    Layers layers;
    layers.first = start(stage);
    layers.count = each * m_choice.plan.virtualPipeline + longer / p + (stage < longer % p ? 1 : 0);
    if (m_shape.denseLayers >= m_shape.layers) {
        layers.dense = layers.count;
        return layers;
    }
    for (int chunk = stage; chunk < chunks && start(chunk) < m_shape.denseLayers; chunk += p)
        layers.dense += std::min(start(chunk + 1), m_shape.denseLayers) - start(chunk);
    return layers;
}

/// One-forward-one-backward holds p - i micro-batches on stage i. Interleaved, the warm-up has 2(p-i-1) + (v-1)p chunks
/// and one more is at work (Megatron-LM schedules.py); on the first stage that is Korthikanti's factor 1 + (p-1)/(p v).
double StageModel::inFlight(int stage) const
{
    const double p = m_choice.plan.pipelineParallel;
    const double v = m_choice.plan.virtualPipeline;
    const double m = m_microBatches;
    if (v <= 1)
        return std::min(m, p - stage);
    return std::min(m * v, 2 * (p - stage - 1) + (v - 1) * p + 1) / v;
}

StageParameters StageModel::parametersOf(int stage, const Layers& layers) const
{
    const design::ParallelPlan& plan = m_choice.plan;
    const bool isFirst = stage == 0;
    const bool isLast = stage == plan.pipelineParallel - 1;
    const double t = plan.tensorParallel;
    const double all = layers.count;
    const double dense = layers.dense;
    const double withExperts = layers.count - layers.dense;

    StageParameters count;
    count.linear =
        (all * m_shape.attention + dense * m_shape.denseFeedForward + withExperts * m_shape.expertLayerShared) / t;
    count.experts = withExperts * m_shape.routedExperts / (t * plan.expertParallel);
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
    if (m_choice.fineTuning != FineTuning::None) {
        const double rank = m_choice.lora.rank;
        const bool everywhere = m_choice.lora.allLinear;
        count.adapters = rank / t *
                         (everywhere ? all * m_shape.adapterAttention + dense * m_shape.adapterDenseFeedForward +
                                           withExperts * m_shape.adapterShared
                                     : all * m_shape.adapterQueryValue);
        count.expertAdapters = everywhere ? rank * withExperts * m_shape.adapterExperts / (t * plan.expertParallel) : 0;
    }
    return count;
}

void StageModel::addStates(StageMemory& memory) const
{
    const StageParameters& count = memory.parameters;
    const int zero = m_choice.plan.zeroStage;
    const bool frozen = m_choice.fineTuning != FineTuning::None;
    const double matrix = frozen ? m_bytes.frozenLinear : m_bytes.weight;
    const double other = frozen ? m_bytes.frozenOther : m_bytes.weight;
    const auto shards = [=, this](int from) { return zero >= from ? m_shards : 1; };
    const auto expertShards = [=, this](int from) { return zero >= from ? m_expertShards : 1; };

    if (zero >= 3) {
        // Two layers at a time are whole, one at work and one being fetched, and the stage's embeddings.
        const double held = memory.layers > 0 ? std::min(1.0, 2.0 / memory.layers) : 0;
        memory.gathered = Bytes((held * (matrix * count.linear + other * count.norms) + other * count.embeddings) *
                                    (1 - 1 / m_shards) +
                                held * matrix * count.experts * (1 - 1 / m_expertShards));
    }
    memory.weights =
        Bytes((matrix * count.linear + other * (count.embeddings + count.norms) + m_bytes.weight * count.adapters) /
                  shards(3) +
              (matrix * count.experts + m_bytes.weight * count.expertAdapters) / expertShards(3)) +
        memory.gathered;

    const double trained = frozen ? count.adapters : count.linear + count.embeddings + count.norms;
    const double trainedExperts = frozen ? count.expertAdapters : count.experts;
    memory.gradients = Bytes(m_bytes.gradient * (trained / shards(2) + trainedExperts / expertShards(2)));
    memory.optimizer = Bytes(m_bytes.optimizer * (trained / shards(1) + trainedExperts / expertShards(1)));
}

void StageModel::addActivations(StageMemory& memory) const
{
    const double withExperts = memory.expertLayers;
    const double dense = memory.layers - withExperts;
    memory.activations = Bytes(memory.microBatchesInFlight * (dense * m_keptDense + withExperts * m_keptExpert));
    memory.recomputed = Bytes(std::max(dense > 0 ? m_workspaceDense : 0, withExperts > 0 ? m_workspaceExpert : 0));
    if (memory.stage == m_choice.plan.pipelineParallel - 1)
        memory.logits = Bytes(m_logits);
}

StageMemory StageModel::at(int stage) const
{
    const Layers layers = layersOf(stage);
    StageMemory memory;
    memory.stage = stage;
    memory.firstLayer = layers.first;
    memory.layers = layers.count;
    memory.expertLayers = layers.count - layers.dense;
    memory.microBatchesInFlight = inFlight(stage);
    memory.parameters = parametersOf(stage, layers);
    addStates(memory);
    addActivations(memory);
    memory.overhead = m_constants.frameworkBase.value + (m_constants.activationFactor.value - 1) *
                                                            (memory.activations + memory.recomputed + memory.logits);
    memory.total = memory.weights + memory.gradients + memory.optimizer + memory.activations + memory.recomputed +
                   memory.logits + memory.overhead;
    return memory;
}

StageMemory StageModel::fullest() const
{
    StageMemory most = at(0);
    Layers before = layersOf(0);
    const int last = m_choice.plan.pipelineParallel - 1;
    for (int stage = 1; stage <= last; ++stage) {
        // Between the ends, a stage of the same layers has never more micro-batches in flight than the one before it.
        const Layers layers = layersOf(stage);
        if (stage < last && layers.count == before.count && layers.dense == before.dense)
            continue;
        before = layers;
        const StageMemory next = at(stage);
        if (next.total > most.total)
            most = next;
    }
    return most;
}

} // namespace cw::training
