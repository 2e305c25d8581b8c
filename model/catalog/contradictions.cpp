// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/contradictions.h"

namespace cw::catalog {
namespace {

/// The shipped catalog lies between 0.96 (an L40S keeps part of its 48 GB) and 1.08 (80 "GB" that are 80 GiB).
constexpr double kLeastUsable = 0.8;
constexpr double kMostUsable = 1.15;

template <class T>
bool above(const std::optional<Datum<T>>& low, const std::optional<Datum<T>>& high)
{
    return low && high && low->value > high->value;
}

} // namespace

std::vector<Contradiction> contradictions(const Accelerator& part)
{
    std::vector<Contradiction> found;
    if (part.scaleUp && part.scaleUp->pairwise && part.scaleUp->pairwise->value > part.scaleUp->oneWay.value)
        found.push_back({"scaleUp.pairwise", "scaleUp.oneWay"});
    if (part.memoryUsable) {
        const double share = part.memoryUsable->value / part.memoryLabel.value;
        if (!(share >= kLeastUsable && share <= kMostUsable))
            found.push_back({"memoryUsable", "memoryLabel"});
    }
    if (above(part.idlePower, part.thermalDesignPower))
        found.push_back({"idlePower", "thermalDesignPower"});
    for (const auto& [precision, measured] : part.measuredMatmul) {
        const auto peak = part.peakDense.find(precision);
        if (peak != part.peakDense.end() && measured.value > peak->second.value)
            found.push_back({"measuredMatmul", "peakDense"});
    }
    return found;
}

std::vector<Contradiction> contradictions(const Server& part)
{
    std::vector<Contradiction> found;
    if (part.typicalPower && part.typicalPower->value.low > part.typicalPower->value.high)
        found.push_back({"typicalPower.low", "typicalPower.high"});
    if (part.typicalPower && part.ratedPower && part.typicalPower->value.high > part.ratedPower->value)
        found.push_back({"typicalPower.high", "ratedPower"});
    if (part.accelerator.empty() != (part.acceleratorCount == 0))
        found.push_back({"accelerator", "acceleratorCount"});
    return found;
}

std::vector<Contradiction> contradictions(const Switch& part)
{
    if (above(part.typicalPower, part.maxPower))
        return {{"typicalPower", "maxPower"}};
    return {};
}

std::vector<Contradiction> contradictions(const RackPdu& part)
{
    if (part.continuous && part.continuous->value > part.capacity.value)
        return {{"continuous", "capacity"}};
    return {};
}

std::vector<Contradiction> contradictions(const CoolingSystem& part)
{
    std::vector<Contradiction> found;
    if (part.pueMedian.value < 1 || (part.pueLow && part.pueLow->value > part.pueMedian.value))
        found.push_back({"pueMedian", "pueLow"});
    if (part.pueHigh && part.pueHigh->value < part.pueMedian.value)
        found.push_back({"pueMedian", "pueHigh"});
    return found;
}

std::vector<Contradiction> contradictions(const AirClass& part)
{
    std::vector<Contradiction> found;
    if (part.recommendedLow.value < part.allowableLow.value)
        found.push_back({"recommendedLow", "allowableLow"});
    if (part.recommendedHigh.value < part.recommendedLow.value)
        found.push_back({"recommendedHigh", "recommendedLow"});
    if (part.allowableHigh.value < part.recommendedHigh.value)
        found.push_back({"allowableHigh", "recommendedHigh"});
    return found;
}

std::vector<Contradiction> contradictions(const LanguageModel& part)
{
    std::vector<Contradiction> found;
    if (part.keyValueHeads > part.heads || (part.keyValueHeads > 0 && part.heads % part.keyValueHeads != 0))
        found.push_back({"keyValueHeads", "heads"});
    if (part.slidingWindowLayers > part.layers)
        found.push_back({"slidingWindowLayers", "layers"});
    if ((part.slidingWindow > 0) != (part.slidingWindowLayers > 0))
        found.push_back({"slidingWindow", "slidingWindowLayers"});
    if (part.experts && part.experts->expertsPerToken > part.experts->experts)
        found.push_back({"experts.expertsPerToken", "experts.experts"});
    if (part.experts && part.experts->denseLayers > part.layers)
        found.push_back({"experts.denseLayers", "layers"});
    return found;
}

} // namespace cw::catalog
