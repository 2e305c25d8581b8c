// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/placement.h"

#include "placement/kind_rates.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw::placement {
namespace {

/// The busiest moment of each link, and the bytes of a step.
class LinkLoads {
public:
    explicit LinkLoads(std::size_t links, Result& result) : m_result(result)
    {
        result.peak.assign(links, 0);
        result.peakKind.assign(links, -1);
        result.bytes.assign(links, 0);
    }

    /// `reachedByAll` is how close the kind's messages come to what software gets out of a link. Links between switches,
    /// which many share, can be full; of its own port one sender reaches `ofPort` at most, and less where another link
    /// binds.
    void addPeak(GroupKind kind, const Rated& rated, const LinkTable& links, double reachedByAll, double ofPort)
    {
        const auto shared = static_cast<std::size_t>(links.betweenSwitches());
        for (std::size_t i = 0; i < rated.loads.size(); ++i) {
            if (!(rated.loads[i] > 0))
                continue;
            const double most = i < shared ? 1 : ofPort;
            const double part = reachedByAll * std::min(most, rated.loads[i] / rated.usable[i]);
            if (static_cast<float>(part) > m_result.peak[i]) {
                m_result.peak[i] = static_cast<float>(part);
                m_result.peakKind[i] = static_cast<std::int8_t>(kind);
            }
            if (part > m_result.stepPeak) {
                m_result.stepPeak = part;
                const double capacity = links.capacityOf(static_cast<int>(i));
                m_result.busiest = {static_cast<int>(i), BytesPerSecond(part * rated.usable[i]),
                                    BytesPerSecond(capacity), rated.usable[i] / capacity};
            }
        }
    }

    /// A ring's bytes pass each gap between domains once, over all its members there. Half of what stages send goes
    /// forward, half backward.
    void addBytes(const GroupFlows& flows, const Ways& ways, const LinkTable& links, Bytes sent)
    {
        const double ofThisWay = sent.base() * (flows.kind == GroupKind::Pipeline ? 0.5 : 1);
        for (const Flow& flow : flows.flows) {
            const GroupSpan& span = flows.spans[static_cast<std::size_t>(flow.group)];
            double part = flow.weight;
            if (isRing(flows.kind))
                part /= span.perDomain;
            else if (flows.kind == GroupKind::Expert)
                part *= static_cast<double>(flows.size - span.perDomain) / std::max(1, flows.size - 1);
            const double bytes = ofThisWay * part;
            add(links.portOut(flow.from), bytes);
            add(links.portIn(flow.to), bytes);
            for (const int link : links.hostLinks(flow.from, flow.to)) {
                if (link >= 0)
                    add(link, bytes);
            }
            if (const Way* way = ways.of(flow)) {
                for (const WayLink& link : ways.linksOf(*way))
                    add(link.link, bytes * link.share);
            }
        }
    }

private:
    void add(int link, double bytes) { m_result.bytes[static_cast<std::size_t>(link)] += bytes; }

