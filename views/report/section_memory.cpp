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

constexpr double kBarHeight = 26;

void stageTable(PageFlow& flow, const training::Result& result)
{
    std::vector<QStringList> rows;
    for (const training::StageMemory& stage : result.stages) {
        rows.push_back({Report::tr("Stage %1").arg(stage.stage + 1), format::count(stage.layers),
                        format::measure(stage.weights, "GB"), format::measure(stage.gradients, "GB"),
                        format::measure(stage.optimizer, "GB"), format::measure(stage.activations, "GB"),
                        format::measure(stage.logits, "GB"), format::measure(stage.overhead, "GB"),
                        format::measure(stage.total, "GB")});
    }
    flow.heading(Report::tr("Memory per GPU of each pipeline stage"));
    flow.table({{Report::tr("Stage"), 1.2},
                {Report::tr("Layers"), 0.8, true},
                {Report::tr("Weights"), 1, true},
                {Report::tr("Gradients"), 1, true},
                {Report::tr("Optimizer"), 1, true},
                {Report::tr("Activations"), 1.1, true},
                {Report::tr("Logits"), 1, true},
                {Report::tr("Overhead"), 1, true},
                {Report::tr("Total"), 1.1, true, true}},
               rows);
}

} // namespace

void writeMemory(PageFlow& flow, const ReportContent& content)
{
    flow.section(Report::tr("Memory fit"));
    const assess::Assessment& assessment = content.assessment;
    const plots::BarChart chart = plots::memoryChart(assessment);
    const double height = chart.empty.isEmpty() ? 90 + kBarHeight * static_cast<double>(chart.rows.size()) : 40;
    flow.figure(chart.title, chart.subtitle, height,
                [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); });
    const bool serves =
        assessment.inventory && assessment.inventory->inputs.design.workload->purpose == design::Purpose::Inference;
    if (serves) {
        figureTable(flow, content, "serving.");
        return;
    }
    if (assessment.training) {
        for (const training::PlanProblem problem : assessment.training->result.problems)
            flow.paragraph(format::words(training::textKey(problem)), Style::Strong);
        stageTable(flow, assessment.training->result);
    }
    figureTable(flow, content, isOfMemory);
}

} // namespace cw::report
