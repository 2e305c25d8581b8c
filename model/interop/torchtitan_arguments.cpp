// SPDX-License-Identifier: GPL-3.0-or-later
// Names: ParallelismConfig and TrainingConfig of torchtitan, whose configurations are Python since 9810191bb
// (2026-02-23); so a plan is written as overrides. Batches are counted in tokens there. Older TOML files are read too.
#include "interop/argument_text.h"
#include "interop/launch_tools.h"

#include <algorithm>
#include <array>

namespace cw::interop {
namespace {

using catalog::Precision;
using design::MixedPrecision;

constexpr std::int64_t kMostTrainedTokens = 1'000'000'000'000'000'000;

class Overrides {
public:
    void add(const char* flag) { m_text += "--" + std::string(flag) + "\n"; }
    void add(const char* name, std::int64_t value) { add(name, std::to_string(value)); }
    void add(const char* name, const std::string& value) { m_text += "--" + std::string(name) + " " + value + "\n"; }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void writePlan(Overrides& out, std::set<std::string>& carried, const Launch& launch)
{
    const design::ParallelPlan& plan = launch.choice.plan;
    const bool sharded = plan.zeroStage > 0;
    out.add("parallelism.data_parallel_replicate_degree", sharded ? 1 : plan.dataParallel);
    out.add("parallelism.data_parallel_shard_degree", sharded ? plan.dataParallel : 1);
    if (sharded) // parameters kept after the forward pass: what ZeRO calls stage 2
        out.add("parallelism.fsdp_reshard_after_forward", std::string(plan.zeroStage == 3 ? "always" : "never"));
    if (plan.zeroStage != 1)
        carried.insert("plan.zeroStage");
    out.add("parallelism.tensor_parallel_degree", plan.tensorParallel);
    if (!plan.sequenceParallel)
        out.add("parallelism.no-enable-sequence-parallel");
    out.add("parallelism.pipeline_parallel_degree", plan.pipelineParallel);
    if (plan.pipelineParallel > 1) {
        out.add("parallelism.pipeline_parallel_schedule",
                std::string(plan.virtualPipeline > 1 ? "Interleaved1F1B" : "1F1B"));
        out.add("parallelism.num_pp_microbatches", launch.microBatches);
    }
    const std::int64_t chunks = std::int64_t{plan.pipelineParallel} * plan.virtualPipeline;
    if (plan.pipelineParallel > 1 && plan.virtualPipeline > 1 && launch.model.layers % chunks == 0) {
        out.add("parallelism.pipeline_parallel_layers_per_stage", launch.model.layers / chunks);
        out.add("parallelism.pipeline_parallel_first_stage_less_layers", 0);
        out.add("parallelism.pipeline_parallel_last_stage_less_layers", 0);
        carried.insert("plan.virtualPipeline");
    }
    if (plan.virtualPipeline == 1)
        carried.insert("plan.virtualPipeline");
    out.add("parallelism.context_parallel_degree", plan.contextParallel);
    out.add("parallelism.expert_parallel_degree", plan.expertParallel);
    carried.insert({"plan.tensorParallel", "plan.pipelineParallel", "plan.dataParallel", "plan.contextParallel",
                    "plan.expertParallel", "plan.sequenceParallel"});
}

void writeTraining(Overrides& out, std::set<std::string>& carried, const design::TrainingChoice& choice)
{
    const std::int64_t step = std::int64_t{choice.globalBatch} * choice.sequence;
    out.add("training.max_context_length", choice.sequence);
    out.add("training.num_tokens_per_microbatch_per_dp_rank", std::int64_t{choice.microBatch} * choice.sequence);
    out.add("training.num_tokens_per_train_step", step);
    carried.insert({"sequence", "microBatch", "globalBatch"});
    if (choice.tokens > 0 && choice.tokens % step == 0) {
        out.add("training.steps", choice.tokens / step);
        carried.insert("tokens");
    }
    const bool mixed = choice.compute == Precision::Bf16 && choice.states == MixedPrecision::Bf16Fp32Grads;
    const bool pure = choice.compute == Precision::Bf16 && choice.states == MixedPrecision::PureBf16;
    const bool wide = choice.compute == Precision::Fp32 && choice.states == MixedPrecision::Fp32;
    if (mixed || pure || wide) {
        out.add("training.dtype", std::string(pure ? "bfloat16" : "float32"));
        out.add("training.mixed_precision_param", std::string(wide ? "float32" : "bfloat16"));
        carried.insert({"compute", "states"});
    }
    if (choice.optimizer == design::Optimizer::Adam)
        carried.insert("optimizer"); // its default
    if (choice.flashAttention)
        carried.insert("flashAttention"); // always
    constexpr std::array<const char*, 3> kModes{"none", "selective", "full"};
    out.add("activation_checkpoint.mode", std::string(kModes.at(static_cast<std::size_t>(choice.recompute))));
    carried.insert("recompute");
    if (choice.software == catalog::TrainingSoftware::Torchtitan)
        carried.insert("software");
}

/// What torchtitan does otherwise than said where it has no argument: it shards gradients with the optimizer.
std::set<std::string> doneOtherwise(const design::ParallelPlan& plan)
{
    if (plan.zeroStage == 1 && plan.dataParallel > 1)
        return {"plan.zeroStage"};
    return {};
}

void readSharding(ArgumentText& in, Reading& out)
{
    design::ParallelPlan& plan = out.choice.plan;
    int replicas = 1;
    in.whole("parallelism.data-parallel-replicate-degree", replicas);
    int shards = -1;
    const char* const name = "parallelism.data-parallel-shard-degree";
    if (in.has(name) && in.word(name) != "-1")
        in.whole(name, shards);
    plan.zeroStage = shards == 1 ? 0 : plan.pipelineParallel > 1 ? 2 : 3; // "default": kept in memory under a pipeline
    if (const auto reshard = in.oneOf("parallelism.fsdp-reshard-after-forward", {"default", "always", "never"});
        reshard && *reshard > 0)
        plan.zeroStage = *reshard == 1 ? 3 : 2;
    if (shards < 0)
        return; // what the GPUs leave, in launch_arguments.cpp
    const std::int64_t both = std::int64_t{replicas} * shards;
    plan.dataParallel = static_cast<int>(std::min<std::int64_t>(both, 1'000'000'000));
    out.dataParallelSaid = true;
}

void readPlan(ArgumentText& in, const LaunchBasis& basis, Reading& out)
{
    design::ParallelPlan& plan = out.choice.plan;
    const int dataParallel = plan.dataParallel;
    plan = {};
    plan.dataParallel = dataParallel;
    in.whole("parallelism.tensor-parallel-degree", plan.tensorParallel);
    in.whole("parallelism.pipeline-parallel-degree", plan.pipelineParallel);
    in.whole("parallelism.context-parallel-degree", plan.contextParallel);
    in.whole("parallelism.expert-parallel-degree", plan.expertParallel);
    const char* const sequence = "parallelism.enable-sequence-parallel";
    plan.sequenceParallel = !in.has(sequence) || in.flag(sequence);
    if (in.flag("parallelism.no-enable-sequence-parallel"))
        plan.sequenceParallel = false;
    readSharding(in, out);
    const std::string schedule = in.word("parallelism.pipeline-parallel-schedule").value_or("1F1B");
    const char* const chunkName = "parallelism.pipeline-parallel-layers-per-stage";
    const auto model = std::ranges::find(basis.models, out.choice.model, &catalog::LanguageModel::id);
    if (const std::optional<std::int64_t> chunk = in.whole(chunkName); chunk && model != basis.models.end()) {
        const std::int64_t chunks = model->layers / *chunk;
        if (model->layers % *chunk != 0 || chunks == 0 || chunks % plan.pipelineParallel != 0)
            in.refuse("problem.interop.layers", chunkName,
                      {{"given", std::to_string(model->layers)}, {"chunk", std::to_string(*chunk)}});
        else
            plan.virtualPipeline = static_cast<int>(chunks / plan.pipelineParallel);
    } else if (schedule == "Interleaved1F1B") {
        plan.virtualPipeline = 2; // its default: two stages a rank
    }
    if (plan.virtualPipeline > 1 && plan.pipelineParallel == 1)
        in.refuse("problem.interop.virtualNeedsStages", "parallelism.pipeline-parallel-degree", {});
    for (const char* name : {"parallelism.pipeline-parallel-first-stage-less-layers",
                             "parallelism.pipeline-parallel-last-stage-less-layers", "parallelism.num-pp-microbatches",
                             "parallelism.pipeline-parallel-microbatch-size"})
        (void)in.has(name); // follow from the batches
}

/// Tokens as whole sequences of the context length.
void readSequences(ArgumentText& in, const char* name, int length, int& target)
{
    const std::optional<std::int64_t> tokens = in.whole(name);
    if (!tokens)
        return;
    if (*tokens % length != 0 || *tokens / length > 1'000'000'000)
        in.refuse("problem.interop.tokens", name,
                  {{"given", std::to_string(*tokens)}, {"length", std::to_string(length)}});
    else
        target = static_cast<int>(*tokens / length);
}

void readTrainingSection(ArgumentText& in, design::TrainingChoice& choice)
{
    in.whole("training.seq-len", choice.sequence);
    in.whole("training.max-context-length", choice.sequence);
    for (const char* name : {"training.batch-size", "training.local-batch-size"})
        in.whole(name, choice.microBatch);
    if (in.has("training.global-batch-size") && in.word("training.global-batch-size") != "-1")
        in.whole("training.global-batch-size", choice.globalBatch);
    readSequences(in, "training.num-tokens-per-microbatch-per-dp-rank", choice.sequence, choice.microBatch);
    readSequences(in, "training.num-tokens-per-train-step", choice.sequence, choice.globalBatch);
    const std::int64_t step = std::int64_t{choice.globalBatch} * choice.sequence;
    if (const std::optional<std::int64_t> steps = in.whole("training.steps"); steps && *steps <= kMostTrainedTokens / step)
        choice.tokens = *steps * step;
    const auto kept = in.oneOf("training.dtype", {"float32", "bfloat16"}).value_or(0);
    const auto computed = in.oneOf("training.mixed-precision-param", {"bfloat16", "float32"}).value_or(0);
    choice.compute = computed == 0 || kept == 1 ? Precision::Bf16 : Precision::Fp32;
    choice.states = kept == 1       ? MixedPrecision::PureBf16
                    : computed == 0 ? MixedPrecision::Bf16Fp32Grads
                                    : MixedPrecision::Fp32;
    choice.optimizer = design::Optimizer::Adam;
    choice.flashAttention = true;
    choice.software = catalog::TrainingSoftware::Torchtitan;
    choice.recompute = design::Recompute::Selective; // its default
    if (const auto mode = in.oneOf("activation-checkpoint.mode", {"none", "selective", "full"}))
        choice.recompute = static_cast<design::Recompute>(*mode);
    static_assert(static_cast<int>(design::Recompute::Full) == 2);
}

} // namespace

LaunchText writeTorchtitan(const Launch& launch)
{
    Overrides out;
    std::set<std::string> carried;
    writePlan(out, carried, launch);
    writeTraining(out, carried, launch.choice);
    const FieldWords rest = unsaid(launch.choice, carried);
    return {noteLine(kTorchtitanVersion, noteOf(launch, rest)) + out.take(),
            notesOn(rest, doneOtherwise(launch.choice.plan))};
}

Reading readTorchtitan(std::string_view text, const LaunchBasis& basis)
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
    if (const catalog::LanguageModel* named = modelNamed(basis, out.note))
        out.choice.model = named->id;
    readPlan(in, basis, out);
    readTrainingSection(in, out.choice);
    out.notes = in.unread();
    return out;
}

} // namespace cw::interop
