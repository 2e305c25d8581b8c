// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "format/numbers.h"
#include "format/unit_family.h"
#include "plots/bar_chart.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace cw::plots {
namespace {

struct MemoryPlot {
    Q_DECLARE_TR_FUNCTIONS(MemoryPlot)
};

constexpr std::size_t kMostStages = 6; ///< more rows than this are too thin to read

/// The stages to show: all, or the first ones, the fullest and the last.
std::vector<int> chosenStages(const training::Result& result)
{
    const auto count = result.stages.size();
    std::set<int> chosen;
    for (std::size_t i = 0; i < std::min(count, kMostStages); ++i)
        chosen.insert(static_cast<int>(i));
    if (count > kMostStages) {
        chosen.erase(static_cast<int>(kMostStages) - 1);
        chosen.erase(static_cast<int>(kMostStages) - 2);
        chosen.insert(static_cast<int>(count) - 1);
        if (result.fullestStage)
            chosen.insert(*result.fullestStage);
    }
    return {chosen.begin(), chosen.end()};
}

QString tipOf(const QString& label, const std::vector<BarPart>& parts, const std::vector<Bytes>& amounts, Bytes total)
{
    QStringList lines{MemoryPlot::tr("%1: %2").arg(label, format::exact(total, "GB"))};
    for (std::size_t i = 0; i < parts.size(); ++i)
        lines << MemoryPlot::tr("%1: %2").arg(parts[i].name, format::exact(amounts[i], "GB"));
    return lines.join(u'\n');
}

BarRow rowOf(const QString& label, const std::vector<BarPart>& parts, const std::vector<Bytes>& amounts, Bytes total,
             const std::optional<Bytes>& capacity, const format::UnitChoice& unit)
{
    BarRow row;
    row.label = label;
    for (const Bytes amount : amounts)
        row.values.push_back(amount.in(Bytes(unit.scale)));
    row.total = format::measure(total, "GB");
    row.tip = tipOf(label, parts, amounts, total);
    row.tooMuch = capacity && total > *capacity;
    return row;
}

void addLimit(BarChart& chart, const std::optional<Bytes>& capacity, const format::UnitChoice& unit)
{
    if (capacity)
        chart.limit = BarLimit{capacity->in(Bytes(unit.scale)),
                               MemoryPlot::tr("Capacity %1").arg(format::measure(*capacity, "GB"))};
}

QString verdict(const std::optional<Bytes>& total, const std::optional<Bytes>& headroom)
{
    if (!total)
        return MemoryPlot::tr("The memory need cannot be known yet");
    const QString need = format::measure(*total, "GB");
    if (!headroom)
        return MemoryPlot::tr("%1 per GPU, capacity unknown").arg(need);
    if (*headroom < Bytes(0))
        return MemoryPlot::tr("%1 per GPU, %2 too much").arg(need, format::measure(-*headroom, "GB"));
    return MemoryPlot::tr("%1 per GPU, %2 free").arg(need, format::measure(*headroom, "GB"));
}

format::UnitChoice unitFor(const std::optional<Bytes>& capacity, Bytes fullest)
{
    return format::chooseUnit(Measure(std::max(capacity.value_or(fullest), fullest)), "GB");
}

BarChart trainingChart(const training::Inputs& inputs, const training::Result& result)
{
    BarChart chart;
    const design::ParallelPlan& plan = inputs.choice.plan;
    const training::StageMemory* fullest = result.fullest();
    chart.figure = QStringLiteral("training.memoryPerGpu");
    chart.title = verdict(fullest != nullptr ? std::optional(fullest->total) : std::nullopt, result.headroom);
    chart.subtitle = MemoryPlot::tr("%1 · TP %2 · PP %3 · DP %4")
                         .arg(QString::fromStdString(inputs.model.name))
                         .arg(plan.tensorParallel)
                         .arg(plan.pipelineParallel)
                         .arg(plan.dataParallel);
    if (fullest == nullptr) {
        chart.empty =
            MemoryPlot::tr("This plan cannot be laid out. The findings say why; change the plan in the properties.");
        return chart;
    }
    const format::UnitChoice unit = unitFor(result.capacity, fullest->total);
    chart.unit = unit.unit;
    chart.axis = MemoryPlot::tr("Memory per GPU [%1]").arg(unit.unit);
    chart.parts = {
        {MemoryPlot::tr("Weights"), &look::Series::blue},      {MemoryPlot::tr("Gradients"), &look::Series::sky},
        {MemoryPlot::tr("Optimizer"), &look::Series::purple},  {MemoryPlot::tr("Activations"), &look::Series::green},
        {MemoryPlot::tr("Recomputed"), &look::Series::orange}, {MemoryPlot::tr("Logits"), &look::Series::yellow},
        {MemoryPlot::tr("Overhead"), &look::Series::grey}};
    for (const int index : chosenStages(result)) {
        const training::StageMemory& stage = result.stages[static_cast<std::size_t>(index)];
        chart.rows.push_back(rowOf(MemoryPlot::tr("Stage %1").arg(index + 1), chart.parts,
                                   {stage.weights, stage.gradients, stage.optimizer, stage.activations,
                                    stage.recomputed, stage.logits, stage.overhead},
                                   stage.total, result.capacity, unit));
    }
    if (chart.rows.size() < result.stages.size())
        chart.subtitle = MemoryPlot::tr("%1 · %2 of %3 stages drawn")
                             .arg(chart.subtitle)
                             .arg(chart.rows.size())
                             .arg(result.stages.size());
    addLimit(chart, result.capacity, unit);
    return chart;
}

BarChart servingChart(const serving::Inputs& inputs, const serving::Result& result)
{
    BarChart chart;
    chart.figure = QStringLiteral("serving.memoryPerGpu");
    chart.title = verdict(result.total, result.headroom);
    chart.subtitle = MemoryPlot::tr("%1 · TP %2 · %3 sequences of %4 tokens")
                         .arg(QString::fromStdString(inputs.model.name))
                         .arg(inputs.choice.tensorParallel)
                         .arg(format::count(inputs.choice.batch), format::count(inputs.choice.context));
    if (!result.total || !result.weights || !result.keyValueCache) {
        chart.empty =
            MemoryPlot::tr("This plan cannot be laid out. The findings say why; change the plan in the properties.");
        return chart;
    }
    const format::UnitChoice unit = unitFor(result.capacity, *result.total);
    chart.unit = unit.unit;
    chart.axis = MemoryPlot::tr("Memory per GPU [%1]").arg(unit.unit);
    chart.parts = {{MemoryPlot::tr("Weights"), &look::Series::blue},
                   {MemoryPlot::tr("KV cache"), &look::Series::green},
                   {MemoryPlot::tr("Overhead"), &look::Series::grey}};
    chart.rows = {rowOf(MemoryPlot::tr("Each GPU"), chart.parts,
                        {*result.weights, *result.keyValueCache, result.overhead}, *result.total, result.capacity,
                        unit)};
    addLimit(chart, result.capacity, unit);
    return chart;
}

/// Parts that are nothing in every row only fill the legend.
void dropEmptyParts(BarChart& chart)
{
    for (std::size_t part = chart.parts.size(); part-- > 0;) {
        if (std::ranges::any_of(chart.rows, [part](const BarRow& row) { return row.values[part] > 0; }))
            continue;
        chart.parts.erase(chart.parts.begin() + static_cast<std::ptrdiff_t>(part));
        for (BarRow& row : chart.rows)
            row.values.erase(row.values.begin() + static_cast<std::ptrdiff_t>(part));
    }
}

} // namespace

BarChart memoryChart(const assess::Assessment& assessment)
{
    const bool serves =
        assessment.inventory && assessment.inventory->inputs.design.workload->purpose == design::Purpose::Inference;
    BarChart chart;
    if (serves && assessment.serving)
        chart = servingChart(assessment.serving->inputs, assessment.serving->result);
    else if (!serves && assessment.training)
        chart = trainingChart(assessment.training->inputs, assessment.training->result);
    else {
        chart.title = MemoryPlot::tr("The memory need cannot be known yet");
        chart.empty = MemoryPlot::tr("The catalog does not know the language model. Choose another in the properties.");
    }
    dropEmptyParts(chart);
    return chart;
}

} // namespace cw::plots
