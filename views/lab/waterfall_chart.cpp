// SPDX-License-Identifier: GPL-3.0-or-later
// The model's losses as columns, from the peak in use down to what arrives: see training/step/step_shares.h.
#include "format/numbers.h"
#include "lab/column_chart.h"
#include "lab/plan_text.h"
#include "lab/schedule_text.h"
#include "training/step/step_shares.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

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
    if (figure == "training.optimizerLoss")
        return {WaterfallChart::tr("Optim."), WaterfallChart::tr("Optimizer"), &S::purple};
    return {WaterfallChart::tr("Fixed + strag."), WaterfallChart::tr("Fixed time of a step and stragglers"), &S::grey,
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
std::vector<Column> columnsOf(const training::StepContext& context, const training::StepTime& time)
{
    std::vector<Column> out{
        pillar(WaterfallChart::tr("Peak"), WaterfallChart::tr("Peak"), Fraction{1}, &look::Series::grey)};
    for (const training::UtilisationLoss& loss : training::utilisationLosses(context, time)) {
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
    out.push_back(pillar(WaterfallChart::tr("Delivered"), WaterfallChart::tr("Delivered"),
                         training::utilisationInUse(context, time), &look::Series::green));
    return out;
}

/// The waterfall starts at the peak of the units that multiply; the MFU of papers does not where these have fewer bits.
void addMessage(ColumnChart& chart, const LabFacts& facts)
{
    const training::StepTime& time = *facts.time();
    const training::StepContext& context = facts.step()->context;
    const bool fewerBits = context.usedPeak != context.peak16;
    const QString precision = nameOf(facts.stepInputs()->run.precision);
    const QString arrives = percentText(training::utilisationInUse(context, time).value);
    const QString from = format::measure(FlopsPerSecond(context.usedPeak), "TFLOP/s");
    const std::optional<Measure> arrived = figureOf(facts.assessment, "training.flopPerGpu");
    const QString to = arrived ? format::measure(*arrived, "TFLOP/s") : format::unknown();
    QStringList notes{time.parts.recompute > 0
                          ? WaterfallChart::tr("%1 → %2 per GPU.").arg(from, to)
                          : WaterfallChart::tr("%1 → %2 per GPU. Nothing is recomputed.").arg(from, to)};
    if (fewerBits) {
        chart.figure = QStringLiteral("training.precisionFlopUtilisation");
        chart.title = WaterfallChart::tr("%1 of the %2 peak arrives").arg(arrives, precision);
        chart.subtitle = WaterfallChart::tr("Waterfall [% of the dense %1 peak]").arg(precision);
        notes << WaterfallChart::tr("The MFU of papers, of the 16-bit peak, is %1.").arg(percentText(time.utilisation));
    } else {
        chart.title = WaterfallChart::tr("%1 of the peak arrives").arg(arrives);
        chart.subtitle = WaterfallChart::tr("MFU waterfall [% of the dense 16-bit peak]");
    }
    if (training::utilisationLosses(context, time).front().lost.value < 0)
        notes << WaterfallChart::tr("The count includes masked attention, which the kernels skip: alone they pass the "
                                    "peak.");
    chart.note = notes.join(u' ');
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
        const QString missing = facts.missing();
        chart.empty =
            missing.isEmpty() ? WaterfallChart::tr("There is no step time for this plan on these GPUs.") : missing;
        return chart;
    }
    chart.connected = true;
    chart.columns = columnsOf(facts.step()->context, *time);
    const LabFacts earlier = facts.earlier();
    if (const training::StepTime* before = earlier.time(); before != nullptr && before->step > 0)
        addGhosts(chart.columns, columnsOf(earlier.step()->context, *before));
    for (const Column& column : chart.columns)
        chart.most = std::max({100.0, chart.most, column.height(), column.before.value_or(0)});
    addMessage(chart, facts);
    return chart;
}

} // namespace cw::lab
