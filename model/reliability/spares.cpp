// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/spares.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cw::reliability {

std::int64_t sparesFor(double meanInRepair, double probability)
{
    if (!(meanInRepair > 0))
        return 0;
    const boost::math::poisson_distribution<double> inRepair(meanInRepair);
    auto spares = static_cast<std::int64_t>(std::max(0.0, std::floor(boost::math::quantile(inRepair, probability)) - 1));
    while (boost::math::cdf(inRepair, static_cast<double>(spares)) < probability)
        ++spares;
    return spares;
}

double shareCovered(double meanInRepair, std::int64_t spares)
{
    if (!(meanInRepair > 0))
        return 1;
    return boost::math::cdf(boost::math::poisson_distribution<double>(meanInRepair), static_cast<double>(spares));
}

double availabilityOf(std::int64_t needed, std::int64_t all, double availability)
{
    if (needed <= 0)
        return 1;
    if (needed > all)
        return 0;
    const boost::math::binomial_distribution<double> working(static_cast<double>(all), availability);
    return boost::math::cdf(boost::math::complement(working, static_cast<double>(needed - 1)));
}

double unitAvailability(PerSecond rate, Seconds repair) { return 1 / (1 + rate * repair); }

std::vector<double> repairDistribution(double meanInRepair, std::int64_t most,
                                       const std::function<double(std::int64_t)>& speed)
{
    // The terms of thousands of nodes leave the range of a double; their logarithms do not.
    std::vector<double> logs{0};
    for (std::int64_t away = 0; away < most; ++away) {
        const double load = meanInRepair * speed(away);
        if (!(load > 0))
            break;
        logs.push_back(logs.back() + std::log(load / static_cast<double>(away + 1)));
    }
    const double largest = std::ranges::max(logs);
    std::ranges::transform(logs, logs.begin(), [largest](double one) { return std::exp(one - largest); });
    const double sum = std::accumulate(logs.begin(), logs.end(), 0.0);
    std::ranges::transform(logs, logs.begin(), [sum](double one) { return one / sum; });
    return logs;
}

} // namespace cw::reliability
