// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a TrendChart live in the strip below the canvas?
// Leaves out: filters and the rest of the large view (trend_view.h).
#pragma once

#include "plots/plot_pane.h"
#include "plots/trend_chart.h"

namespace cw::plots {

class TrendPlot;

class TrendPane : public PlotPane {
    Q_OBJECT
public:
    explicit TrendPane(QWidget* parent = nullptr);

    void setChart(const TrendChart& chart);
    [[nodiscard]] TrendPlot& plot() { return *m_plot; }
    [[nodiscard]] QString table() const override;

Q_SIGNALS:
    void largeViewRequested();

protected:
    void paintPlot(QPainter& painter, const QRectF& into) override;
    void placeBody(const QRect& body) override;
    void extendMenu(QMenu& menu) override;
    void changeEvent(QEvent* event) override;

private:
    TrendChart m_chart;
    TrendPlot* m_plot;
};

} // namespace cw::plots
