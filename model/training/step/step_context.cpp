// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/step/step_context.h"

#include "training/step/flop_count.h"
#include "training/step/link_rates.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace cw::training {
namespace {

using catalog::TrainingSoftware;

constexpr double kMostWidth = 1e12; // whole numbers up to here are exact, and their products stay finite

bool isPositive(double value) { return value > 0 && value <= kMostWidth; }

bool isLow(StepPrecision precision) { return precision != StepPrecision::Bits16; }

/// FLOP/s that products sustain in the precision of the run; nullopt = unknown for this chip.
std::optional<double> sustainedRate(const StepChip& chip, StepPrecision precision, const catalog::TrainingKernels& k)
{
    const auto product = [&chip](const std::optional<double>& peak, const std::optional<double>& share) {
        return peak && share ? std::optional<double>(*peak * *share * chip.sustained) : std::nullopt;
    };
    const auto times = [](std::optional<double> rate, double factor) {
        return rate ? std::optional<double>(*rate * factor) : std::nullopt;
    };
    switch (precision) {
    case StepPrecision::Bits16:
        return product(chip.peak16, chip.matrix16);
    case StepPrecision::Fp8:
        return product(chip.peak8, chip.matrix8);
    case StepPrecision::Fp8RowWise:
        return times(product(chip.peak8, chip.matrix8), k.rowWiseRate.value);
    case StepPrecision::MxFp8:
        return times(product(chip.peak8, chip.matrix8), k.mxRate.value);
    case StepPrecision::NvFp4:
        return product(chip.peak4, chip.matrix4);
    case StepPrecision::Unmodelled:
        break;
    }
    return std::nullopt;
}

/// As printed; nullopt where the chip has no such units or nobody says.
std::optional<double> printedPeak(const StepChip& chip, StepPrecision precision)
{
    switch (precision) {
    case StepPrecision::Bits16:
        return chip.peak16;
    case StepPrecision::Fp8:
    case StepPrecision::Fp8RowWise:
    case StepPrecision::MxFp8:
        return chip.peak8;
    case StepPrecision::NvFp4:
        return chip.peak4;
    case StepPrecision::Unmodelled:
        break;
    }
    return std::nullopt;
}

/// Products, casts and memory.
void addKernels(StepContext& x, const StepChip& chip, const catalog::TrainingModel& constants)
{
    const catalog::TrainingKernels& k = constants.kernels;
    const std::optional<double> rate = sustainedRate(chip, x.run.precision, k);
    if (!rate || !chip.peak16 || !chip.matrix16 || !chip.attention) {
        x.obstacle = x.run.precision == StepPrecision::Unmodelled ? StepObstacle::NoPrecision : StepObstacle::NoPeak;
        return;
    }
    if (!chip.memoryBandwidth) {
        x.obstacle = StepObstacle::NoMemoryBandwidth;
        return;
    }
    const double rate16 = *chip.peak16 * *chip.matrix16;
    x.perFlop = 1 / *rate;
    x.perFlopExpert = 1 / (*rate * constants.experts.groupedRate.value);
    x.perFlopHead = 1 / (rate16 * chip.sustained * k.headRate.value);
    x.perByte = 1 / (*chip.memoryBandwidth * k.memoryEfficiency.value);
    const bool rowWise = x.run.precision == StepPrecision::Fp8RowWise;
    const bool fourBits = x.run.precision == StepPrecision::NvFp4;
    x.operandBytes = fourBits ? 0.5 : isLow(x.run.precision) ? 1 : 2;
    if (isLow(x.run.precision))
        x.castSeconds = k.castBytes.value * (rowWise ? k.rowWiseCast.value : 1) * x.perByte;
    x.weightGradientBytes = constants.profile(x.software).weightGradientBytes.value;
    x.launch = k.launch.value.base();
    for (std::size_t missing = 0; missing < x.alignment.size(); ++missing)
        x.alignment[missing] = std::pow(1 + k.alignment.value, static_cast<double>(missing));
    x.logitBytes = k.logitBytes.value;
    x.optimizerSeconds = k.optimizerBytes.value * x.perByte;
    x.selectiveForward = k.selectiveForward.value;
    x.headPasses = k.headPasses.value;
    if (x.run.lora) {
        x.frozenBackward = k.adapterBackward.value;
        x.optimizerSeconds *= k.adapterOptimizer.value;
    }

    const bool torchEightBits = x.software == TrainingSoftware::Torchtitan && isLow(x.run.precision);
    x.gatherBytes = torchEightBits && !rowWise && !fourBits ? 1 : 2;
}

void addAttention(StepContext& x, const StepChip& chip, const catalog::TrainingModel& constants)
{
    const catalog::TrainingAttention& a = constants.attention;
    const double s = x.run.sequence;
    double share = *chip.attention * (s / (s + a.halfLength.value));
    if (x.software == TrainingSoftware::Fsdp)
        share *= a.triton.value * (chip.isHopper ? a.beforeHopper.value : 1);
    if (x.software == TrainingSoftware::MegatronCore && chip.isHopper && x.run.attentionOf2025)
        share *= a.kernelsOf2025.value;
    x.perFlopAttention =
        attendedShare(x.model, s, x.run.causal) * (x.run.causal ? 0.5 : 1) / (*chip.peak16 * chip.sustained * share);
    if (x.software == TrainingSoftware::Torchtitan)
        x.contextFactor = 1 + a.torchContext.value;

    // A width of the head that is no multiple of 64 is expensive for batched products.
    const auto width = static_cast<std::uint64_t>(std::max(1LL, std::llrint(x.model.headDim)));
    const double penalty = std::pow(1 + a.unfusedAlignment.value, 6 - std::min(6, std::countr_zero(width)));
    x.perFlopUnfused = penalty / (*chip.peak16 * *chip.matrix16 * a.unfusedRate.value);
    x.scorePasses = constants.profile(x.software).scorePasses.value;
}

/// Norms, residuals and activation functions: bytes per token, forward and backward.
void addElementWise(StepContext& x, const catalog::TrainingModel& constants)
{
    const StepModel& model = x.model;
    const catalog::TrainingKernels& k = constants.kernels;
    const double factor = 2 * constants.profile(x.software).elementWise.value;
    const double active = model.expertsPerToken * model.expertFeedForward + model.sharedFeedForward;
    const double width = x.expertLayers * active + (1 - x.expertLayers) * model.feedForward;
    x.normBytes = factor * model.hidden * k.normPasses.value;
    x.splitBytes = factor * (width * (model.feedForwardMatrices - 1) * k.feedForwardPasses.value +
                             (model.heads + 2 * model.keyValueHeads) * model.headDim * k.queryPasses.value);
}

void addTraffic(StepContext& x, const StepChip& chip, const catalog::TrainingModel& constants)
{
    const catalog::TrainingTraffic& traffic = constants.traffic;
    const catalog::TrainingProfile& profile = constants.profile(x.software);
    x.profile.domain = std::max(1.0, chip.scaleUpDomain);
    x.hasScaleUp = chip.scaleUp.has_value();
    x.hasNetwork = chip.network.has_value();
    double kind = 1;
    if (x.run.network == NetworkKind::ElasticFabric)
        kind = traffic.elasticFabric.value;
    else if (x.run.network == NetworkKind::OmniPath)
        kind = traffic.omniPath.value;
    x.profile.inside = chip.scaleUp.value_or(network::kNoLimit);
    x.profile.pair = chip.pair.value_or(network::kNoLimit);
    x.profile.injection = chip.network.value_or(network::kNoLimit);
    x.profile.unit = chip.unit;
    x.profile.above = chip.aboveUnit;
    x.switchReduction = chip.switchReduction;
    x.insideEfficiency = traffic.scaleUpEfficiency.value;
    x.networkEfficiency = traffic.networkEfficiency.value * kind;
    x.allToAllEfficiency = constants.experts.networkEfficiency.value * kind;
    x.scaleUpShare = constants.experts.scaleUpShare.value;
    x.scaleUpLatency = traffic.scaleUpLatency.value.base();
    x.networkLatency = traffic.networkLatency.value.base();

    const bool hides = x.software != TrainingSoftware::MegatronCore || x.run.overlapsTensorParallel;
    x.tensorExposed = x.run.asyncTensorParallel ? traffic.asyncTensor.value : hides ? profile.tensorExposed.value : 1;
    x.tensorBehindWeights = profile.tensorBehindWeights.value;
    x.pipelineExposed = profile.pipelineExposed.value;
    x.dataOverlap = profile.dataOverlap.value;
    x.gradientBytes = profile.gradientBytes.value;
    x.shardedGradientBytes = traffic.shardedGradientBytes.value;
    x.dataRounds = traffic.dataRounds.value;
    x.stageSharding = traffic.stageSharding.value;
    x.keepsStageGathered = profile.stageGathered.value > 0;
    x.overlapSlowdown = traffic.overlapSlowdown.value;
    x.flatRingSlowdown = traffic.flatRingSlowdown.value;
}

void addExperts(StepContext& x, const StepChip& chip, const catalog::TrainingExperts& experts)
{
    if (!x.hasExperts)
        return;
    x.expertWidth = x.model.expertWidth > 0 ? x.model.expertWidth : x.model.hidden;
    x.routePasses = experts.routePasses.value;
    if (chip.isBlackwell && x.run.expertsOf2026 && !x.model.approximated)
        x.expertSoftware = experts.softwareOf2026.value;
    x.hostFloor = (chip.launchGraphs ? experts.hostFloorGraphs : experts.hostFloor).value.base() * x.expertSoftware;
    x.expertExposed = experts.exposed.value;
    x.parametersExpert =
        x.expertLayers * x.model.feedForwardMatrices * x.expertWidth * x.model.expertFeedForward * x.model.experts;
}

/// Arithmetic follows the clock, memory and links do not.
StepChip atItsClock(StepChip chip)
{
    for (std::optional<double>* peak : {&chip.peak16, &chip.peak8, &chip.peak4}) {
        if (*peak)
            **peak *= chip.clock;
    }
    return chip;
}

bool hasShape(const StepModel& model, const StepRun& run)
{
    const bool common = isPositive(model.layers) && isPositive(model.hidden) && isPositive(model.heads) &&
                        isPositive(model.keyValueHeads) && isPositive(model.headDim) && isPositive(model.valueDim) &&
                        isPositive(model.feedForwardMatrices) && isPositive(model.vocabulary) &&
                        model.attentionWeights > 0 && isPositive(run.sequence);
    if (model.experts <= 0)
        return common && isPositive(model.feedForward);
    return common && isPositive(model.expertsPerToken) && isPositive(model.expertFeedForward) &&
           model.denseLayers <= model.layers && (model.denseLayers <= 0 || isPositive(model.feedForward));
}

} // namespace

