// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans does a search look at, and in which order? Everything that divides the model, the batch and the
// GPUs. Leaves out: time and memory; internal to strategy/.
#pragma once

#include "strategy/strategy.h"

#include <cstdint>
#include <vector>

namespace cw::strategy {

/// One way to run: precision and software switches, with everything that no plan changes.
struct Variant {
    training::StepRun run;
    training::StepContext context;
    training::MemoryHabits habits;
};

/// The degrees that say where a plan's traffic goes. Below it: sequence parallel, micro-batch, recompute,
/// interleaving and ZeRO level, in this order.
struct Geometry {
    double tensor = 1;
    double pipeline = 1;
    double context = 1;
    double data = 1;
    double expert = 1;
    std::vector<double> virtualStages; ///< rising
    std::vector<double> microBatches;  ///< rising
    std::vector<bool> sequenceParallel;
    std::int64_t candidates = 0;
};

struct Space {
    std::vector<Variant> variants;
    std::vector<Geometry> geometries;
    std::vector<training::StepSharding> sharding;
    std::vector<training::StepRecompute> recompute;
    double gpus = 0;
    double globalBatch = 0;
    /// Of one of the ways to split the accelerators that are left out because the links do not carry them.
    training::StepObstacle obstacle = training::StepObstacle::None;
    std::int64_t perFused = 0;   ///< candidates of a variant with a fused attention kernel
    std::int64_t perUnfused = 0; ///< of one without, which has no context parallel

    [[nodiscard]] std::int64_t candidatesOf(const Variant& variant) const
    {
        return variant.run.fusedAttention ? perFused : perUnfused;
    }
    [[nodiscard]] std::int64_t candidates() const
    {
        std::int64_t all = 0;
        for (const Variant& variant : variants)
            all += candidatesOf(variant);
        return all;
    }
};

/// What no plan of a run changes, with what plans get on the very links.
training::StepContext contextOf(const SearchInputs& inputs, const training::StepRun& run);

Space spaceOf(const SearchInputs& inputs);

/// A plan with the geometry's degrees and nothing below it chosen.
training::StepPlan planOf(const Space& space, const Geometry& geometry);

/// Interleaving needs micro-batches in multiples of the stages.
bool canInterleave(const training::StepPlan& plan);

/// Context parallel needs a fused attention kernel.
bool runs(const Variant& variant, const Geometry& geometry);

/// The candidate of a place in the order of enumeration within one variant.
training::StepPlan candidateAt(const Space& space, const Variant& variant, std::int64_t place);

/// Whether layers may be split so: each part whole, or embedding and head counting as a layer each; software that
/// splits by cost, or a search that allows it, needs no more than a layer for each part.
bool splitsLayers(const SearchInputs& inputs, double pipeline, double virtualStages);

/// What the rules of a plan look at.
training::RuleSubject ruleSubjectOf(const SearchInputs& inputs);

/// Rising; empty for anything that is no whole number from 1 to 1e12.
std::vector<double> divisorsOf(double number);
using training::isMultiple;

} // namespace cw::strategy
