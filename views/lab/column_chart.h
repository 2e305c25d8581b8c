// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does a plot of standing columns say? Stacks for memory, steps for where the peak goes.
// Leaves out: pixels (column_plot.h) and every figure; the makers copy them from the results.
#pragma once

#include "lab/lab_facts.h"
#include "look/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace cw::lab {

enum class Fill { Solid, Hatched };

/// One coloured piece, from one height to another, in the unit of the axis.
struct ColumnPart {
    QString name;
    double from = 0;
    double to = 0;
    QColor look::Series::*colour = &look::Series::blue;
    Fill fill = Fill::Solid;
    QString text; ///< inside, where it fits
};

struct Column {
    QString label;
    std::vector<ColumnPart> parts;
    QString top; ///< above the column
    QString tip;
    bool tooMuch = false;
    std::optional<double> before; ///< where the ghost ends
    double beforeFrom = 0;        ///< and where it begins
    [[nodiscard]] double height() const;
};

struct ColumnChart {
    QString title;
    QString subtitle;
    QString note;
    QString empty;
    QString figure;
    std::vector<Column> columns;
    std::vector<ColumnPart> legend; ///< only name and colour are used
    double most = 1;                ///< of the axis
    bool connected = false;         ///< dotted lines from the end of each column to the next
    std::optional<double> limit;
    QString limitText;
};

/// Memory of each stage, stacked, under the capacity.
ColumnChart stageMemoryChart(const LabFacts& facts);
/// From the peak down to what is delivered, each loss where it happens.
ColumnChart waterfallChart(const LabFacts& facts);

/// The columns as sentences, for screen readers.
QString spoken(const ColumnChart& chart);

} // namespace cw::lab
