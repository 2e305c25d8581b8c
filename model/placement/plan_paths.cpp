// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/plan_paths.h"

#include "placement/kind_rates.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace cw::placement {
namespace {

design::ParallelPlan planOf(const network::Degrees& degrees, bool interleaved)
{
    design::ParallelPlan plan;
    plan.tensorParallel = static_cast<int>(degrees.tensor);
    plan.contextParallel = static_cast<int>(degrees.context);
    plan.expertParallel = static_cast<int>(degrees.expert);
    plan.dataParallel = static_cast<int>(degrees.data);
    plan.pipelineParallel = static_cast<int>(degrees.pipeline);
    plan.virtualPipeline = interleaved ? 2 : 1;
    return plan;
}

/// None where the flows pass too many links.
std::vector<KindRates> ratesOf(const network::Graph& graph, const LinkTable& links, const RankGrid& grid,
                               std::vector<GroupFlows> all, const std::stop_token& stop)
{
    std::vector<KindRates> kinds;
    const Ways ways(graph, links, all, stop);
    const GroupRating rating(graph, links, ways, all, stop);
    if (!rating.complete())
        return kinds;
    for (std::size_t i = 0; i < all.size(); ++i) {
        KindRates rates = summaryOf(all[i], rating.rates(i));
        rates.inside = leastInside(all[i], grid, graph);
        if (all[i].backward)
            takeSlower(kinds.back(), std::move(rates));
        else
            kinds.push_back(std::move(rates));
    }
    return kinds;
}

/// nullopt where it cannot be laid, or `stop` cut it short.
std::optional<network::PlacedPaths> lay(const network::Graph& graph, const LinkTable& links,
                                        const design::Placement& placement, const network::Degrees& degrees,
                                        const std::stop_token& stop)
{
    const design::ParallelPlan plan = planOf(degrees, false);
    const PlacementProblem problem = problemOf(graph, plan, placement);
    if (problem != PlacementProblem::None && problem != PlacementProblem::NotAPermutation)
        return std::nullopt;
    const RankGrid grid(plan, placement);
    std::vector<GroupFlows> flows = flowsOfPlan(plan, grid, graph, stop);
    if (!std::ranges::all_of(flows, &GroupFlows::isWhole))
        return std::nullopt;
    const bool isAlone = flows.empty();
    const std::vector<KindRates> kinds = ratesOf(graph, links, grid, std::move(flows), stop);
    if (kinds.empty() && !isAlone)
        return std::nullopt;
    network::PlacedPaths out;
    out.paths = pathsOf(kinds);
    out.wrapped = out.paths[static_cast<std::size_t>(GroupKind::Pipeline)];
    if (plan.pipelineParallel > 1) {
        std::vector<GroupFlows> wrapped =
            flowsOfKind(GroupKind::Pipeline, planOf(degrees, true), grid, graph, stop);
        if (!std::ranges::all_of(wrapped, &GroupFlows::isWhole))
            return std::nullopt;
        const std::vector<KindRates> rates = ratesOf(graph, links, grid, std::move(wrapped), stop);
        if (rates.empty())
            return std::nullopt;
        out.wrapped = pathOf(rates.front());
    }
    return out;
}

} // namespace

network::PathBook layPlans(const network::Graph& graph, const design::Placement& placement,
                           const std::vector<network::Degrees>& plans, int threads, const std::stop_token& stop,
                           const LaidCallback& laid)
{
    const LinkTable links(graph);
    std::vector<std::optional<network::PathBook::Entry>> found(plans.size());
    std::atomic<std::size_t> next = 0;
    std::mutex telling;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < plans.size() && !stop.stop_requested(); i = next++) {
            std::optional<network::PlacedPaths> placed = lay(graph, links, placement, plans[i], stop);
            if (stop.stop_requested()) // it may have been cut short
                return;
            found[i] = {plans[i], std::move(placed)};
            if (laid) {
                const std::scoped_lock lock(telling);
                laid(++done, plans.size());
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    std::vector<network::PathBook::Entry> entries;
    for (std::optional<network::PathBook::Entry>& each : found) {
        if (each)
            entries.push_back(std::move(*each));
    }
    return network::PathBook(std::move(entries));
}

} // namespace cw::placement
