// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_letters.h"

namespace cw::training::step_letters {
namespace {

Value total(const StepInputs&, const StepResult& of)
{
    if (!of.memory)
        return std::nullopt;
    return Measure(Bytes(of.memory->total()));
}
Value share(const StepInputs& inputs, const StepResult& of)
{
    if (!of.memory || !inputs.capacity || !(*inputs.capacity > 0))
        return std::nullopt;
    return Measure(of.memory->total() / *inputs.capacity);
}
Value capacity(const StepInputs& inputs, const StepResult&)
{
    if (!inputs.capacity)
        return std::nullopt;
    return Measure(Bytes(*inputs.capacity));
}
Value allocator(const StepInputs& inputs, const StepResult&)
{
    return Measure(inputs.constants.profile(inputs.run.software).allocator.value);
}

} // namespace

std::vector<Card> peakMemoryCards()
{
    const Letter states{"M_s", "letter.step.states", Origin::Figure, memory<&PeakMemory::states>,
                        "training.peakStates"};
    const Letter live{"M_a", "letter.step.liveActivations", Origin::Figure, memory<&PeakMemory::activations>,
                      "training.peakActivations"};
    return {
        {"training.peakMemory",
         "card.step.peakMemory",
         "M_s + k_a * M_a + M_0",
         nullptr,
         {states,
          {"k_a", "letter.activationFactor", Origin::Assumption, allocator, nullptr, kFitted},
          live,
          {"M_0", "letter.frameworkBase", Origin::Assumption, memory<&PeakMemory::base>, nullptr, kFitted}},
         total,
         nullptr,
         "Korthikanti et al. 2022, arXiv 2205.05198",
         "error.step.memory",
         "GB"},
        {"training.peakMemoryShare",
         "card.step.peakMemoryShare",
         "M / C",
         nullptr,
         {{"M", "letter.step.peakMemory", Origin::Figure, total, "training.peakMemory"},
          {"C", "letter.capacity", Origin::Catalog, capacity}},
         share,
         nullptr,
         "resources/catalog/training_model.json: clusterwright-rule",
         "error.step.fit",
         "%"},
        {"training.peakStates",
         "card.step.peakStates",
         nullptr,
         "procedure.step.states",
         {kTensor, kPipeline, {"z", "letter.step.shards", Origin::Choice, slice<&Slice::shards>}},
         memory<&PeakMemory::states>,
         nullptr,
         "Rajbhandari et al. 2020, arXiv 1910.02054",
         "error.step.memory",
         "GB"},
        {"training.peakActivations",
         "card.step.peakActivations",
         nullptr,
         "procedure.step.activations",
         {kTokens, kTensor, kPipeline, kVirtual, kMicroBatches},
         memory<&PeakMemory::activations>,
         nullptr,
         "Korthikanti et al. 2022, arXiv 2205.05198",
         "error.step.memory",
         "GB"},
    };
}

} // namespace cw::training::step_letters
