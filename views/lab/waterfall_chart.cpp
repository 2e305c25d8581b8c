// SPDX-License-Identifier: GPL-3.0-or-later
// Each column takes away what its share of the step's time costs, in this order: with kernels alone the GPUs would give
// a certain share of their peak; every further part of the time lowers it, and the last level is the MFU itself.
#include "format/numbers.h"
#include "lab/column_chart.h"
#include "lab/schedule_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

struct WaterfallChart {
    Q_DECLARE_TR_FUNCTIONS(WaterfallChart)
};

struct Loss {
    QString label;
    QString name;
    double seconds = 0;
    QColor look::Series::*colour = nullptr;
    Fill fill = Fill::Solid;
    bool always = false; ///< shown even where it costs nothing
};

std::vector<Loss> lossesOf(const training::StepParts& p)
{
    using S = look::Series;
    return {{WaterfallChart::tr("Kernels"), WaterfallChart::tr("Kernels below the peak"),
             p.matrices + p.attention + p.elementWise + p.head + p.hostWait + p.undivided, &S::vermilion, Fill::Solid,
             true},
            {WaterfallChart::tr("Bubble"), WaterfallChart::tr("Bubble, and waiting for the slowest stage"),
             p.bubble + p.imbalance, &S::grey, Fill::Hatched, true},
            {WaterfallChart::tr("TP"), WaterfallChart::tr("Exposed tensor-parallel communication"), p.tensor,
             &S::orange, Fill::Solid, true},
            {WaterfallChart::tr("PP"), WaterfallChart::tr("Exposed transfers between stages"), p.pipeline, &S::orange,
             Fill::Solid, false},
            {WaterfallChart::tr("CP"), WaterfallChart::tr("Exposed context-parallel communication"), p.context,
             &S::orange, Fill::Solid, false},
            {WaterfallChart::tr("EP"), WaterfallChart::tr("Exposed expert all-to-all"), p.experts, &S::orange,
             Fill::Solid, false},
            {WaterfallChart::tr("DP"), WaterfallChart::tr("Exposed gradient and weight traffic"), p.data, &S::orange,
             Fill::Solid, true},
            {WaterfallChart::tr("Recomp."), WaterfallChart::tr("Recomputed activations"), p.recompute, &S::yellow,
             Fill::Solid, false},
            {WaterfallChart::tr("Optim."), WaterfallChart::tr("Optimizer, fixed cost of a step, stragglers"),
             p.optimizer + p.fixed + p.stragglers, &S::purple, Fill::Solid, true}};
}

/// Points of utilisation below which a loss has no column of its own and goes into the next one.
constexpr double kWorthAColumn = 0.05;

QString points(double percent) { return QLocale().toString(percent, 'f', 1); }

QString signedPoints(double percent)
{
    const QString amount = points(std::abs(percent));
    return std::abs(percent) < 0.05 ? points(0)
           : percent > 0            ? QStringLiteral("−") + amount
                                    : QStringLiteral("+") + amount;
}

Column pillar(const QString& label, const QString& name, double percent, QColor look::Series::*colour)
{
    Column column;
    column.label = label;
    column.parts = {{name, 0, percent, colour, Fill::Solid, {}}};
    column.top = WaterfallChart::tr("%1 %").arg(percent >= 99.95 ? QLocale().toString(100) : points(percent));
    column.tip = WaterfallChart::tr("%1: %2 % of the peak").arg(name, points(percent));
    return column;
}

/// The steps down, without the ghost.
std::vector<Column> columnsOf(const training::StepTime& time)
{
    std::vector<Column> out{pillar(WaterfallChart::tr("Peak"), WaterfallChart::tr("Peak"), 100, &look::Series::grey)};
    const double useful = time.utilisation * time.step; // the time that the model's FLOP take at the peak
    double passed = 0;
    double level = 100;
    for (const Loss& loss : lossesOf(time.parts)) {
        passed += loss.seconds;
        const double next = passed > 0 ? 100 * useful / passed : level;
        if (level - next <= kWorthAColumn && !loss.always)
            continue;
        Column column;
        column.label = loss.label;
        column.parts = {{loss.name, next, level, loss.colour, loss.fill, {}}};
        column.top = signedPoints(level - next);
        column.tip = WaterfallChart::tr("%1: %2 of a step, %3 points of utilisation")
                         .arg(loss.name, secondsText(loss.seconds), signedPoints(level - next));
        out.push_back(column);
        level = next;
    }
    out.push_back(
        pillar(WaterfallChart::tr("Delivered"), WaterfallChart::tr("Delivered"), level, &look::Series::green));
    return out;
}

/// Each column as it was before, where it has moved.
void addGhosts(std::vector<Column>& columns, const std::vector<Column>& earlier)
{
    for (Column& column : columns) {
        const auto old = std::ranges::find(earlier, column.label, &Column::label);
        if (old == earlier.end())
            continue;
        const ColumnPart& was = old->parts.front();
        const ColumnPart& now = column.parts.front();
        if (std::abs(was.from - now.from) < kWorthAColumn && std::abs(was.to - now.to) < kWorthAColumn)
            continue;
        column.before = was.to;
        column.beforeFrom = was.from;
    }
}

} // namespace

ColumnChart waterfallChart(const LabFacts& facts)
{
    ColumnChart chart;
    chart.figure = QStringLiteral("training.modelFlopUtilisation");
    const training::StepTime* time = facts.time();
    if (time == nullptr || !(time->step > 0)) {
        chart.title = WaterfallChart::tr("The utilisation cannot be known yet");
        chart.empty = WaterfallChart::tr("There is no step time for this plan on these GPUs.");
        return chart;
    }
    chart.connected = true;
    chart.columns = columnsOf(*time);
    if (const training::StepTime* before = facts.earlier().time(); before != nullptr && before->step > 0)
        addGhosts(chart.columns, columnsOf(*before));
    for (const Column& column : chart.columns)
        chart.most = std::max({100.0, chart.most, column.height(), column.before.value_or(0)});
    const double peak = facts.step()->context.peak16;
    chart.title = WaterfallChart::tr("%1 of the peak arrives").arg(percentText(time->utilisation));
    chart.subtitle = WaterfallChart::tr("MFU waterfall [% of the dense 16-bit peak]");
    const QString from = format::measure(FlopsPerSecond(peak), "TFLOP/s");
    const QString to = format::measure(FlopsPerSecond(peak * time->utilisation), "TFLOP/s");
    chart.note = time->parts.recompute > 0
                     ? WaterfallChart::tr("%1 → %2 per GPU").arg(from, to)
                     : WaterfallChart::tr("%1 → %2 per GPU. Nothing is recomputed.").arg(from, to);
    return chart;
}

} // namespace cw::lab
