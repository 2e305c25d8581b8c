// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which letters do the cards of this domain share, and in which groups are they written?
// Leaves out: what a card is (explain/card.h).
#pragma once

#include "trends/trends.h"

namespace cw::trends {

using TrendCard = explain::Card<Inputs, Result>;
using TrendLetter = explain::Letter<Inputs, Result>;
using explain::Origin;

std::vector<TrendCard> placeCards();
std::vector<TrendCard> growthCards();
std::vector<TrendCard> claimCards();

template <auto Member>
std::optional<Measure> given(const Inputs& inputs, const Result&)
{
    if (!(inputs.*Member))
        return std::nullopt;
    return Measure(*(inputs.*Member));
}

template <auto Member>
std::optional<Measure> found(const Inputs&, const Result& result)
{
    if (!(result.*Member))
        return std::nullopt;
    return Measure(*(result.*Member));
}

inline const TrendFit* fitOf(const Inputs& inputs, const char* series)
{
    const SeriesFit* one = inputs.tables != nullptr ? inputs.tables->find(series) : nullptr;
    return one != nullptr && one->fit ? &*one->fit : nullptr;
}

inline constexpr char kFrontier[] = "compute.frontier";
inline constexpr char kNotable[] = "compute.notable";
inline constexpr char kPerWatt[] = "accelerator.sixteenBitPerWatt";

template <const char* Series, auto Member>
std::optional<Measure> fitted(const Inputs& inputs, const Result&)
{
    const TrendFit* fit = fitOf(inputs, Series);
    return fit != nullptr ? std::optional(Measure(fit->*Member)) : std::nullopt;
}

template <const char* Series>
std::optional<Measure> fittedShare(const Inputs& inputs, const Result&)
{
    const TrendFit* fit = fitOf(inputs, Series);
    return fit != nullptr && fit->rSquared ? std::optional(Measure(*fit->rSquared)) : std::nullopt;
}

inline std::optional<Measure> oneYear(const Inputs&, const Result&) { return Measure(unit::year); }
inline std::optional<Measure> oneFlop(const Inputs&, const Result&) { return Measure(Flops(1)); }
inline std::optional<Measure> oneFlopPerJoule(const Inputs&, const Result&) { return Measure(FlopsPerJoule(1)); }

/// Slope and level of a line: "b" and "a" of every formula.
template <const char* Series>
TrendLetter slopeLetter(const char* figure)
{
    return {"b", "letter.trends.slope", Origin::Figure, &fitted<Series, &TrendFit::slope>, figure};
}
template <const char* Series>
TrendLetter levelLetter()
{
    return {"a",
            "letter.trends.level2020",
            Origin::Constant,
            &fitted<Series, &TrendFit::interceptAt2020>,
            nullptr,
            "source.leastSquares"};
}
inline TrendLetter yearLetter()
{
    return {"Y", "letter.trends.year", Origin::Constant, &oneYear, nullptr, "source.julianYear"};
}

} // namespace cw::trends
