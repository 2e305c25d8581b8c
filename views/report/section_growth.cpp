// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "plots/trend_chart.h"
#include "plots/trend_panels.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

constexpr double kPlotHeight = 430;

} // namespace

void writeGrowth(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Compute growth and GPU efficiency"));
    const plots::TrendChart chart = plots::trendChart(content.assessment);
    flow.figure(chart.title, chart.subtitle, kPlotHeight,
                [&chart](QPainter& painter, const QRectF& into) { drawTrends(painter, into, chart); });
    flow.paragraph(
        Report::tr("Bands hold nine of ten single points if the past goes on. Beyond the last data the line is dashed "
                   "and grey: it is an extrapolation, not a forecast."),
        Style::Caption);
    if (content.assessment.trends && content.assessment.trends->inputs.tables) {
        for (const QString& sentence : plots::trendSentences(content.assessment))
            flow.paragraph(sentence);
    }
    figureTable(flow, content, "trends.");
}

} // namespace cw::report
