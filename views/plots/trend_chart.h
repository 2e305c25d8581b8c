// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a plot of growth say? Panels of dated points with their line and band, and where the design
// stands. Leaves out: pixels (trend_plot.h) and fitting (model/trends).
#pragma once

#include "look/theme.h"
#include "trends/trend_fit.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::plots {

/// How growth is worded: "×4.81/yr", "doubles every 5.3 months", "0.68 orders of magnitude a year".
enum class GrowthUnit { PerYear, Doubling, OrdersOfMagnitude };

struct TrendStar {
    double year = 0;
    double value = 0; ///< in the panel's axis unit
    QString label;
    std::optional<double> equivalentYear; ///< where the line has this value; dotted guide
    QString equivalentLabel;
    friend bool operator==(const TrendStar&, const TrendStar&) = default;
};

struct TrendPoint {
    double year = 0;
    double value = 0; ///< in the axis unit
    QString name;
    QString tip;
    bool weak = false; ///< an uncertain estimate: drawn hollow
    friend bool operator==(const TrendPoint&, const TrendPoint&) = default;
};

struct TrendPanel {
    QString name;              ///< with its unit
    std::vector<QString> rate; ///< one or more lines below the name
    QString unit;
    double unitScale = 1; ///< value in the axis unit = value / unitScale
    QColor look::Series::*colour = &look::Series::blue;
    bool squares = false; ///< marks are squares, so that panels differ in more than colour
    std::vector<TrendPoint> points;
    std::optional<trends::TrendFit> fit;
    std::optional<TrendStar> star;
    friend bool operator==(const TrendPanel&, const TrendPanel&) = default;
};

struct TrendChart {
    QString title;
    QString subtitle;
    QString figure;
    QString attribution;            ///< always drawn
    std::vector<TrendPanel> panels; ///< top first; the first is the largest
    double fromYear = 2012;
    double untilYear = 2029;
    std::optional<double> underObservedFrom; ///< later points are missing because makers publish late
    bool meanBand = false;                   ///< also the narrower band of the line itself
    QString underObserved;                   ///< the words in the shaded region; empty = none
    friend bool operator==(const TrendChart&, const TrendChart&) = default;
};

TrendChart trendChart(const assess::Assessment& assessment);
/// What follows for this design, a sentence each.
QStringList trendSentences(const assess::Assessment& assessment);

/// "n=124 · ×4.81/yr [4.58–5.04] · R² 0.96": facts about a fit in the chosen unit, in two lengths.
QString rateText(const trends::TrendFit& fit, GrowthUnit unit);
QString legendText(const QString& name, const trends::TrendFit& fit, const std::optional<trends::Interval>& resampled,
                   GrowthUnit unit);
/// A decimal year to one digit: "2022.4".
QString yearText(double year);

/// Points, line and bands of all panels as comma-separated values.
QString csv(const TrendChart& chart);
QString spoken(const TrendChart& chart);

} // namespace cw::plots
