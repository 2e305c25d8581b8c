// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: where does one parallel group work, which links does it use, and how much does it send through each ribbon?
// Leaves out: what it sends (placement::trace).
#pragma once

#include "network/network_stage.h"

#include <map>
#include <vector>

namespace cw::topology {

/// B/s of one group through all cables of a ribbon, each way.
struct RibbonTraffic {
    double forth = 0;
    double back = 0;
};
/// By ribbon; what runs over links that no ribbon shows is left out. Of stages the way with more traffic, forward or
/// backward.
std::map<int, RibbonTraffic> trafficOf(const Plan& plan, const placement::Trace& trace);

/// Members and their links in pixels of a view.
struct TraceMarks {
    struct Line {
        QLineF px;
        double wide = 1;
    };
    struct Number {
        QPointF centre;
        QString text;
        int size = 11;
    };
    std::vector<Line> links;
    std::vector<QRectF> members;
    std::vector<QRectF> ends;    ///< boxes that the links join
    std::vector<Number> memberNumbers; ///< of the group, on its members
    std::vector<Number> numbers;       ///< what runs through the links, where there is room to say it
};
TraceMarks traceMarks(const NetworkStage& stage, const placement::Trace& trace, const QRectF& viewPx,
                      canvas::TextStamps& stamps);
void paintTrace(QPainter& painter, const TraceMarks& marks, canvas::TextStamps& stamps);

} // namespace cw::topology
