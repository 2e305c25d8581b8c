// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/returned_air.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace cw::cooling {
namespace {

/// Racks by the square of floor they stand on, so that far ones are never looked at.
class Squares {
public:
    Squares(const std::vector<AirRack>& racks, double size) : m_size(size)
    {
        for (std::size_t i = 0; i < racks.size(); ++i)
            m_racks[keyOf(racks[i].xM, racks[i].yM, 0, 0)].push_back(i);
    }

    template <class Visit>
    void visitNear(double xM, double yM, Visit visit) const
    {
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = m_racks.find(keyOf(xM, yM, dx, dy));
                if (found == m_racks.end())
                    continue;
                for (const std::size_t rack : found->second)
                    visit(rack);
            }
        }
    }

private:
    [[nodiscard]] std::int64_t keyOf(double xM, double yM, int dx, int dy) const
    {
        const auto column = static_cast<std::int64_t>(std::floor(xM / m_size)) + dx;
        const auto row = static_cast<std::int64_t>(std::floor(yM / m_size)) + dy;
        return column * 1'000'003 + row;
    }

    double m_size;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_racks;
};

/// From the back of one to the front of the other.
double weight(const AirRack& from, const AirRack& to, const ReturnModel& model)
{
    const double dx = (to.xM + to.frontX * to.depthM / 2) - (from.xM - from.frontX * from.depthM / 2);
    const double dy = (to.yM + to.frontY * to.depthM / 2) - (from.yM - from.frontY * from.depthM / 2);
    const double metres = std::hypot(dx, dy);
    if (metres > model.farthestM)
        return 0;
    // 1 where it is blown straight into the front, 0 where it has to come all the way round.
    const double blown = metres > 0 ? (-from.frontX * dx - from.frontY * dy) / metres : 1;
    const double taken = metres > 0 ? (-to.frontX * dx - to.frontY * dy) / metres : 1;
    const double straight = std::max(0.0, blown) * std::max(0.0, taken);
    return std::exp(-metres / model.reachM) * (model.sideways + (1 - model.sideways) * straight);
}

/// Where fans would have to take in more than they move, less comes back.
void limit(const std::vector<AirRack>& racks, std::vector<ReturnedAir>& shares)
{
    std::vector<double> taken(racks.size());
    for (const ReturnedAir& air : shares)
        taken[static_cast<std::size_t>(air.to)] += air.share * racks[static_cast<std::size_t>(air.from)].flow.base();
    for (ReturnedAir& air : shares) {
        const auto to = static_cast<std::size_t>(air.to);
        if (taken[to] > racks[to].flow.base())
            air.share *= racks[to].flow.base() / taken[to];
    }
}

} // namespace

std::vector<ReturnedAir> returnedAir(const std::vector<AirRack>& racks, const ReturnModel& model)
{
    std::vector<ReturnedAir> out;
    const Squares squares(racks, model.farthestM);
    for (std::size_t from = 0; from < racks.size(); ++from) {
        std::vector<std::pair<std::size_t, double>> weights;
        double sum = 0;
        squares.visitNear(racks[from].xM, racks[from].yM, [&](std::size_t to) {
            const double one = weight(racks[from], racks[to], model);
            if (one > 0)
                weights.emplace_back(to, one);
            sum += one;
        });
        if (!(sum > 0))
            continue;
        const double escape = racks[from].isContained ? model.containedEscape : model.escape;
        // Little escapes from a rack that stands alone.
        const double given = escape * std::min(1.0, sum);
        for (const auto& [to, one] : weights)
            out.push_back({static_cast<int>(from), static_cast<int>(to), given * one / sum});
    }
    limit(racks, out);
    return out;
}

} // namespace cw::cooling
