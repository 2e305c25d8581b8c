// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"

#include <cmath>

namespace cw::assess {
namespace {

/// A whole year some years after the design's date or, without one, after the last observed frontier system.
std::optional<double> horizonYear(const trends::Inputs& inputs, Seconds ahead)
{
    if (inputs.designYear)
        return std::floor(*inputs.designYear) + ahead.in(unit::year);
    const trends::SeriesFit* frontier = inputs.tables != nullptr ? inputs.tables->find("compute.frontier") : nullptr;
    if (frontier == nullptr || !frontier->fit)
        return std::nullopt;
    return std::floor(frontier->fit->lastYear) + ahead.in(unit::year);
}

} // namespace

trends::Inputs gatherTrends(const design::Design& design, const References& references,
                            const Stage<compute::Inputs, compute::Result>& compute,
                            const Stage<power::Inputs, power::Result>& power)
{
    trends::Inputs inputs;
    inputs.tables = references.trends;
    inputs.peak = compute.result.peak;
    inputs.utilisation = compute.result.utilisation;
    inputs.availability = Fraction{1};
    inputs.campaign = design.workload->campaign;
    if (power.result.facility)
        inputs.facilityPower = power.result.facility->expected;
    inputs.efficiency = compute.result.sixteenBitPerWatt;
    inputs.designYear = trends::decimalYear(design.title->date);
    inputs.horizonYear = horizonYear(inputs, references.catalog->judgementModel.trendHorizon.value);
    return inputs;
}

} // namespace cw::assess
