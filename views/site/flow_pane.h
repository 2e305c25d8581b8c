// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a FlowChart live in the window? Blocks as high as their watts, bands between them (a Sankey diagram).
// Leaves out: what flows (flow_chart.h).
#pragma once

#include "site/drawn_pane.h"
#include "site/flow_chart.h"

namespace cw::site {

class FlowPane : public DrawnPane {
    Q_OBJECT
public:
    using DrawnPane::DrawnPane;

    void setChart(const FlowChart& chart);
    [[nodiscard]] const FlowChart& chart() const { return m_chart; }
    [[nodiscard]] QString table() const override { return csv(m_chart); }

protected:
    void paintPlot(QPainter& painter, const QRectF& into) override;

private:
    FlowChart m_chart;
};

} // namespace cw::site
