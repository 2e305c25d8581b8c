// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/memory.h"
#include "validate/error_table.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

using catalog::TrainingSoftware;

/// Where a parameter count leaves the number of layers open: all stages of such runs held equally many.
double layersOf(const MeasuredCase& measured)
{
    const double layers = measured.shape.layers;
    const double stages = measured.plan.pipeline;
    if (!measured.layersGuessed || std::fmod(layers, stages) == 0 || std::fmod(layers + 2, stages) == 0)
        return layers;
    return std::max(1.0, std::nearbyint(layers / stages)) * stages;
}

/// Of the little that a table of runs says of a model: norms and positions are too small to matter.
training::MemoryShape memoryShapeOf(const MeasuredCase& measured)
{
    const training::StepModel& model = measured.shape;
    training::MemoryShape shape;
    shape.layers = static_cast<int>(std::lround(layersOf(measured)));
    shape.denseLayers = model.experts > 0 ? static_cast<int>(std::lround(model.denseLayers)) : shape.layers;
    shape.hidden = model.hidden;
    shape.heads = model.heads;
    shape.keyValueHeads = model.keyValueHeads;
    shape.headDim = model.headDim;
    shape.valueDim = model.valueDim;
    shape.feedForward = model.feedForward;
    shape.feedForwardMatrices = model.feedForwardMatrices;
    shape.vocabulary = model.vocabulary;
    shape.expertsPerToken = model.expertsPerToken;
    shape.expertFeedForward = model.expertFeedForward;
    shape.sharedFeedForward = model.sharedFeedForward;
    shape.dropout = model.feedForwardMatrices < 3;
    shape.attention = model.attentionWeights;
    const double perWidth = model.feedForwardMatrices * model.hidden;
    shape.denseFeedForward = perWidth * model.feedForward;
    shape.expertLayerShared = perWidth * model.sharedFeedForward + model.experts * model.hidden;
    shape.routedExperts = perWidth * model.expertFeedForward * model.experts;
    shape.inputEmbedding = model.vocabulary * model.hidden;
    shape.outputEmbedding = model.untied ? shape.inputEmbedding : 0;
    return shape;
}

training::MemoryHabits habitsOf(const MeasuredCase& measured, const training::MemoryShape& shape,
                                const catalog::TrainingModel& constants)
{
    const training::StepRun& run = measured.run;
    const bool isOld = run.software == TrainingSoftware::Megatron2021 ||
                       run.software == TrainingSoftware::Megatron2022 ||
                       run.software == TrainingSoftware::DeepSpeed2021;
    design::TrainingChoice choice;
    if (isOld && run.gradients16)
        choice.states = design::MixedPrecision::Bf16Bf16Grads;
    if (run.lora)
        choice.fineTuning = design::FineTuning::Lora;
    const catalog::TrainingProfile& software = constants.profile(run.software);
    training::MemoryHabits habits = training::habitsOf(shape, choice, {}, software);
    // fp16 without a sharded optimizer keeps a 32-bit copy of the gradients
    if (isOld && run.gradients16 && measured.plan.sharding == training::StepSharding::None)
        habits.bytes.optimizer += 4;
    habits.sequence = run.sequence;
    habits.fusedAttention = run.fusedAttention;
    return habits;
}

} // namespace

std::optional<double> predictedMemory(const MeasuredCase& measured, const catalog::TrainingModel& constants)
{
    if (!measured.predictable() || measured.kind == CaseKind::WholeStep)
        return std::nullopt;
    const training::MemoryShape shape = memoryShapeOf(measured);
    if (!training::fillsStages(shape, measured.plan))
        return std::nullopt; // a source that leaves its layers out
    const training::MemoryHabits habits = habitsOf(measured, shape, constants);
    return training::StageModel(shape, habits, measured.plan).fullest().total.base();
}

} // namespace cw::validate
