// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_trials.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace cw::assess {
namespace {

/// What each error means for somebody who asked for something else.
struct Harm {
    std::string_view finding;
    const char* words;
};
constexpr std::array kHarms{
    Harm{"finding.memoryDoesNotFit", "harm.memory"},  Harm{"finding.servingMemoryDoesNotFit", "harm.memory"},
    Harm{"finding.groupsCutOff", "harm.cutOff"},      Harm{"finding.stepCutOff", "harm.cutOff"},
    Harm{"finding.stepNoNetwork", "harm.cutOff"},     Harm{"finding.islands", "harm.cutOff"},
    Harm{"finding.islandsOfNodes", "harm.cutOff"},    Harm{"finding.cablePortsApart", "harm.cables"},
    Harm{"finding.cableTooLong", "harm.cables"},      Harm{"finding.cableUnknownRate", "harm.cables"},
    Harm{"finding.portUsedTwice", "harm.cables"},     Harm{"finding.outOfPorts", "harm.switches"},
    Harm{"finding.switchesMissing", "harm.switches"}, Harm{"finding.fabricCannotBeBuilt", "harm.fabric"},
    Harm{"finding.rackOverPdu", "harm.racks"},        Harm{"finding.rackOverWeight", "harm.racks"},
    Harm{"finding.phaseOver", "harm.racks"},          Harm{"finding.inletForbidden", "harm.racks"},
    Harm{"finding.rackOverCooling", "harm.racks"},    Harm{"finding.airCannotCarry", "harm.racks"}};

Problem problemOf(std::string_view finding)
{
    const auto known = std::ranges::find(kHarms, finding, &Harm::finding);
    return {"problem.mend.bringsError", {}, 0, {{"harm", known != kHarms.end() ? known->words : "harm.other"}}};
}

/// One port or cable that is left of many is no other error.
std::string kindOf(const std::string& code)
{
    constexpr std::array<std::array<std::string_view, 2>, 3> kOneOfMany{
        {{"finding.portUsedTwice", "finding.portsUsedTwice"},
         {"finding.portOutOfRange", "finding.portsOutOfRange"},
         {"finding.cableEndMissing", "finding.cableEndsMissing"}}};
    for (const auto& [one, many] : kOneOfMany) {
        if (code == many)
            return std::string(one);
    }
    return code;
}

/// Of one finding about many racks, cables or things on the floor: how many.
int countOf(const Finding& finding)
{
    // Where one of two racks that are alike changes there are two findings of a kind, and no rack more.
    if (isOfLoad(finding.code))
        return static_cast<int>(finding.subjects.size());
    constexpr std::array<std::string_view, 13> kOfMany{
        "finding.cableSelfLoop",    "finding.cableUnknownRate",  "finding.cableFamilies", "finding.cablesBesidePlanes",
        "finding.cablesBesideRule", "finding.cableTooLong",      "finding.notACable",     "finding.portsUsedTwice",
        "finding.portsOutOfRange",  "finding.cableEndsMissing",  "finding.itemsCollide",  "finding.itemOutside",
        "finding.cablePortsApart"};
    const bool isOfMany = std::ranges::find(kOfMany, finding.code) != kOfMany.end();
    for (const FindingArgument& argument : finding.arguments) {
        const Measure* many = std::get_if<Measure>(&argument.value);
        if (many != nullptr && argument.name == "count" && isOfMany)
            return static_cast<int>(many->base);
    }
    return 1;
}

/// By kind, how much is wrong.
std::map<std::string, int> errorsOf(const Assessment& assessment)
{
    std::map<std::string, int> errors;
    for (const Finding& finding : assessment.findings) {
        if (finding.severity == Severity::Error)
            errors[kindOf(finding.code)] += countOf(finding);
    }
    return errors;
}

/// What a remedy must not make worse.
struct Standing {
    std::map<std::string, int> errors;
    std::optional<double> step;      ///< for each sample of the batch, which some remedies change
    std::optional<double> bisection; ///< nullopt: not known, or only between bounds
};

Standing standingOf(const Assessment& assessment, const design::Design& design)
{
    Standing standing{errorsOf(assessment), {}, {}};
    if (assessment.step && assessment.step->result.time)
        standing.step = assessment.step->result.time->step / std::max<double>(1, design.workload->training.globalBatch);
    const Figure* bisection = assessment.figure("fabric.bisectionBandwidth");
    if (bisection != nullptr && bisection->value && assessment.figure("fabric.bisectionLow") == nullptr)
        standing.bisection = bisection->value->base;
    return standing;
}

std::optional<Problem> worse(const Job& job, const Standing& before, const Standing& after, bool mayCost)
{
    constexpr double kRounding = 1e-3;
    // Of a rule that cannot be built, or not with these switches, nobody knows how many it would need.
    const bool isBuiltNow = job.finding.code == "finding.fabricCannotBeBuilt" ||
                            job.finding.code == "finding.leafPortsSlower" || job.finding.code == "finding.leafPortsApart";
    for (const auto& [code, count] : after.errors) {
        const auto had = before.errors.find(code);
        if (count > (had != before.errors.end() ? had->second : 0) && !(isBuiltNow && code == "finding.outOfPorts"))
            return problemOf(code);
    }
    if (before.step && !after.step)
        return Problem{"problem.mend.losesStep", {}, 0, {}};
    if (mayCost)
        return std::nullopt;
    if (before.step && *after.step > *before.step * (1 + kRounding))
        return Problem{"problem.mend.slower", {}, 0, {}};
    // Whoever gains time gives width away gladly.
    const bool isFaster = before.step && *after.step < *before.step * (1 - kRounding);
    if (!isFaster && before.bisection && after.bisection && *after.bisection < *before.bisection * (1 - kRounding))
        return Problem{"problem.mend.narrower", {}, 0, {}};
    return std::nullopt;
}

bool isBetter(const Standing& one, const Standing& other)
{
    constexpr double kRounding = 1e-6;
    if (one.step.has_value() != other.step.has_value())
        return one.step.has_value();
    if (one.step && std::abs(*one.step - *other.step) > kRounding * *other.step)
        return *one.step < *other.step;
    return one.bisection.value_or(0) > other.bisection.value_or(0) * (1 + kRounding);
}

} // namespace

