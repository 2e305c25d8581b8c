// SPDX-License-Identifier: GPL-3.0-or-later
// The model's losses as columns, from the peak down to the MFU: see training/step/step_shares.h.
#include "format/numbers.h"
#include "lab/column_chart.h"
#include "lab/schedule_text.h"
#include "training/step/step_shares.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cw::lab {
namespace {

struct WaterfallChart {
    Q_DECLARE_TR_FUNCTIONS(WaterfallChart)
};

/// How a loss of the model looks.
struct Face {
    QString label;
    QString name;
    QColor look::Series::*colour = nullptr;
    Fill fill = Fill::Solid;
    bool always = false; ///< shown even where it costs nothing
};

Face faceOf(std::string_view figure)
{
    using S = look::Series;
    if (figure == "training.kernelLoss")
        return {WaterfallChart::tr("Kernels"), WaterfallChart::tr("Kernels below the peak"), &S::vermilion, Fill::Solid,
                true};
    if (figure == "training.bubbleLoss")
        return {WaterfallChart::tr("Bubble"), WaterfallChart::tr("Bubble, and waiting for the slowest stage"), &S::grey,
                Fill::Hatched, true};
    if (figure == "training.tensorLoss")
        return {WaterfallChart::tr("TP"), WaterfallChart::tr("Exposed tensor-parallel communication"), &S::orange,
                Fill::Solid, true};
    if (figure == "training.pipelineLoss")
        return {WaterfallChart::tr("PP"), WaterfallChart::tr("Exposed transfers between stages"), &S::orange};
    if (figure == "training.contextLoss")
        return {WaterfallChart::tr("CP"), WaterfallChart::tr("Exposed context-parallel communication"), &S::orange};
    if (figure == "training.expertLoss")
        return {WaterfallChart::tr("EP"), WaterfallChart::tr("Exposed expert all-to-all"), &S::orange};
    if (figure == "training.dataLoss")
        return {WaterfallChart::tr("DP"), WaterfallChart::tr("Exposed gradient and weight traffic"), &S::orange,
                Fill::Solid, true};
    if (figure == "training.recomputeLoss")
        return {WaterfallChart::tr("Recomp."), WaterfallChart::tr("Recomputed activations"), &S::yellow};
    return {WaterfallChart::tr("Optim."), WaterfallChart::tr("Optimizer, fixed cost of a step, stragglers"), &S::purple,
            Fill::Solid, true};
}

/// Points of utilisation below which a loss has no column of its own: too low to be seen.
constexpr double kWorthAColumn = 0.05;

/// The axis counts points of the peak.
double pointsOf(Fraction share) { return 100 * share.value; }

QString points(double percent) { return QLocale().toString(percent, 'f', 1); }

QString signedPoints(double percent)
{
    const QString amount = points(std::abs(percent));
    return std::abs(percent) < kWorthAColumn ? points(0)
           : percent > 0                     ? QStringLiteral("−") + amount
                                             : QStringLiteral("+") + amount;
}

Column pillar(const QString& label, const QString& name, Fraction share, QColor look::Series::*colour)
{
    const double percent = pointsOf(share);
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
    std::vector<Column> out{
        pillar(WaterfallChart::tr("Peak"), WaterfallChart::tr("Peak"), Fraction{1}, &look::Series::grey)};
    for (const training::UtilisationLoss& loss : training::utilisationLosses(time)) {
        const double lost = pointsOf(loss.lost);
        const Face face = faceOf(loss.figure);
        if (lost <= kWorthAColumn && !face.always)
            continue;
        Column column;
        column.label = face.label;
        column.parts = {{face.name, pointsOf(loss.to), pointsOf(loss.from), face.colour, face.fill, {}}};
        column.top = signedPoints(lost);
        column.tip = WaterfallChart::tr("%1: %2 of a step, %3 points of utilisation")
                         .arg(face.name, secondsText(loss.time.base()), signedPoints(lost));
        out.push_back(column);
    }
    out.push_back(pillar(WaterfallChart::tr("Delivered"), WaterfallChart::tr("Delivered"), Fraction{time.utilisation},
                         &look::Series::green));
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
        if (was.to - was.from < kWorthAColumn) // nothing to see of it
            continue;
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
    const std::optional<Measure> arrived = figureOf(facts.assessment, "training.flopPerGpu");
    const QString to = arrived ? format::measure(*arrived, "TFLOP/s") : format::unknown();
    chart.note = time->parts.recompute > 0
                     ? WaterfallChart::tr("%1 → %2 per GPU").arg(from, to)
                     : WaterfallChart::tr("%1 → %2 per GPU. Nothing is recomputed.").arg(from, to);
    return chart;
}

} // namespace cw::lab
