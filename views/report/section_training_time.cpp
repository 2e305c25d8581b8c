// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/assessment.h"
#include "assess/explain.h"
#include "format/numbers.h"
#include "format/words.h"
#include "lab/step_words.h"
#include "plots/bar_chart.h"
#include "report/plot_pictures.h"
#include "report/report_text.h"
#include "report/sections.h"
#include "training/step/step_shares.h"

#include <algorithm>

namespace cw::report {
namespace {

constexpr double kStepBarHeight = 116;
constexpr double kNoticeHeight = 40;

QString switchedOn(bool on) { return on ? Report::tr("yes") : Report::tr("no"); }

QString nameOf(catalog::TrainingSoftware software)
{
    using enum catalog::TrainingSoftware;
    switch (software) {
    case Megatron2021:
        return QStringLiteral("Megatron-LM 2021");
    case Megatron2022:
        return QStringLiteral("Megatron-LM 2022");
    case MegatronCore:
        return QStringLiteral("Megatron-Core");
    case Fsdp:
        return QStringLiteral("PyTorch FSDP");
    case Torchtitan:
        return QStringLiteral("torchtitan");
    case DeepSpeed2021:
        return QStringLiteral("DeepSpeed 2021");
    case Nanotron:
        return QStringLiteral("nanotron");
    }
    return {};
}

QString nameOf(design::Recompute recompute)
{
    switch (recompute) {
    case design::Recompute::None:
        return Report::tr("none");
    case design::Recompute::Selective:
        return Report::tr("selective");
    case design::Recompute::Full:
        return Report::tr("full");
    }
    return {};
}

QString nameOf(training::StepPrecision precision)
{
    switch (precision) {
    case training::StepPrecision::Bits16:
        return Report::tr("16 bits");
    case training::StepPrecision::Fp8:
        return QStringLiteral("FP8");
    case training::StepPrecision::Fp8RowWise:
        return Report::tr("FP8, row by row");
    case training::StepPrecision::MxFp8:
        return QStringLiteral("MXFP8");
    case training::StepPrecision::NvFp4:
        return QStringLiteral("NVFP4");
    case training::StepPrecision::Unmodelled:
        return format::unknown();
    }
    return {};
}

void planTable(PageFlow& flow, const assess::Assessment& assessment)
{
    const design::TrainingChoice& choice = assessment.training->inputs.choice;
    const design::ParallelPlan& plan = choice.plan;
    const QString precision = assessment.step ? nameOf(assessment.step->inputs.run.precision) : format::unknown();
    flow.heading(Report::tr("Parallel plan"));
    flow.table(
        {{Report::tr("Choice"), 3},
         {Report::tr("Value"), 2, true, true},
         {Report::tr("Choice"), 3},
         {Report::tr("Value"), 2, true, true}},
        {{Report::tr("Tensor parallel"), format::count(plan.tensorParallel), Report::tr("Software"),
          nameOf(choice.software)},
         {Report::tr("Pipeline parallel"), format::count(plan.pipelineParallel), Report::tr("Precision"), precision},
         {Report::tr("Virtual stages"), format::count(plan.virtualPipeline), Report::tr("Sequence length"),
          format::count(choice.sequence)},
         {Report::tr("Data parallel"), format::count(plan.dataParallel), Report::tr("Micro-batch"),
          format::count(choice.microBatch)},
         {Report::tr("Context parallel"), format::count(plan.contextParallel), Report::tr("Global batch"),
          format::count(choice.globalBatch)},
         {Report::tr("Expert parallel"), format::count(plan.expertParallel), Report::tr("Training tokens"),
          format::number(static_cast<double>(choice.tokens))},
         {Report::tr("ZeRO stage"), format::count(plan.zeroStage), Report::tr("Recompute"), nameOf(choice.recompute)},
         {Report::tr("Sequence parallel"), switchedOn(plan.sequenceParallel), Report::tr("FlashAttention"),
          switchedOn(choice.flashAttention)}});
}

/// Why there is no step time, or nothing.
QString obstacleOf(const assess::Assessment& assessment)
{
    if (!assessment.training)
        return Report::tr("The catalog does not have the language model of this design, so no step time can be said.");
    if (!assessment.step)
        return Report::tr("No GPU stands in a rack yet, so no step time can be said.");
    if (!assessment.step->result.time)
        return format::words(training::textKey(assessment.step->result.obstacle));
    return {};
}

void resultTable(PageFlow& flow, const ReportContent& content)
{
    std::vector<QStringList> rows;
    for (const char* id :
         {"training.stepTime", "training.modelFlopUtilisation", "training.tokensPerSecond", "training.trainingTime",
          "training.energy", "training.energyPerToken", "training.busyShare"}) {
        const assess::Figure* figure = content.assessment.figure(id);
        if (figure == nullptr)
            continue;
        rows.push_back({format::words(figure->title), format::value(*figure), bandOf(*figure)});
    }
    flow.heading(Report::tr("What the plan achieves"));
    flow.table({{Report::tr("Figure"), 5}, {Report::tr("Value"), 2, true, true}, {Report::tr("Low – high"), 2, true}},
               rows);
}

void partsTable(PageFlow& flow, const assess::Assessment& assessment)
{
    const std::vector<training::StepShare> shares = training::sharesOf(*assessment.step->result.time);
    if (shares.empty())
        return;
    std::vector<QStringList> rows;
    for (const training::StepShare& part : shares) {
        const assess::Figure* figure = assessment.figure(part.figure);
        rows.push_back({figure != nullptr ? format::words(figure->title) : QString(), format::measure(part.time, "s"),
                        format::measure(Measure(part.share), "%")});
    }
    flow.table({{Report::tr("Part of a step"), 5},
                {Report::tr("Time"), 2, true, true},
                {Report::tr("Share of the step"), 2, true}},
               rows);
}

/// The same idle time, as two literatures print it.
void bubbleTable(PageFlow& flow, const ReportContent& content)
{
    flow.heading(Report::tr("Pipeline bubble, by both definitions"));
    flow.table({{Report::tr("Definition"), 4}, {Report::tr("Formula"), 3}, {Report::tr("Value"), 2, true, true}},
               {{Report::tr("Share of the pipeline's time"), QStringLiteral("(p − 1) / (v·m + p − 1)"),
                 valueOf(content, "training.bubble")},
                {Report::tr("Share of the ideal time"), QStringLiteral("(p − 1) / (v·m)"),
                 valueOf(content, "training.bubbleOverhead")}});
    flow.paragraph(
        Report::tr("p stages, v chunks of each, m = %1 micro-batches a step. Both count the same idle time of "
                   "equal stages; stages that differ wait longer.")
            .arg(valueOf(content, "training.microBatches")),
        Style::Caption);
}

void conventionTable(PageFlow& flow, const assess::Assessment& assessment)
{
    std::vector<QStringList> rows;
    for (const training::PrintedUtilisation& one :
         training::printedUtilisations(assessment.step->inputs, assessment.step->result))
        rows.push_back({format::words(one.convention), format::measure(one.perToken, "FLOP/token"),
                        format::measure(Measure(one.utilisation), "%"),
                        format::measure(one.perAccelerator, "TFLOP/s")});
    flow.heading(Report::tr("The same step in other papers' conventions"));
    flow.table({{Report::tr("FLOP counted"), 5},
                {Report::tr("Per token"), 2, true},
                {Report::tr("Utilisation"), 1.5, true, true},
                {Report::tr("Per GPU"), 2, true}},
               rows);
    flow.paragraph(Report::tr("This report uses the first line: 6 FLOP for each weight that multiplies a token, the "
                              "vocabulary once, full attention, nothing recomputed, over the dense 16-bit peak."),
                   Style::Caption);
}

/// How far the step time can be trusted, in the words of the laboratory.
void certainty(PageFlow& flow, const ReportContent& content)
{
    // The facts share what the report only borrows: an empty owner keeps nothing alive.
    const std::shared_ptr<void> borrowed;
    const lab::LabFacts facts{
        {borrowed, &content.design}, {borrowed, &content.catalog}, {borrowed, &content.assessment}, nullptr};
    const std::optional<lab::Certainty> known = lab::certaintyOf(facts);
    if (!known)
        return;
    flow.heading(Report::tr("How sure is this?"));
    flow.paragraph(known->validated
                       ? Report::tr("Validated: runs of this kind of GPU and size were compared with measurements.")
                       : Report::tr("Estimate: no published run of this kind was compared with the method."),
                   Style::Strong);
    flow.paragraph(known->text);
    if (!known->calibrated.isEmpty())
        flow.paragraph(known->calibrated);
}

/// Of the step and what follows from it; the memory section has the rest of the training.
bool isOfTheStep(std::string_view figure)
{
    if (figure == "training.energy" || figure == "training.energyPerToken")
        return true;
    return std::ranges::any_of(training::stepCards(), [figure](const auto& card) { return figure == card.figure; });
}

} // namespace

bool isOfMemory(std::string_view figure) { return figure.starts_with("training.") && !isOfTheStep(figure); }

void writeTrainingTime(PageFlow& flow, const ReportContent& content)
{
    const assess::Assessment& assessment = content.assessment;
    if (content.design.workload->purpose == design::Purpose::Inference)
        return;
    const QString obstacle = obstacleOf(assessment);
    const QString name = Report::tr("Training time");
    flow.section(name, obstacle.isEmpty() ? Report::tr("A step takes %1; %2 of the peak arrives")
                                                .arg(valueOf(content, "training.stepTime"),
                                                     valueOf(content, "training.modelFlopUtilisation"))
                                          : QString());
    if (!obstacle.isEmpty())
        flow.paragraph(obstacle, Style::Strong);
    if (assessment.training)
        planTable(flow, assessment);
    if (obstacle.isEmpty()) {
        resultTable(flow, content);
        const plots::BarChart chart = plots::stepChart(assessment);
        flow.figure(chart.title, chart.subtitle, chart.empty.isEmpty() ? kStepBarHeight : kNoticeHeight,
                    [&chart](QPainter& painter, const QRectF& into) { drawBars(painter, into, chart); });
        partsTable(flow, assessment);
    }
    if (assessment.training)
        bubbleTable(flow, content);
    if (obstacle.isEmpty()) {
        conventionTable(flow, assessment);
        certainty(flow, content);
        figureTable(flow, content, isOfTheStep); // without a step time they would all be unknown
    }
}

} // namespace cw::report
