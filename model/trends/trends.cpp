// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trends.h"

#include <cmath>

namespace cw::trends {
namespace {

using namespace cw::unit;

constexpr double kNormalQuantile = 1.6448536269514722; ///< two-sided 90 %

std::optional<TrendFit> lineOf(const Inputs& inputs, const char* series)
{
    const SeriesFit* found = inputs.tables != nullptr ? inputs.tables->find(series) : nullptr;
    return found != nullptr ? found->fit : std::nullopt;
}

/// The line's value in a year; nullopt where it is too far away for a double.
std::optional<double> lineAt(const std::optional<TrendFit>& fit, const std::optional<double>& year)
{
    if (!fit || !year)
        return std::nullopt;
    const double value = std::pow(10, fit->interceptAt2020 + fit->slope * (*year - 2020));
    return std::isfinite(value) && value > 0 ? std::optional(value) : std::nullopt;
}

template <class T>
std::optional<T> finite(T value)
{
    if constexpr (std::is_same_v<T, double>)
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    else
        return std::isfinite(value.base()) ? std::optional(value) : std::nullopt;
}

void placeOnFrontier(const Inputs& inputs, Result& result)
{
    const auto frontier = lineOf(inputs, "compute.frontier");
    const auto notable = lineOf(inputs, "compute.notable");
    if (result.deliveredFlop && frontier)
        result.frontierDate = equivalentDate(*frontier, result.deliveredFlop->base(), BandKind::Prediction);
    if (result.deliveredFlop && notable)
        result.notableDate = equivalentDate(*notable, result.deliveredFlop->base(), BandKind::Prediction);
    if (const auto flop = lineAt(frontier, inputs.designYear))
        result.frontierFlop = Flops(*flop);
    if (const auto flop = lineAt(frontier, inputs.horizonYear))
        result.horizonFlop = Flops(*flop);
    const bool delivers = result.deliveredFlop && result.deliveredFlop->base() > 0;
    if (delivers && result.frontierFlop)
        result.frontierGap = finite(*result.frontierFlop / *result.deliveredFlop);
    if (delivers && result.horizonFlop)
        result.horizonScale = finite(*result.horizonFlop / *result.deliveredFlop);
    if (result.frontierDate && inputs.designYear)
        result.frontierLag = (*inputs.designYear - result.frontierDate->year) * unit::year;
}

void powerOnLaterHardware(const Inputs& inputs, Result& result)
{
    const auto efficiency = lineAt(lineOf(inputs, "accelerator.sixteenBitPerWatt"), inputs.horizonYear);
    if (!efficiency)
        return;
    result.horizonEfficiency = FlopsPerJoule(*efficiency);
    if (!inputs.facilityPower || !inputs.efficiency)
        return;
    result.powerSameWork = finite(*inputs.facilityPower * (*inputs.efficiency / *result.horizonEfficiency));
    if (result.powerSameWork && result.horizonScale)
        result.powerForFrontier = finite(*result.powerSameWork * *result.horizonScale);
}

void growth(const Inputs& inputs, Result& result)
{
    const auto frontier = lineOf(inputs, "compute.frontier");
    const auto notable = lineOf(inputs, "compute.notable");
    const auto efficiency = lineOf(inputs, "accelerator.sixteenBitPerWatt");
    const auto doubling = [](double slope) {
        const std::optional<double> years = doublingYears(slope);
        return years ? std::optional(*years * unit::year) : std::nullopt;
    };
    if (frontier) {
        result.computeGrowth = growthPerYear(frontier->slope);
        result.computeDoubling = doubling(frontier->slope);
    }
    if (notable)
        result.notableGrowth = growthPerYear(notable->slope);
    if (efficiency) {
        result.efficiencyGrowth = growthPerYear(efficiency->slope);
        result.efficiencyDoubling = doubling(efficiency->slope);
    }
    if (!frontier || !efficiency)
        return;
    result.gapPerYear = *result.computeGrowth / *result.efficiencyGrowth;
    if (!inputs.tables->claim)
        return;
    const double span = inputs.tables->claim->spanYears;
    result.gapAfterSpan = finite(std::pow(*result.gapPerYear, span));
    // Two independent fits: their errors add as squares, and stay normal on the log scale.
    const double middle = span * (frontier->slope - efficiency->slope);
    const double half = span * kNormalQuantile * std::hypot(frontier->slopeError, efficiency->slopeError);
    result.gapAfterSpanInterval = Interval{std::pow(10, middle - half), std::pow(10, middle + half)};
}

} // namespace

Gap gapOf(double computeGrowth, double hardwareGrowth, double spanYears)
{
    const double ratio = std::pow(computeGrowth / hardwareGrowth, spanYears);
    return {ratio, std::log(ratio) / std::log(hardwareGrowth) * unit::year};
}

Result assess(const Inputs& inputs)
{
    Result result;
    if (inputs.peak && inputs.utilisation && inputs.availability && inputs.campaign)
        result.deliveredFlop =
            finite(*inputs.peak * *inputs.campaign * (inputs.utilisation->value * inputs.availability->value));
    placeOnFrontier(inputs, result);
    powerOnLaterHardware(inputs, result);
    growth(inputs, result);
    if (inputs.tables == nullptr || !inputs.tables->claim)
        return result;
    const Claim& claim = *inputs.tables->claim;
    result.claimed = gapOf(claim.computeGrowth, claim.claimedHardwareGrowth, claim.spanYears);
    result.correctedSpeed = gapOf(claim.computeGrowth, growthOfDoubling(claim.speedDoublingYears), claim.spanYears);
    result.correctedPerWatt =
        gapOf(claim.computeGrowth, growthOfDoubling(claim.efficiencyDoublingYears), claim.spanYears);
    return result;
}

std::vector<FigureInterval> intervals(const Inputs& inputs, const Result& result)
{
    std::vector<FigureInterval> out;
    const auto addDate = [&](const char* figure, const std::optional<EquivalentDate>& date) {
        if (date && date->interval)
            out.push_back({figure, *date->interval});
    };
    addDate("trends.equivalentDate.frontier", result.frontierDate);
    addDate("trends.equivalentDate.notable", result.notableDate);
    const auto addRate = [&](const char* growthFigure, const char* doublingFigure, const char* series) {
        const auto fit = lineOf(inputs, series);
        if (!fit)
            return;
        const Interval slope = slopeInterval(*fit);
        out.push_back({growthFigure, {growthPerYear(slope.low), growthPerYear(slope.high)}});
        if (doublingFigure != nullptr && slope.low > 0)
            out.push_back(
                {doublingFigure,
                 {*doublingYears(slope.high) * unit::year.base(), *doublingYears(slope.low) * unit::year.base()}});
    };
    addRate("trends.computeGrowth", "trends.doublingTime.compute", "compute.frontier");
    addRate("trends.notableGrowth", nullptr, "compute.notable");
    addRate("trends.efficiencyGrowth", "trends.doublingTime.efficiency", "accelerator.sixteenBitPerWatt");
    if (result.gapAfterSpanInterval)
        out.push_back({"trends.seedGap.measured", *result.gapAfterSpanInterval});
    return out;
}

} // namespace cw::trends
