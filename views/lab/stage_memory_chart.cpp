// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/numbers.h"
#include "format/unit_family.h"
#include "lab/column_chart.h"
#include "lab/schedule_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace cw::lab {
namespace {

struct StageMemoryChart {
    Q_DECLARE_TR_FUNCTIONS(StageMemoryChart)
};

constexpr std::size_t kMostColumns = 8; ///< more are too thin for their numbers

struct Part {
    QString name;
    QColor look::Series::*colour;
    Bytes training::StageMemory::*bytes;
};

std::vector<Part> partsOf()
{
    using M = training::StageMemory;
    return {{StageMemoryChart::tr("Weights"), &look::Series::blue, &M::weights},
            {StageMemoryChart::tr("Gradients"), &look::Series::sky, &M::gradients},
            {StageMemoryChart::tr("Optimizer"), &look::Series::purple, &M::optimizer},
            {StageMemoryChart::tr("Activations"), &look::Series::green, &M::activations},
            {StageMemoryChart::tr("Recomputed"), &look::Series::orange, &M::recomputed},
            {StageMemoryChart::tr("Logits"), &look::Series::yellow, &M::logits},
            {StageMemoryChart::tr("Overhead"), &look::Series::grey, &M::overhead}};
}

/// All stages, or evenly chosen ones with the first, the fullest and the last.
std::vector<std::size_t> chosenStages(const training::Result& result)
{
    const std::size_t count = result.stages.size();
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < std::min(count, kMostColumns); ++i)
        out.push_back(count <= kMostColumns ? i : i * (count - 1) / (kMostColumns - 1));
    if (result.fullestStage)
        out.push_back(static_cast<std::size_t>(*result.fullestStage));
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Column columnOf(const training::StageMemory& stage, const std::vector<Part>& parts, const format::UnitChoice& unit)
{
    Column column;
    column.label = StageMemoryChart::tr("Stage %1").arg(stage.stage + 1);
    QStringList tip{StageMemoryChart::tr("Stage %1: %2").arg(stage.stage + 1).arg(format::measure(stage.total, "GB"))};
    double at = 0;
    for (const Part& part : parts) {
        const double amount = (stage.*part.bytes).in(Bytes(unit.scale));
        if (amount <= 0)
            continue;
        column.parts.push_back(
            {part.name, at, at + amount, part.colour, Fill::Solid, QLocale().toString(amount, 'f', 1)});
        tip << StageMemoryChart::tr("%1: %2").arg(part.name, format::measure(stage.*part.bytes, "GB"));
        at += amount;
    }
    column.top = QLocale().toString(stage.total.in(Bytes(unit.scale)), 'f', 1);
    column.tip = tip.join(u'\n');
    return column;
}

void addLegend(ColumnChart& chart, const std::vector<Part>& parts)
{
    for (const Part& part : parts) {
        const bool used = std::ranges::any_of(chart.columns, [&part](const Column& column) {
            return std::ranges::any_of(column.parts,
                                       [&part](const ColumnPart& each) { return each.name == part.name; });
        });
        if (used)
            chart.legend.push_back({part.name, 0, 0, part.colour, Fill::Solid, {}});
    }
}

QString titleOf(const training::Result& result, const LabFacts& facts)
{
    const QString need = format::measure(result.fullest()->total, "GB");
    const std::optional<Measure> share = figureOf(facts.assessment, "training.memoryShare");
    if (!result.capacity || !result.verdict || !share)
        return StageMemoryChart::tr("%1 per GPU").arg(need);
    const QString capacity = format::measure(*result.capacity, "GB");
    const QString filled = format::measure(*share, "%");
    switch (*result.verdict) {
    case training::MemoryVerdict::Fits:
        return StageMemoryChart::tr("Fits: %1 of %2, %3").arg(need, capacity, filled);
    case training::MemoryVerdict::Tight:
        return StageMemoryChart::tr("Tight: %1 of %2, %3").arg(need, capacity, filled);
    case training::MemoryVerdict::DoesNotFit:
        break;
    }
    return StageMemoryChart::tr("Does not fit: %1 of %2, %3").arg(need, capacity, filled);
}

/// What a person would read beside it on the machine, where the plan runs there at all.
QString noteOf(const LabFacts& facts)
{
    const std::optional<Measure> driver = figureOf(facts.assessment, "training.driverMemory");
    return driver && facts.fits()
               ? StageMemoryChart::tr("nvidia-smi would show about %1.").arg(format::measure(*driver, "GB"))
               : QString();
}

QString subtitleOf(const training::Result& result, const QString& unit, std::size_t drawn)
{
    const training::StageMemory& fullest = *result.fullest();
    const QString kept = microBatchesText(fullest.microBatchesInFlight);
    if (drawn < result.stages.size())
        return StageMemoryChart::tr("memory per GPU [%1]; %2 of %3 stages; stage %4 keeps %5")
            .arg(unit)
            .arg(drawn)
            .arg(result.stages.size())
            .arg(fullest.stage + 1)
            .arg(kept);
    return StageMemoryChart::tr("memory per GPU [%1]; stage %2 keeps %3").arg(unit).arg(fullest.stage + 1).arg(kept);
}

} // namespace

double Column::height() const
{
    double highest = 0;
    for (const ColumnPart& part : parts)
        highest = std::max({highest, part.from, part.to});
    return highest;
}

ColumnChart stageMemoryChart(const LabFacts& facts)
{
    ColumnChart chart;
    chart.figure = QStringLiteral("training.memoryPerGpu");
    const training::Result* result = facts.training();
    if (result == nullptr || result->fullest() == nullptr) {
        chart.title = StageMemoryChart::tr("The memory need cannot be known yet");
        const QString missing = facts.missing();
        chart.empty =
            missing.isEmpty() ? StageMemoryChart::tr("This plan cannot be laid out: change it at the left.") : missing;
        return chart;
    }
    const Bytes need = result->fullest()->total;
    const format::UnitChoice unit = format::chooseUnit(Measure(std::max(result->capacity.value_or(need), need)), "GB");
    const std::vector<Part> parts = partsOf();
    const training::Result* before = facts.earlier().training();
    chart.most = need.in(Bytes(unit.scale));
    for (const std::size_t index : chosenStages(*result)) {
        const training::StageMemory& stage = result->stages[index];
        chart.columns.push_back(columnOf(stage, parts, unit));
        Column& column = chart.columns.back();
        column.tooMuch = result->capacity && stage.total > *result->capacity;
        if (before != nullptr && index < before->stages.size() && before->stages[index].total != stage.total) {
            column.before = before->stages[index].total.in(Bytes(unit.scale));
            chart.most = std::max(chart.most, *column.before);
        }
    }
    addLegend(chart, parts);
    chart.title = titleOf(*result, facts);
    chart.note = noteOf(facts);
    chart.subtitle = subtitleOf(*result, unit.unit, chart.columns.size());
    if (result->capacity) {
        chart.limit = result->capacity->in(Bytes(unit.scale));
        chart.limitText = StageMemoryChart::tr("capacity %1").arg(format::measure(*result->capacity, "GB"));
        chart.most = std::max(chart.most, *chart.limit);
    }
    return chart;
}

QString spoken(const ColumnChart& chart)
{
    QStringList lines{chart.subtitle};
    for (const Column& column : chart.columns)
        lines << column.tip;
    return lines.join(u'\n');
}

} // namespace cw::lab
