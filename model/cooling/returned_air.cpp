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

constexpr double kSlackM = 0.1;     ///< by which racks of one row stand out
constexpr double kHalfWidthM = 0.4; ///< of what stands in the way

/// From the back of a rack to whatever stands nearest behind it; 0 or less where it is no rack behind.
double gapBehind(const AirRack& from, const AirRack& other)
{
    const double dx = other.xM - from.xM;
    const double dy = other.yM - from.yM;
    const double behind = -from.frontX * dx - from.frontY * dy;
    const double aside = std::abs(from.frontX * dy - from.frontY * dx);
    return aside < kHalfWidthM ? behind - from.depthM / 2 - other.depthM / 2 : 0;
}

/// The kernel with its constants in metres and shares.
class Kernel {
public:
    explicit Kernel(const catalog::ReturnModel& model)
        : m_reachM(model.reach.value.base()), m_farthestM(model.farthest.value.base()), m_turned(model.turned.value.value)
    {}

    struct Weight {
        double all = 0;
        double straight = 0; ///< what is blown straight at the front, of 1
    };

    /// From the back of one to the front of the other. Nobody looks through a rack: air is blown straight only as far as
    /// the first one behind.
    [[nodiscard]] Weight operator()(const AirRack& from, const AirRack& to, double freeM) const
    {
        const double dx = (to.xM + to.frontX * to.depthM / 2) - (from.xM - from.frontX * from.depthM / 2);
        const double dy = (to.yM + to.frontY * to.depthM / 2) - (from.yM - from.frontY * from.depthM / 2);
        const double squared = dx * dx + dy * dy;
        if (squared > m_farthestM * m_farthestM)
            return {};
        const double metres = std::sqrt(squared);
        const double behind = -from.frontX * dx - from.frontY * dy;
        // 1 where it is blown straight into the front, 0 where it has to come all the way round.
        const double blown = metres > 0 ? behind / metres : 1;
        const double taken = metres > 0 ? (-to.frontX * dx - to.frontY * dy) / metres : 1;
        const double aimed = behind > freeM + kSlackM ? 0 : std::max(0.0, blown) * std::max(0.0, taken);
        const double near = std::exp(-metres / m_reachM);
        return {near * (m_turned + (1 - m_turned) * aimed), near * aimed};
    }

private:
    double m_reachM;
    double m_farthestM;
    double m_turned;
};

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

std::vector<ReturnedAir> returnedAir(const std::vector<AirRack>& racks, const catalog::ReturnModel& model)
{
    std::vector<ReturnedAir> out;
    const Squares squares(racks, model.farthest.value.base());
    const Kernel kernel(model);
    std::vector<std::pair<std::size_t, double>> weights;
    for (std::size_t from = 0; from < racks.size(); ++from) {
        weights.clear();
        double sum = 0;
        double near = 0;
        double straightest = 0;
        double freeM = model.farthest.value.base();
        squares.visitNear(racks[from].xM, racks[from].yM, [&](std::size_t to) {
            const double gap = gapBehind(racks[from], racks[to]);
            freeM = gap > 0 ? std::min(freeM, gap) : freeM;
        });
        squares.visitNear(racks[from].xM, racks[from].yM, [&](std::size_t to) {
            const Kernel::Weight weight = kernel(racks[from], racks[to], freeM);
            if (!(weight.all > 0))
                return;
            weights.emplace_back(to, weight.all * racks[to].flow.base()); // who moves more air takes more of it
            sum += weights.back().second;
            near += weight.all;
            straightest = std::max(straightest, weight.straight);
        });
        if (!(sum > 0))
            continue;
        // Little escapes from a rack that stands alone, and much where it blows into a front close by.
        const double open = model.escape.value.value * std::min(1.0, near) +
                            (model.straightEscape.value.value - model.escape.value.value) * straightest;
        const double escape = racks[from].isContained ? model.containedEscape.value.value * std::min(1.0, near) : open;
        for (const auto& [to, one] : weights)
            out.push_back({static_cast<int>(from), static_cast<int>(to), escape * one / sum});
    }
    limit(racks, out);
    return out;
}

} // namespace cw::cooling