    Result& m_result;
};

/// What a group's rate follows from; `binding` is its link.
BindingShare shareOf(const GroupFlows& flows, int group, int binding, BytesPerSecond rate, const Rated& rated,
                     const LinkTable& links)
{
    BindingShare out;
    if (binding < 0 || !(rate.base() > 0))
        return out;
    const auto link = static_cast<std::size_t>(binding);
    out.link = binding;
    out.sideBySide = isRing(flows.kind) ? flows.spans[static_cast<std::size_t>(group)].perDomain : 1;
    out.capacity = BytesPerSecond(links.capacityOf(binding));
    out.kept = rated.usable[link] / out.capacity.base();
    out.flows = rated.loads[link] / (rate.base() / out.sideBySide);
    return out;
}

/// Nobody on the slowest group's binding link is slower, so all share it alike.
void explainSlowest(const GroupFlows& flows, const Rated& rated, const LinkTable& links, KindRates& out)
{
    const BindingShare share =
        shareOf(flows, out.slowest, out.binding[static_cast<std::size_t>(out.slowest)], out.least, rated, links);
    if (share.link < 0)
        return;
    out.sideBySide = share.sideBySide;
    out.capacity = share.capacity;
    out.kept = share.kept;
    out.flows = share.flows;
}

/// One operation of the slowest group, and all of a step.
void timeMessages(const Inputs& inputs, KindRates& kind)
{
    kind.message = inputs.messages[static_cast<std::size_t>(kind.kind)];
    if (!kind.message)
        return;
    const Asked asked = askedOf(inputs, kind);
    kind.timing = network::timeOf(kind.message->collective, asked.group, asked.links, kind.message->message);
    if (kind.timing)
        kind.perStep = kind.timing->time * kind.message->perStep;
}

/// How close the slowest group's messages come to what software ever gets out of a link: latencies take the rest.
double reachedBy(const Inputs& inputs, const KindRates& kind)
{
    if (!kind.timing || !(kind.least.base() > 0))
        return 1;
    const double ofOne = kind.least.base() / (isRing(kind.kind) ? kind.perDomain : 1);
    return std::min(1.0, kind.timing->networkWire.base() / kind.timing->time.base() /
                             (ofOne * inputs.terms.networkEfficiency));
}

/// One kind at its rates alone: loads and bytes of its links, and what its groups get.
KindRates rateKind(const Inputs& inputs, const GroupRating& rating, std::size_t kind, const GroupFlows& flows,
                   BytesPerSecond inside, const Ways& ways, const LinkTable& links, LinkLoads& loads)
{
    Rated rated = rating.alone(kind);
    if (const auto& message = inputs.messages[static_cast<std::size_t>(flows.kind)])
        loads.addBytes(flows, ways, links, network::sentInStep(*message, flows.size));
    KindRates summary = summaryOf(flows, std::move(rated.kinds.front()));
    summary.inside = inside;
    if (summary.least.base() > 0)
        summary.bindingNeeds = rating.headroomOfPorts(rated, kind, summary.slowest);
    if (summary.slowest >= 0)
        explainSlowest(flows, rated, links, summary);
    timeMessages(inputs, summary);
    loads.addPeak(flows.kind, rated, links, reachedBy(inputs, summary), inputs.terms.networkEfficiency);
    return summary;
}

void rateAlone(const Inputs& inputs, const RankGrid& grid, const std::vector<GroupFlows>& all,
               const GroupRating& rating, const Ways& ways, const LinkTable& links, Result& result)
{
    LinkLoads loads(static_cast<std::size_t>(links.count()), result);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const GroupFlows& flows = all[i];
        const BytesPerSecond inside = leastInside(flows, grid, *inputs.graph);
        KindRates summary = rateKind(inputs, rating, i, flows, inside, ways, links, loads);
        if (!flows.backward) {
            result.kinds.push_back(std::move(summary));
            continue;
        }
        takeSlower(result.kinds.back(), std::move(summary));
        timeMessages(inputs, result.kinds.back());
    }
}

/// Links that are alike carry the same.
void spreadToLike(const Ways& ways, const LinkTable& links, Result& result)
{
    for (int link = 0; link < links.betweenSwitches(); ++link) {
        const auto to = static_cast<std::size_t>(link);
        const auto from = static_cast<std::size_t>(ways.standsFor(link));
        result.peak[to] = result.peak[from];
        result.peakKind[to] = result.peakKind[from];
        result.bytes[to] = result.bytes[from];
    }
}

void rateTogether(const std::vector<GroupFlows>& all, const GroupRating& rating, const LinkTable& links,
                  Result& result)
{
    const Rated rated = rating.together();
    for (std::size_t i = 0; i < all.size(); ++i) {
        double least = network::kNoLimit;
        std::size_t slowest = 0;
        for (std::size_t group = 0; group < rated.kinds[i].rates.size(); ++group) {
            const GroupSpan& span = all[i].spans[group];
            const double rate = rated.kinds[i].rates[group] * (isRing(all[i].kind) ? span.perDomain : 1);
            if (span.domains > 1 && rate < least) {
                least = rate;
                slowest = group;
            }
        }
        const auto kind = std::ranges::find(result.kinds, all[i].kind, &KindRates::kind);
        const BytesPerSecond rate(std::isinf(least) ? 0 : least);
        if (all[i].backward && !(rate < kind->together))
            continue;
        kind->together = rate;
        kind->atOnce = shareOf(all[i], static_cast<int>(slowest), rated.kinds[i].binding[slowest], rate, rated, links);
    }
}

} // namespace

const KindRates* Result::find(GroupKind kind) const
{
    const auto found = std::ranges::find(kinds, kind, &KindRates::kind);
    return found == kinds.end() ? nullptr : &*found;
}

