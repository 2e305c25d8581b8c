// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a plot of horizontal bars say? Its sentences, rows, parts and marks in the unit of its axis.
// Leaves out: pixels and colours of the theme (bar_scene.h) and every figure; the makers copy them from an Assessment.
#pragma once

#include "base/quantity.h"
#include "look/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::plots {

/// One colour of a stack and what it stands for.
struct BarPart {
    QString name;
    QColor look::Series::*colour = &look::Series::blue;
    friend bool operator==(const BarPart&, const BarPart&) = default;
};

/// One bar. Values are counted in the axis unit and run parallel to BarChart::parts.
struct BarRow {
    QString label;
    std::vector<double> values;
    QString total;              ///< direct label behind the bar
    QString note;               ///< smaller, at the right edge
    QString tip;                ///< every part exactly, on hover and for screen readers
    std::optional<double> mean; ///< ring on the bar
    bool tooMuch = false;       ///< the total stands in the colour of errors
    friend bool operator==(const BarRow&, const BarRow&) = default;
};

struct BarLimit {
    double value = 0;
    QString text;
    friend bool operator==(const BarLimit&, const BarLimit&) = default;
};

struct BarChart {
    QString title;    ///< the message
    QString subtitle; ///< what is shown
    QString axis;     ///< with its unit
    QString unit;     ///< of the values, for the table
    QString empty;    ///< what to do where there is nothing to show; the rest is then unused
    QString figure;   ///< the figure that a click on the title explains
    std::vector<BarPart> parts;
    std::vector<BarRow> rows; ///< top first
    std::optional<BarLimit> limit;
    bool logarithmic = false; ///< bars then show capacities, not shares
    bool legend = true;
    friend bool operator==(const BarChart&, const BarChart&) = default;
};

BarChart bandwidthChart(const assess::Assessment& assessment);
BarChart memoryChart(const assess::Assessment& assessment);
BarChart powerChart(const assess::Assessment& assessment);
/// One bar: where the time of a training step goes.
BarChart stepChart(const assess::Assessment& assessment);

/// The rows as comma-separated values with a header line, numbers with all their digits.
QString csv(const BarChart& chart);
/// The rows as sentences for screen readers.
QString spoken(const BarChart& chart);

} // namespace cw::plots
