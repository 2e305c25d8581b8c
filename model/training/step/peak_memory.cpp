// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/peak_memory.h"

#include "training/activations.h"

#include <algorithm>
#include <cmath>

namespace cw::training {
namespace {

using catalog::TrainingSoftware;

/// What memory asks of the software.
struct Habits {
    bool megatron2021 = false;
    bool torchtitan = false;
    double weight = 2;
    double gradient = 4;
    double optimizer = 12;
};

Habits habitsOf(const StepRun& run, const StepPlan& plan)
{
    Habits habits;
    switch (run.software) {
    case TrainingSoftware::Megatron2021:
    case TrainingSoftware::Megatron2022:
    case TrainingSoftware::DeepSpeed2021:
        habits.megatron2021 = true;
        habits.gradient = run.gradients16 ? 2 : 4;
        // fp16 without a sharded optimizer keeps a 32-bit copy of the gradients
        habits.optimizer = run.gradients16 && plan.sharding == StepSharding::None ? 16 : 12;
        break;
    case TrainingSoftware::Torchtitan:
        habits = {false, true, 4, 4, 8}; // 32-bit parameters, cast when gathered
        break;
    case TrainingSoftware::Nanotron:
        habits.gradient = 6; // 16-bit gradients beside their 32-bit sums
        break;
    case TrainingSoftware::MegatronCore:
    case TrainingSoftware::Fsdp:
        break;
    }
    return habits;
}

struct Shape {
    double tokens = 0;
    double microBatches = 0;
    double vocabulary = 0;
    double expertLayers = 0; ///< share; on the worst stage of a pipeline all layers have experts
    double shards = 1;
    double layersPerStage = 0;
};

Shape shapeOf(const StepModel& model, const StepRun& run, const StepPlan& plan)
{
    Shape shape;
    shape.tokens = plan.microBatch * run.sequence / plan.context;
    shape.microBatches = std::max(1.0, plan.globalBatch / (plan.data * plan.microBatch));
    shape.vocabulary = std::ceil(model.vocabulary / (128 * plan.tensor)) * 128 * plan.tensor;
    if (model.experts > 0)
        shape.expertLayers = plan.pipeline > 1 ? 1 : (model.layers - model.denseLayers) / model.layers;
    shape.shards = plan.data * plan.context;
    shape.layersPerStage = model.layers / plan.pipeline;
    return shape;
}

/// Parameters per layer after tensor parallel, routed experts apart.
double denseLayer(const StepModel& model, const StepPlan& plan, const Shape& shape)
{
    const double e = shape.expertLayers;
    const double width = e * model.sharedFeedForward + (1 - e) * model.feedForward;
    const double router = e * model.experts * model.hidden;
    return (model.attentionWeights + model.feedForwardMatrices * model.hidden * width + router) / plan.tensor;
}

double states(const StepModel& model, const StepRun& run, const StepPlan& plan, const Shape& shape)
{
    const Habits habits = habitsOf(run, plan);
    const double layer = denseLayer(model, plan, shape);
    const double embedding = shape.vocabulary * model.hidden / plan.tensor;
    const double layers = std::ceil(shape.layersPerStage);
    const double experts = layers * shape.expertLayers * model.feedForwardMatrices * model.hidden *
                           model.expertFeedForward * model.experts / plan.expert;
    const double dense = layers * layer + embedding * (plan.pipeline <= 1 && model.untied ? 2 : 1);
    if (plan.sharding == StepSharding::Parameters || plan.sharding == StepSharding::Gradients) {
        // 16 bytes a parameter over all ranks. Two layers stay gathered; torchtitan's pipeline keeps the whole stage
        // gathered, and its 32-bit gradients.
        const bool staysGathered = plan.pipeline > 1 && habits.torchtitan;
        const double gathered = staysGathered ? (layers * layer + embedding) * 6 : 4 * layer + 2 * embedding;
        return (shape.layersPerStage * layer + 2 * embedding) * 16 / shape.shards + gathered;
    }
    if (run.lora) // 16-bit base and small adapters
        return (dense + experts) * 2 * 1.02;
    const bool sharded = plan.sharding != StepSharding::None;
    const double expertShards = std::max(1.0, shape.shards / plan.expert);
    const double expertOptimizer = habits.torchtitan ? 8 : 12;
    return (dense + experts) * (habits.weight + habits.gradient) +
           dense * habits.optimizer / (sharded ? shape.shards : 1) +
           experts * expertOptimizer / (sharded ? expertShards : 1);
}

/// One layer's activations; an average of layers with and without experts.
LayerActivations layerOf(const StepModel& model, const StepRun& run, const StepPlan& plan, const Shape& shape)
{
    ActivationWidths widths;
    widths.tokens = shape.tokens;
    widths.sequence = run.sequence;
    widths.tensorParallel = plan.tensor;
    widths.sequenceParallel = plan.sequenceParallel;
    widths.dropout = habitsOf(run, plan).megatron2021;
    widths.fusedAttention = run.fusedAttention;
    widths.hidden = model.hidden;
    widths.heads = model.heads;
    widths.keyValueHeads = model.keyValueHeads;
    widths.headDim = model.headDim;
    widths.valueDim = model.valueDim;
    widths.feedForwardMatrices = model.feedForwardMatrices;
    const double e = shape.expertLayers;
    widths.feedForward =
        e * (model.expertsPerToken * model.expertFeedForward + model.sharedFeedForward) + (1 - e) * model.feedForward;
    widths.routedCopies = e * model.expertsPerToken;
    return layerActivations(widths);
}

double activations(const StepModel& model, const StepRun& run, const StepPlan& plan, const Shape& shape,
                   const catalog::TrainingModel& constants)
{
    const LayerActivations layer = layerOf(model, run, plan, shape);
    const bool torchtitan = run.software == TrainingSoftware::Torchtitan;
    double kept = layer.linear + layer.core;
    double firstWork = 0; // of the layer being recomputed
    double lastWork = 0;
    if (plan.recompute == StepRecompute::Full) {
        kept = layer.input;
        firstWork = lastWork = layer.linear + layer.core;
    } else if (plan.recompute == StepRecompute::Selective) {
        kept = layer.linear * (torchtitan ? constants.step.selectiveMemory.value : 1);
        firstWork = layer.core;
    }
    const double p = plan.pipeline;
    const double v = plan.virtualStages;
    const double interleaved = p > 1 && v > 1 ? 1 + (p - 1) / (p * v) : 1;
    const double alive = std::min(p, shape.microBatches) * interleaved * shape.layersPerStage;
    const double logits =
        shape.tokens * shape.vocabulary / plan.tensor * constants.profile(run.software).logitBytes.value;
    const double first = kept * alive + firstWork;
    if (p <= 1)
        return first + logits;
    return std::max(first, kept * shape.layersPerStage + lastWork + logits);
}

} // namespace

PeakMemory peakMemory(const StepModel& model, const StepRun& run, const StepPlan& plan,
                      const catalog::TrainingModel& constants)
{
    const catalog::TrainingProfile& profile = constants.profile(run.software);
    const Shape shape = shapeOf(model, run, plan);
    PeakMemory memory;
    memory.states = states(model, run, plan, shape);
    memory.activations = activations(model, run, plan, shape, constants);
    memory.allocator = (profile.allocator.value - 1) * memory.activations;
    memory.base = profile.base.value.base();
    return memory;
}

MemoryFit fitOf(double bytes, double capacity, const catalog::TrainingStep& constants)
{
    if (bytes > constants.tooLargeAbove.value * capacity)
        return MemoryFit::DoesNotFit;
    return bytes >= constants.tightAbove.value * capacity ? MemoryFit::Tight : MemoryFit::Fits;
}

} // namespace cw::training
