// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "inventory/inventory.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace cw::assess {

using design::Design;

int largestDomain(const Job& job)
{
    int most = 1;
    std::string_view last; // nodes of a type mostly stand together
    for (const design::Node& node : *job.design.nodes) {
        if (node.type == last)
            continue;
        last = node.type;
        if (const catalog::Server* server = job.catalog.servers.find(node.type))
            most = std::max({most, server->scaleUpDomain, server->acceleratorCount});
    }
    return most;
}

Result<Design> defaultPlacement(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.placement = {};
    return design::setWorkload(job.design, workload);
}

/// The largest divisor of the degree that a domain holds; data parallel takes up the rest.
Result<Design> lowerTensorParallel(const Job& job)
{
    const auto domain = std::ranges::find(job.finding.arguments, std::string("domain"), &FindingArgument::name);
    if (domain == job.finding.arguments.end() || !std::holds_alternative<Measure>(domain->value))
        return notHere();
    const int most = static_cast<int>(std::get<Measure>(domain->value).base);
    design::Workload workload = *job.design.workload;
    design::TrainingChoice& choice = workload.training;
    int degree = std::min(most, choice.plan.tensorParallel);
    while (degree > 1 && choice.plan.tensorParallel % degree != 0)
        --degree;
    if (degree < 1 || degree == choice.plan.tensorParallel)
        return notHere();
    const int factor = choice.plan.tensorParallel / degree;
    choice.plan.tensorParallel = degree;
    if (!setDataParallel(choice, std::int64_t{choice.plan.dataParallel} * factor))
        return notHere();
    return design::setWorkload(job.design, workload);
}

/// Tensor times context parallel divides a domain, or is a multiple of it; the data-parallel groups of a stage fill
/// whole domains, with more of the accelerators where there are some and else with fewer.
Result<Design> degreesThatFillNodes(const Job& job)
{
    const int domain = largestDomain(job);
    design::Workload workload = *job.design.workload;
    design::TrainingChoice& choice = workload.training;
    design::ParallelPlan& plan = choice.plan;
    if (domain < 2 || plan.tensorParallel < 1 || plan.contextParallel < 1 || plan.pipelineParallel < 1)
        return notHere();
    const double all = double(plan.tensorParallel) * plan.contextParallel * plan.dataParallel;
    if (!(all <= std::numeric_limits<int>::max()))
        return notHere();
    const auto ranks = static_cast<std::int64_t>(all);
    const auto fills = [domain](std::int64_t members) { return domain % members == 0 || members % domain == 0; };
    while (!fills(plan.tensorParallel))
        --plan.tensorParallel;
    while (!fills(std::int64_t{plan.tensorParallel} * plan.contextParallel))
        --plan.contextParallel;
    const auto members = std::int64_t{plan.tensorParallel} * plan.contextParallel;
    const auto sharesExperts = [&plan](std::int64_t copies) {
        return plan.expertParallel < 2 || copies * plan.contextParallel % plan.expertParallel == 0;
    };
    const auto isGood = [&](std::int64_t copies) {
        return copies == 1 || ((copies * members < domain || fills(copies * members)) && sharesExperts(copies));
    };
    const std::int64_t present = inventory::count(job.design, job.catalog).acceleratorCount;
    const std::int64_t least = std::max<std::int64_t>(1, ranks / members);
    auto data = least;
    while (!isGood(data) && (data + 1) * members * plan.pipelineParallel <= present)
        ++data;
    if (!isGood(data)) {
        for (data = least; !isGood(data);)
            --data;
    }
    if (!setDataParallel(choice, data) || workload == *job.design.workload)
        return notHere();
    return design::setWorkload(job.design, workload);
}

} // namespace cw::assess
