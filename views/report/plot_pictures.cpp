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

void drawTrends(QPainter& painter, const QRectF& into, const plots::TrendChart& chart)
{
    plots::TrendPlot plot;
    plot.resize(into.size().toSize());
    plot.show(chart, look::currentTheme());
    plot.paint(painter, into);
}

} // namespace cw::report
