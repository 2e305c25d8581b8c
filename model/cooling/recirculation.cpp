// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/recirculation.h"

#include "base/ensure.h"

#include <Eigen/SparseLU>

#include <utility>

namespace cw::cooling {
namespace {

using Matrix = Eigen::SparseMatrix<double>;

/// Sums that rounding alone brings above the limit are at it.
constexpr double kRounding = 1e-9;

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

struct Recirculation::Factored {
    Eigen::SparseLU<Matrix> solver;
};

Recirculation::Recirculation(std::vector<WattsPerKelvin> flows, std::span<const ReturnedAir> shares)
    : m_flows(std::move(flows)), m_factored(std::make_unique<Factored>()), m_isSound(areSound(m_flows, shares))
{
    const auto racks = static_cast<Eigen::Index>(m_flows.size());
    std::vector<Eigen::Triplet<double>> entries;
    for (int rack = 0; rack < static_cast<int>(racks); ++rack)
        entries.emplace_back(rack, rack, 1.0);
    for (const ReturnedAir& air : shares)
        entries.emplace_back(air.to, air.from, -air.share); // the same place twice is added up
    Matrix matrix(racks, racks);
    matrix.setFromTriplets(entries.begin(), entries.end());
    m_factored->solver.compute(matrix);
    m_isSound = m_isSound && m_factored->solver.info() == Eigen::Success;
}

Recirculation::~Recirculation() = default;
Recirculation::Recirculation(Recirculation&&) noexcept = default;
Recirculation& Recirculation::operator=(Recirculation&&) noexcept = default;

bool Recirculation::isSound() const { return m_isSound; }

std::vector<Kelvins> Recirculation::inlets(std::span<const Watts> heat, Kelvins supply) const
{
    ensure(m_isSound && heat.size() == m_flows.size(), "heat of every rack whose air is sound");
    Eigen::VectorXd own(static_cast<Eigen::Index>(heat.size()));
    for (std::size_t rack = 0; rack < heat.size(); ++rack)
        own[static_cast<Eigen::Index>(rack)] = heat[rack].base();
    const Eigen::VectorXd carried = m_factored->solver.solve(own);
    std::vector<Kelvins> out;
    out.reserve(heat.size());
    for (std::size_t rack = 0; rack < heat.size(); ++rack) {
        const Watts returned(carried[static_cast<Eigen::Index>(rack)] - heat[rack].base());
        out.push_back(supply + returned / m_flows[rack]);
    }
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
