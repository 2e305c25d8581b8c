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

void collectiveTable(PageFlow& flow, const fabric::Result& result)
{
    std::vector<QStringList> rows;
    const auto add = [&rows](const QString& name, const std::optional<fabric::Operation>& operation) {
        if (!operation)
            return;
        const auto& timing = operation->timing;
        rows.push_back(
            {name, timing && operation->group.size > 1 ? format::words(network::textKey(timing->algorithm)) : QString(),
             format::count(operation->group.size), format::measure(operation->message, "B"),
             timing ? format::measure(timing->time) : format::unknown(),
             timing ? format::measure(timing->busBandwidth, "B/s") : format::unknown()});
    };
    add(Report::tr("Gradient all-reduce"), result.gradientAllReduce);
    add(Report::tr("Tensor-parallel all-reduce"), result.tensorAllReduce);
    add(Report::tr("Send to the next stage"), result.pipelineTransfer);
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
    if (content.assessment.fabric)
        collectiveTable(flow, content.assessment.fabric->result);
    figureTable(flow, content, "fabric.");
}

} // namespace cw::report
