// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cut_costs.h"

#include <algorithm>

namespace cw::network {
CutCosts costsOfLoose(std::vector<LooseUnits> loose, std::int64_t fixed, bool inFirst)
{
    std::ranges::sort(loose, {}, &LooseUnits::each);
    std::int64_t total = fixed;
    for (const LooseUnits& group : loose)
        total += group.units;
    CutCosts costs(static_cast<std::size_t>(total) + 1, kNever);
    std::int64_t at = inFirst ? total : 0;
    double cost = 0;
    costs[static_cast<std::size_t>(at)] = 0;
    for (const LooseUnits& group : loose) {
        for (std::int64_t i = 0; i < group.units; ++i) {
            at += inFirst ? -1 : 1;
            cost += group.each;
            costs[static_cast<std::size_t>(at)] = cost;
        }
    }
    return costs;
}

CutCosts together(const CutCosts& a, const CutCosts& b)
{
    if (a.empty() || b.empty())
        return {};
    CutCosts sum(a.size() + b.size() - 1, kNever);
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == kNever)
            continue;
        for (std::size_t j = 0; j < b.size(); ++j)
            sum[i + j] = std::min(sum[i + j], a[i] + b[j]);
    }
    return sum;
}

CutCosts cheaper(CutCosts a, const CutCosts& b)
{
    if (a.empty())
        return b;
    if (!b.empty())
        std::ranges::transform(a, b, a.begin(), [](double x, double y) { return std::min(x, y); });
    return a;
}

} // namespace cw::network
