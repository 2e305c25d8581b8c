// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalog_fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace cw::store {
namespace {

/// In the order of catalog::TrainingSoftware.
constexpr std::array<const char*, catalog::kTrainingSoftwareCount> kProfiles{
    "megatron2021", "megatron2022", "megatronCore", "fsdp", "torchtitan", "deepSpeed2021", "nanotron"};

/// In the order of catalog::FineTuneSoftware.
constexpr std::array<const char*, catalog::kFineTuneSoftwareCount> kTuners{"transformers", "deepSpeed", "litGpt",
                                                                           "torchtune", "unsloth"};

void readTuner(DatumReader& in, catalog::TrainingProfile& group)
{
    std::string name;
    in.text("tunesAs", name);
    const auto found = std::ranges::find(kTuners, name);
    if (found != kTuners.end())
        group.tunesAs = static_cast<catalog::FineTuneSoftware>(found - kTuners.begin());
    else if (!name.empty())
        in.missing(name);
}

void readGroup(DatumReader& in, catalog::FineTuneProfile& group)
{
    in.datum("base", group.base);
    in.datum("allocator", group.allocator);
    in.datum("logitBytes", group.logitBytes);
    in.datum("normUpcast", group.normUpcast);
    in.datum("adapterWeight", group.adapterWeight);
    in.datum("adapterGradient", group.adapterGradient);
    in.datum("adapterMaster", group.adapterMaster);
    in.datum("adapterMoment", group.adapterMoment);
    in.datum("adapterInput", group.adapterInput);
    in.datum("gatheredLayers", group.gatheredLayers);
    in.plain().boolean("gathersBesideShard", group.gathersBesideShard);
    in.plain().boolean("gathersOneEmbedding", group.gathersOneEmbedding);
    in.datum("liveParameters", group.liveParameters);
    in.datum("stepCopyBytes", group.stepCopyBytes);
    in.datum("stepGroup", group.stepGroup);
    in.datum("pagedShare", group.pagedShare);
}

void readGroup(DatumReader& in, catalog::TrainingProfile& group)
{
    in.datum("elementWise", group.elementWise);
    in.datum("tensorExposed", group.tensorExposed);
    in.datum("tensorBehindWeights", group.tensorBehindWeights);
    in.datum("pipelineExposed", group.pipelineExposed);
    in.datum("dataOverlap", group.dataOverlap);
    in.datum("gradientBytes", group.gradientBytes);
    in.datum("weightGradientBytes", group.weightGradientBytes);
    in.datum("scorePasses", group.scorePasses);
    in.datum("heldWeight", group.heldWeight);
    in.datum("heldGradient", group.heldGradient);
    in.datum("heldMaster", group.heldMaster);
    in.datum("stageGathered", group.stageGathered);
    in.datum("selectiveMemory", group.selectiveMemory);
    in.datum("allocator", group.allocator);
    in.datum("base", group.base);
    in.datum("logitBytes", group.logitBytes);
    readTuner(in, group);
}

void readGroup(DatumReader& in, catalog::TrainingKernels& group)
{
    in.datum("memoryEfficiency", group.memoryEfficiency);
    in.datum("launch", group.launch);
    in.datum("castBytes", group.castBytes);
    in.datum("rowWiseCast", group.rowWiseCast);
    in.datum("rowWiseRate", group.rowWiseRate);
    in.datum("mxRate", group.mxRate);
    in.datum("alignment", group.alignment);
    in.datum("normPasses", group.normPasses);
    in.datum("feedForwardPasses", group.feedForwardPasses);
    in.datum("queryPasses", group.queryPasses);
    in.datum("headRate", group.headRate);
    in.datum("logitBytes", group.logitBytes);
    in.datum("optimizerBytes", group.optimizerBytes);
    in.datum("headPasses", group.headPasses);
    in.datum("adapterBackward", group.adapterBackward);
    in.datum("adapterOptimizer", group.adapterOptimizer);
    in.datum("selectiveForward", group.selectiveForward);
}

void readGroup(DatumReader& in, catalog::TrainingAttention& group)
{
    in.datum("halfLength", group.halfLength);
    in.datum("triton", group.triton);
    in.datum("beforeHopper", group.beforeHopper);
    in.datum("kernelsOf2025", group.kernelsOf2025);
    in.datum("torchContext", group.torchContext);
    in.datum("unfusedRate", group.unfusedRate);
    in.datum("unfusedAlignment", group.unfusedAlignment);
}

void readGroup(DatumReader& in, catalog::TrainingTraffic& group)
{
    in.datum("scaleUpEfficiency", group.scaleUpEfficiency);
    in.datum("scaleUpLatency", group.scaleUpLatency);
    in.datum("networkEfficiency", group.networkEfficiency);
    in.datum("networkLatency", group.networkLatency);
    in.datum("elasticFabric", group.elasticFabric);
    in.datum("omniPath", group.omniPath);
    in.datum("dataRounds", group.dataRounds);
    in.datum("stageSharding", group.stageSharding);
    in.datum("asyncTensor", group.asyncTensor);
    in.datum("shardedGradientBytes", group.shardedGradientBytes);
    in.datum("overlapSlowdown", group.overlapSlowdown);
    in.datum("flatRingSlowdown", group.flatRingSlowdown);
}

void readGroup(DatumReader& in, catalog::TrainingExperts& group)
{
    in.datum("groupedRate", group.groupedRate);
    in.datum("routePasses", group.routePasses);
    in.datum("softwareOf2026", group.softwareOf2026);
    in.datum("hostFloor", group.hostFloor);
    in.datum("hostFloorGraphs", group.hostFloorGraphs);
    in.datum("networkEfficiency", group.networkEfficiency);
    in.datum("scaleUpShare", group.scaleUpShare);
    in.datum("exposed", group.exposed);
    in.datum("hybridExtra", group.hybridExtra);
}

void readGroup(DatumReader& in, catalog::TrainingStep& group)
{
    in.datum("fixed", group.fixed);
    in.datum("straggling", group.straggling);
    in.datum("wholeStepInt8", group.wholeStepInt8);
    in.datum("wholeStepExperts", group.wholeStepExperts);
    in.datum("tightAbove", group.tightAbove);
    in.datum("comparedSteps", group.comparedSteps);
    in.datum("mostGpus", group.mostGpus);
    in.datum("mostVirtualStages", group.mostVirtualStages);
    in.datum("tooLargeAbove", group.tooLargeAbove);
    in.datum("tokensPerParameter", group.tokensPerParameter);
    in.datum("driverAllocator", group.driverAllocator);
    in.datum("driverBase", group.driverBase);
    in.datum("bandKnown", group.bandKnown);
    in.datum("bandDense", group.bandDense);
    in.datum("bandExperts", group.bandExperts);
    in.datum("bandUnmeasured", group.bandUnmeasured);
    in.datum("ninthKnown", group.ninthKnown);
    in.datum("ninthDense", group.ninthDense);
    in.datum("ninthExperts", group.ninthExperts);
    in.datum("ninthUnmeasured", group.ninthUnmeasured);
}

void readGroup(DatumReader& in, catalog::TrainingChecked& group)
{
    in.datum("leastParameters", group.leastParameters);
    in.datum("mostParameters", group.mostParameters);
    in.datum("leastSequence", group.leastSequence);
    in.datum("mostSequence", group.mostSequence);
    for (std::size_t i = 0; i < kProfiles.size(); ++i)
        in.datum(kProfiles[i], group.software[i]);
    in.datum("bits16", group.bits16);
    in.datum("fp8", group.fp8);
    in.datum("fp8RowWise", group.fp8RowWise);
    in.datum("mxFp8", group.mxFp8);
    in.datum("nvFp4", group.nvFp4);
}

template <class Group>
void read(DatumReader& in, const char* name, Group& group)
{
    std::optional<DatumReader> inner = in.nested(name);
    if (!inner)
        return in.missing(name);
    readGroup(*inner, group);
    inner->finish();
}

void readGenerations(DatumReader& in, catalog::TrainingModel& model)
{
    for (DatumReader& entry : in.list("generations")) {
        catalog::TrainingGeneration& generation = model.generations.emplace_back();
        entry.text("architecture", generation.architecture, true);
        entry.datum("matrix16", generation.matrix16);
        entry.datum("matrix8", generation.matrix8);
        entry.datum("matrix4", generation.matrix4);
        entry.datum("attention", generation.attention);
        entry.finish();
    }
    for (DatumReader& entry : in.list("packages")) {
        catalog::TrainingPackage& package = model.packages.emplace_back();
        entry.text("accelerator", package.accelerator, true);
        entry.datum("sustained", package.sustained);
        entry.datum("wholeStep", package.wholeStep);
        entry.plain().boolean("launchGraphs", package.launchGraphs);
        entry.finish();
    }
}

void readMeasuredChips(DatumReader& in, catalog::TrainingModel& model)
{
    for (DatumReader& entry : in.list("measuredChips")) {
        catalog::MeasuredChip& chip = model.measuredChips.emplace_back();
        entry.text("id", chip.id, true);
        entry.text("architecture", chip.architecture, true);
        entry.datum("peak16", chip.peak16);
        entry.datum("peak8", chip.peak8);
        entry.datum("peak4", chip.peak4);
        entry.datum("memoryBandwidth", chip.memoryBandwidth);
        entry.datum("scaleUp", chip.scaleUp);
        entry.datum("scaleUpDomain", chip.scaleUpDomain);
        entry.datum("network", chip.network);
        entry.finish();
    }
}

} // namespace

