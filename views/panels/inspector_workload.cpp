// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::Workload;
namespace limits = design::limits;

/// A change of the workload that cannot fail.
Change onWorkload(std::function<void(Workload&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        Workload workload = *d.workload;
        change(workload);
        return design::setWorkload(d, workload);
    };
}

InspectorField planField(const QString& label, int design::ParallelPlan::*member, const Design& d)
{
    return integerField(label, one(format::count((*d.workload).training.plan.*member)), limits::kRanks, "edit.plan",
                        [member](std::int64_t count) {
                            return onWorkload(
                                [member, count](Workload& w) { w.training.plan.*member = static_cast<int>(count); });
                        });
}

InspectorField trainingField(const QString& label, int design::TrainingChoice::*member, const Design& d)
{
    return integerField(label, one(format::count((*d.workload).training.*member)), limits::kTrained, "edit.workload",
                        [member](std::int64_t count) {
                            return onWorkload(
                                [member, count](Workload& w) { w.training.*member = static_cast<int>(count); });
                        });
}

template <class Value>
InspectorField enumField(const QString& label, Value value, const QStringList& labels,
                         std::function<void(Workload&, Value)> set)
{
    return choiceField(label, one(number(static_cast<int>(value))), numbered(labels), "edit.workload",
                       [set](const std::string& id) {
                           const auto chosen = static_cast<Value>(std::stoi(id));
                           return onWorkload([set, chosen](Workload& w) { set(w, chosen); });
                       });
}

void addTraining(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::TrainingChoice& training = (*d.workload).training;
    fields.push_back(heading(Inspector::tr("Training")));
    fields.push_back(choiceField(
        Inspector::tr("Model"), one(text(training.model)), choicesOf(catalog.languageModels), "edit.workload",
        [](const std::string& id) { return onWorkload([id](Workload& w) { w.training.model = id; }); }));
    fields.push_back(planField(Inspector::tr("Tensor (TP)"), &design::ParallelPlan::tensorParallel, d));
    fields.push_back(planField(Inspector::tr("Pipeline (PP)"), &design::ParallelPlan::pipelineParallel, d));
    fields.push_back(planField(Inspector::tr("Data (DP)"), &design::ParallelPlan::dataParallel, d));
    fields.push_back(planField(Inspector::tr("Context (CP)"), &design::ParallelPlan::contextParallel, d));
    fields.push_back(planField(Inspector::tr("Expert (EP)"), &design::ParallelPlan::expertParallel, d));
    fields.push_back(planField(Inspector::tr("Interleave"), &design::ParallelPlan::virtualPipeline, d));
    fields.push_back(choiceField(
        Inspector::tr("ZeRO level"), one(number(training.plan.zeroStage)),
        numbered({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), Inspector::tr("3 (FSDP)")}),
        "edit.plan", [](const std::string& id) {
            const int stage = std::stoi(id);
            return onWorkload([stage](Workload& w) { w.training.plan.zeroStage = stage; });
        }));
    fields.push_back(
        flagField(Inspector::tr("Seq. parallel"), training.plan.sequenceParallel, "edit.plan",
                  [](bool on) { return onWorkload([on](Workload& w) { w.training.plan.sequenceParallel = on; }); }));
    fields.push_back(trainingField(Inspector::tr("Sequence"), &design::TrainingChoice::sequence, d));
    fields.push_back(trainingField(Inspector::tr("Micro-batch"), &design::TrainingChoice::microBatch, d));
    fields.push_back(enumField<catalog::Precision>(
        Inspector::tr("Precision"), training.compute,
        {QStringLiteral("FP64"), QStringLiteral("FP32"), QStringLiteral("TF32"), QStringLiteral("BF16"),
         QStringLiteral("FP16"), QStringLiteral("FP8"), QStringLiteral("FP6"), QStringLiteral("FP4"),
         QStringLiteral("INT8"), QStringLiteral("INT4")},
        [](Workload& w, catalog::Precision v) { w.training.compute = v; }));
    fields.push_back(enumField<catalog::TrainingSoftware>(
        Inspector::tr("Software"), training.software,
        {QStringLiteral("Megatron-LM 2021"), QStringLiteral("Megatron-LM 2022"), QStringLiteral("Megatron-Core"),
         QStringLiteral("PyTorch FSDP"), QStringLiteral("torchtitan"), QStringLiteral("DeepSpeed 2021"),
         QStringLiteral("nanotron")},
        [](Workload& w, catalog::TrainingSoftware v) { w.training.software = v; }));
    fields.push_back(
        enumField<design::Recompute>(Inspector::tr("Recompute"), training.recompute,
                                     {Inspector::tr("none"), Inspector::tr("selective"), Inspector::tr("full")},
                                     [](Workload& w, design::Recompute v) { w.training.recompute = v; }));
    for (InspectorField& field : jobFields(d))
        fields.push_back(std::move(field));
}

