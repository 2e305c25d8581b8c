// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/flop_count.h"
#include "training/step/step_letters.h"
#include "training/step/step_shares.h"

#include <utility>

namespace cw::training {
namespace step_letters {
namespace {

const char* const kError = "error.step.time";

bool isWhole(const StepInputs& inputs, const StepResult& result) { return !isDivided(inputs, result); }

Value low(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Seconds(result.time->step * (1 - result.band)));
}
Value high(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Seconds(result.time->step * (1 + result.band)));
}
Value tokensPerSecond(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(TokensPerSecond(result.time->tokensPerSecond));
}
Value perGpu(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !(inputs.plan.gpus > 0))
        return std::nullopt;
    return Measure(TokensPerSecond(result.time->tokensPerSecond / inputs.plan.gpus));
}
Value achieved(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(FlopsPerSecond(result.time->utilisation * result.context.peak16));
}
Value trainingTokens(const StepInputs& inputs, const StepResult&) { return Measure(Tokens(inputs.tokens)); }
bool isTraining(const StepInputs& inputs, const StepResult&) { return inputs.tokens > 0; }
Value trainingTime(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !(result.time->tokensPerSecond > 0))
        return std::nullopt;
    return Measure(Seconds(inputs.tokens / result.time->tokensPerSecond));
}
Value tokens(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Tokens(result.time->tokens));
}
Value modelFlop(const StepInputs&, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Flops(result.time->modelFlop));
}
Value maskedFlop(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time)
        return std::nullopt;
    return Measure(Flops(passShare(inputs.run) * result.time->tokens *
                         flopPerToken(inputs.model, inputs.run.sequence, FlopConvention::CausalAttention)));
}

/// Of the chips' 16-bit peak.
Value shareOfPeak(const StepInputs& inputs, const StepResult& result, const Value& flop)
{
    const double peak = result.context.peak16 * inputs.plan.gpus;
    if (!flop || !(peak > 0) || !(result.time->step > 0))
        return std::nullopt;
    return Measure(flop->base / (peak * result.time->step));
}
bool isLowPrecision(const StepInputs& inputs, const StepResult& result)
{
    return result.time && inputs.run.precision != StepPrecision::Bits16;
}
Value precisionUtilisation(const StepInputs&, const StepResult& result)
{
    if (!result.time || !(result.context.usedPeak > 0))
        return std::nullopt;
    return Measure(utilisationInUse(result.context, *result.time).value);
}
Value causalUtilisation(const StepInputs& inputs, const StepResult& result)
{
    return shareOfPeak(inputs, result, maskedFlop(inputs, result));
}
Value repeated(const StepInputs& inputs, const StepResult&)
{
    const bool isTorchtitan = inputs.run.software == catalog::TrainingSoftware::Torchtitan;
    return Measure(hardwareRatio(inputs.model, inputs.run, inputs.plan.recompute,
                                 isTorchtitan ? inputs.constants.kernels.selectiveForward.value : 0));
}
Value hardwareUtilisation(const StepInputs& inputs, const StepResult& result)
{
    const Value model = modelFlop(inputs, result);
    if (!model)
        return std::nullopt;
    return shareOfPeak(inputs, result, Measure(Flops(repeated(inputs, result)->base * model->base)));
}

const Letter kSum[] = {
    {"T_m", "letter.step.matrices", Origin::Figure, part<&StepParts::matrices>, "training.matricesTime"},
    {"T_a", "letter.step.attention", Origin::Figure, part<&StepParts::attention>, "training.attentionTime"},
    {"T_e", "letter.step.elementWise", Origin::Figure, part<&StepParts::elementWise>, "training.elementWiseTime"},
    {"T_h", "letter.step.headShare", Origin::Figure, part<&StepParts::head>, "training.headShareTime"},
    {"T_r", "letter.step.recompute", Origin::Figure, part<&StepParts::recompute>, "training.recomputeTime"},
    {"T_w", "letter.step.hostWait", Origin::Figure, part<&StepParts::hostWait>, "training.hostWaitTime"},
    {"T_t", "letter.step.tensor", Origin::Figure, part<&StepParts::tensor>, "training.tensorTime"},
    {"T_c", "letter.step.context", Origin::Figure, part<&StepParts::context>, "training.contextTime"},
    {"T_x", "letter.step.experts", Origin::Figure, part<&StepParts::experts>, "training.expertTime"},
    {"T_p", "letter.step.pipeline", Origin::Figure, part<&StepParts::pipeline>, "training.pipelineTime"},
    {"T_d", "letter.step.data", Origin::Figure, part<&StepParts::data>, "training.dataTime"},
    {"T_i", "letter.step.imbalance", Origin::Figure, part<&StepParts::imbalance>, "training.imbalanceTime"},
    {"T_b", "letter.step.bubble", Origin::Figure, part<&StepParts::bubble>, "training.bubbleTime"},
    {"T_o", "letter.step.optimizer", Origin::Figure, part<&StepParts::optimizer>, "training.optimizerTime"},
    {"T_f", "letter.step.fixed", Origin::Figure, part<&StepParts::fixed>, "training.fixedTime"},
    {"T_s", "letter.step.stragglers", Origin::Figure, part<&StepParts::stragglers>, "training.stragglersTime"}};

Value busyShare(const StepInputs& inputs, const StepResult& result)
{
    if (!result.time || !isDivided(inputs, result))
        return std::nullopt;
    return Measure(result.time->parts.busy() / result.time->step);
}

const Letter kBand{"e", "letter.step.band", Origin::Assumption, result<&StepResult::band>, nullptr, kFitted};

