// SPDX-License-Identifier: GPL-3.0-or-later
// Names: docs/_pages/config-json.md of DeepSpeed. Its file says batches, precision, ZeRO, tensor and expert parallel;
// the rest of a plan is set in Python and stands under the key "clusterwright", which DeepSpeed passes over.
#include "interop/launch_tools.h"
#include "store/json_tree.h"

#include <array>
#include <nlohmann/json.hpp>

namespace cw::interop {
namespace {

using catalog::Precision;
using design::MixedPrecision;
using Json = nlohmann::ordered_json;
using store::JsonNode;

constexpr const char* kNoteKey = "clusterwright";

struct OptimizerWord {
    std::string_view word;
    design::Optimizer value;
};
constexpr std::array<OptimizerWord, 3> kOptimizers{{
    {"Adam", design::Optimizer::Adam},
    {"Lamb", design::Optimizer::Lamb},
    {"SGD", design::Optimizer::Sgd},
}};

void writePrecision(Json& out, std::set<std::string>& carried, const design::TrainingChoice& choice)
{
    const bool bf16 = choice.compute == Precision::Bf16;
    const bool fp16 = choice.compute == Precision::Fp16;
    const bool wide = choice.states == MixedPrecision::Bf16Fp32Grads;
    if (choice.compute == Precision::Fp32 && choice.states == MixedPrecision::Fp32) {
        carried.insert({"compute", "states"});
    } else if (bf16 && choice.states == MixedPrecision::PureBf16) {
        out["bf16"] = {{"enabled", true}, {"bf16_master_weights_and_grads", true}, {"bf16_optimizer_states", true}};
        carried.insert({"compute", "states"});
    } else if ((bf16 || fp16) && (wide || choice.states == MixedPrecision::Bf16Bf16Grads)) {
        out[bf16 ? "bf16" : "fp16"] = {{"enabled", true}};
        out["data_types"] = {{"grad_accum_dtype", wide ? "fp32" : bf16 ? "bf16" : "fp16"}};
        carried.insert({"compute", "states"});
    }
}

void writeParallel(Json& out, std::set<std::string>& carried, const design::ParallelPlan& plan)
{
    out["zero_optimization"] = {{"stage", plan.zeroStage}};
    if (plan.tensorParallel > 1)
        out["tensor_parallel"] = {{"autotp_size", plan.tensorParallel}};
    if (plan.expertParallel > 1)
        out["expert_parallel"] = {{"enabled", true}, {"autoep_size", plan.expertParallel}};
    carried.insert({"plan.zeroStage", "plan.tensorParallel", "plan.expertParallel", "plan.dataParallel"});
}

void writeOptimizer(Json& out, std::set<std::string>& carried, design::Optimizer optimizer)
{
    for (const OptimizerWord& known : kOptimizers) {
        const bool momentum = optimizer == design::Optimizer::SgdMomentum && known.value == design::Optimizer::Sgd;
        if (known.value != optimizer && !momentum)
            continue;
        out["optimizer"] = {{"type", known.word}, {"params", Json::object()}};
        if (known.value == design::Optimizer::Sgd)
            out["optimizer"]["params"]["momentum"] = momentum ? 0.9 : 0.0;
        carried.insert("optimizer");
    }
}

/// Reads one file; every key that is asked for counts as known.
class JsonPlan {
public:
    JsonPlan(const JsonNode& root, Reading& out) : m_root(root), m_out(out) {}

