// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which series ship with the program, whose data are they, and what line goes through each?
// Leaves out: finding the files; the caller hands over their text.
#pragma once

#include "trends/trend_fit.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cw::trends {

/// Whose collection a point comes from; the citation is drawn wherever the point is.
struct Dataset {
    std::string id;
    std::string title;
    std::string version;
    std::string licence;
    std::string citation;
    std::string url;
    friend bool operator==(const Dataset&, const Dataset&) = default;
};

/// A growth rate that somebody published, for comparison with the fits.
struct PublishedRate {
    std::string id;
    std::string quantity;
    std::string population;
    std::string period;
    std::optional<double> points;
    double growthPerYear = 0;
    std::optional<Interval> interval;
    std::string intervalKind; ///< "90 %", "10-90 percentile"
    std::optional<double> doublingYears;
    std::string source;
    friend bool operator==(const PublishedRate&, const PublishedRate&) = default;
};

/// The much-told "38,000 times in 12 years" and the published doublings that correct it.
struct Claim {
    double computeGrowth = 0;         ///< per year
    double claimedHardwareGrowth = 0; ///< per year
    double speedDoublingYears = 0;
    double efficiencyDoublingYears = 0;
    double spanYears = 0;
    friend bool operator==(const Claim&, const Claim&) = default;
};

struct SeriesFit {
    TrendSeries series;
    std::optional<TrendFit> fit; ///< nullopt where the points determine no line
    friend bool operator==(const SeriesFit&, const SeriesFit&) = default;
};

struct TrendTables {
    std::vector<SeriesFit> series;
    std::vector<Dataset> datasets;
    std::vector<PublishedRate> rates;
    std::optional<Claim> claim;
    friend bool operator==(const TrendTables&, const TrendTables&) = default;

    /// By id ("compute.frontier", "accelerator.sixteenBitPerWatt" ...), or nullptr.
    [[nodiscard]] const SeriesFit* find(std::string_view id) const;
    [[nodiscard]] const Dataset* dataset(std::string_view id) const;
};

/// The files that loadTables() wants, below resources/trends/.
inline constexpr std::array<std::string_view, 8> kTableFiles{
    "systems.csv",    "openai_2018.csv", "accelerators.csv",    "clusters.csv",
    "algorithms.csv", "datasets.csv",    "published_rates.csv", "claim.csv"};

/// `texts` in the order of kTableFiles. Problems name the file in `where`.
cw::Result<TrendTables> loadTables(std::span<const std::string> texts);

/// One line under another choice of years or rank: how much the rate depends on who chooses.
struct Sensitivity {
    std::string key;     ///< text key: "trends.choice.since", "trends.choice.top"
    double argument = 0; ///< the first year, or the rank
    int count = 0;
    double growthPerYear = 0;
    Interval interval;
    friend bool operator==(const Sensitivity&, const Sensitivity&) = default;
};
std::vector<Sensitivity> sensitivities(const TrendTables& tables);

} // namespace cw::trends
