// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/kind_rates.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace cw::placement {
namespace {

/// B/s of one member's links inside its domain.
double insideRate(const network::Domain& domain, GroupKind kind, int members)
{
    const bool toNext = kind == GroupKind::Context || kind == GroupKind::Pipeline;
    if (!(domain.pair > 0))
        return domain.inside;
    return std::min(domain.inside, domain.pair * (toNext ? 1 : members - 1));
}

} // namespace

PlacementProblem problemOf(const network::Graph& graph, const design::ParallelPlan& plan,
                           const design::Placement& placement)
{
    if (graph.gpus() == 0)
        return PlacementProblem::NoAccelerators;
    for (const int degree : {plan.tensorParallel, plan.contextParallel, plan.dataParallel, plan.pipelineParallel,
                             plan.expertParallel}) {
        if (degree < 1)
            return PlacementProblem::BadPlan;
    }
    if (ranksOf(plan) > graph.gpus())
        return PlacementProblem::MoreRanksThanGpus;
    if (!isPermutation(placement, static_cast<int>(ranksOf(plan))))
        return PlacementProblem::NotAPermutation;
    return PlacementProblem::None;
}

std::vector<GroupFlows> flowsOfKind(GroupKind kind, const design::ParallelPlan& plan, const RankGrid& grid,
                                    const network::Graph& graph, const std::stop_token& stop)
{
    FlowChoice choice{kind, plan.virtualPipeline > 1};
    std::vector<GroupFlows> ways{flowsOf(choice, grid, graph, stop)};
    if (kind == GroupKind::Pipeline) {
        choice.backward = true;
        ways.push_back(flowsOf(choice, grid, graph, stop));
    }
    return ways;
}

std::vector<GroupFlows> flowsOfPlan(const design::ParallelPlan& plan, const RankGrid& grid,
                                    const network::Graph& graph, const std::stop_token& stop)
{
    std::vector<GroupFlows> all;
    for (std::size_t i = 0; i < kGroupKinds; ++i) {
        const auto kind = static_cast<GroupKind>(i);
        // Without expert parallel the experts' copies are the data-parallel groups themselves.
        if (grid.size(kind) < 2 || (kind == GroupKind::ExpertData && grid.size(GroupKind::Expert) < 2))
            continue;
        std::ranges::move(flowsOfKind(kind, plan, grid, graph, stop), std::back_inserter(all));
    }
    return all;
}

BytesPerSecond leastInside(const GroupFlows& flows, const RankGrid& grid, const network::Graph& graph)
{
    double least = network::kNoLimit;
    std::vector<int> members;
    std::vector<int> domains;
    for (int group = 0; group < flows.groups; ++group) {
        if (flows.spans[static_cast<std::size_t>(group)].perDomain < 2)
            continue;
        grid.members(flows.kind, group, members);
        domains.clear();
        for (const int gpu : members)
            domains.push_back(graph.domainOfGpu[static_cast<std::size_t>(gpu)]);
        std::ranges::sort(domains);
        for (auto first = domains.begin(); first != domains.end();) {
            const auto next = std::upper_bound(first, domains.end(), *first);
            const network::Domain& domain = graph.domains[static_cast<std::size_t>(*first)];
            least = std::min(least, insideRate(domain, flows.kind, static_cast<int>(next - first)));
            first = next;
        }
    }
    return BytesPerSecond(std::isinf(least) ? 0 : least);
}

KindRates summaryOf(const GroupFlows& flows, GroupRates&& rated)
{
    KindRates out;
    out.kind = flows.kind;
    out.groups = flows.groups;
    out.size = flows.size;
    out.perDomain = flows.size;
    out.railCrossings = flows.railCrossings;
    out.leastHops = rated.leastHops;
    out.mostHops = rated.mostHops;
    out.latency = Seconds(rated.latency);
    for (int group = 0; group < flows.groups; ++group) {
        const auto i = static_cast<std::size_t>(group);
        const GroupSpan& span = flows.spans[i];
        out.perDomain = std::min(out.perDomain, span.perDomain);
        out.domains = std::max(out.domains, span.domains);
        if (span.domains < 2)
            continue;
        if (rated.rates[i] == 0)
            ++out.cutOff;
        if (isRing(flows.kind))
            rated.rates[i] *= span.perDomain;
        ++out.crossing;
        if (out.slowest < 0 || rated.rates[i] < rated.rates[static_cast<std::size_t>(out.slowest)])
            out.slowest = group;
    }
    if (out.slowest >= 0)
        out.least = BytesPerSecond(rated.rates[static_cast<std::size_t>(out.slowest)]);
    out.rates = std::move(rated.rates);
    out.binding = std::move(rated.binding);
    return out;
}

void takeSlower(KindRates& forward, KindRates&& backward)
{
    for (std::size_t group = 0; group < forward.rates.size(); ++group) {
        if (backward.rates[group] < forward.rates[group]) {
            forward.rates[group] = backward.rates[group];
            forward.binding[group] = backward.binding[group];
        }
    }
    if (backward.least < forward.least) {
        forward.least = backward.least;
        forward.slowest = backward.slowest;
        forward.bindingNeeds = backward.bindingNeeds;
        forward.capacity = backward.capacity;
        forward.kept = backward.kept;
        forward.flows = backward.flows;
    }
    forward.latency = std::max(forward.latency, backward.latency);
    forward.cutOff = std::max(forward.cutOff, backward.cutOff);
}

Asked askedOf(const Inputs& inputs, const KindRates& kind)
{
    const BytesPerSecond network = kind.least / (isRing(kind.kind) ? kind.perDomain : 1);
    // Of transfers from one to the next the slowest counts: that out of the domain, if there is one.
    const bool isToNext = kind.message && kind.message->collective == network::Collective::SendReceive;
    const int together = kind.crossing == 0 ? kind.size : isToNext ? 1 : kind.perDomain;
    return {{kind.size, together}, network::linksFor(inputs.terms, kind.inside, network, kind.latency)};
}

network::GroupPath pathOf(const KindRates& kind)
{
    network::GroupPath path;
    path.perDomain = kind.perDomain;
    path.domains = kind.domains;
    if (kind.inside.base() > 0)
        path.inside = kind.inside.base();
    else if (kind.perDomain > 1)
        path.inside = 0;
    if (kind.crossing > 0)
        path.network = kind.least.base();
    return path;
}

network::GroupPaths pathsOf(const std::vector<KindRates>& kinds)
{
    network::GroupPaths paths;
    bool hasExpertData = false;
    for (const KindRates& kind : kinds) {
        paths[static_cast<std::size_t>(kind.kind)] = pathOf(kind);
        hasExpertData = hasExpertData || kind.kind == GroupKind::ExpertData;
    }
    if (!hasExpertData)
        paths[static_cast<std::size_t>(GroupKind::ExpertData)] = paths[static_cast<std::size_t>(GroupKind::Data)];
    return paths;
}

} // namespace cw::placement
