// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plot_pictures.h"

#include "look/theme.h"
#include "plots/bar_scene.h"
#include "plots/trend_plot.h"

namespace cw::report {

void drawBars(QPainter& painter, const QRectF& into, const plots::BarChart& chart)
{
    plots::BarScene scene;
    scene.show(chart, look::currentTheme(), into.size());
    scene.render(&painter, into, scene.sceneRect());
}

void writeBars(PageFlow& flow, const plots::BarChart& chart)
{
    constexpr double kAxisAndLegend = 70;
    constexpr double kRow = 26;
    constexpr double kSentence = 40;
    const double height = chart.empty.isEmpty() ? kAxisAndLegend + kRow * static_cast<double>(chart.rows.size()) : kSentence;
    flow.figure(chart.title, chart.subtitle, height,
                [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); });
}

void drawTrends(QPainter& painter, const QRectF& into, const plots::TrendChart& chart)
{
    plots::TrendPlot plot;
    plot.resize(into.size().toSize());
    plot.show(chart, look::currentTheme());
    plot.paint(painter, into);
}

} // namespace cw::report
