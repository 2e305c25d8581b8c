// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_shares.h"

#include "training/step/flop_count.h"

#include <algorithm>

namespace cw::training {
namespace {

struct Part {
    const char* figure;
    StepGroup group;
    double StepParts::*seconds;
};

constexpr Part kParts[] = {{"training.matricesTime", StepGroup::Kernels, &StepParts::matrices},
                           {"training.attentionTime", StepGroup::Kernels, &StepParts::attention},
                           {"training.elementWiseTime", StepGroup::Kernels, &StepParts::elementWise},
                           {"training.headShareTime", StepGroup::Kernels, &StepParts::head},
                           {"training.recomputeTime", StepGroup::Recompute, &StepParts::recompute},
                           {"training.hostWaitTime", StepGroup::Other, &StepParts::hostWait},
                           {"training.tensorTime", StepGroup::Traffic, &StepParts::tensor},
                           {"training.contextTime", StepGroup::Traffic, &StepParts::context},
                           {"training.expertTime", StepGroup::Traffic, &StepParts::experts},
                           {"training.pipelineTime", StepGroup::Traffic, &StepParts::pipeline},
                           {"training.dataTime", StepGroup::Traffic, &StepParts::data},
                           {"training.imbalanceTime", StepGroup::Bubble, &StepParts::imbalance},
                           {"training.bubbleTime", StepGroup::Bubble, &StepParts::bubble},
                           {"training.optimizerTime", StepGroup::Optimizer, &StepParts::optimizer},
                           {"training.fixedTime", StepGroup::Other, &StepParts::fixed},
                           {"training.stragglersTime", StepGroup::Other, &StepParts::stragglers}};

} // namespace

std::vector<StepShare> sharesOf(const StepTime& time)
{
    std::vector<StepShare> shares;
    for (const Part& part : kParts) {
        const double seconds = time.parts.*part.seconds;
        if (seconds > 0)
            shares.push_back({part.figure, part.group, Seconds(seconds), Fraction{seconds / time.step}});
    }
    return shares;
}

std::vector<GroupShare> groupsOf(const StepTime& time)
{
    std::vector<GroupShare> groups;
    for (const StepShare& part : sharesOf(time)) {
        const auto found = std::ranges::find(groups, part.group, &GroupShare::group);
        GroupShare& group = found != groups.end() ? *found : groups.emplace_back(GroupShare{part.group, {}, {}});
        group.time += part.time;
        group.share.value += part.share.value;
    }
    std::ranges::stable_sort(groups, {}, &GroupShare::group);
    return groups;
}

Fraction utilisationInUse(const StepContext& context, const StepTime& time)
{
    return Fraction{time.utilisation * context.peak16 / context.usedPeak};
}

bool isWithinPeak(const StepContext& context, const StepTime& time)
{
    const double sequence = context.run.sequence;
    const double computed = context.run.causal
                                ? flopPerToken(context.model, sequence, FlopConvention::CausalAttention) /
                                      flopPerToken(context.model, sequence, FlopConvention::FullAttention)
                                : 1;
    return utilisationInUse(context, time).value * computed <= 1;
}

std::array<UtilisationLoss, kUtilisationLosses> utilisationLosses(const StepContext& context, const StepTime& time)
{
    const StepParts& p = time.parts;
    const double kernels = p.matrices + p.attention + p.elementWise + p.head + p.hostWait + p.undivided;
    const double useful =
        utilisationInUse(context, time).value * time.step; // the time that the model's FLOP take at the peak
    double passed = 0;
    double level = 1;
    const auto loss = [&](const char* figure, double seconds) {
        const double next = passed + seconds > 0 ? useful / (passed + seconds) : level;
        // Without the difference of two levels, which would lose the digits of a small loss.
        const double lost = passed > 0 ? useful * seconds / (passed * (passed + seconds)) : level - next;
        const UtilisationLoss one{figure,          Seconds(seconds), Seconds(passed),
                                  Fraction{level}, Fraction{next},   Fraction{lost}};
        passed += seconds;
        level = next;
        return one;
    };
    // A braced list is evaluated from left to right.
    return {loss("training.kernelLoss", kernels),        loss("training.bubbleLoss", p.bubble + p.imbalance),
            loss("training.tensorLoss", p.tensor),       loss("training.pipelineLoss", p.pipeline),
            loss("training.contextLoss", p.context),     loss("training.expertLoss", p.experts),
            loss("training.dataLoss", p.data),           loss("training.recomputeLoss", p.recompute),
            loss("training.optimizerLoss", p.optimizer), loss("training.fixedLoss", p.fixed + p.stragglers)};
}

std::vector<PrintedUtilisation> printedUtilisations(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time)
        return {};
    const double full = flopPerToken(inputs.model, inputs.run.sequence, FlopConvention::FullAttention);
    std::vector<PrintedUtilisation> printed;
    // By ratio, so that adapters and stated FLOP counts stay in.
    const auto add = [&](const char* convention, double perToken) {
        const double ratio = perToken / full;
        printed.push_back({convention, FlopPerToken(result.context.flopPerToken * ratio),
                           Fraction{result.time->utilisation * ratio},
                           FlopsPerSecond(result.time->utilisation * ratio * result.context.peak16)});
    };
    add("convention.fullAttention", full);
    add("convention.causalAttention", flopPerToken(inputs.model, inputs.run.sequence, FlopConvention::CausalAttention));
    add("convention.matricesOnly", 6 * matrixParametersPerToken(inputs.model));
    constexpr double kFourPasses = 4.0 / 3; // forward, backward twice as long, and the forward once more
    if (inputs.plan.recompute == StepRecompute::Full)
        add("convention.hardware", kFourPasses * full);
    return printed;
}

} // namespace cw::training
