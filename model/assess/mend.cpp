// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend.h"

#include "assess/mend_parts.h"
#include "design/follow_blocks.h"

#include <algorithm>
#include <array>

namespace cw::assess {

bool isQuicklyTried(const design::Design& design)
{
    constexpr std::size_t kMostCables = 10'000;
    return design.cables->size() <= kMostCables;
}

Problem notHere() { return {"problem.mend.notHere", {}, 0, {}}; }
Problem noFreePort() { return {"problem.mend.noFreePort", {}, 0, {}}; }

const Subject* subjectOf(const Finding& finding, SubjectKind kind, std::size_t which)
{
    for (const Subject& subject : finding.subjects) {
        if (subject.kind == kind && which-- == 0)
            return &subject;
    }
    return nullptr;
}

namespace {

using design::Design;

struct Entry {
    const char* remedy;
    Result<Design> (*mend)(const Job& job);
};

constexpr std::array kMends{Entry{"remedy.deleteCable", deleteCable},
                            Entry{"remedy.deleteCables", deleteCables},
                            Entry{"remedy.serverForAccelerator", serverForAccelerator},
                            Entry{"remedy.ownAccelerator", ownAccelerator},
                            Entry{"remedy.placedLikeRule", placedLikeRule},
                            Entry{"remedy.ruleLikePlaced", ruleLikePlaced},
                            Entry{"remedy.removeUnused", removeUnused},
                            Entry{"remedy.turnRacks", turnRacks},
                            Entry{"remedy.moveRowsApart", moveRowsApart},
                            Entry{"remedy.biggerPdu", biggerPdu},
                            Entry{"remedy.strongerCooling", strongerCooling},
                            Entry{"remedy.strongerRack", strongerRack},
                            Entry{"remedy.moveDevice", moveToFreePlace},
                            Entry{"remedy.fewerNodes", fewerNodes},
                            Entry{"remedy.addCoolantUnit", addCoolantUnits},
                            Entry{"remedy.changeSupply", recommendedSupply},
                            Entry{"remedy.containAisles", containAisles},
                            Entry{"remedy.coolerSupply", coolerSupply},
                            Entry{"remedy.coolerWater", coolerWater},
                            Entry{"remedy.warmerWater", warmerWater},
                            Entry{"remedy.plantOfSystem", plantOfSystem},
                            Entry{"remedy.saveToStore", saveToStore},
                            Entry{"remedy.useAsBusy", useAsBusy},
                            Entry{"remedy.liftPowerCap", liftPowerCap},
                            Entry{"remedy.secondPdu", secondPdu},
                            Entry{"remedy.recompute", recomputeMore},
                            Entry{"remedy.recomputeFully", recomputeFully},
                            Entry{"remedy.zeroStage", higherZeroStage},
                            Entry{"remedy.smallerMicroBatch", smallerMicroBatch},
                            Entry{"remedy.morePipeline", morePipeline},
                            Entry{"remedy.moreTensorParallel", moreTensorParallel},
                            Entry{"remedy.moreMicroBatches", moreMicroBatches},
                            Entry{"remedy.interleave", interleave},
                            Entry{"remedy.divisorOfHeads", divisorOfHeads},
                            Entry{"remedy.divisorOfLayers", divisorOfLayers},
                            Entry{"remedy.multipleOfBatch", multipleOfBatch},
                            Entry{"remedy.matchGpus", matchGpus},
                            Entry{"remedy.degreesFromOne", degreesFromOne},
                            Entry{"remedy.divisorOfSequence", divisorOfSequence},
                            Entry{"remedy.divisorOfExperts", divisorOfExperts},
                            Entry{"remedy.wholeRounds", wholeRounds},
                            Entry{"remedy.addSpares", addSpares},
                            Entry{"remedy.elastic", goElastic},
                            Entry{"remedy.asynchronousCheckpoints", asynchronousCheckpoints},
                            Entry{"remedy.bestInterval", bestInterval},
                            Entry{"remedy.flashAttention", flashAttention},
                            Entry{"remedy.noInterleave", noInterleave},
                            Entry{"remedy.noSequenceParallel", noSequenceParallel},
                            Entry{"remedy.quantise", quantise},
                            Entry{"remedy.smallerContext", smallerContext},
                            Entry{"remedy.takeCable", realCables},
                            Entry{"remedy.longerCable", longerCables},
                            Entry{"remedy.matchRates", fittingCables},
                            Entry{"remedy.fasterSwitch", fasterSwitches},
                            Entry{"remedy.choosePart", fittingCables},
                            Entry{"remedy.plugIn", plugPortsIn},
                            Entry{"remedy.swapPorts", portsToTheirRails},
                            Entry{"remedy.spreadPorts", spreadPorts},
                            Entry{"remedy.alignPorts", alignPorts},
                            Entry{"remedy.joinIslands", joinIslands},
                            Entry{"remedy.connectNodes", connectNodes},
                            Entry{"remedy.secondWay", secondWay},
                            Entry{"remedy.addSwitches", addSwitches},
                            Entry{"remedy.moreGroupLinks", otherGroups},
                            Entry{"remedy.fewerGroupLinks", otherGroups},
                            Entry{"remedy.largerGroups", otherGroups},
                            Entry{"remedy.onePlane", onePlane},
                            Entry{"remedy.fittingSwitch", fittingSwitch},
                            Entry{"remedy.spineLikeLeaf", spineLikeLeaf},
                            Entry{"remedy.otherFabric", otherFabric},
                            Entry{"remedy.freePort", moveToFreePorts},
                            Entry{"remedy.addUplinks", moreUplinks},
                            Entry{"remedy.lowerOversubscription", lowerOversubscription},
                            Entry{"remedy.railForEachPort", railForEachPort},
                            Entry{"remedy.twoRails", twoRails},
                            Entry{"remedy.railOptimised", railOptimised},
                            Entry{"remedy.adaptiveRouting", adaptiveRouting},
                            Entry{"remedy.reduceInNodes", reduceInNodes},
                            Entry{"remedy.threeTiers", threeTiers},
                            Entry{"remedy.biggerSwitch", biggerSwitch},
                            Entry{"remedy.defaultPlacement", defaultPlacement},
                            Entry{"remedy.defaultOrder", defaultPlacement},
                            Entry{"remedy.degreesThatFillNodes", degreesThatFillNodes},
                            Entry{"remedy.lowerTensorParallel", lowerTensorParallel}};

const Entry* entryOf(std::string_view remedy)
{
    const auto found = std::ranges::find(kMends, remedy, [](const Entry& entry) { return std::string_view(entry.remedy); });
    return found == kMends.end() ? nullptr : &*found;
}

} // namespace

bool isMendable(const Finding& finding, std::string_view remedy)
{
    if (entryOf(remedy) == nullptr)
        return false;
    const bool needsCable = remedy == "remedy.deleteCable" || remedy == "remedy.deleteCables" ||
                            remedy == "remedy.freePort";
    if (needsCable)
        return subjectOf(finding, SubjectKind::Cable) != nullptr;
    if (remedy == "remedy.choosePart")
        return finding.code == "finding.cableUnknownRate";
    const bool knowsWhere = finding.code == "finding.fewerUplinks" || finding.code == "finding.oversubscribed" ||
                            subjectOf(finding, SubjectKind::Switch, 1) != nullptr;
    return remedy != "remedy.addUplinks" || knowsWhere;
}

Result<design::Design> mend(const design::Design& design, const catalog::Catalog& catalog, const Finding& finding,
                            std::string_view remedy, const std::stop_token& stop)
{
    const Entry* entry = entryOf(remedy);
    if (entry == nullptr)
        return notHere();
    const Job job{design, catalog, finding, stop};
    Result<design::Design> next = entry->mend(job);
    if (next) // what is judged is what will be
        next = design::followBlocks(design, *next, catalog);
    if (next && *next == design)
        return notHere();
    // What is wrong has to go; and of some remedies everybody knows that they pay with time.
    constexpr std::array<std::string_view, 7> kPay{
        "remedy.reduceInNodes",     "remedy.recompute",    "remedy.recomputeFully", "remedy.zeroStage",
        "remedy.smallerMicroBatch", "remedy.morePipeline", "remedy.divisorOfLayers"};
    const bool mayCost = finding.severity == Severity::Error || std::ranges::find(kPay, remedy) != kPay.end();
    if (const auto harm = next ? harmOf(job, *next, mayCost) : std::nullopt)
        return *harm;
    return next;
}

} // namespace cw::assess
