// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/words.h"
#include "plots/bar_chart.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"

namespace cw::report {
namespace {

void collectiveTable(PageFlow& flow, const placement::Result& result)
{
    std::vector<QStringList> rows;
    for (const placement::KindRates& kind : result.kinds) {
        if (!kind.message)
            continue;
        const auto& timing = kind.timing;
        rows.push_back({format::words(network::textKey(kind.kind)),
                        timing ? format::words(network::textKey(timing->algorithm)) : QString(),
                        format::count(kind.size), format::measure(kind.message->message, "B"),
                        timing ? format::measure(timing->time) : format::unknown(),
                        timing ? format::measure(timing->busBandwidth, "B/s") : format::unknown()});
    }
    if (rows.empty())
        return;
    flow.heading(Report::tr("Collectives of a training step"));
    flow.table({{Report::tr("Operation"), 2.4},
                {Report::tr("Algorithm"), 2.4},
                {Report::tr("GPUs"), 1, true},
                {Report::tr("Message"), 1.4, true},
                {Report::tr("Time"), 1.4, true, true},
                {Report::tr("Bus bandwidth"), 1.6, true}},
               rows);
}

} // namespace

void writeNetwork(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Network and bandwidth"));
    const plots::BarChart chart = plots::bandwidthChart(content.assessment);
    flow.figure(chart.title, chart.subtitle, chart.empty.isEmpty() ? 230 : 40,
                [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); });
    if (content.assessment.placement)
        collectiveTable(flow, content.assessment.placement->result);
    figureTable(flow, content, "fabric.");
}

} // namespace cw::report