std::optional<Problem> harmOf(const Job& job, const design::Design& next, bool mayCost)
{
    return harmBetween(job, {job.design, job.trials->before()}, {next, job.trials->assess(next)}, mayCost);
}

std::optional<Problem> harmBetween(const Job& job, const Tried& before, const Tried& after, bool mayCost)
{
    if (!before.assessment || !after.assessment)
        return givenUp();
    return worse(job, standingOf(*before.assessment, before.design), standingOf(*after.assessment, after.design), mayCost);
}

bool isLeft(const Job& job, const design::Design& next)
{
    const auto assessment = job.trials->assess(next);
    return !assessment || std::ranges::find(assessment->findings, job.finding.code, &Finding::code) !=
                              assessment->findings.end();
}

Result<design::Design> bestOf(const Job& job, const std::vector<Result<design::Design>>& ways)
{
    if (!job.trials->before())
        return givenUp();
    const Standing before = standingOf(*job.trials->before(), job.design);
    const Result<design::Design>* best = nullptr;
    Standing least;
    for (const Result<design::Design>& way : ways) {
        const auto assessment = way ? job.trials->assess(*way) : nullptr;
        if (way && !assessment)
            return givenUp();
        if (!way)
            continue;
        const Standing after = standingOf(*assessment, *way);
        if (worse(job, before, after, true) || (best != nullptr && !isBetter(after, least)))
            continue;
        best = &way;
        least = after;
    }
    return best != nullptr ? *best : ways.front();
}

} // namespace cw::assess
