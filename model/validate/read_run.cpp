// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/node_of.h"
#include "training/step/gather.h"
#include "validate/case_row.h"

#include <algorithm>
#include <cmath>

namespace cw::validate {
namespace {

using catalog::TrainingSoftware;
using training::NetworkKind;
using training::StepPlan;
using training::StepPrecision;
using training::StepRecompute;
using training::StepSharding;

StepPrecision precisionOf(const std::string& words)
{
    if (contains(words, "nvfp4"))
        return StepPrecision::NvFp4;
    if (!contains(words, "fp8"))
        return StepPrecision::Bits16;
    if (contains(words, "rowwise"))
        return StepPrecision::Fp8RowWise;
    return contains(words, "mx") ? StepPrecision::MxFp8 : StepPrecision::Fp8;
}

StepSharding shardingOf(const std::string& words, TrainingSoftware software)
{
    const bool fullyShards = contains(words, "fsdp") && !contains(words, "zero-2") && !contains(words, "grad_op");
    if (contains(words, "zero-3") || fullyShards)
        return StepSharding::Parameters;
    if (contains(words, "grad_op"))
        return StepSharding::Gradients;
    if (words.empty()) // the default of NVIDIA's recipes
        return software == TrainingSoftware::MegatronCore ? StepSharding::Optimizer : StepSharding::None;
    const bool distributes = contains(words, "zero") || contains(words, "dist") || contains(words, "fsdp");
    return distributes && !contains(words, "zero-0") ? StepSharding::Optimizer : StepSharding::None;
}

/// Interleaving that a Megatron-Core recipe does not state: two layers to a virtual stage where that divides.
double guessedVirtualStages(double layers, double pipeline)
{
    const bool divides = std::fmod(layers, pipeline) == 0;
    const double each = (divides ? layers : layers + 2) / pipeline;
    return each == std::floor(each) && std::fmod(each, 2) == 0 ? each / 2 : 1;
}

} // namespace

void readRun(const CaseRow& row, MeasuredCase& out)
{
    const std::string table = row.lower("table");
    const std::string precision = row.lower("precision");
    training::StepRun& run = out.run;
    run.software = softwareOf(row);
    run.precision = precisionOf(precision);
    run.sequence = row.count("seq_len", 2048);
    // The baseline of MegaScale, too: its paper counts FlashAttention among its own gains over Megatron-LM.
    const bool unfused = run.software == TrainingSoftware::Megatron2021 ||
                         run.software == TrainingSoftware::Megatron2022 || row.isFrom("pytorch_fsdp") ||
                         // attention sinks had no fused kernel before mid-2026; inferred from the times
                         (contains(row.lower("model"), "oss") && row.release() < 26.4);
    run.fusedAttention = run.causal = !unfused;
    run.lora = contains(table, "lora");
    run.overlapsTensorParallel = !row.isFrom("simumax");
    // torchtitan's published runs with a pipeline all had it; where no column says, the profile's mean stands in.
    run.asyncTensorParallel =
        contains(precision, "async") || (run.software == TrainingSoftware::Torchtitan && row.count("pp", 1) > 1);
    run.attentionOf2025 = row.release() > 25.5;
    run.expertsOf2026 = row.release() > 26.4;
    run.gradients16 = row.cell("precision") != "bf16";
    run.int8 = row.isFrom("mlperf");
    if (row.isFrom("nanotron"))
        run.network = NetworkKind::ElasticFabric;
    else if (row.isFrom("bigscience"))
        run.network = NetworkKind::OmniPath;
}

void readPlan(const CaseRow& row, MeasuredCase& out)
{
    StepPlan& plan = out.plan;
    training::StepRun& run = out.run;
    const std::string sharding = row.lower("sharding");
    plan.gpus = row.count("num_gpus", 0);
    plan.tensor = row.count("tp", 1);
    plan.pipeline = row.count("pp", 1);
    plan.virtualStages = row.count("vp", 1);
    plan.data = row.count("dp", 0);
    plan.context = row.count("cp", 1);
    plan.expert = row.count("ep", 1);
    plan.globalBatch = row.count("global_batch", 0);
    const bool statesMicroBatch = row.count("micro_batch", 0) > 0;
    plan.microBatch = row.count("micro_batch", 1);
    if (plan.data == 0 || row.isFrom("nemo_long"))
        plan.data = std::max(1.0, plan.gpus / (plan.tensor * plan.pipeline * plan.context));
    plan.sharding = shardingOf(sharding, run.software);
    if (row.isFrom("megatron2021") && plan.sharding == StepSharding::Parameters)
        run.software = TrainingSoftware::DeepSpeed2021;
    const bool shardsSequence = (run.software == TrainingSoftware::MegatronCore && plan.tensor > 1) ||
                                (run.software == TrainingSoftware::Nanotron && plan.tensor > 1);
    plan.sequenceParallel = row.cell("seq_parallel").starts_with('y') || shardsSequence || row.isFrom("megascale");
    const std::string recompute = row.lower("recompute");
    if (recompute.starts_with("full"))
        plan.recompute = StepRecompute::Full;
    else if (recompute.starts_with("selective"))
        plan.recompute = StepRecompute::Selective;
    else if (row.isFrom("megascale")) // not stated; unfused, 175B on 64 accelerators of 80 GB does not fit otherwise
        plan.recompute = StepRecompute::Selective;

    if (run.software == TrainingSoftware::Torchtitan && plan.pipeline > 1 && !statesMicroBatch) {
        // its default: as many micro-batches as stages
        plan.virtualStages = 1;
        plan.microBatch = std::max(1.0, plan.globalBatch / std::max(plan.data, 1.0) / plan.pipeline);
    }
    if (run.software == TrainingSoftware::MegatronCore && plan.pipeline > 1 && row.empty("vp"))
        plan.virtualStages = guessedVirtualStages(out.shape.layers, plan.pipeline);
    if (plan.globalBatch == 0)
        plan.globalBatch = plan.data * std::max(1.0, plan.microBatch) * 8 * plan.pipeline;
}

void readHardware(const CaseRow& row, const catalog::TrainingModel& constants, MeasuredCase& out)
{
    const auto found = std::ranges::find(constants.measuredChips, out.chip, &catalog::MeasuredChip::id);
    if (found == constants.measuredChips.end())
        return;
    const catalog::MeasuredChip& chip = *found;
    training::StepChip& hardware = out.hardware;
    hardware.peak16 = chip.peak16.value.base();
    if (chip.peak8)
        hardware.peak8 = chip.peak8->value.base();
    if (chip.peak4)
        hardware.peak4 = chip.peak4->value.base();
    hardware.memoryBandwidth = chip.memoryBandwidth.value.base();
    hardware.scaleUp = chip.scaleUp.value.base();
    hardware.scaleUpDomain = chip.scaleUpDomain.value;
    if (out.chip == "nv-gb200" || out.chip == "nv-gb300") // recipes of these racks use 64 of 72
        hardware.scaleUpDomain = std::min(out.plan.gpus, 64.0);
    double network = chip.network.value.base();
    if (row.isFrom("bigscience") || row.isFrom("pytorch_fsdp")) // 400 Gb/s for eight accelerators
        network = 6.25e9;
    hardware.network = network;
    training::addEfficiency(hardware, constants, chip.architecture, chip.id);
}

void readCatalogPart(const catalog::Accelerator& part, const catalog::Catalog& catalog, MeasuredCase& out)
{
    const catalog::Server* node = catalog::firstNodeWith(catalog, part.id);
    const int domain = node != nullptr ? node->scaleUpDomain : 1;
    training::StepChip chip = training::stepChipOf(
        part, domain, node != nullptr ? catalog::networkPerAccelerator(*node) : std::nullopt, catalog.trainingModel);
    if (!chip.peak16)
        return;
    out.hardware = chip;
    out.chip = part.id;
}

} // namespace cw::validate
