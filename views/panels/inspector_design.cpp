// SPDX-License-Identifier: GPL-3.0-or-later
#include "design/edits.h"
#include "panels/field_makers.h"
#include "panels/inspector_fields.h"
#include "panels/inspector_text.h"

#include <limits>

namespace cw::views {
namespace {

using catalog::Catalog;
using design::Design;
using design::Workload;

constexpr std::int64_t kMostParallel = 1'000'000;
constexpr std::int64_t kMostTokens = 1'000'000'000'000'000;
constexpr double kKelvinOfFreezing = 273.15;

CommonValue one(const QString& value) { return {value, false}; }

QList<FieldChoice> numbered(const QStringList& labels)
{
    QList<FieldChoice> out;
    for (const QString& label : labels)
        out.push_back({number(static_cast<int>(out.size())), label});
    return out;
}

/// A change of the workload that cannot fail.
Change onWorkload(std::function<void(Workload&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        Workload workload = *d.workload;
        change(workload);
        return design::setWorkload(d, workload);
    };
}

Change onSite(std::function<void(design::Site&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        design::Site site = *d.site;
        change(site);
        return design::setSite(d, site);
    };
}

Change onFabric(std::function<void(design::FabricRule&)> change)
{
    return [change = std::move(change)](const Design& d) -> Result<Design> {
        design::FabricRule fabric = *d.fabric;
        change(fabric);
        return design::setFabric(d, fabric);
    };
}

InspectorField planField(const QString& label, int design::ParallelPlan::*member, const Design& d)
{
    return integerField(label, one(format::count((*d.workload).training.plan.*member)), 1, kMostParallel, "edit.plan",
                        [member](std::int64_t count) {
                            return onWorkload(
                                [member, count](Workload& w) { w.training.plan.*member = static_cast<int>(count); });
                        });
}

InspectorField trainingField(const QString& label, int design::TrainingChoice::*member, const Design& d)
{
    return integerField(label, one(format::count((*d.workload).training.*member)), 1, std::numeric_limits<int>::max(),
                        "edit.workload", [member](std::int64_t count) {
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
    fields.push_back(trainingField(Inspector::tr("Global batch"), &design::TrainingChoice::globalBatch, d));
    fields.push_back(integerField(
        Inspector::tr("Tokens"), one(format::count(training.tokens)), 1, kMostTokens, "edit.workload",
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
    fields.push_back(
        enumField<design::Recompute>(Inspector::tr("Recompute"), training.recompute,
                                     {Inspector::tr("none"), Inspector::tr("selective"), Inspector::tr("full")},
                                     [](Workload& w, design::Recompute v) { w.training.recompute = v; }));
    fields.push_back(flagField(Inspector::tr("FlashAttention"), training.flashAttention, "edit.workload", [](bool on) {
        return onWorkload([on](Workload& w) { w.training.flashAttention = on; });
    }));
    fields.push_back(
        enumField<design::FineTuning>(Inspector::tr("Fine-tuning"), training.fineTuning,
                                      {Inspector::tr("none"), QStringLiteral("LoRA"), QStringLiteral("QLoRA")},
                                      [](Workload& w, design::FineTuning v) { w.training.fineTuning = v; }));
    fields.push_back(measureField(
        Inspector::tr("MFU, assumed"), one(format::measure(Measure(training.assumedUtilisation), "%")), Dimension{},
        "%", 0.0001, 1, "edit.workload", [](Measure share) {
            return onWorkload([share](Workload& w) { w.training.assumedUtilisation = Fraction{share.base}; });
        }));
    fields.push_back(measureField(
        Inspector::tr("Campaign"), one(format::measure(Measure((*d.workload).campaign), "d")), Seconds::kDimension, "d",
        1, 100.0 * 365.25 * 86400, "edit.workload",
        [](Measure time) { return onWorkload([time](Workload& w) { w.campaign = Seconds(time.base); }); }));
}

void addServing(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::InferenceChoice& serving = (*d.workload).inference;
    const auto count = [&d](const QString& label, int design::InferenceChoice::*member) {
        return integerField(label, one(format::count((*d.workload).inference.*member)), 1,
                            std::numeric_limits<int>::max(), "edit.workload", [member](std::int64_t value) {
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
    fields.push_back(count(Inspector::tr("Tensor (TP)"), &design::InferenceChoice::tensorParallel));
    fields.push_back(count(Inspector::tr("Batch"), &design::InferenceChoice::batch));
    fields.push_back(count(Inspector::tr("Context"), &design::InferenceChoice::context));
}

void addFabric(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::FabricRule& fabric = *d.fabric;
    fields.push_back(heading(Inspector::tr("Fabric")));
    fields.push_back(
        choiceField(Inspector::tr("Kind"), one(number(static_cast<int>(fabric.kind))),
                    numbered({Inspector::tr("none"), Inspector::tr("single switch"), Inspector::tr("leaf-spine"),
                              Inspector::tr("fat tree"), Inspector::tr("rail-optimised")}),
                    "edit.fabric", [](const std::string& id) {
                        const auto kind = static_cast<design::FabricKind>(std::stoi(id));
                        return onFabric([kind](design::FabricRule& f) { f.kind = kind; });
                    }));
    fields.push_back(
        choiceField(Inspector::tr("Leaf"), one(text(fabric.leaf)), choicesOf(catalog.switches), "edit.fabric",
                    [](const std::string& id) { return onFabric([id](design::FabricRule& f) { f.leaf = id; }); }));
    QList<FieldChoice> spines = choicesOf(catalog.switches);
    spines.prepend({QString(), Inspector::tr("like the leaf")});
    fields.push_back(
        choiceField(Inspector::tr("Spine"), one(text(fabric.spine)), spines, "edit.fabric",
                    [](const std::string& id) { return onFabric([id](design::FabricRule& f) { f.spine = id; }); }));
    fields.push_back(measureField(
        Inspector::tr("Oversubscr."), one(format::number(fabric.oversubscription)), Dimension{}, "1", 1, 64,
        "edit.fabric",
        [](Measure ratio) { return onFabric([ratio](design::FabricRule& f) { f.oversubscription = ratio.base; }); }));
}

void addSite(InspectorFields& fields, const Design& d, const Catalog& catalog)
{
    const design::Site& site = *d.site;
    fields.push_back(heading(Inspector::tr("Hall")));
    const auto length = [](const QString& label, int millimetres, int design::Site::*member) {
        return measureField(label, one(format::measure(Measure(Metres(millimetres * 1e-3)), "m")), Metres::kDimension,
                            "m", 1.2, 10000, "edit.site", [member](Measure typed) {
                                return onSite([member, typed](design::Site& s) {
                                    s.*member = static_cast<int>(std::lround(typed.base * 1e3));
                                });
                            });
    };
    fields.push_back(length(Inspector::tr("Width"), site.widthMm, &design::Site::widthMm));
    fields.push_back(length(Inspector::tr("Depth"), site.depthMm, &design::Site::depthMm));
    fields.push_back(
        choiceField(Inspector::tr("Cooling"), one(text(site.cooling)), choicesOf(catalog.coolingSystems), "edit.site",
                    [](const std::string& id) { return onSite([id](design::Site& s) { s.cooling = id; }); }));
    fields.push_back(choiceField(
        Inspector::tr("Power chain"), one(text(site.powerChain)), choicesOf(catalog.powerChains), "edit.site",
        [](const std::string& id) { return onSite([id](design::Site& s) { s.powerChain = id; }); }));
    fields.push_back(
        measureField(Inspector::tr("Supply air"), one(format::measure(Measure(site.supplyAir), "degC")),
                     Kelvins::kDimension, "degC", kKelvinOfFreezing, kKelvinOfFreezing + 60, "edit.site",
                     [](Measure t) { return onSite([t](design::Site& s) { s.supplyAir = Kelvins(t.base); }); }));
    fields.push_back(
        choiceField(Inspector::tr("Storage"), one(text(site.storage)), choicesOf(catalog.storageSystems), "edit.site",
                    [](const std::string& id) { return onSite([id](design::Site& s) { s.storage = id; }); }));
}

void addTitle(InspectorFields& fields, const Design& d)
{
    const auto entry = [&d](const QString& label, std::string design::Title::*member) {
        return textField(label, one(text((*d.title).*member)), "edit.title",
                         [member](const std::string& typed) -> Change {
                             return [member, typed](const Design& old) -> Result<Design> {
                                 design::Title title = *old.title;
                                 title.*member = typed;
                                 return design::setTitle(old, title);
                             };
                         });
    };
    fields.push_back(heading(Inspector::tr("Document")));
    fields.push_back(entry(Inspector::tr("Name"), &design::Title::name));
    fields.push_back(entry(Inspector::tr("Customer"), &design::Title::customer));
    fields.push_back(entry(Inspector::tr("Project"), &design::Title::project));
    fields.push_back(entry(Inspector::tr("Author"), &design::Title::author));
    fields.push_back(entry(Inspector::tr("Date"), &design::Title::date));
    fields.push_back(entry(Inspector::tr("Version"), &design::Title::version));
}

} // namespace

InspectorFields designFields(const Design& design, const Catalog& catalog)
{
    InspectorFields fields;
    fields.push_back(choiceField(Inspector::tr("Purpose"), one(number(static_cast<int>((*design.workload).purpose))),
                                 numbered({Inspector::tr("training"), Inspector::tr("serving")}), "edit.workload",
                                 [](const std::string& id) {
                                     const auto purpose = static_cast<design::Purpose>(std::stoi(id));
                                     return onWorkload([purpose](Workload& w) { w.purpose = purpose; });
                                 }));
    addTraining(fields, design, catalog);
    addServing(fields, design, catalog);
    addFabric(fields, design, catalog);
    addSite(fields, design, catalog);
    addTitle(fields, design);
    return fields;
}

} // namespace cw::views
