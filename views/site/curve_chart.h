// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a plot of curves say? Its sentences, curves, bands and marks in the units of its axes.
// Leaves out: pixels (curve_pane.h) and every figure; the makers (site_charts.h) copy them from an Assessment.
#pragma once

#include "look/theme.h"

#include <QPointF>
#include <QString>

#include <utility>
#include <vector>

namespace cw::site {

struct Curve {
    QString name;
    QColor look::Series::*colour = &look::Series::blue;
    std::vector<QPointF> points; ///< by rising x
    std::vector<double> low;     ///< parallel to points; empty = no band
    std::vector<double> high;
    bool dashed = false;
    friend bool operator==(const Curve&, const Curve&) = default;
};

/// A line across the plot with its words at the top.
struct CurveMark {
    double x = 0;
    QString text;
    bool strong = false;
    friend bool operator==(const CurveMark&, const CurveMark&) = default;
};

struct CurveChart {
    QString title;    ///< the message
    QString subtitle; ///< what is shown
    QString xAxis;    ///< with its unit
    QString yAxis;
    QString empty;    ///< what to do where there is nothing to show; the rest is then unused
    QString figure;   ///< the figure that a click on the title explains
    std::vector<Curve> curves;
    std::vector<CurveMark> marks;
    bool logarithmicX = false;
    std::pair<double, double> y{0, 0}; ///< range; equal ends = as the curves need
    friend bool operator==(const CurveChart&, const CurveChart&) = default;
};

/// One line a point, with a header line, numbers with all their digits.
QString csv(const CurveChart& chart);
/// The marks and the ends of each curve as sentences for screen readers.
QString spoken(const CurveChart& chart);

} // namespace cw::site