void addServing(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::InferenceChoice& serving = (*d.workload).inference;
    const auto count = [&d](const QString& label, int design::InferenceChoice::*member, design::CountLimits range) {
        return integerField(label, one(format::count((*d.workload).inference.*member)), range, "edit.workload",
                            [member](std::int64_t value) {
                                return onWorkload(
                                    [member, value](Workload& w) { w.inference.*member = static_cast<int>(value); });
                            });
    };
    fields.push_back(heading(Inspector::tr("Serving")));
    fields.push_back(choiceField(
        Inspector::tr("Model"), one(text(serving.model)), choicesOf(catalog.languageModels), "edit.workload",
        [](const std::string& id) { return onWorkload([id](Workload& w) { w.inference.model = id; }); }));
    fields.push_back(
        enumField<design::WeightFormat>(Inspector::tr("Weights"), serving.weights,
                                        {QStringLiteral("fp32"), QStringLiteral("bf16"), QStringLiteral("fp8"),
                                         QStringLiteral("int8"), QStringLiteral("int4"), QStringLiteral("fp4")},
                                        [](Workload& w, design::WeightFormat v) { w.inference.weights = v; }));
    fields.push_back(
        enumField<design::KvFormat>(Inspector::tr("KV cache"), serving.keyValue,
                                    {QStringLiteral("bf16"), QStringLiteral("fp8"), QStringLiteral("int8")},
                                    [](Workload& w, design::KvFormat v) { w.inference.keyValue = v; }));
    fields.push_back(count(Inspector::tr("Tensor (TP)"), &design::InferenceChoice::tensorParallel, limits::kRanks));
    fields.push_back(count(Inspector::tr("Batch"), &design::InferenceChoice::batch, limits::kServed));
    fields.push_back(count(Inspector::tr("Context"), &design::InferenceChoice::context, limits::kServed));
}

/// What the cluster does in all, beside the growth curves.
void addCampaign(InspectorFields& fields, const Design& d)
{
    const design::TrainingChoice& training = (*d.workload).training;
    fields.push_back(heading(Inspector::tr("Campaign")));
    fields.push_back(measureField(
        Inspector::tr("MFU, assumed"), one(format::measure(Measure(training.assumedUtilisation), "%")), Dimension{},
        "%", limits::kShare, "edit.workload", [](Measure share) {
            return onWorkload([share](Workload& w) { w.training.assumedUtilisation = Fraction{share.base}; });
        }));
    fields.push_back(measureField(Inspector::tr("Duration"), one(format::measure(Measure((*d.workload).campaign), "d")),
                                  Seconds::kDimension, "d", limits::kCampaign, "edit.workload", [](Measure time) {
                                      return onWorkload([time](Workload& w) { w.campaign = Seconds(time.base); });
                                  }));
}

} // namespace

InspectorFields jobFields(const Design& d)
{
    const design::TrainingChoice& training = (*d.workload).training;
    InspectorFields fields;
    fields.push_back(trainingField(Inspector::tr("Global batch"), &design::TrainingChoice::globalBatch, d));
    fields.push_back(integerField(
        Inspector::tr("Tokens"), one(format::count(training.tokens)), limits::kTokens, "edit.workload",
        [](std::int64_t count) { return onWorkload([count](Workload& w) { w.training.tokens = count; }); }));
    fields.push_back(
        enumField<design::MixedPrecision>(Inspector::tr("States"), training.states,
                                          {Inspector::tr("fp32"), Inspector::tr("bf16, fp32 gradients"),
                                           Inspector::tr("bf16, bf16 gradients"), Inspector::tr("pure bf16")},
                                          [](Workload& w, design::MixedPrecision v) { w.training.states = v; }));
    fields.push_back(enumField<design::Optimizer>(Inspector::tr("Optimizer"), training.optimizer,
                                                  {QStringLiteral("SGD"), Inspector::tr("SGD + momentum"),
                                                   QStringLiteral("Adam"), QStringLiteral("Adam 8-bit"),
                                                   QStringLiteral("LAMB"), QStringLiteral("Adafactor")},
                                                  [](Workload& w, design::Optimizer v) { w.training.optimizer = v; }));
    if (training.compute == catalog::Precision::Fp8)
        fields.push_back(enumField<design::EightBitScaling>(
            Inspector::tr("8-bit scaling"), training.eightBit,
            {Inspector::tr("per tensor"), Inspector::tr("per row"), QStringLiteral("MXFP8")},
            [](Workload& w, design::EightBitScaling v) { w.training.eightBit = v; }));
    fields.push_back(flagField(Inspector::tr("FlashAttention"), training.flashAttention, "edit.workload", [](bool on) {
        return onWorkload([on](Workload& w) { w.training.flashAttention = on; });
    }));
    fields.push_back(enumField<design::FineTuning>(
        Inspector::tr("Fine-tuning"), training.fineTuning,
        {Inspector::tr("none"), QStringLiteral("LoRA"), QStringLiteral("QLoRA"), Inspector::tr("all weights")},
        [](Workload& w, design::FineTuning v) { w.training.fineTuning = v; }));
    if (!design::freezesBase(training.fineTuning))
        return fields;
    fields.push_back(integerField(Inspector::tr("LoRA rank"), one(format::count(training.lora.rank)), limits::kLoraRank,
                                  "edit.workload", [](std::int64_t rank) {
                                      return onWorkload(
                                          [rank](Workload& w) { w.training.lora.rank = static_cast<int>(rank); });
                                  }));
    InspectorField everyLayer =
        flagField(Inspector::tr("LoRA, all layers"), training.lora.allLinear, "edit.workload",
                  [](bool on) { return onWorkload([on](Workload& w) { w.training.lora.allLinear = on; }); });
    everyLayer.hint = Inspector::tr("Otherwise only the query and value projections");
    fields.push_back(everyLayer);
    return fields;
}

void addWorkload(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    fields.push_back(choiceField(Inspector::tr("Purpose"), one(number(static_cast<int>((*d.workload).purpose))),
                                 numbered({Inspector::tr("training"), Inspector::tr("serving")}), "edit.workload",
                                 [](const std::string& id) {
                                     const auto purpose = static_cast<design::Purpose>(std::stoi(id));
                                     return onWorkload([purpose](Workload& w) { w.purpose = purpose; });
                                 }));
    if ((*d.workload).purpose == design::Purpose::Training)
        addTraining(fields, d, catalog);
    else
        addServing(fields, d, catalog);
    addCampaign(fields, d);
}

} // namespace cw::views
