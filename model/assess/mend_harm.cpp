// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"
#include "assess/pipeline.h"

#include <algorithm>
#include <array>
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
    Harm{"finding.islandsOfNodes", "harm.cutOff"},
    Harm{"finding.cableTooLong", "harm.cables"},      Harm{"finding.cableUnknownRate", "harm.cables"},
    Harm{"finding.portUsedTwice", "harm.cables"},     Harm{"finding.outOfPorts", "harm.switches"},
    Harm{"finding.switchesMissing", "harm.switches"}, Harm{"finding.fabricCannotBeBuilt", "harm.fabric"},
    Harm{"finding.rackOverPdu", "harm.racks"},        Harm{"finding.rackOverWeight", "harm.racks"},
    Harm{"finding.rackOverCooling", "harm.racks"},    Harm{"finding.airCannotCarry", "harm.racks"}};

Problem problemOf(std::string_view finding)
{
    const auto known = std::ranges::find(kHarms, finding, &Harm::finding);
    return {"problem.mend.bringsError", {}, 0, {{"harm", known != kHarms.end() ? known->words : "harm.other"}}};
}

std::map<std::string, int> errorsOf(const Assessment& assessment)
{
    std::map<std::string, int> errors;
    for (const Finding& finding : assessment.findings) {
        if (finding.severity == Severity::Error)
            ++errors[finding.code];
    }
    return errors;
}

bool hasStep(const Assessment& assessment) { return assessment.step && assessment.step->result.time; }

} // namespace

std::optional<Problem> harmOf(const Job& job, const design::Design& next)
{
    const std::shared_ptr<const catalog::Catalog> catalog(std::shared_ptr<void>(), &job.catalog); // outlives the call
    Pipeline pipeline({catalog, std::make_shared<const trends::TrendTables>()});
    const auto before = pipeline.assess(job.design, {}, job.stop);
    const auto after = before != nullptr ? pipeline.assess(next, {}, job.stop) : nullptr;
    if (after == nullptr)
        return Problem{"problem.mend.givenUp", {}, 0, {}};
    std::map<std::string, int> had = errorsOf(*before);
    // Of a rule that cannot be built nobody knows how many switches it would need.
    const bool isBuiltNow = job.finding.code == "finding.fabricCannotBeBuilt";
    for (const auto& [code, count] : errorsOf(*after)) {
        if (count > had[code] && !(isBuiltNow && code == "finding.outOfPorts"))
            return problemOf(code);
    }
    return hasStep(*before) && !hasStep(*after) ? std::optional(Problem{"problem.mend.losesStep", {}, 0, {}})
                                                : std::nullopt;
}

} // namespace cw::assess
