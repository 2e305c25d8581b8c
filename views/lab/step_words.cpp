// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/step_words.h"

#include "format/numbers.h"
#include "format/unbroken.h"
#include "lab/schedule_text.h"
#include "training/step/checked_region.h"
#include "training/step/link_rates.h"
#include "training/step/step_shares.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace cw::lab {
namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

QString bytes(Bytes amount) { return format::measure(amount, "GB"); }

Paragraph whatHappens(const LabFacts& facts, const training::Result& training)
{
    const design::TrainingChoice& job = facts.choice();
    const design::ParallelPlan& plan = job.plan;
    const int layers = training.stages.front().layers;
    const QString micro = microBatchesText(training.microBatches.value_or(1));
    QString text;
    if (plan.pipelineParallel > 1)
        text = StepWords::tr("Each of the %1 pipeline stages holds about %2 of the %3 layers. A step sends %4 of %Ln "
                             "sequence(s) each through the stages, one after another, forward and then back.",
                             nullptr, job.microBatch)
                   .arg(plan.pipelineParallel)
                   .arg(layers)
                   .arg(training.shape.layers)
                   .arg(micro);
    else
        text = StepWords::tr("Every GPU takes part in all %1 layers and works off %2 of %Ln sequence(s) each, one after "
                             "another.",
                             nullptr, job.microBatch)
                   .arg(training.shape.layers)
                   .arg(micro);
    if (plan.tensorParallel > 1)
        text += u' ' + StepWords::tr("Each layer is split over %1 GPUs, which exchange their parts twice in every "
                                     "forward and twice in every backward.")
                           .arg(plan.tensorParallel);
    if (plan.dataParallel > 1)
        text +=
            u' ' +
            StepWords::tr("%1 replicas do the same on other data and add up their gradients.").arg(plan.dataParallel);
    return {StepWords::tr("What happens in a step"), text, std::nullopt};
}

/// What hides tensor-parallel traffic inside a node; across nodes nothing does.
QString exposureText(const training::StepContext& context)
{
    if (context.tensorExposed >= 1)
        return StepWords::tr("Nothing hides its traffic, inside a node or across.");
    return StepWords::tr("Inside a node computation hides its traffic but for %1; across nodes all of it is exposed.")
        .arg(percentText(context.tensorExposed));
}

/// Tensor parallel beyond the links inside a node is the classical way to lose: say it where it happens.
std::optional<Paragraph> whySlow(const LabFacts& facts, const training::StepTime& time)
{
    const training::StepInputs& inputs = *facts.stepInputs();
    const double domain = inputs.chip.scaleUpDomain;
    if (inputs.plan.tensor <= domain)
        return std::nullopt;
    const training::StepContext& context = facts.step()->context;
    const auto shares = training::sharesOf(time);
    const auto share = std::ranges::find(shares, std::string_view("training.tensorTime"), &training::StepShare::figure);
    if (share == shares.end())
        return std::nullopt;
    const auto rate = [](double bytesPerSecond) { return format::measure(BytesPerSecond(bytesPerSecond), "GB/s"); };
    return Paragraph{
        StepWords::tr("Why tensor parallel is slow here"),
        StepWords::tr("TP %1 leaves the scale-up domain of %2 GPUs. %3 The exchange comes twice in every "
                      "pass of every layer, and a ring gets %4 between nodes instead of %5 inside. That is "
                      "%6 of each step, %7 of the step time. TP up to %2 stays inside.")
            .arg(wholeText(inputs.plan.tensor), wholeText(domain), exposureText(context),
                 rate(training::rateOf(context, inputs.plan, network::GroupKind::Tensor)),
                 rate(context.profile.inside * context.insideEfficiency), secondsText(share->time.base()),
                 percentText(share->share.value)),
        std::nullopt};
}

/// Traffic of one kind that costs much, and what to turn against it.
struct CostlyTraffic {
    std::string_view figure; ///< of the loss
    QString heading;
    QString cause; ///< %2 = seconds of a step, %3 = share of the peak, %4 = GPUs of a scale-up domain
};

constexpr double kMuch = 0.10; ///< of the peak: the loss that deserves a paragraph

std::vector<CostlyTraffic> trafficOf(const training::StepInputs& inputs)
{
    const training::StepPlan& plan = inputs.plan;
    const bool gathers = plan.sharding == training::StepSharding::Parameters;
    return {{"training.dataLoss", StepWords::tr("Why data parallel is slow here"),
             gathers
                 ? StepWords::tr("ZeRO 3 gathers the weights from %1 replicas in every micro-batch, and what their "
                                 "work cannot hide is %2 of each step and costs %3 of the peak. Larger micro-batches, "
                                 "ZeRO 1 where memory allows, or fewer replicas with more TP or PP leave less.")
                       .arg(wholeText(plan.data))
                 : StepWords::tr("Adding up the gradients of %1 replicas takes longer than the work that could hide "
                                 "it: %2 of each step stay and cost %3 of the peak. A larger batch spreads it over "
                                 "more work; fewer replicas with more TP or PP leave fewer gradients to each GPU.")
                       .arg(wholeText(plan.data))},
            {"training.expertLoss", StepWords::tr("Why expert parallel is slow here"),
             StepWords::tr("Every token travels to its experts among %1 GPUs and back in every layer: %2 of each step "
                           "stay exposed and cost %3 of the peak. With EP × TP up to %4 it stays inside a node.")
                 .arg(wholeText(plan.expert))},
            {"training.contextLoss", StepWords::tr("Why context parallel is slow here"),
             StepWords::tr("Keys and values go round %1 GPUs in every layer, longer than attention takes: %2 of each "
                           "step stay exposed and cost %3 of the peak. A smaller CP, or TP × CP up to %4, which stays "
                           "inside a node, leaves less.")
                 .arg(wholeText(plan.context))}};
}

