// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where do the watts at the meter go, stage by stage? Blocks in columns and the bands between them.
// Leaves out: pixels (flow_pane.h) and every figure.
#pragma once

#include "look/theme.h"

#include <QString>

#include <vector>

namespace cw::assess {
struct Assessment;
}

namespace cw::site {

struct FlowBlock {
    int column = 0;
    QString name;
    QString amount;
    double value = 0; ///< in watts; the height
    QColor look::Series::*colour = &look::Series::grey;
    friend bool operator==(const FlowBlock&, const FlowBlock&) = default;
};

/// From one block to another in a later column, by their places in FlowChart::blocks.
struct FlowBand {
    int from = 0;
    int to = 0;
    double value = 0;
    friend bool operator==(const FlowBand&, const FlowBand&) = default;
};

struct FlowChart {
    QString title;
    QString subtitle;
    QString empty;
    QString figure;
    std::vector<FlowBlock> blocks; ///< of a column from the top
    std::vector<FlowBand> bands;
    friend bool operator==(const FlowChart&, const FlowChart&) = default;
};

/// Expected power from the meter through the chain to the parts; what comes into a block is what leaves it.
FlowChart powerFlow(const assess::Assessment& assessment);

QString csv(const FlowChart& chart);
QString spoken(const FlowChart& chart);

} // namespace cw::site
