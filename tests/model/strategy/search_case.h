// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what job do the tests and the benchmark of the search ask about? A model on nodes of eight H100 under
// Megatron-Core. Leaves out: limits, objectives and power, which each test says itself.
#pragma once

#include "store/catalog_files.h"
#include "strategy/strategy.h"
#include "training/step/gather.h"

#include <optional>

namespace cw::test {

/// Of the shipped catalog; nullopt where it cannot be read.
inline std::optional<catalog::TrainingModel> shippedConstants()
{
    const auto catalog = store::loadCatalog({CW_RESOURCES "/catalog"});
    return catalog ? std::optional(catalog->trainingModel) : std::nullopt;
}

inline strategy::SearchInputs searchOnH100(const catalog::LanguageModel& model, const catalog::TrainingModel& constants,
                                           double gpus, double globalBatch, double sequence)
{
    strategy::SearchInputs inputs;
    inputs.shape = training::shapeOf(model);
    inputs.model = training::stepModelOf(model, inputs.shape);
    design::TrainingChoice choice;
    choice.sequence = static_cast<int>(sequence);
    inputs.habits =
        training::habitsOf(inputs.shape, choice, {}, constants.profile(catalog::TrainingSoftware::MegatronCore));
    inputs.chip.peak16 = 989e12;
    inputs.chip.peak8 = 1979e12;
    inputs.chip.memoryBandwidth = 3.35e12;
    inputs.chip.scaleUp = 450e9;
    inputs.chip.scaleUpDomain = 8;
    inputs.chip.network = 50e9;
    training::addEfficiency(inputs.chip, constants, "Hopper", "nv-h100-sxm-80");
    inputs.run.sequence = sequence;
    inputs.constants = constants;
    inputs.capacity = 80e9;
    inputs.gpus = gpus;
    inputs.globalBatch = globalBatch;
    return inputs;
}

inline training::StepPlan planOf(double tensor, double pipeline, double data, double gpus, double globalBatch)
{
    training::StepPlan plan;
    plan.tensor = tensor;
    plan.pipeline = pipeline;
    plan.data = data;
    plan.gpus = gpus;
    plan.globalBatch = globalBatch;
    return plan;
}

} // namespace cw::test
