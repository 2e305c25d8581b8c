// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collisions.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

namespace cw::network {
namespace {

constexpr int kMostExact = 64;
constexpr double kMostPoisson = 500; ///< flows of a link; e^-mean is no number much beyond

/// The first coefficients of the product of two power series.
std::vector<double> product(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> out(a.size(), 0.0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; i + j < out.size(); ++j)
            out[i + j] += a[i] * b[j];
    }
    return out;
}

/// Probability that no link of `links` gets more than `most` of `flows`: n! / m^n times the coefficient of x^n in
/// (sum over j <= most of x^j / j!)^m. Powers come from squares, whose terms are all positive: nothing cancels.
double exactlyAtMost(int most, int flows, std::int64_t links)
{
    // With x scaled by n / m the coefficients stay below e^n.
    std::vector<double> base(static_cast<std::size_t>(flows) + 1, 0.0);
    double term = 1;
    for (int j = 0; j <= most; ++j) {
        base[static_cast<std::size_t>(j)] = term;
        term *= flows / static_cast<double>(links) / (j + 1);
    }
    std::vector<double> power(base.size(), 0.0);
    power[0] = 1;
    for (; links > 0; links /= 2) {
        if (links % 2 == 1)
            power = product(power, base);
        base = product(base, base);
    }
    return power.back() * std::exp(std::lgamma(flows + 1.0) - flows * std::log(static_cast<double>(flows)));
}

/// E[max] is the sum over k >= 0 of the probability that the maximum exceeds k.
double exactMaximum(int flows, std::int64_t links)
{
    constexpr double kNegligible = 1e-12;
    const auto least = static_cast<int>((flows + links - 1) / links);
    double expected = least;
    double tail = 1;
    for (int k = least; k < flows && tail > kNegligible; ++k) {
        tail = 1 - exactlyAtMost(k, flows, links);
        expected += std::max(0.0, tail);
    }
    return expected;
}

/// The same for independent Poisson loads. Tails are added from their far end, where 1 - (what is below) would have
/// nothing left but rounding.
double poissonMaximum(int flows, double links)
{
    constexpr double kNegligible = 1e-16; // of a link's load, all links together
    const double mean = flows / links;
    std::vector<double> terms; // probability of so many flows on a link
    double term = std::exp(-mean);
    for (int k = 0; k <= flows && (k <= mean || links * term > kNegligible); ++k) {
        terms.push_back(term);
        term *= mean / (k + 1);
    }
    double expected = 0;
    double beyond = 0; // probability that a link has more
    for (std::size_t k = terms.size(); k-- > 0; beyond = std::min(1.0, beyond + terms[k]))
        expected -= std::expm1(links * std::log1p(-beyond));
    return expected;
}

/// Loads of this mean are nearly normal: a deviation z stands for mean + z sqrt(mean) + (z^2 - 1) / 6 flows (Cornish and
/// Fisher 1938, the skewness of Poisson loads), weighted by how likely z is the largest of `links`.
double normalMaximum(double mean, double links)
{
    constexpr double kStep = 0.01;
    constexpr int kSteps = 1000; // to ten deviations on each side
    double sum = 0;
    double weights = 0;
    for (int i = -kSteps; i <= kSteps; ++i) {
        const double z = i * kStep;
        const double below = std::erfc(-z / std::sqrt(2.0)) / 2;
        const double weight = std::exp(-z * z / 2) * std::pow(below, links - 1);
        sum += weight * (z * std::sqrt(mean) + (z * z - 1) / 6);
        weights += weight;
    }
    return mean + sum / weights;
}

double wholeMaximum(int flows, double links)
{
    if (flows <= 1 || links <= 1)
        return flows;
    if (flows <= kMostExact)
        return exactMaximum(flows, static_cast<std::int64_t>(links));
    const double mean = flows / links;
    return std::min<double>(flows, mean > kMostPoisson ? normalMaximum(mean, links) : poissonMaximum(flows, links));
}

} // namespace

double expectedMaximumLoad(double flows, double links)
{
    if (!(flows > 0) || !(links > 0))
        return 0;
    const double below = std::floor(flows);
    const double part = flows - below;
    const double low = wholeMaximum(static_cast<int>(std::min(below, 2e9)), links);
    if (part < 1e-9)
        return low;
    return low + part * (wholeMaximum(static_cast<int>(std::min(below, 2e9)) + 1, links) - low);
}

double shareAfterCollisions(double flows, double links)
{
    if (links <= 1 || !(flows > 0))
        return 1;
    return std::min(1.0, flows / links / expectedMaximumLoad(flows, links));
}

std::size_t CollisionTable::Hash::operator()(const Key& key) const
{
    return std::hash<double>()(key.flows) * 31 + std::hash<double>()(key.links);
}

double CollisionTable::operator()(double flows, double links)
{
    const auto [entry, isNew] = m_shares.try_emplace(Key{std::round(flows * 1e6) / 1e6, links}, 1.0);
    if (isNew)
        entry->second = shareAfterCollisions(entry->first.flows, links);
    return entry->second;
}

} // namespace cw::network
