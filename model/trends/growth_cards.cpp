// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/card_groups.h"

namespace cw::trends {
namespace {

constexpr char kModelData[] =
    "Epoch AI, 'Parameter, Compute and Data Trends in Machine Learning', CC BY 4.0; fit of this program";
constexpr char kHardwareData[] =
    "Epoch AI, 'Data on Machine Learning Hardware', CC BY 4.0, and the catalog; fit of this program";

template <const char* Series>
TrendCard slopeCard(const char* figure, const char* title, const char* source, const char* error)
{
    return {figure,
            title,
            nullptr,
            "procedure.trends.leastSquares",
            {{"n", "letter.trends.points", Origin::Constant, &fitted<Series, &TrendFit::count>},
             {"x_1", "letter.trends.firstYear", Origin::Constant, &fitted<Series, &TrendFit::firstYear>, nullptr, nullptr, "date"},
             {"x_n", "letter.trends.lastYear", Origin::Constant, &fitted<Series, &TrendFit::lastYear>, nullptr, nullptr, "date"},
             {"R2", "letter.trends.rSquared", Origin::Constant, &fittedShare<Series>},
             {"s_b", "letter.trends.slopeError", Origin::Constant, &fitted<Series, &TrendFit::slopeError>}},
            &fitted<Series, &TrendFit::slope>,
            nullptr,
            source,
            error,
            "1"};
}

template <const char* Series>
TrendCard growthCard(const char* figure, const char* title, const char* slopeFigure,
                     std::optional<Measure> (*value)(const Inputs&, const Result&), const char* source,
                     const char* error)
{
    return {figure, title, "10^b", nullptr, {slopeLetter<Series>(slopeFigure)}, value, nullptr, source, error, "1"};
}

template <const char* Series>
TrendCard doublingCard(const char* figure, const char* title, const char* slopeFigure,
                       std::optional<Measure> (*value)(const Inputs&, const Result&), const char* source,
                       const char* error)
{
    return {figure,
            title,
            "Y * log10(2) / b",
            nullptr,
            {yearLetter(), slopeLetter<Series>(slopeFigure)},
            value,
            nullptr,
            source,
            error,
            "yr"};
}

std::optional<Measure> claimSpan(const Inputs& inputs, const Result&)
{
    return inputs.tables != nullptr && inputs.tables->claim ? std::optional(Measure(inputs.tables->claim->spanYears))
                                                            : std::nullopt;
}

} // namespace

std::vector<TrendCard> growthCards()
{
    static constexpr char kSample[] = "error.trends.sampleChoice";
    static constexpr char kPeak[] = "error.trends.designPower";
    return {
        slopeCard<kFrontier>("trends.slope.compute", "card.trends.slope.compute", kModelData, kSample),
        slopeCard<kNotable>("trends.slope.notable", "card.trends.slope.notable", kModelData, kSample),
        slopeCard<kPerWatt>("trends.slope.efficiency", "card.trends.slope.efficiency", kHardwareData, kPeak),
        growthCard<kFrontier>("trends.computeGrowth", "card.trends.computeGrowth", "trends.slope.compute",
                              &found<&Result::computeGrowth>, kModelData, kSample),
        growthCard<kNotable>("trends.notableGrowth", "card.trends.notableGrowth", "trends.slope.notable",
                             &found<&Result::notableGrowth>, kModelData, kSample),
        growthCard<kPerWatt>("trends.efficiencyGrowth", "card.trends.efficiencyGrowth", "trends.slope.efficiency",
                             &found<&Result::efficiencyGrowth>, kHardwareData, kPeak),
        doublingCard<kFrontier>("trends.doublingTime.compute", "card.trends.doublingTime.compute",
                                "trends.slope.compute", &found<&Result::computeDoubling>, kModelData, kSample),
        doublingCard<kPerWatt>("trends.doublingTime.efficiency", "card.trends.doublingTime.efficiency",
                               "trends.slope.efficiency", &found<&Result::efficiencyDoubling>, kHardwareData, kPeak),
        {"trends.gapPerYear",
         "card.trends.gapPerYear",
         "g / h",
         nullptr,
         {{"g", "letter.trends.computeGrowth", Origin::Figure, &found<&Result::computeGrowth>, "trends.computeGrowth"},
          {"h", "letter.trends.efficiencyGrowth", Origin::Figure, &found<&Result::efficiencyGrowth>,
           "trends.efficiencyGrowth"}},
         &found<&Result::gapPerYear>,
         nullptr,
         kHardwareData,
         "error.trends.gapMeaning",
         "1"},
        {"trends.seedGap.measured",
         "card.trends.seedGap.measured",
         "G^T",
         nullptr,
         {{"G", "letter.trends.gapPerYear", Origin::Figure, &found<&Result::gapPerYear>, "trends.gapPerYear"},
          {"T", "letter.trends.span", Origin::Constant, &claimSpan, nullptr, "source.claimYears"}},
         &found<&Result::gapAfterSpan>,
         nullptr,
         kHardwareData,
         "error.trends.gapMeaning",
         "1"},
    };
}

} // namespace cw::trends
