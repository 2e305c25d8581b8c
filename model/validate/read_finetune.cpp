// SPDX-License-Identifier: GPL-3.0-or-later
#include "validate/case_row.h"
#include "validate/finetune_case.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

using catalog::FineTuneSoftware;
using training::BaseFormat;
using training::FineTuneRun;
using training::TunedPart;

/// What a run is. The measured columns may be missing altogether.
constexpr const char* kFinetuneColumns[] = {"source",  "model",     "params_b",   "method",      "rank",
                                            "targets", "precision", "grad_ckpt",  "micro_batch", "seq_len",
                                            "gpu",     "num_gpus",  "parallelism"};

/// Owner and repository where the source is one, otherwise its first word.
std::string sourceOf(const CaseRow& row)
{
    const std::string source(row.cell("source"));
    const std::size_t slash = source.find('/');
    if (slash == std::string::npos)
        return source;
    const std::size_t begin = source.rfind(' ', slash) + 1; // npos + 1 = 0
    return source.substr(begin, source.find_first_of("@ ", slash) - begin);
}

FineTuneSoftware softwareOfTuning(const CaseRow& row)
{
    const std::string source = row.lower("source");
    if (contains(row.lower("method"), "unsloth"))
        return FineTuneSoftware::Unsloth;
    if (contains(source, "litgpt"))
        return FineTuneSoftware::LitGpt;
    if (contains(source, "torchtune"))
        return FineTuneSoftware::Torchtune;
    const std::string split = row.lower("parallelism");
    if (contains(source, "qwenlm") || contains(split, "zero"))
        return FineTuneSoftware::DeepSpeed;
    return FineTuneSoftware::Transformers;
}

BaseFormat baseOf(const CaseRow& row)
{
    const std::string method = row.lower("method");
    const std::string precision = row.lower("precision");
    if (contains(precision, "gptq"))
        return BaseFormat::Int4Group;
    if (contains(precision, "nf4"))
        return contains(precision, "dq") ? BaseFormat::Nf4Double : BaseFormat::Nf4;
    // QLoRA as published (Dettmers 2023) quantises the scales too.
    const bool four = contains(method, "qlora") || contains(method, "q-lora") || contains(precision, "4 bit");
    return four ? BaseFormat::Nf4Double : BaseFormat::Bf16;
}

bool checkpointsOf(const CaseRow& row, const FineTuneRun& run)
{
    const std::string said = row.lower("grad_ckpt");
    if (said.starts_with("true"))
        return true;
    if (contains(said, "(multi)"))
        return run.gpus > 1;
    // Recipes of every stack but LitGPT checkpoint where nothing is said.
    return said.empty() && run.software != FineTuneSoftware::LitGpt;
}

/// Where nothing is said: Qwen's and torchtune's recipes adapt every matrix, the others queries and values.
void readTargets(const CaseRow& row, FineTuneRun& run)
{
    const std::string targets = row.lower("targets");
    const std::string method = row.lower("method");
    training::AdapterPlacement& on = run.adapters;
    if (!targets.empty()) {
        on.queryValue = contains(targets, "q_proj");
        on.attentionOutput = contains(targets, "o_proj");
        on.feedForwardIn = contains(targets, "up_proj") || contains(targets, "gate_proj");
        on.feedForwardOut = contains(targets, "down_proj");
    } else if (run.software == FineTuneSoftware::DeepSpeed || run.software == FineTuneSoftware::Torchtune) {
        on = {true, true, true, true, false, false};
    } else {
        on.queryValue = true;
    }
    on.keepsEveryInput = run.base == BaseFormat::Nf4 || run.base == BaseFormat::Nf4Double;
    on.keepsEveryOutput = contains(method, "v2");
}

double adapterParametersOf(const CaseRow& row, const FineTuneRun& run, const FoundShape& found)
{
    const training::MemoryShape& shape = found.shape;
    // PEFT's comparison names the targets and counts what is trained into the size.
    if (!found.scaled && run.software == FineTuneSoftware::Transformers && !row.empty("targets"))
        return std::max(0.0, row.count("params_b", 0) * 1e9 - shape.total);
    if (run.tuned != TunedPart::Adapters || contains(row.lower("method"), "adapter"))
        return 0;    // prompts and scales are too few to matter
    double rank = 8; // LLaMA-Factory's and torchtune's default
    const std::string said(row.cell("rank"));
    if (!said.empty() && said.front() >= '0' && said.front() <= '9')
        rank = std::strtod(said.c_str(), nullptr);
    double widths = 0;
    if (run.adapters.attentionOutput)
        widths += shape.adapterAttention - (found.fusedQueryKeyValue ? 2 * shape.hidden : 0);
    else if (run.adapters.queryValue)
        widths += shape.adapterQueryValue;
    if (run.adapters.feedForwardIn || run.adapters.feedForwardOut)
        widths += shape.adapterDenseFeedForward;
    return rank * shape.layers * widths;
}

std::optional<double> deviceBytes(const std::string& gpu)
{
    struct Name {
        const char* part;
        double gigabytes;
    };
    constexpr Name kNames[] = {{"4090", 24}, {"3090", 24}, {"a6000", 48}, {"l40s", 48}, {"40gb", 40},
                               {"a100", 80}, {"h100", 80}, {"24gb", 24},  {"t4", 16}};
    for (const Name& name : kNames) {
        if (contains(gpu, name.part))
            return name.gigabytes * 1e9;
    }
    return std::nullopt;
}

