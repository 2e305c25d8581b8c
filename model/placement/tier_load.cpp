// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement/tier_load.h"

#include "placement/rank_grid.h"

#include <algorithm>
#include <array>

namespace cw::placement {
namespace {

using design::SwitchRole;
using network::Tier;

struct Sum {
    double bytes = 0;
    double peak = 0;
    bool used = false;

    void add(double more, double part)
    {
        bytes += more;
        peak = std::max(peak, part);
        used = used || more > 0 || part > 0;
    }
};

/// Of links between switches; upwards, so that a way up and down counts once. Switches of one role send both ways.
std::optional<Tier> tierOf(const network::Graph& graph, const LinkRef& link)
{
    const network::Bundle& bundle = graph.bundles[static_cast<std::size_t>(link.index)];
    const int from = link.fromAToB ? bundle.a : bundle.b;
    const int to = link.fromAToB ? bundle.b : bundle.a;
    const network::Vertex& tail = graph.vertices[static_cast<std::size_t>(from)];
    const network::Vertex& head = graph.vertices[static_cast<std::size_t>(to)];
    if (tail.kind != network::VertexKind::Switch || head.kind != network::VertexKind::Switch)
        return std::nullopt; // nodes side by side: their ports say it all
    if (head.role < tail.role)
        return std::nullopt;
    return head.role == SwitchRole::Core ? Tier::Core : Tier::Spine;
}

Bytes sentInside(const Result& result)
{
    Bytes sent;
    for (const KindRates& kind : result.kinds) {
        if (kind.timing && kind.message)
            sent += kind.timing->insideWire * kind.message->perStep;
    }
    return sent;
}

} // namespace

std::vector<TierLoad> tierLoads(const Inputs& inputs, const Result& result, std::optional<Seconds> step)
{
    std::vector<TierLoad> loads;
    if (!result.paths)
        return loads;
    const LinkTable links(*inputs.graph);
    std::array<Sum, 3> sums; // leaf, spine, core
    for (int link = 0; link < links.count(); ++link) {
        const auto i = static_cast<std::size_t>(link);
        if (!(result.bytes[i] > 0) && !(result.peak[i] > 0))
            continue;
        const LinkRef ref = links.refOf(link);
        if (ref.kind == LinkKind::PortOut)
            sums[0].add(result.bytes[i], result.peak[i]);
        else if (ref.kind == LinkKind::Bundle) {
            if (const auto tier = tierOf(*inputs.graph, ref))
                sums[*tier == Tier::Spine ? 1 : 2].add(result.bytes[i], result.peak[i]);
        }
    }
    const auto add = [&](Tier tier, Bytes perStep, double peak) {
        TierLoad load{tier, perStep, std::nullopt, peak};
        if (step && step->base() > 0)
            load.mean = perStep / *step;
        loads.push_back(load);
    };
    if (const Bytes inside = sentInside(result); inside.base() > 0)
        add(inputs.terms.latencies.insideTier, inside, 0);
    const double ranks = static_cast<double>(ranksOf(inputs.plan));
    constexpr std::array kTiers{Tier::Leaf, Tier::Spine, Tier::Core};
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i].used)
            add(kTiers[i], Bytes(sums[i].bytes / ranks), sums[i].peak);
    }
    return loads;
}

} // namespace cw::placement