void addCostlyTraffic(std::vector<Paragraph>& out, const LabFacts& facts, const training::StepTime& time)
{
    const auto losses = training::utilisationLosses(facts.step()->context, time);
    for (const CostlyTraffic& each : trafficOf(*facts.stepInputs())) {
        const auto loss = std::ranges::find(losses, each.figure, &training::UtilisationLoss::figure);
        if (loss == losses.end() || loss->lost.value <= kMuch)
            continue;
        QString text = each.cause.arg(secondsText(loss->time.base()), percentText(loss->lost.value));
        if (each.figure != "training.dataLoss")
            text = text.arg(wholeText(facts.stepInputs()->chip.scaleUpDomain));
        out.push_back({each.heading, text, std::nullopt});
    }
}

Paragraph whyBubble(const LabFacts& facts, const training::Result& training)
{
    const design::ParallelPlan& plan = facts.choice().plan;
    if (plan.pipelineParallel == 1)
        return {StepWords::tr("No bubble"),
                StepWords::tr("With one stage nobody waits for another stage. The price is memory: every GPU holds a "
                              "part of all layers."),
                std::nullopt};
    QString text =
        StepWords::tr("The last stage waits for its first work, and the first stage waits while the last "
                      "results travel back. The share depends only on stages, micro-batches and chunks: more "
                      "micro-batches or interleaving make it smaller.");
    if (training.bubble && training.bubbleOverhead)
        text += u' ' + StepWords::tr("It is %1 of the pipeline's time; the same time is %2 of the ideal time, "
                                     "(p − 1)/(v·m).")
                           .arg(percentText(*training.bubble), percentText(*training.bubbleOverhead));
    return {StepWords::tr("Why the bubble"), text, trainingCard(facts, "training.bubble")};
}

Paragraph whyMemory(const LabFacts& facts, const training::Result& training)
{
    const training::StageMemory& stage = *training.fullest();
    const design::ParallelPlan& plan = facts.choice().plan;
    QString text =
        StepWords::tr("Stage %1 with its %Ln layer(s) keeps activations: %2. They take %3, weights %4, gradients %5.",
                      nullptr, stage.layers)
            .arg(stage.stage + 1)
            .arg(microBatchesText(stage.microBatchesInFlight))
            .arg(bytes(stage.activations), bytes(stage.weights), bytes(stage.gradients));
    text += u' ' + (plan.zeroStage > 0
                        ? StepWords::tr("ZeRO-%1 splits the optimizer state over %2 replicas: %3 are left here.")
                              .arg(plan.zeroStage)
                              .arg(wholeText(training.shards))
                              .arg(bytes(stage.optimizer))
                        : StepWords::tr("The optimizer state is kept whole on every replica: %1. ZeRO would split it.")
                              .arg(bytes(stage.optimizer)));
    return {StepWords::tr("Why %1").arg(bytes(stage.total)), text, std::nullopt};
}

/// Of which kind the prediction is; its error depends on it.
QString familyOf(const training::StepInputs& inputs)
{
    using training::Unchecked;
    const catalog::TrainingChecked& checked = inputs.constants.checked;
    switch (training::whyUnchecked(inputs.model, inputs.chip, inputs.run, inputs.plan, inputs.constants)) {
    case Unchecked::No:
        break;
    case Unchecked::Chip:
        return StepWords::tr("No training step was ever published for this generation of GPU: its constants are those "
                             "of its relatives.");
    case Unchecked::Architecture:
        return StepWords::tr("Other layers stand in for those of this model.");
    case Unchecked::Gpus:
        return StepWords::tr("No published step used more than %1 GPUs.")
            .arg(wholeText(inputs.constants.step.mostGpus.value));
    case Unchecked::VirtualStages:
        return StepWords::tr("No published step interleaved more than %1 chunks of a stage.")
            .arg(wholeText(inputs.constants.step.mostVirtualStages.value));
    case Unchecked::Parameters:
        return StepWords::tr("No published step trained a model of this size.");
    case Unchecked::Sequence:
        return StepWords::tr("Published steps have sequences of %1 to %2 tokens.")
            .arg(wholeText(checked.leastSequence.value), wholeText(checked.mostSequence.value));
    case Unchecked::Software:
        return StepWords::tr("No published step of this software was compared.");
    case Unchecked::Precision:
        return StepWords::tr("No published step in this precision was compared.");
    }
    if (inputs.run.stackFactor != 1)
        return StepWords::tr("Known software and cluster: one measured step of it was typed in.");
    return inputs.model.experts > 0
               ? StepWords::tr("The method was compared on published runs of this kind, models with experts; your own "
                               "software and cluster were not measured yet.")
               : StepWords::tr(
                     "The method was compared on published runs of this kind, dense models; your own software "
                     "and cluster were not measured yet.");
}

