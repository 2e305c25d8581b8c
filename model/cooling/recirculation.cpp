// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/recirculation.h"

#include "base/ensure.h"

#include <algorithm>
#include <utility>

namespace cw::cooling {
namespace {

/// Sums that rounding alone brings above the limit are at it.
constexpr double kRounding = 1e-9;
constexpr double kNegligible = 1e-16; ///< less changes no digit of a sum

bool areSound(const std::vector<WattsPerKelvin>& flows, std::span<const ReturnedAir> shares)
{
    std::vector<double> given(flows.size());
    std::vector<double> taken(flows.size());
    for (const ReturnedAir& air : shares) {
        if (air.share < 0)
            return false;
        given[static_cast<std::size_t>(air.from)] += air.share;
        taken[static_cast<std::size_t>(air.to)] += air.share * flows[static_cast<std::size_t>(air.from)].base();
    }
    for (std::size_t rack = 0; rack < flows.size(); ++rack) {
        if (given[rack] >= 1 || taken[rack] > flows[rack].base() * (1 + kRounding))
            return false;
    }
    return true;
}

} // namespace

Recirculation::Recirculation(std::vector<WattsPerKelvin> flows, std::vector<ReturnedAir> shares)
    : m_flows(std::move(flows)), m_shares(std::move(shares)), m_isSound(areSound(m_flows, m_shares))
{}

bool Recirculation::isSound() const { return m_isSound; }

std::vector<Kelvins> Recirculation::inlets(std::span<const Watts> heat, Kelvins supply) const
{
    ensure(m_isSound && heat.size() == m_flows.size(), "heat of every rack whose air is sound");
    // What has gone round once, twice, ...: each time less, since every rack gives back less than all.
    std::vector<double> round(heat.size());
    std::ranges::transform(heat, round.begin(), [](Watts watts) { return watts.base(); });
    std::vector<double> returned(heat.size());
    std::vector<double> next(heat.size());
    const double most = round.empty() ? 0 : std::ranges::max(round);
    for (double left = most; left > most * kNegligible;) {
        std::ranges::fill(next, 0.0);
        for (const ReturnedAir& air : m_shares)
            next[static_cast<std::size_t>(air.to)] += air.share * round[static_cast<std::size_t>(air.from)];
        left = 0;
        for (std::size_t rack = 0; rack < next.size(); ++rack) {
            returned[rack] += next[rack];
            left = std::max(left, next[rack]);
        }
        round.swap(next);
    }
    std::vector<Kelvins> out;
    out.reserve(heat.size());
    for (std::size_t rack = 0; rack < heat.size(); ++rack)
        out.push_back(supply + Watts(returned[rack]) / m_flows[rack]);
    return out;
}

std::vector<Kelvins> Recirculation::outlets(std::span<const Watts> heat, std::span<const Kelvins> inlets) const
{
    ensure(heat.size() == m_flows.size() && inlets.size() == m_flows.size(), "heat and inlet of every rack");
    std::vector<Kelvins> out;
    for (std::size_t rack = 0; rack < heat.size(); ++rack)
        out.push_back(inlets[rack] + heat[rack] / m_flows[rack]);
    return out;
}

} // namespace cw::cooling
