// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/card_letters.h"

#include <utility>

namespace cw::training {
namespace letters {
namespace {

Value share(const Inputs&, const Result& result)
{
    if (result.fullest() == nullptr || !result.capacity || result.capacity->base() <= 0)
        return std::nullopt;
    return Measure(result.fullest()->total / *result.capacity);
}

Value isLastStage(const Inputs& inputs, const Result& result)
{
    if (result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->stage == inputs.choice.plan.pipelineParallel - 1 ? 1 : 0);
}

const Letter kTotal{"M", "letter.memoryPerGpu", Origin::Figure, stage<&StageMemory::total>, "training.memoryPerGpu"};
const Letter kCapacity{"C", "letter.capacity", Origin::Figure, known<&Result::capacity>, "training.memoryCapacity"};
const Letter kActivations{"M_a", "letter.activations", Origin::Figure, stage<&StageMemory::activations>,
                          "training.activations"};
const Letter kRecomputed{"M_r", "letter.recomputed", Origin::Figure, stage<&StageMemory::recomputed>,
                         "training.recomputed"};
const Letter kLogits{"M_l", "letter.logits", Origin::Figure, stage<&StageMemory::logits>, "training.logits"};

Value driverAllocator(const Inputs& inputs, const Result&) { return Measure(inputs.limits.driverAllocator.value); }
Value driverBase(const Inputs& inputs, const Result&) { return Measure(inputs.limits.driverBase.value); }

constexpr const char* kProfiles = "training_model.json";

template <auto Member>
Value phase(const Inputs&, const Result& result)
{
    return result.phases ? Value(Measure(*result.phases.*Member)) : std::nullopt;
}

bool hasUsable(const Inputs& inputs, const Result&) { return inputs.acceleratorUsable.has_value(); }
bool isUnmeasuredTuning(const Inputs& inputs, const Result& result)
{
    return isTuning(inputs, result) && !isTuned(inputs, result);
}
bool copiesInStep(const Inputs& inputs, const Result&) { return inputs.fineTune && inputs.fineTune->stepCopyBytes; }

/// Checkpoints are allocated once and exactly: what comes and goes leaves gaps.
Value gapsInKept(const Inputs& inputs, const Result&)
{
    return Measure(inputs.choice.recompute == design::Recompute::Full ? 0 : 1);
}
Value stepCopyBytes(const Inputs& inputs, const Result& result)
{
    if (!copiesInStep(inputs, result))
        return std::nullopt;
    return Measure(Bytes(inputs.fineTune->stepCopyBytes->value));
}
/// Parameters that the step has at work: those of this rank, under ZeRO-3 a group of them at a time.
Value steppedParameters(const Inputs& inputs, const Result& result)
{
    if (!copiesInStep(inputs, result) || result.fullest() == nullptr)
        return std::nullopt;
    return Measure(result.fullest()->stepCopies / Bytes(inputs.fineTune->stepCopyBytes->value));
}

const Letter kGapsInKept{"x", "letter.gapsInKept", Origin::Choice, gapsInKept};
const Letter kTunerBase{
    "M_0", "letter.frameworkBase", Origin::Assumption, tuner<&catalog::FineTuneProfile::base>, nullptr, kTuners};
const Letter kTunerAllocator{
    "k_a",  "letter.activationFactor", Origin::Assumption, tuner<&catalog::FineTuneProfile::allocator>, nullptr,
    kTuners};

void addTunedOverhead(std::vector<Card>& cards)
{
    const Letter copies{"M_c", "letter.stepCopies", Origin::Figure, stage<&StageMemory::stepCopies>,
                        "training.stepCopies"};
    const Letter gathered{"M_z", "letter.gatheredWeights", Origin::Figure, stage<&StageMemory::gathered>,
                          "training.gatheredWeights"};
    const auto add = [&cards](const char* formula, std::vector<Letter> letters,
                              bool (*applies)(const Inputs&, const Result&)) {
        cards.push_back({"training.overhead", "card.training.overhead", formula, nullptr, std::move(letters),
                         stage<&StageMemory::overhead>, applies, "", "error.training.finetune", "GB"});
    };
    // The peak is in the backward pass, or in the step, when activations are gone.
    add("M_0 + max((k_a - 1) * (x * M_a + M_r), M_c - M_z - M_a - M_r - M_l)",
        {kTunerBase, kTunerAllocator, kGapsInKept, kActivations, kRecomputed, copies, gathered, kLogits}, copiesInStep);
    add("M_0 + (k_a - 1) * (x * M_a + M_r)", {kTunerBase, kTunerAllocator, kGapsInKept, kActivations, kRecomputed},
        isTuned);
}

void addStepCopies(std::vector<Card>& cards)
{
    cards.push_back({"training.stepCopies",
                     "card.training.stepCopies",
                     "k_p * N_p",
                     nullptr,
                     {{"k_p", "letter.stepCopyBytes", Origin::Assumption, stepCopyBytes, nullptr, kTuners},
                      {"N_p", "letter.steppedParameters", Origin::Choice, steppedParameters}},
                     stage<&StageMemory::stepCopies>,
                     copiesInStep,
                     "DeepSpeed configuration: sub_group_size",
                     "error.training.finetune",
                     "GB"});
    cards.push_back({"training.stepCopies",
                     "card.training.stepCopies",
                     nullptr,
                     "procedure.training.noStepCopies",
                     {},
                     stage<&StageMemory::stepCopies>,
                     nullptr,
                     "",
                     "",
                     "GB"});
}

const Letter kBase{
    "M_0", "letter.frameworkBase", Origin::Assumption, software<&catalog::TrainingProfile::base>, nullptr, kProfiles};
const Letter kAllocator{
    "k_a",    "letter.activationFactor", Origin::Assumption, software<&catalog::TrainingProfile::allocator>, nullptr,
    kProfiles};

bool gathersWeights(const Inputs& inputs, const Result&) { return inputs.choice.plan.zeroStage >= 3; }

std::vector<Card> phaseCards()
{
    const Letter weights{"M_w", "letter.weights", Origin::Figure, stage<&StageMemory::weights>, "training.weights"};
    const Letter gradients{"M_g", "letter.gradients", Origin::Figure, stage<&StageMemory::gradients>,
                           "training.gradients"};
    const Letter optimizer{"M_o", "letter.optimizerState", Origin::Figure, stage<&StageMemory::optimizer>,
                           "training.optimizerState"};
    const Letter gathered{"M_z", "letter.gatheredWeights", Origin::Figure, stage<&StageMemory::gathered>,
                          "training.gatheredWeights"};
    const Letter forward{"M_v", "letter.memoryForward", Origin::Figure, phase<&PhaseMemory::forward>,
                         "training.memoryForward"};
    const Letter loss{"M_s", "letter.memoryLoss", Origin::Figure, phase<&PhaseMemory::loss>, "training.memoryLoss"};
    const Letter copies{"M_c", "letter.stepCopies", Origin::Figure, stage<&StageMemory::stepCopies>,
                        "training.stepCopies"};
    std::vector<Card> cards;
    const auto add = [&cards](const char* figure, const char* title, const char* formula, std::vector<Letter> letters,
                              Value (*value)(const Inputs&, const Result&),
                              bool (*applies)(const Inputs&, const Result&)) {
        cards.push_back({figure, title, formula, nullptr, std::move(letters), value, applies, "",
                         applies == isTuned ? "error.training.finetune" : "error.training.memory", "GB"});
    };
    const char* const backwardTitle = "card.training.memoryBackward";
    add("training.memoryForward", "card.training.memoryForward", "M_w + M_g + M_o + M_0 + (1 + (k_a - 1) * x) * M_a",
        {weights, gradients, optimizer, kTunerBase, kTunerAllocator, kGapsInKept, kActivations},
        phase<&PhaseMemory::forward>, isTuned);
    add("training.memoryForward", "card.training.memoryForward", "M_w + M_g + M_o + M_0 + k_a * M_a",
        {weights, gradients, optimizer, kBase, kAllocator, kActivations}, phase<&PhaseMemory::forward>, nullptr);
    add("training.memoryLoss", "card.training.memoryLoss", "M_v + M_l", {forward, kLogits}, phase<&PhaseMemory::loss>,
        isTuned);
    add("training.memoryLoss", "card.training.memoryLoss", "M_v + k_a * M_l", {forward, kAllocator, kLogits},
        phase<&PhaseMemory::loss>, nullptr);
    add("training.memoryBackward", backwardTitle, "M_s + k_a * M_r", {loss, kTunerAllocator, kRecomputed},
        phase<&PhaseMemory::backward>, isTuned);
    add("training.memoryBackward", backwardTitle, "M_s + k_a * M_r", {loss, kAllocator, kRecomputed},
        phase<&PhaseMemory::backward>, nullptr);
    add("training.memoryUpdate", "card.training.memoryUpdate", "M_w - M_z + M_g + M_o + M_0 + M_c",
        {weights, gathered, gradients, optimizer, kTunerBase, copies}, phase<&PhaseMemory::update>, isTuned);
    add("training.memoryUpdate", "card.training.memoryUpdate", "M_w - M_z + M_g + M_o + M_0",
        {weights, gathered, gradients, optimizer, kBase}, phase<&PhaseMemory::update>, gathersWeights);
    add("training.memoryUpdate", "card.training.memoryUpdate", "M_w + M_g + M_o + M_0",
        {weights, gradients, optimizer, kBase}, phase<&PhaseMemory::update>, nullptr);
    return cards;
}

} // namespace

std::vector<Card> memoryCards()
{
    const Letter weights{"M_w", "letter.weights", Origin::Figure, stage<&StageMemory::weights>, "training.weights"};
    const Letter gradients{"M_g", "letter.gradients", Origin::Figure, stage<&StageMemory::gradients>,
                           "training.gradients"};
    const Letter optimizer{"M_o", "letter.optimizerState", Origin::Figure, stage<&StageMemory::optimizer>,
                           "training.optimizerState"};
    const Letter overhead{"M_f", "letter.overhead", Origin::Figure, stage<&StageMemory::overhead>, "training.overhead"};
    const Letter usable{"C", "letter.usableMemory", Origin::Catalog, given<&Inputs::acceleratorUsable>};
    const Letter label{"C", "letter.labelMemory", Origin::Catalog, given<&Inputs::acceleratorLabel>};
    const auto logits = [](auto read, const char* source) {
        return std::vector<Letter>{{"y", "letter.isLastStage", Origin::Choice, isLastStage},
                                   {"c_l", "letter.bytesPerLogit", Origin::Assumption, read, nullptr, source},
                                   kSequence,
                                   kMicroBatch,
                                   {"V", "letter.vocabulary", Origin::Catalog, shape<&MemoryShape::vocabulary>},
                                   kContextParallel,
                                   kTensorParallel};
    };
    std::vector<Card> cards;
    const auto addPeak = [&](bool (*applies)(const Inputs&, const Result&), const char* error) {
        cards.push_back({"training.memoryPerGpu",
                         "card.training.memoryPerGpu",
                         "M_w + M_g + M_o + M_a + M_r + M_l + M_f",
                         nullptr,
                         {weights, gradients, optimizer, kActivations, kRecomputed, kLogits, overhead},
                         stage<&StageMemory::total>,
                         applies,
                         "Korthikanti et al. 2022, arXiv 2205.05198",
                         error,
                         "GB"});
    };
    addPeak(isTuned, "error.training.finetune");
    addPeak(isUnmeasuredTuning, "error.training.unmeasuredTuning");
    addPeak(nullptr, "error.training.memory");
    addTunedOverhead(cards);
    addStepCopies(cards);
    const std::vector<Card> others{
        {"training.driverMemory",
         "card.training.driverMemory",
         "min(C, M_w + M_g + M_o + k_d * (M_a + M_r + M_l) + M_0)",
         nullptr,
         {kCapacity,
          weights,
          gradients,
          optimizer,
          {"k_d", "letter.driverAllocator", Origin::Assumption, driverAllocator, nullptr, kProfiles},
          kActivations,
          kRecomputed,
          kLogits,
          {"M_0", "letter.driverBase", Origin::Assumption, driverBase, nullptr, kProfiles}},
         known<&Result::driverMemory>,
         nullptr,
         "",
         "error.training.driverMemory",
         "GB"},
        {"training.memoryCapacity",
         "card.training.memoryCapacity",
         "C",
         nullptr,
         {usable},
         known<&Result::capacity>,
         hasUsable,
         "",
         "",
         "GB"},
        {"training.memoryCapacity",
         "card.training.memoryCapacity",
         "C",
         nullptr,
         {label},
         known<&Result::capacity>,
         nullptr,
         "",
         "error.training.labelMemory",
         "GB"},
        {"training.memoryHeadroom",
         "card.training.memoryHeadroom",
         "C - M",
         nullptr,
         {kCapacity, kTotal},
         known<&Result::headroom>,
         nullptr,
         "",
         "error.training.memory",
         "GB"},
        {"training.memoryShare",
         "card.training.memoryShare",
         "M / C",
         nullptr,
         {kTotal, kCapacity},
         share,
         nullptr,
         "",
         "error.training.memory",
         "%"},
        {"training.logits", "card.training.logits", "y * c_l * s * b * V / (c * t)", nullptr,
         logits(tunerBytes<&catalog::FineTuneProfile::logitBytes>, kTuners), stage<&StageMemory::logits>, isTuned, "",
         "error.training.finetune", "GB"},
        {"training.logits", "card.training.logits", "y * c_l * s * b * V / (c * t)", nullptr,
         logits(softwareBytes<&catalog::TrainingProfile::logitBytes>, kProfiles), stage<&StageMemory::logits>, nullptr,
         "", "error.training.fitted", "GB"},
        {"training.overhead",
         "card.training.overhead",
         "M_0 + (k_a - 1) * (M_a + M_r + M_l)",
         nullptr,
         {kBase, kAllocator, kActivations, kRecomputed, kLogits},
         stage<&StageMemory::overhead>,
         nullptr,
         "",
         "error.training.fitted",
         "GB"},
    };
    cards.insert(cards.end(), others.begin(), others.end());
    for (Card& each : phaseCards())
        cards.push_back(std::move(each));
    return cards;
}

} // namespace letters

const std::vector<explain::Card<Inputs, Result>>& cards()
{
    static const std::vector<letters::Card> all = [] {
        std::vector<letters::Card> joined = letters::memoryCards();
        for (std::vector<letters::Card> more :
             {letters::stateCards(), letters::activationCards(), letters::batchCards()})
            joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

} // namespace cw::training
