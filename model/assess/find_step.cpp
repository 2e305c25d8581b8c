// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "assess/mend.h"
#include "training/step/checked_region.h"
#include "training/step/step_shares.h"

#include <algorithm>
#include <utility>

namespace cw::assess {
namespace {

using training::StepObstacle;
using training::Unchecked;

constexpr Subject kStepSubject{SubjectKind::Workload, 0};

Finding stepFinding(const char* code, Severity severity, std::vector<FindingArgument> arguments,
                    std::vector<std::string> remedies)
{
    return {code, severity, {kStepSubject}, std::move(arguments), {"training.stepTime"}, std::move(remedies)};
}

/// Why no step time can be said.
std::optional<Finding> obstacleFinding(StepObstacle obstacle, const std::string& gpu)
{
    const FindingArgument part{"gpu", gpu};
    switch (obstacle) {
    case StepObstacle::None:
    case StepObstacle::NoPower: // of a search only
    case StepObstacle::NotFollowed:
    case StepObstacle::WholeStepsOnly:
        break;
    case StepObstacle::NoModel:
        return stepFinding("finding.stepNoModel", Severity::Warning, {}, {"remedy.otherModel", "remedy.addDatum"});
    case StepObstacle::BadPlan:
        return stepFinding("finding.stepBadPlan", Severity::Error, {}, {"remedy.degreesFromOne"});
    case StepObstacle::ImpossiblePlan: // its own findings say why
    case StepObstacle::TooFewGpus:
        break;
    case StepObstacle::NoPrecision:
        return stepFinding("finding.stepNoPrecision", Severity::Warning, {}, {"remedy.otherPrecision"});
    case StepObstacle::NoPeak:
        return stepFinding("finding.stepNoPeak", Severity::Warning, {part},
                           {"remedy.otherPrecision", "remedy.addDatum"});
    case StepObstacle::NoMemoryBandwidth:
        return stepFinding("finding.stepNoMemoryBandwidth", Severity::Warning, {part}, {"remedy.addDatum"});
    case StepObstacle::NoScaleUp:
        return stepFinding("finding.stepNoScaleUp", Severity::Warning, {part}, {"remedy.addDatum"});
    case StepObstacle::NoNetwork:
        return stepFinding("finding.stepNoNetwork", Severity::Error, {}, {"remedy.joinNodes", "remedy.planInOneNode"});
    }
    return std::nullopt;
}

/// The step time is said, but nothing like it was ever measured.
std::optional<Finding> uncheckedFinding(const training::StepInputs& inputs, const std::string& gpu)
{
    const auto number = [](const char* name, double count) { return FindingArgument{name, Measure(count), "1"}; };
    const auto most = [&number](double count) { return number("most", count); };
    const catalog::TrainingChecked& checked = inputs.constants.checked;
    constexpr double kBillion = 1e9;
    switch (training::whyUnchecked(inputs.model, inputs.chip, inputs.run, inputs.plan, inputs.constants)) {
    case Unchecked::No:
        break;
    case Unchecked::Chip:
        return stepFinding("finding.stepUncheckedChip", Severity::Note, {{"gpu", gpu}}, {"remedy.measureStep"});
    case Unchecked::Architecture:
        return stepFinding("finding.stepUncheckedArchitecture", Severity::Note, {}, {"remedy.measureStep"});
    case Unchecked::Gpus:
        return stepFinding("finding.stepUncheckedGpus", Severity::Note, {most(inputs.constants.step.mostGpus.value)},
                           {"remedy.measureStep"});
    case Unchecked::VirtualStages:
        return stepFinding("finding.stepUncheckedVirtualStages", Severity::Note,
                           {most(inputs.constants.step.mostVirtualStages.value)},
                           {"remedy.measureStep", "remedy.fewerVirtualStages"});
    case Unchecked::Parameters:
        return stepFinding(
            "finding.stepUncheckedParameters", Severity::Note,
            {number("least", checked.leastParameters.value / kBillion), most(checked.mostParameters.value / kBillion)},
            {"remedy.measureStep"});
    case Unchecked::Sequence:
        return stepFinding("finding.stepUncheckedSequence", Severity::Note,
                           {number("least", checked.leastSequence.value), most(checked.mostSequence.value)},
                           {"remedy.measureStep"});
    case Unchecked::Software:
        return stepFinding("finding.stepUncheckedSoftware", Severity::Note, {}, {"remedy.measureStep"});
    case Unchecked::Precision:
        return stepFinding("finding.stepUncheckedPrecision", Severity::Note, {}, {"remedy.measureStep"});
    }
    return std::nullopt;
}

/// One measured step, typed in, that cannot be or is far from what was expected.
std::optional<Finding> measurementFinding(const training::StepInputs& inputs, const training::StepResult& result)
{
    constexpr double kFar = 2; // constants err by a tenth or two: beyond a factor of two it is another run or unit
    const double factor = inputs.run.stackFactor;
    if (factor == 1)
        return std::nullopt;
    if (!training::isWithinPeak(result.context, *result.time)) {
        const double share = training::utilisationInUse(result.context, *result.time).value;
        return stepFinding("finding.stepBeyondPeak", Severity::Error, {{"share", Measure(share, Dimension{}), "%"}},
                           {"remedy.checkMeasurement"});
    }
    if (factor >= 1 / kFar && factor <= kFar)
        return std::nullopt;
    return stepFinding("finding.stepFarFromPrediction", Severity::Warning, {{"factor", Measure(factor), "1"}},
                       {"remedy.checkMeasurement"});
}

/// The network is there, but not between the GPUs of some group.
bool isCutOff(const Assessment& assessment)
{
    return assessment.networkRates.isJoined && assessment.placement &&
           std::ranges::any_of(assessment.placement->result.kinds, [](const auto& kind) {
               return kind.cutOff > 0;
           });
}

bool cannotBeWired(const Assessment& assessment)
{
    // Whatever the reason, it is a finding of its own: find_fabric.cpp.
    return assessment.fabric && assessment.fabric->inputs.rule.kind != design::FabricKind::None &&
           !assessment.fabric->result.sizing;
}

bool hasLeaves(const fabric::GraphInputs& fabric)
{
    return std::ranges::find(*fabric.switches, design::SwitchRole::Leaf, &design::Switch::role) != fabric.switches->end();
}

std::optional<Finding> noTimeFinding(const Assessment& assessment, const std::string& gpu)
{
    if (assessment.power && assessment.power->inputs.isStopped && !assessment.graph->inputs.failed.empty())
        return stepFinding("finding.failureStopsPlan", Severity::Error, {}, {std::string(kRestoreFailed)});
    const StepObstacle obstacle = assessment.step->result.obstacle;
    if (obstacle == StepObstacle::NoNetwork && isCutOff(assessment))
        return stepFinding("finding.stepCutOff", Severity::Error, {}, {connection(assessment.graph->inputs)});
    if (obstacle == StepObstacle::NoNetwork && cannotBeWired(assessment))
        return std::nullopt; // the rule's own finding says why
    std::optional<Finding> finding = obstacleFinding(obstacle, gpu);
    const fabric::GraphInputs& fabric = assessment.graph->inputs;
    if (obstacle == StepObstacle::NoNetwork && fabric.rule.kind == design::FabricKind::None && hasLeaves(fabric))
        finding->remedies.insert(finding->remedies.begin(), "remedy.connectNodes");
    return finding;
}

} // namespace

const char* connection(const fabric::GraphInputs& fabric)
{
    if (!fabric.failed.empty())
        return kRestoreFailed.data();
    return fabric.rule.kind == design::FabricKind::None ? "remedy.connectNodes" : "remedy.otherFabric";
}

void findInStep(const Assessment& assessment, Findings& out)
{
    const inventory::NodeClass* nodes = inventory::mainNodes(assessment.inventory->result);
    if (!assessment.step || nodes == nullptr || !nodes->acceleratorPart)
        return;
    const training::StepResult& result = assessment.step->result;
    const std::string& gpu = nodes->acceleratorPart->name;
    std::optional<Finding> finding =
        result.time ? uncheckedFinding(assessment.step->inputs, gpu) : noTimeFinding(assessment, gpu);
    if (finding)
        out.push_back(std::move(*finding));
    if (result.time) {
        if (std::optional<Finding> measurement = measurementFinding(assessment.step->inputs, result))
            out.push_back(std::move(*measurement));
    }
    const bool quantised =
        assessment.training && assessment.training->inputs.choice.fineTuning == design::FineTuning::QLora;
    if (result.time && quantised)
        out.push_back(stepFinding("finding.stepLeavesOutDequantisation", Severity::Note, {}, {"remedy.measureStep"}));
}

} // namespace cw::assess