    const JsonNode* find(std::string_view section, std::string_view key)
    {
        m_known.insert(pathOf(section, key));
        const JsonNode* object = section.empty() ? &m_root : m_root.member(section);
        if (!section.empty())
            m_known.insert(std::string(section));
        const JsonNode* node = object == nullptr ? nullptr : object->member(key);
        const bool open = node != nullptr && (node->kind == JsonNode::Kind::Null || isAuto(*node));
        return open ? nullptr : node; // "auto" is filled in by another program
    }
    /// The key, where its value is left to another program.
    const JsonNode* left(std::string_view section, std::string_view key)
    {
        const JsonNode* object = section.empty() ? &m_root : m_root.member(section);
        const JsonNode* node = object == nullptr ? nullptr : object->member(key);
        return node != nullptr && isAuto(*node) ? node : nullptr;
    }
    /// Says what stands instead of "auto".
    void noteAssumed(std::string_view section, std::string_view key, std::string assumed)
    {
        if (const JsonNode* node = left(section, key))
            m_out.notes.push_back(
                {"problem.interop.auto", pathOf(section, key), node->line, {{"assumed", std::move(assumed)}}});
    }
    std::optional<int> whole(std::string_view section, std::string_view key, int low = 1)
    {
        const JsonNode* node = find(section, key);
        if (node == nullptr)
            return std::nullopt;
        const bool isWhole = node->kind == JsonNode::Kind::Number && node->whole;
        if (isWhole && node->integer >= low && node->integer <= 1'000'000'000)
            return static_cast<int>(node->integer);
        if (node->kind != JsonNode::Kind::Number)
            refuse("problem.wrongType", section, key, *node, {{"expected", "kind.number"}});
        else
            refuse(low > 0   ? "problem.interop.notANumber"
                   : isWhole ? "problem.outOfRange"
                             : "problem.notWhole",
                   section, key, *node, {{"given", store::jsonText(*node)}, {"low", "0"}, {"high", "3"}});
        return std::nullopt;
    }
    bool flag(std::string_view section, std::string_view key)
    {
        const JsonNode* node = find(section, key);
        if (node != nullptr && node->kind != JsonNode::Kind::Boolean)
            refuse("problem.wrongType", section, key, *node, {{"expected", "kind.truth"}});
        return node != nullptr && node->boolean;
    }
    std::string word(std::string_view section, std::string_view key)
    {
        const JsonNode* node = find(section, key);
        return node == nullptr ? std::string() : node->text;
    }
    void refuse(const char* code, std::string_view section, std::string_view key, const JsonNode& at,
                std::vector<Argument> arguments)
    {
        m_out.problems.push_back({code, pathOf(section, key), at.line, std::move(arguments)});
    }
    /// The sections that were read, key by key; the others as a whole.
    void noteUnread()
    {
        const auto note = [this](const std::string& path, const JsonNode& node) {
            m_out.notes.push_back({"problem.interop.unknownArgument", {}, node.line, {{"given", path}}});
        };
        for (const auto& [key, node] : m_root.members) {
            if (key == kNoteKey)
                continue;
            if (!m_known.contains(key)) {
                note(key, node);
                continue;
            }
            for (const auto& [inner, value] : node.members) {
                if (!m_known.contains(pathOf(key, inner)))
                    note(pathOf(key, inner), value);
            }
        }
    }

private:
    static bool isAuto(const JsonNode& node) { return node.kind == JsonNode::Kind::Text && node.text == "auto"; }
    static std::string pathOf(std::string_view section, std::string_view key)
    {
        return section.empty() ? std::string(key) : std::string(section) + "." + std::string(key);
    }
    const JsonNode& m_root;
    Reading& m_out;
    std::set<std::string> m_known;
};

void readNote(const JsonNode& root, Reading& out)
{
    const JsonNode* note = root.member(kNoteKey);
    if (note == nullptr)
        return;
    out.noteLine = note->line;
    for (const auto& [key, node] : note->members) {
        if (node.kind == JsonNode::Kind::Text)
            out.note[key] = node.text;
    }
}

void readPrecision(JsonPlan& in, const JsonNode& root, design::TrainingChoice& choice)
{
    const bool bf16 = in.flag("bf16", "enabled");
    const bool fp16 = in.flag("fp16", "enabled");
    if (bf16 && fp16)
        in.refuse("problem.interop.exclusive", "fp16", "enabled", *root.member("fp16"),
                  {{"first", "bf16"}, {"second", "fp16"}});
    const bool pure = in.flag("bf16", "bf16_master_weights_and_grads");
    (void)in.flag("bf16", "bf16_optimizer_states");
    const std::string gradients = in.word("data_types", "grad_accum_dtype");
    const bool isLeft = in.left("bf16", "enabled") != nullptr || in.left("fp16", "enabled") != nullptr;
    if (isLeft && !bf16 && !fp16) { // decided elsewhere: what stood already stays
        const FieldWords kept = wordsOfChoice(choice);
        for (const char* section : {"bf16", "fp16"})
            in.noteAssumed(section, "enabled", kept.at("compute") + ", " + kept.at("states"));
        return;
    }
    choice.compute = bf16 ? Precision::Bf16 : fp16 ? Precision::Fp16 : Precision::Fp32;
    if (!bf16 && !fp16)
        choice.states = MixedPrecision::Fp32;
    else if (bf16 && pure)
        choice.states = MixedPrecision::PureBf16;
    else if (gradients.empty()) // accumulates in the type of the weights, or wider under bf16
        choice.states = bf16 ? MixedPrecision::Bf16Fp32Grads : MixedPrecision::Bf16Bf16Grads;
    else
        choice.states = gradients == "fp32" ? MixedPrecision::Bf16Fp32Grads : MixedPrecision::Bf16Bf16Grads;
}

void readOptimizer(JsonPlan& in, const JsonNode& root, design::TrainingChoice& choice)
{
    const std::string word = in.word("optimizer", "type");
    const JsonNode* params = in.find("optimizer", "params");
    if (word.empty())
        return;
    if (word == "AdamW" || word == "FusedAdam") {
        choice.optimizer = design::Optimizer::Adam;
        return;
    }
    for (const OptimizerWord& known : kOptimizers) {
        if (known.word != word)
            continue;
        choice.optimizer = known.value;
        const JsonNode* momentum = params == nullptr ? nullptr : params->member("momentum");
        if (known.value == design::Optimizer::Sgd && momentum != nullptr && momentum->number > 0)
            choice.optimizer = design::Optimizer::SgdMomentum;
        return;
    }
    in.refuse("problem.interop.unknownValue", "optimizer", "type", *root.member("optimizer"), {{"given", word}});
}

/// train_batch_size = micro batch * accumulation steps * replicas: two of them give the third.
void readBatches(JsonPlan& in, const JsonNode& root, Reading& out)
{
    const std::optional<int> global = in.whole({}, "train_batch_size");
    const std::optional<int> micro = in.whole({}, "train_micro_batch_size_per_gpu");
    const std::optional<int> steps = in.whole({}, "gradient_accumulation_steps");
    out.choice.globalBatch = global.value_or(out.choice.globalBatch);
    out.choice.microBatch = micro.value_or(out.choice.microBatch);
    in.noteAssumed({}, "train_micro_batch_size_per_gpu", std::to_string(out.choice.microBatch));
    if (!global && micro && steps)
        out.microBatches = *steps;
    else
        in.noteAssumed({}, "train_batch_size", std::to_string(out.choice.globalBatch));
    if (!global || !micro || !steps)
        return;
    const std::int64_t round = std::int64_t{*micro} * *steps;
    if (*global % round != 0) {
        in.refuse("problem.interop.batch", {}, "train_batch_size", *root.member("train_batch_size"),
                  {{"given", std::to_string(*global)}, {"round", std::to_string(round)}});
        return;
    }
    out.choice.plan.dataParallel = static_cast<int>(*global / round);
    out.dataParallelSaid = true;
}

} // namespace

LaunchText writeDeepSpeed(const Launch& launch)
{
    const design::TrainingChoice& choice = launch.choice;
    std::set<std::string> carried{"microBatch", "globalBatch"};
    if (choice.software == catalog::TrainingSoftware::DeepSpeed2021)
        carried.insert("software");
    Json out{{kNoteKey, Json::object()},
             {"train_batch_size", choice.globalBatch},
             {"train_micro_batch_size_per_gpu", choice.microBatch},
             {"gradient_accumulation_steps", launch.microBatches}};
    writePrecision(out, carried, choice);
    writeParallel(out, carried, choice.plan);
    writeOptimizer(out, carried, choice.optimizer);
    const FieldWords rest = unsaid(choice, carried);
    out[kNoteKey]["for"] = kDeepSpeedVersion;
    for (const auto& [name, word] : noteOf(launch, rest))
        out[kNoteKey][name] = word;
    return {out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n", notesOn(rest)};
}

Reading readDeepSpeed(std::string_view text, const LaunchBasis& basis)
{
    Reading out;
    out.choice = basis.before;
    out.choice.software = catalog::TrainingSoftware::DeepSpeed2021; // the only DeepSpeed that was measured
    const Result<JsonNode> root = store::parseJson(text, {.depth = 64, .nodes = 100'000});
    if (!root) {
        out.problems = root.problems();
        return out;
    }
    const bool isOurs = root->member("train_batch_size") != nullptr || root->member("zero_optimization") != nullptr ||
                        root->member("train_micro_batch_size_per_gpu") != nullptr;
    if (!isOurs) {
        out.problems.push_back({"problem.interop.noLaunchText", {}, 0, {}});
        return out;
    }
    readNote(*root, out);
    if (const catalog::LanguageModel* named = modelNamed(basis, out.note))
        out.choice.model = named->id;
    JsonPlan in(*root, out);
    design::ParallelPlan& plan = out.choice.plan;
    const int dataParallel = plan.dataParallel;
    plan = {};
    plan.dataParallel = dataParallel;
    plan.zeroStage = in.whole("zero_optimization", "stage", 0).value_or(0);
    if (plan.zeroStage > 3) {
        in.refuse("problem.outOfRange", "zero_optimization", "stage", *root->member("zero_optimization"),
                  {{"given", std::to_string(plan.zeroStage)}, {"low", "0"}, {"high", "3"}});
        plan.zeroStage = 3;
    }
    plan.tensorParallel = in.whole("tensor_parallel", "autotp_size").value_or(1);
    const std::optional<int> experts = in.whole("expert_parallel", "autoep_size");
    plan.expertParallel = in.flag("expert_parallel", "enabled") ? experts.value_or(1) : 1;
    readBatches(in, *root, out);
    readPrecision(in, *root, out.choice);
    readOptimizer(in, *root, out.choice);
    in.noteUnread();
    return out;
}

} // namespace cw::interop
