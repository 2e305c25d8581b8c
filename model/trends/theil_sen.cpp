// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_fit.h"

#include <algorithm>

namespace cw::trends {
namespace {

/// Mean of the two middle values for an even count.
double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

} // namespace

std::optional<RobustFit> theilSen(const TrendSeries& series)
{
    const std::vector<double> years = yearsOf(series);
    const std::vector<double> logs = log10ValuesOf(series);
    std::vector<double> slopes;
    for (std::size_t i = 0; i < years.size(); ++i) {
        for (std::size_t j = i + 1; j < years.size(); ++j) {
            if (years[i] != years[j])
                slopes.push_back((logs[j] - logs[i]) / (years[j] - years[i]));
        }
    }
    if (slopes.empty())
        return std::nullopt;
    RobustFit fit;
    fit.pairs = static_cast<std::int64_t>(slopes.size());
    fit.slope = medianOf(std::move(slopes));
    std::vector<double> rests;
    for (std::size_t i = 0; i < years.size(); ++i)
        rests.push_back(logs[i] - fit.slope * (years[i] - 2020));
    fit.interceptAt2020 = medianOf(std::move(rests));
    return fit;
}

} // namespace cw::trends
