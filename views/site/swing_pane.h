// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a SwingChart live in the window? Bars to both sides of the value as it is.
// Leaves out: what is shown (swing_chart.h).
#pragma once

#include "site/drawn_pane.h"
#include "site/swing_chart.h"

namespace cw::site {

class SwingPane : public DrawnPane {
    Q_OBJECT
public:
    using DrawnPane::DrawnPane;

    void setChart(const SwingChart& chart);
    [[nodiscard]] const SwingChart& chart() const { return m_chart; }
    [[nodiscard]] QString table() const override { return csv(m_chart); }

protected:
    void paintPlot(QPainter& painter, const QRectF& into) override;

private:
    SwingChart m_chart;
};

} // namespace cw::site
