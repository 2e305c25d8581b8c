// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what do the plots of the site page say about racks, checkpoints, months and money?
// Leaves out: pixels, and every figure; all of them come with an Assessment, the month with what was played for it.
#pragma once

#include "plots/bar_chart.h"
#include "reliability/month.h"
#include "site/curve_chart.h"

namespace cw::site {

/// The fullest kinds of racks against what their PDUs carry.
plots::BarChart rackPowerChart(const assess::Assessment& assessment, const design::Design& design);
/// PUE by the published distribution and, where climate and plant are chosen, by the weather.
plots::BarChart efficiencyChart(const assess::Assessment& assessment);
/// What is bought, by class.
plots::BarChart capitalChart(const assess::Assessment& assessment);
/// What a year costs.
plots::BarChart yearChart(const assess::Assessment& assessment);
/// How many GPUs one failure of each kind stops, or leaves with fewer ports.
plots::BarChart reachChart(const assess::Assessment& assessment);
/// Useful share of the time by how often checkpoints are written.
CurveChart intervalChart(const assess::Assessment& assessment);
/// Useful share of a month so far, of all months played; nullptr = none yet.
CurveChart monthChart(const assess::Assessment& assessment, const reliability::Months* played);
/// One GPU-hour here and in a cloud, by how many of them are used.
CurveChart breakEvenChart(const assess::Assessment& assessment);

} // namespace cw::site