const char* textKey(StepObstacle obstacle)
{
    switch (obstacle) {
    case StepObstacle::None:
        return "";
    case StepObstacle::NoModel:
        return "problem.step.noModel";
    case StepObstacle::BadPlan:
        return "problem.step.badPlan";
    case StepObstacle::ImpossiblePlan:
        return "problem.step.impossiblePlan";
    case StepObstacle::TooFewGpus:
        return "problem.step.tooFewGpus";
    case StepObstacle::NoPrecision:
        return "problem.step.noPrecision";
    case StepObstacle::NoPeak:
        return "problem.step.noPeak";
    case StepObstacle::NoMemoryBandwidth:
        return "problem.step.noMemoryBandwidth";
    case StepObstacle::NoScaleUp:
        return "problem.step.noScaleUp";
    case StepObstacle::NoNetwork:
        return "problem.step.noNetwork";
    case StepObstacle::NotFollowed:
        return "problem.step.notFollowed";
    case StepObstacle::NoPower:
        return "problem.step.noPower";
    case StepObstacle::WholeStepsOnly:
        return "problem.step.wholeStepsOnly";
    }
    return "";
}

StepContext prepare(const StepModel& model, const StepChip& printed, const StepRun& run,
                    const catalog::TrainingModel& constants)
{
    const StepChip chip = atItsClock(printed);
    StepContext x;
    x.model = model;
    x.run = run;
    x.software = run.software;
    if (!hasShape(model, run)) {
        x.obstacle = StepObstacle::NoModel;
        return x;
    }
    x.hasExperts = model.experts > 0;
    x.expertLayers = x.hasExperts ? (model.layers - model.denseLayers) / model.layers : 0;
    x.flopPerToken = passShare(run) * flopPerToken(model, run.sequence, FlopConvention::FullAttention);
    x.fixed = constants.step.fixed.value.base();
    x.straggling = constants.step.straggling.value;
    if (chip.wholeStep) {
        if (!chip.peak16) {
            x.obstacle = StepObstacle::NoPeak;
            return x;
        }
        x.peak16 = x.usedPeak = *printed.peak16; // whole steps are known as a share of it
        x.wholeStepRate = *chip.peak16 * *chip.wholeStep * (run.int8 ? constants.step.wholeStepInt8.value : 1) *
                          (x.hasExperts ? constants.step.wholeStepExperts.value : 1);
        return x;
    }
    addKernels(x, chip, constants);
    if (x.obstacle != StepObstacle::None)
        return x;
    x.peak16 = *printed.peak16;
    x.usedPeak = printedPeak(printed, run.precision).value_or(x.peak16);
    addAttention(x, chip, constants);
    addElementWise(x, constants);
    addTraffic(x, chip, constants);
    addExperts(x, chip, constants.experts);
    const double width = x.hasExperts
                             ? x.expertLayers * model.sharedFeedForward + (1 - x.expertLayers) * model.feedForward
                             : model.feedForward;
    x.parametersDense = model.attentionWeights + model.feedForwardMatrices * model.hidden * width;
    x.hybridFactor = model.approximated ? 1 + constants.experts.hybridExtra.value : 1;
    return x;
}

