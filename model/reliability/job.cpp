// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/job.h"

#include "reliability/spares.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace cw::reliability {

double speedWith(const Job& job, std::int64_t away)
{
    const std::int64_t missing = std::max<std::int64_t>(0, away - job.spares);
    if (missing == 0)
        return 1;
    if (!job.elastic)
        return 0;
    const std::int64_t lost = (missing + job.nodesPerReplica - 1) / job.nodesPerReplica;
    return static_cast<double>(std::max<std::int64_t>(0, job.replicas - lost)) / static_cast<double>(job.replicas);
}

Goodput goodputOf(const Job& job)
{
    if (!(job.rate.base() > 0))
        return {usefulShare(job.rhythm, job.recoveries(), Seconds(std::numeric_limits<double>::infinity())), 0};
    const std::int64_t most = job.spares + (job.elastic ? job.replicas * job.nodesPerReplica : 1);
    const std::vector<double> away =
        repairDistribution(job.meanInRepair(), most, [&job](std::int64_t k) { return speedWith(job, k); });
    const auto workAt = [&](std::int64_t k) {
        const double speed = speedWith(job, k);
        return speed > 0 ? speed * usefulShare(job.rhythm, job.recoveries(), job.meanTime() / speed) : 0;
    };
    Goodput out{0, 0};
    for (std::size_t i = 0; i < away.size(); ++i) {
        const auto k = static_cast<std::int64_t>(i);
        out.useful += away[i] * workAt(k);
        out.waiting += speedWith(job, k) > 0 ? 0 : away[i];
        // A node that comes back and makes the job faster stops it once, saved.
        if (k > 0 && speedWith(job, k) > 0 && speedWith(job, k - 1) > speedWith(job, k))
            out.useful -= away[i] * static_cast<double>(k) * (job.retry / job.repair) * workAt(k - 1);
    }
    out.useful = std::max(0.0, out.useful);
    return out;
}

} // namespace cw::reliability