void readModel(DatumReader& in, catalog::TrainingModel& model)
{
    model = {}; // a user's pack replaces the whole: half of a fit is none
    readGenerations(in, model);
    readMeasuredChips(in, model);
    if (std::optional<DatumReader> profiles = in.nested("profiles")) {
        for (std::size_t i = 0; i < kProfiles.size(); ++i)
            read(*profiles, kProfiles[i], model.profiles[i]);
        profiles->finish();
    } else {
        in.missing("profiles");
    }
    read(in, "kernels", model.kernels);
    read(in, "attention", model.attention);
    read(in, "traffic", model.traffic);
    read(in, "experts", model.experts);
    read(in, "step", model.step);
    read(in, "checked", model.checked);
}

void readModel(DatumReader& in, catalog::FineTuneModel& model)
{
    model = {};
    if (std::optional<DatumReader> profiles = in.nested("profiles")) {
        for (std::size_t i = 0; i < kTuners.size(); ++i)
            read(*profiles, kTuners[i], model.profiles[i]);
        profiles->finish();
    } else {
        in.missing("profiles");
    }
    in.datum("nf4SingleBytes", model.nf4SingleBytes);
    in.datum("int4GroupBytes", model.int4GroupBytes);
    in.datum("halfLogitBytes", model.halfLogitBytes);
    in.datum("savedEmbedding", model.savedEmbedding);
}

} // namespace cw::store