void readTuning(const CaseRow& row, const FoundShape& found, FineTuneCase& out)
{
    FineTuneRun& run = out.run;
    const std::string method = row.lower("method");
    const std::string split = row.lower("parallelism");
    run.software = softwareOfTuning(row);
    run.base = baseOf(row);
    run.tuned = contains(method, "inference") ? TunedPart::Nothing
                : method.starts_with("full")  ? TunedPart::Everything
                                              : TunedPart::Adapters;
    run.gpus = row.count("num_gpus", 1);
    run.sequence = row.count("seq_len", 0);
    run.microBatch = row.count("micro_batch", 1);
    // "ZeRO-2/3 per scripts": Qwen's scripts take 2 for LoRA and 3 for full fine-tuning. torchtune shards with FSDP.
    const bool whole = contains(split, "zero-2") && run.tuned == TunedPart::Adapters;
    run.shardsWeights = run.gpus > 1 && !whole;
    run.checkpoints = checkpointsOf(row, run);
    run.fusedAttention = !method.ends_with(" hf"); // of a pair whose other half adds FlashAttention
    run.offloadsStates = run.tuned == TunedPart::Everything && contains(row.lower("mem_unit"), "offload");
    run.trainsEmbeddings = contains(method, "(emb)");
    run.deviceBytes = deviceBytes(row.lower("gpu"));
    readTargets(row, run);
    run.adapterParameters = adapterParametersOf(row, run, found);
}

const char* obstacleOf(const CaseRow& row, const FineTuneRun& run)
{
    const std::string method = row.lower("method");
    if (contains(method, "osf") || contains(method, "load /"))
        return "skip.otherMethod";
    if (contains(row.lower("source"), "optimization flags"))
        return "skip.optionsNotStated";
    if (run.tuned == TunedPart::Nothing)
        return nullptr;
    if (run.sequence <= 0)
        return "skip.sequenceUnknown";
    return row.empty("micro_batch") ? "skip.microBatchUnknown" : nullptr;
}

/// "GB" is 1e9: with it the weights that a peak must hold leave about the same base for every size of a source.
std::optional<double> measuredPeak(const CaseRow& row)
{
    const std::string kind(row.cell("mem_kind"));
    if (contains(kind, "ESTIMATE") || contains(kind, "GUIDELINE") || contains(kind, "as stated"))
        return std::nullopt;
    const std::optional<double> value = row.number("mem_per_gpu");
    if (!value || *value <= 0)
        return std::nullopt;
    const std::string_view unit = row.cell("mem_unit");
    return *value * (unit.starts_with("GiB") ? unit::GiB.base() : unit == "MB" ? 1e6 : 1e9);
}

} // namespace

Result<std::vector<FineTuneCase>> readFineTuneCases(const CsvTable& table, const catalog::Catalog& catalog)
{
    Problems problems;
    for (const char* column : kFinetuneColumns) {
        if (!table.column(column))
            problems.push_back({"problem.csv.missingColumn", column, 1, {}});
    }
    if (!problems.empty())
        return problems;
    std::vector<FineTuneCase> cases(table.rows.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const CaseRow row(table, i);
        FineTuneCase& one = cases[i];
        one.family = sourceOf(row);
        one.model = std::string(row.cell("model"));
        one.method = std::string(row.cell("method"));
        one.peakBytes = measuredPeak(row);
        std::optional<double> parameters = row.number("params_b");
        if (parameters)
            *parameters *= 1e9;
        const std::optional<FoundShape> found = findShape(one.model, parameters, catalog);
        if (!found) {
            one.obstacle = "skip.architectureUnknown";
            continue;
        }
        one.shape = found->shape;
        one.shapeScaled = found->scaled;
        readTuning(row, *found, one);
        one.obstacle = obstacleOf(row, one.run);
    }
    return cases;
}

std::optional<double> predictFinetune(const FineTuneCase& run, const catalog::FineTuneModel& constants,
                                      const catalog::MemoryModel& common)
{
    if (run.obstacle != nullptr)
        return std::nullopt;
    return training::fineTuneMemory(run.shape, run.run, constants, common).total.base();
}

std::vector<FineTuneLine> fineTuneErrors(const std::vector<FineTuneCase>& cases,
                                         const catalog::FineTuneModel& constants, const catalog::MemoryModel& common)
{
    struct Errors {
        FineTuneLine line;
        std::vector<double> errors;
    };
    std::vector<Errors> families;
    Errors all;
    for (const FineTuneCase& one : cases) {
        if (!one.peakBytes)
            continue;
        auto at = std::ranges::find_if(families, [&one](const Errors& e) { return e.line.family == one.family; });
        if (at == families.end())
            at = families.insert(families.end(), Errors{{one.family, 0, {}}, {}});
        const std::optional<double> predicted = predictFinetune(one, constants, common);
        for (Errors* into : {&*at, &all}) {
            if (predicted)
                into->errors.push_back(*predicted / *one.peakBytes - 1);
            else
                ++into->line.skipped;
        }
    }
    families.push_back(std::move(all));
    std::vector<FineTuneLine> lines;
    for (Errors& family : families) {
        family.line.errors = summarize(family.errors);
        lines.push_back(std::move(family.line));
    }
    return lines;
}

} // namespace cw::validate