StepContext prepare(const StepInputs& inputs)
{
    StepContext context = prepare(inputs.model, inputs.chip, inputs.run, inputs.constants);
    context.paths = inputs.paths;
    return context;
}

StepObstacle obstacleTo(const StepContext& context, const StepPlan& plan)
{
    if (context.obstacle != StepObstacle::None)
        return context.obstacle;
    const auto isDegree = [](double value) { return value >= 1 && value <= kMostWidth; };
    if (!isDegree(plan.tensor) || !isDegree(plan.pipeline) || !isDegree(plan.virtualStages) || !isDegree(plan.data) ||
        !isDegree(plan.context) || !isDegree(plan.expert) || !isDegree(plan.gpus) || !isPositive(plan.microBatch) ||
        !isPositive(plan.globalBatch))
        return StepObstacle::BadPlan;
    if (context.wholeStepRate > 0)
        return StepObstacle::None;
    const double gpus = plan.tensor * plan.pipeline * plan.data * plan.context;
    if (gpus > 1 && context.profile.domain > 1 && !context.hasScaleUp)
        return StepObstacle::NoScaleUp;
    if (gpus > context.profile.domain && !context.hasNetwork)
        return StepObstacle::NoNetwork;
    if (context.paths && network::isCutOff(*context.paths))
        return StepObstacle::NoNetwork;
    if (context.book) {
        const network::PlacedPaths* placed = (*context.book)->find(degreesOf(plan));
        if (placed == nullptr)
            return StepObstacle::NotFollowed;
        if (placed->isCutOff())
            return StepObstacle::NoNetwork;
    }
    return StepObstacle::None;
}

} // namespace cw::training
