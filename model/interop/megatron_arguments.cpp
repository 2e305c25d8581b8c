// SPDX-License-Identifier: GPL-3.0-or-later
// Names: core/model_parallel_config.py, core/transformer/transformer_config.py and training/arguments.py of Megatron-LM
// at d98e8a64.
#include "interop/argument_text.h"
#include "interop/launch_tools.h"

#include <algorithm>

namespace cw::interop {
namespace {

using catalog::Precision;
using design::MixedPrecision;

class Lines {
public:
    void add(const std::string& name) { m_text += "--" + name + "\n"; }
    void add(const std::string& name, std::int64_t value) { add(name, std::to_string(value)); }
    void add(const std::string& name, const std::string& value) { m_text += "--" + name + " " + value + "\n"; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

struct Kept {
    Lines lines;
    std::set<std::string> carried;
};

void writeModel(Lines& lines, const catalog::LanguageModel& model)
{
    lines.add("num-layers", model.layers);
    lines.add("hidden-size", model.hidden);
    lines.add("ffn-hidden-size", model.feedForward);
    lines.add("num-attention-heads", model.heads);
    if (!model.latentAttention) {
        lines.add("kv-channels", model.headDim);
        if (model.keyValueHeads != model.heads) {
            lines.add("group-query-attention");
            lines.add("num-query-groups", model.keyValueHeads);
        }
    }
    lines.add("vocab-size", model.vocabulary);
    if (model.maxSequence > 0)
        lines.add("max-position-embeddings", model.maxSequence);
    if (model.gatedFeedForward)
        lines.add("swiglu");
    if (!model.tiedEmbeddings)
        lines.add("untie-embeddings-and-output-weights");
    if (!model.feedForwardBias && !model.outputBias)
        lines.add("disable-bias-linear");
    if (model.queryKeyValueBias && !model.outputBias)
        lines.add("add-qkv-bias");
    if (model.queryKeyNorm)
        lines.add("qk-layernorm");
    lines.add("position-embedding-type", std::string(model.learnedPositions > 0 ? "learned_absolute" : "rope"));
    if (!model.finalNormParameters)
        lines.add("normalization", std::string("RMSNorm"));
    if (model.latentAttention) {
        lines.add("multi-latent-attention");
        if (model.latentAttention->queryRank > 0)
            lines.add("q-lora-rank", model.latentAttention->queryRank);
        lines.add("kv-lora-rank", model.latentAttention->keyValueRank);
        lines.add("qk-head-dim", model.latentAttention->headDimNoPosition);
        lines.add("qk-pos-emb-head-dim", model.latentAttention->headDimRotary);
        lines.add("v-head-dim", model.latentAttention->valueHeadDim);
    }
    if (!model.experts)
        return;
    const catalog::MixtureOfExperts& experts = *model.experts;
    lines.add("num-experts", experts.experts);
    lines.add("moe-router-topk", experts.expertsPerToken);
    lines.add("moe-ffn-hidden-size", experts.expertFeedForward);
    if (experts.sharedExperts > 0)
        lines.add("moe-shared-expert-intermediate-size",
                  std::int64_t{experts.sharedExperts} *
                      (experts.sharedFeedForward > 0 ? experts.sharedFeedForward : experts.expertFeedForward));
    if (experts.denseLayers > 0)
        lines.add("moe-layer-freq", "([0]*" + std::to_string(experts.denseLayers) + "+[1]*" +
                                        std::to_string(model.layers - experts.denseLayers) + ")");
}

void writePlan(Kept& out, const design::ParallelPlan& plan)
{
    out.lines.add("tensor-model-parallel-size", plan.tensorParallel);
    out.lines.add("pipeline-model-parallel-size", plan.pipelineParallel);
    if (plan.virtualPipeline > 1 && plan.pipelineParallel > 1)
        out.lines.add("num-virtual-stages-per-pipeline-rank", plan.virtualPipeline);
    if (plan.virtualPipeline == 1 || plan.pipelineParallel > 1)
        out.carried.insert("plan.virtualPipeline");
    out.lines.add("context-parallel-size", plan.contextParallel);
    out.lines.add("expert-model-parallel-size", plan.expertParallel);
    if (plan.sequenceParallel)
        out.lines.add("sequence-parallel");
    if (plan.zeroStage > 0)
        out.lines.add("use-distributed-optimizer");
    if (plan.zeroStage > 1) {
        out.lines.add("use-megatron-fsdp");
        out.lines.add("data-parallel-sharding-strategy",
                      std::string(plan.zeroStage == 2 ? "optim_grads" : "optim_grads_params"));
        out.lines.add("no-gradient-accumulation-fusion");
        out.lines.add("ckpt-format", std::string("fsdp_dtensor"));
    }
    out.carried.insert({"plan.tensorParallel", "plan.pipelineParallel", "plan.dataParallel", "plan.contextParallel",
                        "plan.expertParallel", "plan.sequenceParallel", "plan.zeroStage"});
}

void writePrecision(Kept& out, const design::TrainingChoice& choice)
{
    const bool narrow = choice.compute == Precision::Fp8 || choice.compute == Precision::Fp4;
    const bool mixed = choice.states == MixedPrecision::Bf16Fp32Grads || choice.states == MixedPrecision::Bf16Bf16Grads;
    if (choice.compute == Precision::Fp32 && choice.states == MixedPrecision::Fp32) {
        out.carried.insert({"compute", "states"});
    } else if ((choice.compute == Precision::Bf16 || narrow) && mixed) {
        out.lines.add("bf16");
        if (choice.states == MixedPrecision::Bf16Bf16Grads)
            out.lines.add("grad-reduce-in-bf16");
        if (choice.compute == Precision::Fp8)
            out.lines.add("fp8-format", std::string("hybrid"));
        if (choice.compute == Precision::Fp4)
            out.lines.add("fp4-format", std::string("e2m1"));
        out.carried.insert({"compute", "states"});
    } else if (choice.compute == Precision::Fp16 && mixed) {
        out.lines.add("fp16");
        if (choice.states == MixedPrecision::Bf16Fp32Grads)
            out.lines.add("accumulate-allreduce-grads-in-fp32");
        out.carried.insert({"compute", "states"});
    }
}

void writeTraining(Kept& out, const design::TrainingChoice& choice)
{
    out.lines.add("micro-batch-size", choice.microBatch);
    out.lines.add("global-batch-size", choice.globalBatch);
    out.lines.add("seq-length", choice.sequence);
    if (choice.tokens > 0 && choice.tokens % choice.sequence == 0) {
        out.lines.add("train-samples", choice.tokens / choice.sequence);
        out.carried.insert("tokens");
    }
    if (choice.optimizer == design::Optimizer::Adam || choice.optimizer == design::Optimizer::Sgd ||
        choice.optimizer == design::Optimizer::SgdMomentum) {
        out.lines.add("optimizer", std::string(choice.optimizer == design::Optimizer::Adam ? "adam" : "sgd"));
        if (choice.optimizer != design::Optimizer::Adam)
            out.lines.add("sgd-momentum", std::string(choice.optimizer == design::Optimizer::Sgd ? "0.0" : "0.9"));
        out.carried.insert("optimizer");
    }
    if (choice.recompute != design::Recompute::None)
        out.lines.add("recompute-granularity",
                      std::string(choice.recompute == design::Recompute::Full ? "full" : "selective"));
    if (choice.recompute == design::Recompute::Full) {
        out.lines.add("recompute-method", std::string("uniform"));
        out.lines.add("recompute-num-layers", 1);
    }
    out.lines.add("attention-backend", std::string(choice.flashAttention ? "flash" : "unfused"));
    out.carried.insert({"microBatch", "globalBatch", "sequence", "recompute", "flashAttention"});
}

bool isMegatron(catalog::TrainingSoftware software)
{
    using enum catalog::TrainingSoftware;
    return software == Megatron2021 || software == Megatron2022 || software == MegatronCore;
}

void readPlan(ArgumentText& in, design::ParallelPlan& plan, int layers)
{
    const int dataParallel = plan.dataParallel;
    plan = {};
    plan.dataParallel = dataParallel;
    in.whole("tensor-model-parallel-size", plan.tensorParallel);
    in.whole("pipeline-model-parallel-size", plan.pipelineParallel);
    in.whole("context-parallel-size", plan.contextParallel);
    in.whole("expert-model-parallel-size", plan.expertParallel);
    plan.sequenceParallel = in.flag("sequence-parallel");
    in.whole("num-virtual-stages-per-pipeline-rank", plan.virtualPipeline);
    const char* const chunkName = "num-layers-per-virtual-pipeline-stage";
    if (const std::optional<std::int64_t> chunk = in.whole(chunkName); chunk && layers > 0) {
        const std::int64_t chunks = layers / *chunk;
        if (layers % *chunk != 0 || chunks % plan.pipelineParallel != 0)
            in.refuse("problem.interop.layers", chunkName,
                      {{"given", std::to_string(layers)}, {"chunk", std::to_string(*chunk)}});
        else
            plan.virtualPipeline = static_cast<int>(chunks / plan.pipelineParallel);
    }
    if (plan.virtualPipeline > 1 && plan.pipelineParallel == 1)
        in.refuse("problem.interop.virtualNeedsStages", "pipeline-model-parallel-size", {});
    plan.zeroStage = in.flag("use-distributed-optimizer") ? 1 : 0;
    const auto strategy =
        in.oneOf("data-parallel-sharding-strategy", {"no_shard", "optim", "optim_grads", "optim_grads_params"});
    if (in.flag("use-megatron-fsdp") || in.flag("use-custom-fsdp"))
        plan.zeroStage = static_cast<int>(strategy.value_or(0));
    if (in.flag("use-torch-fsdp2"))
        plan.zeroStage = 3;
}

void readPrecision(ArgumentText& in, design::TrainingChoice& choice)
{
    const bool bf16 = in.flag("bf16");
    const bool fp16 = in.flag("fp16");
    if (bf16 && fp16)
        in.refuse("problem.interop.exclusive", "fp16", {{"first", "--bf16"}, {"second", "--fp16"}});
    choice.compute = bf16 ? Precision::Bf16 : fp16 ? Precision::Fp16 : Precision::Fp32;
    const bool wideGradients = in.flag("accumulate-allreduce-grads-in-fp32");
    const bool narrowGradients = in.flag("grad-reduce-in-bf16");
    if (bf16)
        choice.states = narrowGradients ? MixedPrecision::Bf16Bf16Grads : MixedPrecision::Bf16Fp32Grads;
    else if (fp16)
        choice.states = wideGradients ? MixedPrecision::Bf16Fp32Grads : MixedPrecision::Bf16Bf16Grads;
    else
        choice.states = MixedPrecision::Fp32;
    for (const char* name : {"fp8-format", "fp8"}) {
        if (in.oneOf(name, {"e4m3", "hybrid"}))
            choice.compute = Precision::Fp8;
    }
    if (in.oneOf("fp4-format", {"e2m1"}))
        choice.compute = Precision::Fp4;
}

void readTraining(ArgumentText& in, design::TrainingChoice& choice)
{
    in.whole("seq-length", choice.sequence);
    in.whole("micro-batch-size", choice.microBatch);
    if (in.has("global-batch-size"))
        in.whole("global-batch-size", choice.globalBatch);
    const std::optional<std::int64_t> samples = in.whole("train-samples");
    const std::optional<std::int64_t> steps = in.whole("train-iters");
    if (samples && steps)
        in.refuse("problem.interop.exclusive", "train-iters",
                  {{"first", "--train-samples"}, {"second", "--train-iters"}});
    constexpr std::int64_t kMost = 1'000'000'000'000'000'000;
    const std::int64_t each = choice.sequence;
    if (samples && *samples <= kMost / each)
        choice.tokens = *samples * each;
    else if (steps && *steps <= kMost / each / choice.globalBatch)
        choice.tokens = *steps * each * choice.globalBatch;
    choice.optimizer = design::Optimizer::Adam;
    const auto optimizer = in.oneOf("optimizer", {"adam", "sgd"});
    const std::string momentum = in.has("sgd-momentum") ? in.word("sgd-momentum").value_or("0.9") : "0.9";
    if (optimizer == std::size_t{1})
        choice.optimizer =
            momentum == "0" || momentum == "0.0" ? design::Optimizer::Sgd : design::Optimizer::SgdMomentum;
    choice.recompute = design::Recompute::None;
    if (const auto how = in.oneOf("recompute-granularity", {"selective", "full"}))
        choice.recompute = *how == 0 ? design::Recompute::Selective : design::Recompute::Full;
    if (in.flag("recompute-activations"))
        choice.recompute = design::Recompute::Selective;
    for (const char* name : {"recompute-method", "recompute-num-layers", "recompute-modules",
                             "no-gradient-accumulation-fusion", "ckpt-format", "fp8-recipe", "fp4-recipe"})
        (void)in.has(name); // known, and of no weight for a plan
    choice.flashAttention = true;
    if (const auto kernel = in.oneOf("attention-backend", {"auto", "flash", "fused", "unfused", "local"}))
        choice.flashAttention = *kernel < 3;
    (void)in.flag("use-flash-attn");
}

/// The catalog's model of this architecture; what the text does not say is not compared.
void readModel(ArgumentText& in, const LaunchBasis& basis, Reading& out)
{
    std::vector<std::pair<std::int64_t, int catalog::LanguageModel::*>> given;
    const auto want = [&](const char* name, int catalog::LanguageModel::*member) {
        if (const std::optional<std::int64_t> value = in.whole(name))
            given.emplace_back(*value, member);
    };
    want("num-layers", &catalog::LanguageModel::layers);
    want("hidden-size", &catalog::LanguageModel::hidden);
    want("ffn-hidden-size", &catalog::LanguageModel::feedForward);
    want("num-attention-heads", &catalog::LanguageModel::heads);
    want("num-query-groups", &catalog::LanguageModel::keyValueHeads);
    const std::optional<std::int64_t> experts = in.whole("num-experts");
    for (const char* name : {"kv-channels",
                             "group-query-attention",
                             "vocab-size",
                             "max-position-embeddings",
                             "swiglu",
                             "untie-embeddings-and-output-weights",
                             "disable-bias-linear",
                             "add-qkv-bias",
                             "qk-layernorm",
                             "position-embedding-type",
                             "normalization",
                             "multi-latent-attention",
                             "q-lora-rank",
                             "kv-lora-rank",
                             "qk-head-dim",
                             "qk-pos-emb-head-dim",
                             "v-head-dim",
                             "moe-router-topk",
                             "moe-ffn-hidden-size",
                             "moe-shared-expert-intermediate-size",
                             "moe-layer-freq"})
        (void)in.has(name); // follow from the model
    const auto matches = [&](const catalog::LanguageModel& model) {
        return std::ranges::all_of(given, [&](const auto& item) { return model.*item.second == item.first; }) &&
               (!in.has("num-layers") || (model.experts ? model.experts->experts : 0) == experts.value_or(0));
    };
    const catalog::LanguageModel* named = modelNamed(basis, out.note);
    const auto before = std::ranges::find(basis.models, out.choice.model, &catalog::LanguageModel::id);
    if (named != nullptr && matches(*named))
        out.choice.model = named->id;
    else if (before == basis.models.end() || !matches(*before)) {
        const auto found = std::ranges::find_if(basis.models, matches);
        if (found == basis.models.end())
            return in.refuse("problem.interop.otherModel", "num-layers", {});
        out.choice.model = found->id;
    }
}

} // namespace

LaunchText writeMegatron(const Launch& launch)
{
    Kept out;
    writePlan(out, launch.choice.plan);
    writeTraining(out, launch.choice);
    writePrecision(out, launch.choice);
    writeModel(out.lines, launch.model);
    const FieldWords rest = unsaid(launch.choice, out.carried);
    return {noteLine(kMegatronVersion, noteOf(launch, rest)) + out.lines.take(), notesOn(rest)};
}

Reading readMegatron(std::string_view text, const LaunchBasis& basis)
{
    Reading out;
    out.choice = basis.before;
    ArgumentText in(text, out.problems);
    if (in.empty()) {
        out.problems.push_back({"problem.interop.noLaunchText", {}, 0, {}});
        return out;
    }
    out.note = in.note();
    out.noteLine = in.noteLine();
    readModel(in, basis, out);
    const auto model = std::ranges::find(basis.models, out.choice.model, &catalog::LanguageModel::id);
    readPlan(in, out.choice.plan, model == basis.models.end() ? 0 : model->layers);
    if (!isMegatron(out.choice.software))
        out.choice.software = catalog::TrainingSoftware::MegatronCore;
    readPrecision(in, out.choice);
    readTraining(in, out.choice);
    out.notes = in.unread();
    return out;
}

} // namespace cw::interop
