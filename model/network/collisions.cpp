// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/collisions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace cw::network {
namespace {

constexpr int kMostExact = 64;
constexpr double kMostPoisson = 500; ///< flows of a link; e^-mean is no number much beyond

/// Probability that no link of `links` gets more than `most` of `flows`: n! / m^n times the coefficient of x^n in
/// (sum over j <= most of x^j / j!)^m. The power follows from P' Q = m Q' P, term by term.
double exactlyAtMost(int most, int flows, double links)
{
    // With x scaled by n the coefficients stay near one.
    std::vector<double> base(static_cast<std::size_t>(flows) + 1, 0.0);
    double term = 1;
    for (int j = 0; j <= std::min(most, flows); ++j) {
        base[static_cast<std::size_t>(j)] = term;
        term /= j + 1;
    }
    std::vector<double> power(base.size(), 0.0);
    power[0] = 1;
    for (std::size_t n = 1; n < power.size(); ++n) {
        double sum = 0;
        for (std::size_t j = 1; j <= n; ++j)
            sum += (links * static_cast<double>(j) - static_cast<double>(n - j)) * base[j] * power[n - j];
        power[n] = sum / static_cast<double>(n);
    }
    const double logScale = std::lgamma(flows + 1.0) - flows * std::log(links);
    const double coefficient = std::max(0.0, power.back());
    return coefficient > 0 ? std::min(1.0, std::exp(std::log(coefficient) + logScale)) : 0;
}

/// The same for independent Poisson loads.
double poissonAtMost(int most, double mean, double links)
{
    double term = std::exp(-mean);
    double sum = term;
    for (int j = 1; j <= most; ++j) {
        term *= mean / j;
        sum += term;
    }
    return std::pow(std::min(sum, 1.0), links);
}

/// E[max] is the sum over k >= 0 of the probability that the maximum exceeds k.
template <class AtMost>
double sumOfTails(int least, AtMost atMost)
{
    double expected = least;
    for (int k = least;; ++k) {
        const double tail = 1 - atMost(k);
        expected += std::max(0.0, tail);
        if (tail < 1e-12)
            return expected;
    }
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
    const double mean = flows / links;
    if (flows <= kMostExact) {
        const int least = static_cast<int>(std::ceil(mean));
        return std::min<double>(flows, sumOfTails(least, [&](int k) {
            return k >= flows ? 1.0 : exactlyAtMost(k, flows, links);
        }));
    }
    if (mean > kMostPoisson)
        return std::min<double>(flows, normalMaximum(mean, links));
    // Independent loads may all be below the mean: that makes up for the total, which they do not keep either.
    const int least = static_cast<int>(std::max(0.0, std::floor(mean - 9 * std::sqrt(mean))));
    return std::min<double>(flows, sumOfTails(least, [&](int k) { return poissonAtMost(k, mean, links); }));
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
