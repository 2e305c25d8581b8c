// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/better.h"

#include <algorithm>
#include <array>

namespace cw::assess {
namespace {

// What a buyer, an operator or a trainer wants more or less of, all else being equal.
constexpr auto kMore = std::to_array<std::string_view>(
    {"compute.delivered", "compute.memory", "compute.memoryBandwidth", "compute.peak", "compute.peakPerAccelerator",
     "compute.peakPerWatt", "compute.sixteenBitPerWatt", "compute.utilisation", "fabric.bisectionBandwidth",
     "fabric.bisectionHigh", "fabric.bisectionLow", "fabric.hbmBandwidth", "fabric.injectionPerGpu",
     "fabric.leastInjection", "fabric.pathDiversity", "fabric.pcieBandwidth", "fabric.scaleUpBandwidth",
     "cost.netPresentValue", "power.chainEfficiency", "power.clock", "reliability.allWork", "reliability.elasticGoodput",
     "reliability.ettr", "reliability.fixedGoodput", "reliability.goodput", "reliability.hardwareMeanTime", "reliability.meanTime", "reliability.useful",
     "reliability.nodeAvailability", "reliability.sparesSuffice", "serving.maxBatch", "serving.maxContext", "serving.memoryCapacity",
     "serving.memoryHeadroom", "training.busyShare", "training.causalFlopUtilisation", "training.flopPerGpu",
     "training.hardwareFlopUtilisation", "training.memoryCapacity", "training.memoryHeadroom",
     "training.modelFlopUtilisation", "training.precisionFlopUtilisation", "training.tokensPerGpu",
     "storage.checkpointRate", "storage.ingestCovered", "storage.read", "storage.write", "training.tokensPerSecond", "trends.deliveredFlop", "trends.equivalentDate.frontier",
     "trends.equivalentDate.notable"});
constexpr auto kLess = std::to_array<std::string_view>(
    {"cooling.coolantShareOneLost", "cooling.fewestRacks", "cooling.hottestInlet", "cooling.meanInlet", "cooling.pue", "cooling.racksTooWarm", "cooling.waterPerYear", "cooling.worstRack", "cooling.worstRackShare", "cooling.wue",
     "cost.capital", "cost.payBack", "cost.perAccelerator", "cost.perToken", "cost.total", "cost.training",
     "energy.carbonPerYear", "energy.cost", "energy.training", "energy.trainingCarbon", "fabric.diameter", "fabric.hops", "fabric.oversubscription", "fabric.taper", "power.cooling",
     "energy.perYear", "power.facility", "power.facilityIdle", "power.facilityRated", "power.it", "power.itIdle",
     "power.itRated", "power.losses", "power.nodesExpected", "power.nodesIdle", "power.nodesRated", "power.perGpu",
     "power.phaseShare", "power.phaseShareOneLost", "power.phaseUnevenness", "power.upsShare", "power.upsShareOneLost",
     "power.worstRack", "power.worstRackShare", "reliability.checkpointShare", "reliability.expectedRecovery", "reliability.trainingTime",
     "reliability.waiting", "reliability.worstRecovery", "serving.memoryPerGpu", "serving.memoryShare", "storage.blocking", "storage.coldStart", "storage.lag", "storage.readTime", "storage.writeTime", "training.bubble",
     "training.bubbleTime", "training.checkpointSize", "training.energy", "training.energyPerToken",
     "training.memoryPerGpu", "training.memoryShare", "training.stepTime", "training.trainingTime"});

} // namespace

Better betterOf(std::string_view figure)
{
    if (std::ranges::find(kMore, figure) != kMore.end())
        return Better::More;
    return std::ranges::find(kLess, figure) != kLess.end() ? Better::Less : Better::Neither;
}

} // namespace cw::assess
