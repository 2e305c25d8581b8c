// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/cuts.h"

#include "network/cut_graph.h"
#include "network/weak_points.h"

#include <algorithm>
#include <cmath>

namespace cw::network {

Bisection bisect(const Graph& graph, const std::stop_token& stop)
{
    Bisection bounds;
    const CutGraph cut = cutGraphOf(graph, stop);
    const std::size_t islands = islandsOf(graph, stop).size();
    if (stop.stop_requested())
        return {0, 0, false};
    if (cut.ports < 2 * cut.unit || islands > 1)
        return bounds;
    if (const std::optional<double> exact = bisectForest(cut, stop)) {
        bounds.low = bounds.high = *exact;
    } else {
        const double found = searchCut(cut, stop);
        if (!std::isfinite(found))
            return {0, 0, false};
        bounds.high = found;
        bounds.low = std::min(bounds.high, spectralBound(cut, stop));
        if (bounds.high - bounds.low <= 1e-9 * bounds.high)
            bounds.low = bounds.high;
    }
    bounds.complete = !stop.stop_requested();
    return bounds;
}

} // namespace cw::network
