// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how do the shipped series, whole or filtered, become panels with the design as a star?
// Leaves out: drawing and the sentences around.
#pragma once

#include "plots/trend_chart.h"
#include "trends/trends.h"

#include <QCoreApplication>
#include <QStringList>

namespace cw::plots {

/// The translation context of everything said about growth.
struct TrendText {
    Q_DECLARE_TR_FUNCTIONS(TrendText)
};

inline constexpr double kDefaultDesignYear = 2026; ///< where a star stands whose design has no date

/// Training compute of the frontier, with the star of the design and the year in which the frontier needed its work.
TrendPanel computePanel(const trends::Inputs& inputs, const trends::Result& result, GrowthUnit unit);
/// Dense 16-bit rate per watt of accelerators, with the design's accelerator.
TrendPanel efficiencyPanel(const trends::Inputs& inputs, GrowthUnit unit);
/// A panel for any series: points, line and rate.
TrendPanel seriesPanel(const trends::TrendSeries& series, const std::optional<trends::TrendFit>& fit, GrowthUnit unit);
/// Points the star's guide to the year in which this line has the value.
void setEquivalent(TrendStar& star, const trends::TrendFit& fit, double value);
/// Name of a series as panels head it.
QString seriesName(std::string_view id);
/// Whose data are drawn, in which edition: short enough for the foot of a plot.
QString attribution(const trends::TrendTables& tables, const std::vector<const trends::TrendSeries*>& drawn);
/// The full citation of every collection, for the report's sources.
QStringList citations(const trends::TrendTables& tables);

inline constexpr const char* kComputeSeries = "compute.frontier";
inline constexpr const char* kEfficiencySeries = "accelerator.sixteenBitPerWatt";

} // namespace cw::plots
