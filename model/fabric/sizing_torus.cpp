// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/sizing_kinds.h"

namespace cw::fabric {
namespace {

using Sides = std::array<std::int64_t, 3>;

/// Shortest side first; the smaller the surface, the shorter the ways and the more links through the middle.
std::int64_t surfaceOf(const Sides& s) { return s[0] * s[1] + s[1] * s[2] + s[2] * s[0]; }

/// The most compact box of exactly so many places, all sides at least `least`; nothing where there is none.
std::optional<Sides> boxOf(std::int64_t places, int dimensions, std::int64_t least)
{
    std::optional<Sides> best;
    const std::int64_t mostFirst = dimensions == 3 ? places : 1;
    for (std::int64_t a = dimensions == 3 ? least : 1; a <= mostFirst && a * a * a <= places; ++a) {
        if (places % a != 0)
            continue;
        const std::int64_t area = places / a;
        for (std::int64_t b = std::max(a, least); b * b <= area; ++b) {
            const Sides box{a, b, area / b};
            if (area % b == 0 && (!best || surfaceOf(box) < surfaceOf(*best)))
                best = box;
        }
    }
    return best;
}

/// Nodes that cannot be arranged, such as a prime number of them, get the next larger box.
Sides arrange(std::int64_t nodes, int dimensions)
{
    const std::int64_t smallest = dimensions == 3 ? 8 : 4; // two along each dimension
    if (nodes < smallest)
        return boxOf(nodes, dimensions, 1).value_or(Sides{1, 1, nodes});
    for (std::int64_t places = nodes;; ++places) {
        if (const auto box = boxOf(places, dimensions, 2))
            return *box;
    }
}

} // namespace

Sizing sizeTorus(const SizingInputs& in, Sizing out, SizingProblems& problems)
{
    const int dimensions = std::clamp(in.torusDimensions, 2, 3);
    if (in.extraEndpoints > 0)
        problems.push_back(SizingProblem::ExtraNeedsSwitch);
    if (in.nodes == 0 || !problems.empty())
        return out;
    const Sides sides = arrange(in.nodes, dimensions);
    for (std::size_t i = 0; i < sides.size(); ++i)
        out.torus[i] = static_cast<int>(sides[i]);
    if (in.portsPerNode < out.torusPorts())
        problems.push_back(SizingProblem::TooFewNodePorts);
    const std::int64_t places = out.torusPlaces();
    if (places != in.nodes)
        problems.push_back(SizingProblem::TorusHasGaps);
    if (places == in.nodes) {
        for (const int side : out.torus)
            out.localLinks += side > 2 ? places : side == 2 ? places / 2 : 0;
    } else {
        forEachTorusLink(out.torus, in.nodes, [&out](std::int64_t, std::int64_t) { ++out.localLinks; });
    }
    out.endpoints = 2 * out.localLinks;
    return out;
}

} // namespace cw::fabric