/// Forward, loss, backward, update: what the fullest stage holds at the height of each.
Paragraph trainingLoop(const LabFacts& facts)
{
    const auto figure = [&facts](const char* id) { return figureOf(facts.assessment, id); };
    const auto held = [&figure](const char* id) { return format::measure(figure(id), "GB"); };
    const std::optional<Measure> backward = figure("training.memoryBackward");
    const std::optional<Measure> update = figure("training.memoryUpdate");
    const bool copiesPeak = backward && update && update->base > backward->base;
    const QStringList lines{
        StepWords::tr("<b>Forward</b>: weights, gradients and optimizer state stay all the time; activations grow, up "
                      "to %1.")
            .arg(held("training.memoryForward")),
        StepWords::tr("<b>Loss</b>: the last stage holds the logits of one micro-batch besides: %1.")
            .arg(held("training.memoryLoss")),
        (copiesPeak ? StepWords::tr("<b>Backward</b>: gradients are added up while activations are used up; at its "
                                    "beginning %1.")
                    : StepWords::tr("<b>Backward</b>: gradients are added up while activations are used up; its "
                                    "beginning is the peak, %1."))
            .arg(held("training.memoryBackward")),
        (copiesPeak ? StepWords::tr("<b>Update</b>: the optimizer turns gradients into new weights; no activations are "
                                    "left, but its own copies make it the peak, %1.")
                    : StepWords::tr("<b>Update</b>: the optimizer turns gradients into new weights; no activations are "
                                    "left, %1."))
            .arg(held("training.memoryUpdate"))};
    return {StepWords::tr("The training loop, and what its fullest GPU holds"), lines.join(QStringLiteral("<br>")),
            std::nullopt};
}

} // namespace

std::optional<explain::Explanation> trainingCard(const LabFacts& facts, std::string_view figure)
{
    if (facts.training() == nullptr)
        return std::nullopt;
    for (const auto& card : training::cards()) {
        if (figure == card.figure)
            return explain::read(card, *facts.trainingInputs(), *facts.training());
    }
    return std::nullopt;
}

std::vector<Paragraph> stepWords(const LabFacts& facts)
{
    const training::Result* training = facts.training();
    if (const QString missing = facts.missing(); !missing.isEmpty())
        return {{StepWords::tr("What is missing"), missing, std::nullopt}};
    if (training == nullptr || training->stages.empty() || training->fullest() == nullptr)
        return {{StepWords::tr("What happens in a step"),
                 StepWords::tr("Nothing can be said of this plan yet: it cannot be laid out."), std::nullopt}};
    std::vector<Paragraph> out{whatHappens(facts, *training)};
    if (const training::StepTime* time = facts.time()) {
        if (const auto slow = whySlow(facts, *time))
            out.push_back(*slow);
        addCostlyTraffic(out, facts, *time);
    }
    out.push_back(whyBubble(facts, *training));
    out.push_back(whyMemory(facts, *training));
    return out;
}

std::optional<Paragraph> loopWords(const LabFacts& facts)
{
    const training::Result* training = facts.training();
    if (training == nullptr || training->stages.empty() || training->fullest() == nullptr || !facts.missing().isEmpty())
        return std::nullopt;
    return trainingLoop(facts);
}

std::optional<Certainty> certaintyOf(const LabFacts& facts)
{
    if (facts.time() == nullptr)
        return std::nullopt;
    const training::StepResult& step = *facts.step();
    const training::StepInputs& inputs = *facts.stepInputs();
    const assess::Figure* figure = facts.assessment->figure("training.stepTime");
    Certainty out;
    out.validated = figure != nullptr && figure->validated;
    out.badge = out.validated ? StepWords::tr("validated") : StepWords::tr("estimate");
    const QString steps = wholeText(inputs.constants.step.comparedSteps.value);
    const QString band = StepWords::tr("±%1 on average; nine of ten such predictions are within ±%2.")
                             .arg(format::unbroken(percentText(step.band)), format::unbroken(percentText(step.ninth)));
    out.text = StepWords::tr("%1 %2 The method was compared with %3 published steps, and with those of each laboratory "
                             "by a fit that had not seen them.")
                   .arg(familyOf(inputs), band, steps);
    if (inputs.run.stackFactor == 1)
        return out;
    const QString factor = QLocale().toString(inputs.run.stackFactor, 'g', 3);
    const std::optional<Seconds> measured = facts.choice().measuredStep;
    out.calibrated = measured
                         ? StepWords::tr("Calibrated on your measured step of %1: every step time is multiplied by %2.")
                               .arg(secondsText(measured->base()), factor)
                         : StepWords::tr("Calibrated: every step time is multiplied by %1.").arg(factor);
    return out;
}

} // namespace cw::lab
