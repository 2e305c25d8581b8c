// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a CurveChart live in the window?
// Leaves out: titles, badge and menu around it (plots/plot_pane.h).
#pragma once

#include "plots/plot_pane.h"
#include "site/curve_chart.h"

class QCustomPlot;

namespace cw::site {

class CurvePane : public plots::PlotPane {
    Q_OBJECT
public:
    explicit CurvePane(QWidget* parent = nullptr);

    void setChart(const CurveChart& chart);
    [[nodiscard]] const CurveChart& chart() const { return m_chart; }
    [[nodiscard]] QString table() const override;

protected:
    void paintPlot(QPainter& painter, const QRectF& into) override;
    void placeBody(const QRect& body) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void redraw();
    void showTip(const QPointF& position, const QPoint& global);

    CurveChart m_chart;
    QCustomPlot* m_plot;
    QRect m_body;
};

} // namespace cw::site