Result assess(const Inputs& inputs, const std::stop_token& stop)
{
    Result result;
    result.problem = problemOf(*inputs.graph, inputs.plan, inputs.placement);
    if (result.problem != PlacementProblem::None && result.problem != PlacementProblem::NotAPermutation)
        return result;
    const RankGrid grid(inputs.plan, inputs.placement);
    std::vector<GroupFlows> all = flowsOfPlan(inputs.plan, grid, *inputs.graph, stop);
    if (!std::ranges::all_of(all, &GroupFlows::isWhole)) {
        result.problem = stop.stop_requested() ? PlacementProblem::Cancelled : PlacementProblem::TooManyFlows;
        return result;
    }
    const LinkTable links(*inputs.graph);
    const Ways ways(*inputs.graph, links, all, stop);
    const GroupRating rating(*inputs.graph, links, ways, all, stop);
    if (!rating.complete() || stop.stop_requested()) {
        result.problem = stop.stop_requested() ? PlacementProblem::Cancelled : PlacementProblem::TooManyFlows;
        return result;
    }
    rateAlone(inputs, grid, all, rating, ways, links, result);
    const auto crossing = std::ranges::count_if(result.kinds, [](const KindRates& kind) { return kind.crossing > 0; });
    const KindRates* stages = result.find(GroupKind::Pipeline); // two ways, of which each is rated alone
    if (crossing > 1 || (stages != nullptr && stages->crossing > 0)) {
        rateTogether(all, rating, links, result);
    } else {
        for (KindRates& kind : result.kinds) {
            kind.together = kind.least;
            if (kind.slowest >= 0 && kind.flows > 0)
                kind.atOnce = {kind.binding[static_cast<std::size_t>(kind.slowest)], kind.sideBySide, kind.capacity,
                               kind.kept, kind.flows};
        }
    }
    if (stop.stop_requested()) {
        result.problem = PlacementProblem::Cancelled; // rates were cut short
        return result;
    }
    spreadToLike(ways, links, result);
    result.paths = pathsOf(result.kinds);
    return result;
}

Trace trace(const Inputs& inputs, const Result& result, GroupKind kind, int group)
{
    Trace out;
    const KindRates* rates = result.find(kind);
    if (rates == nullptr || group < 0 || group >= rates->groups)
        return out;
    const RankGrid grid(inputs.plan, inputs.placement);
    grid.members(kind, group, out.accelerators);
    FlowChoice choice{kind, inputs.plan.virtualPipeline > 1, false, group};
    std::vector<GroupFlows> ways{flowsOf(choice, grid, *inputs.graph)};
    if (kind == GroupKind::Pipeline) {
        choice.backward = true;
        ways.push_back(flowsOf(choice, grid, *inputs.graph));
    }
    const LinkTable links(*inputs.graph);
    const network::RouteTable routes(*inputs.graph, demandsOf(*inputs.graph, ways));
    double rate = rates->rates[static_cast<std::size_t>(group)];
    if (isRing(kind))
        rate /= std::max(1, ways.front().spans[static_cast<std::size_t>(group)].perDomain);
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto add = [&](int link, double load) { out.links.push_back({links.refOf(link), load, way == 1}); };
        for (const Flow& flow : ways[way].flows) {
            add(links.portOut(flow.from), rate * flow.weight);
            add(links.portIn(flow.to), rate * flow.weight);
            for (const int link : links.hostLinks(flow.from, flow.to)) {
                if (link >= 0)
                    add(link, rate * flow.weight);
            }
            if (flow.route < 0)
                continue;
            for (const network::Use& use : routes.usesOf(routes.all()[static_cast<std::size_t>(flow.route)]))
                add(links.of(use), rate * flow.weight * use.share);
        }
    }
    return out;
}

const char* textKey(PlacementProblem problem)
{
    switch (problem) {
    case PlacementProblem::None:
        return "";
    case PlacementProblem::NoAccelerators:
        return "problem.placement.noAccelerators";
    case PlacementProblem::BadPlan:
        return "problem.placement.badPlan";
    case PlacementProblem::MoreRanksThanGpus:
        return "problem.placement.moreRanksThanGpus";
    case PlacementProblem::TooManyFlows:
        return "problem.placement.tooManyFlows";
    case PlacementProblem::NotAPermutation:
        return "problem.placement.notAPermutation";
    case PlacementProblem::Cancelled:
        return "problem.placement.cancelled";
    }
    return "";
}

} // namespace cw::placement
