// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/bisection.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw::fabric {
namespace {

/// Ports of one half in parts that stand with the other half: each costs a link; a whole part costs its uplinks, and a
/// part that is not taken whole gives the other ports back. Costs are concave, so that all parts but one are whole.
class TreeCut {
public:
    TreeCut(double ports, const TreePart& part, double uplinksAsNodeLinks)
        : m_each(static_cast<double>(part.ports)), m_uplinks(uplinksAsNodeLinks), m_half(ports / 2),
          m_last(std::fmod(ports, m_each))
    {}

    /// In links of nodes.
    [[nodiscard]] double least() const
    {
        double least = std::min(m_half, ofEqualParts(m_half));
        if (m_half >= m_last) // the last part, which holds fewer nodes, stands in the half
            least = std::min(least, std::min(m_last, m_uplinks) + ofEqualParts(m_half - m_last));
        const double rest = std::fmod(m_half, m_each);
        if (rest <= m_last) // it is the one that is divided
            least = std::min(least, std::floor(m_half / m_each) * wholePart() + divided(rest, m_last));
        return least;
    }

private:
    [[nodiscard]] double wholePart() const { return std::min(m_each, m_uplinks); }
    [[nodiscard]] double divided(double taken, double of) const
    {
        return std::min(taken, m_uplinks + of - taken);
    }
    [[nodiscard]] double ofEqualParts(double ports) const
    {
        return std::floor(ports / m_each) * wholePart() + divided(std::fmod(ports, m_each), m_each);
    }

    double m_each;
    double m_uplinks;
    double m_half;
    double m_last;
};

/// Of one plane between two halves of the nodes, in links of nodes.
double linksThroughMiddle(const SizingInputs& in, const Sizing& sizing, const LinkRates& rates)
{
    const auto ports = static_cast<double>(sizing.endpoints);
    if (sizing.torus[0] > 0)
        return static_cast<double>(torusCutLinks(sizing.torus));
    if (sizing.groups > 0) {
        const std::int64_t pairs = (sizing.groups / 2) * (sizing.groups - sizing.groups / 2);
        return std::min(ports / 2, static_cast<double>(pairs * sizing.linksPerArc + halvedGroupLinks(sizing)));
    }
    const TreePart part = partOf(in, sizing);
    if (!isTapered(part, rates) || part.ports >= sizing.endpoints)
        return ports / 2;
    return TreeCut(ports, part, static_cast<double>(part.uplinks) * (rates.uplink / rates.node)).least();
}

} // namespace

std::int64_t torusCutLinks(std::array<int, 3> sides)
{
    std::ranges::sort(sides);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    do {
        std::int64_t links = 0;
        std::int64_t across = std::int64_t{sides[0]} * sides[1] * sides[2];
        for (const int side : sides) {
            across /= side;
            links += std::min(2, side - 1) * across; // a ring is cut twice
            if (side % 2 == 0)
                break;
        }
        least = std::min(least, links);
    } while (std::ranges::next_permutation(sides).found);
    return least;
}

/// Routers of a dragonfly are all joined to each other; leaves of a dragonfly+ reach their other half through all
/// spines.
std::int64_t halvedGroupLinks(const Sizing& sizing)
{
    if (sizing.groups % 2 == 0)
        return 0;
    const std::int64_t half = sizing.groupSwitches / 2;
    return half * (sizing.groupSpines > 0 ? sizing.upPorts : sizing.groupSwitches - half);
}

bool isTapered(const TreePart& part, const LinkRates& rates)
{
    return part.uplinks > 0 && rates.uplink * static_cast<double>(part.uplinks) <
                                   rates.node * (static_cast<double>(part.ports) * (1 - 1e-12));
}

BytesPerSecond bisectionBandwidth(const SizingInputs& inputs, const Sizing& sizing, const LinkRates& rates)
{
    return rates.node * (linksThroughMiddle(inputs, sizing, rates) * std::max(1, inputs.planes));
}

} // namespace cw::fabric