std::vector<Card> totals()
{
    const Letter peak{"P", "letter.step.peak16", Origin::Catalog, context<&StepContext::peak16, FlopsPerSecond>};
    const Letter flop{"F", "letter.step.modelFlop", Origin::Choice, modelFlop};
    const Letter masked{"F_c", "letter.step.maskedFlop", Origin::Choice, maskedFlop};
    const Letter whole{"R_w",
                       "letter.step.wholeStepRate",
                       Origin::Assumption,
                       context<&StepContext::wholeStepRate, FlopsPerSecond>,
                       nullptr,
                       kFitted};
    const Letter allTokens{"n_s", "letter.step.tokens", Origin::Choice, tokens};
    const Letter batch{"B", "letter.globalBatch", Origin::Choice, plan<&StepPlan::globalBatch>};
    const Letter micro{"b", "letter.microBatch", Origin::Choice, plan<&StepPlan::microBatch>};
    return {
        {"training.stepTime",
         "card.step.time",
         "T_m + T_a + T_e + T_h + T_r + T_w + T_t + T_c + T_x + T_p + T_d + T_i + T_b + T_o + T_f + T_s",
         nullptr,
         {std::begin(kSum), std::end(kSum)},
         stepTime,
         isDivided,
         "source.stepErrors",
         kError,
         "s"},
        {"training.stepTime",
         "card.step.time",
         "k_s * F_c / (N * R_w)",
         nullptr,
         {kStack, masked, kGpus, whole},
         stepTime,
         isWhole,
         "source.wholeSteps",
         "error.step.whole",
         "s"},
        {"training.stepTimeLow",
         "card.step.timeLow",
         "T * (1 - e)",
         nullptr,
         {kStep, kBand},
         low,
         nullptr,
         "source.stepErrors",
         "error.step.band",
         "s"},
        {"training.stepTimeHigh",
         "card.step.timeHigh",
         "T * (1 + e)",
         nullptr,
         {kStep, kBand},
         high,
         nullptr,
         "source.stepErrors",
         "error.step.band",
         "s"},
        {"training.modelFlopUtilisation",
         "card.step.utilisation",
         "F / (N * P * T)",
         nullptr,
         {flop, kGpus, peak, kStep},
         utilisation,
         nullptr,
         "Chowdhery et al. 2022, arXiv 2204.02311, appendix B",
         kError,
         "%"},
        {"training.causalFlopUtilisation",
         "card.step.causalUtilisation",
         "F_c / (N * P * T)",
         nullptr,
         {masked, kGpus, peak, kStep},
         causalUtilisation,
         nullptr,
         "Dao 2023, arXiv 2307.08691, section 4",
         kError,
         "%"},
        {"training.precisionFlopUtilisation",
         "card.step.precisionUtilisation",
         "F / (N * P * T)",
         nullptr,
         {flop, kGpus, {"P", "letter.step.usedPeak", Origin::Catalog, context<&StepContext::usedPeak, FlopsPerSecond>}, kStep},
         precisionUtilisation,
         isLowPrecision,
         "Chowdhery et al. 2022, arXiv 2204.02311, appendix B",
         kError,
         "%"},
        {"training.hardwareFlopUtilisation",
         "card.step.hardwareUtilisation",
         "k_h * F / (N * P * T)",
         nullptr,
         {{"k_h", "letter.step.hardwareRatio", Origin::Choice, repeated}, flop, kGpus, peak, kStep},
         hardwareUtilisation,
         nullptr,
         "Korthikanti et al. 2022, arXiv 2205.05198, section 6",
         kError,
         "%"},
        {"training.tokensPerSecond",
         "card.step.tokensPerSecond",
         "n_s / T",
         nullptr,
         {allTokens, kStep},
         tokensPerSecond,
         nullptr,
         "",
         kError,
         "token/s"},
        {"training.tokensPerGpu",
         "card.step.tokensPerGpu",
         "v_t / N",
         nullptr,
         {{"v_t", "letter.step.tokensPerSecond", Origin::Figure, tokensPerSecond, "training.tokensPerSecond"}, kGpus},
         perGpu,
         nullptr,
         "",
         kError,
         "token/s"},
        {"training.flopPerGpu",
         "card.step.flopPerGpu",
         "U * P",
         nullptr,
         {{"U", "letter.step.utilisation", Origin::Figure, utilisation, "training.modelFlopUtilisation"}, peak},
         achieved,
         nullptr,
         "Chowdhery et al. 2022, arXiv 2204.02311, appendix B",
         kError,
         "TFLOP/s"},
        {"training.trainingTime",
         "card.step.trainingTime",
         "n_t / v_t",
         nullptr,
         {{"n_t", "letter.step.allTokens", Origin::Choice, trainingTokens},
          {"v_t", "letter.step.tokensPerSecond", Origin::Figure, tokensPerSecond, "training.tokensPerSecond"}},
         trainingTime,
         isTraining,
         "",
         "error.step.training",
         "d"},
        {"training.busyShare",
         "card.step.busyShare",
         "(T_m + T_a + T_e + T_h + T_r + T_o) / T",
         nullptr,
         {kSum[0], kSum[1], kSum[2], kSum[3], kSum[4], kSum[13], kStep},
         busyShare,
         isDivided,
         "",
         "error.step.busyShare",
         "%"},
        {"training.stepMicroBatches",
         "card.step.microBatches",
         "max(1, B / (d * b))",
         nullptr,
         {batch, kData, micro},
         microBatches},
    };
}

} // namespace
} // namespace step_letters

const std::vector<explain::Card<StepInputs, StepResult>>& stepCards()
{
    static const std::vector<step_letters::Card> all = [] {
        std::vector<step_letters::Card> joined = step_letters::totals();
        for (std::vector<step_letters::Card> more :
             {step_letters::stepPartCards(), step_letters::stepLossCards(), step_letters::stepLayerCards(),
              step_letters::stepRateCards()})
            joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

} // namespace cw::training
