// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/mend.h"

#include "assess/gather.h"
#include "assess/mend_parts.h"
#include "design/edits.h"
#include "templates/place_switches.h"

#include <algorithm>
#include <array>
#include <limits>

namespace cw::assess {

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
using design::PortOwner;
using design::PortRef;

/// Every cable that the finding names.
Result<Design> deleteCables(const Job& job)
{
    Design next = job.design;
    const auto isNamed = [&](const design::Cable& cable) {
        return std::ranges::find(job.finding.subjects, Subject{SubjectKind::Cable, cable.id.value}) !=
               job.finding.subjects.end();
    };
    return std::erase_if(next.cables.edit(), isNamed) > 0 ? Result<Design>(std::move(next))
                                                          : Result<Design>(notHere());
}

Result<Design> deleteCable(const Job& job)
{
    const Subject* cable = subjectOf(job.finding, SubjectKind::Cable);
    if (cable == nullptr)
        return notHere();
    Finding first = job.finding;
    first.subjects = {*cable};
    return deleteCables({job.design, job.catalog, first});
}

/// The ends of the finding's cables at its device go to the device's lowest free ports, as far as there are some.
Result<Design> moveToFreePorts(const Job& job)
{
    const Subject* node = subjectOf(job.finding, SubjectKind::Node);
    const Subject* device = node != nullptr ? node : subjectOf(job.finding, SubjectKind::Switch);
    if (device == nullptr)
        return notHere();
    const PortOwner owner = node != nullptr ? PortOwner::Node : PortOwner::Switch;
    PortBook book(job.design, job.catalog);
    Design next = job.design;
    bool isMoved = false;
    for (const Subject& subject : job.finding.subjects) {
        const auto cable = subject.kind != SubjectKind::Cable
                               ? next.cables->end()
                               : std::ranges::find(*next.cables, subject.id, [](const auto& one) { return one.id.value; });
        const auto port = cable != next.cables->end() ? book.freePort(owner, device->id) : std::nullopt;
        if (!port)
            continue;
        const auto index = static_cast<std::size_t>(cable - next.cables->begin());
        design::Cable& moved = next.cables.edit()[index];
        PortRef& end = moved.a.owner == owner && moved.a.id == device->id ? moved.a : moved.b;
        end = *port;
        book.take(*port);
        isMoved = true;
    }
    return isMoved ? Result<Design>(std::move(next)) : Result<Design>(noFreePort());
}

template <class Change>
Design withRule(const Job& job, Change change)
{
    design::FabricRule rule = *job.design.fabric;
    change(rule);
    return design::setFabric(job.design, rule);
}

Result<Design> lowerOversubscription(const Job& job)
{
    if (job.design.fabric->kind == design::FabricKind::None)
        return notHere();
    return withRule(job, [](design::FabricRule& rule) { rule.oversubscription = 1; });
}

Result<Design> adaptiveRouting(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.routing = design::Routing::Adaptive; });
}

Result<Design> reduceInNodes(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.networkReduction = false; });
}

Result<Design> threeTiers(const Job& job)
{
    return withRule(job, [](design::FabricRule& rule) { rule.kind = design::FabricKind::FatTree; });
}

/// The next larger switch of the same family that is no slower.
Result<Design> biggerSwitch(const Job& job)
{
    const catalog::Switch* now = job.catalog.switches.find(job.design.fabric->leaf);
    if (now == nullptr)
        return notHere();
    const catalog::Switch* next = nullptr;
    for (const catalog::Switch& one : job.catalog.switches.all()) {
        const bool isBigger = one.family == now->family && !one.scaleUp && one.ports.value > now->ports.value &&
                              one.portRate.value >= now->portRate.value;
        if (isBigger && (next == nullptr || one.ports.value < next->ports.value))
            next = &one;
    }
    if (next == nullptr)
        return Problem{"problem.mend.noBiggerSwitch", {}, 0, {}};
    return withRule(job, [next](design::FabricRule& rule) {
        rule.leaf = next->id;
        rule.spine.clear();
    });
}

/// As many links between groups as ports allow; where they are taken already, groups of the balanced size, which have
/// most ports for other groups.
Result<Design> otherGroups(const Job& job)
{
    const design::FabricRule& now = *job.design.fabric;
    if (now.linksPerArc == 0 && now.groupSwitches == 0 && now.endpointsPerSwitch == 0)
        return Problem{"problem.mend.balancedAlready", {}, 0, {}};
    return withRule(job, [&now](design::FabricRule& rule) {
        if (now.linksPerArc == 0)
            rule.groupSwitches = rule.endpointsPerSwitch = 0;
        rule.linksPerArc = 0;
    });
}

/// A fat tree joins any number of nodes and further end points.
Result<Design> otherFabric(const Job& job)
{
    if (job.catalog.switches.find(job.design.fabric->leaf) == nullptr)
        return Problem{"problem.mend.noLeaf", {}, 0, {}};
    return threeTiers(job);
}

Result<Design> addSwitches(const Job& job)
{
    const auto inventory = Shared<inventory::Inventory>(inventory::count(job.design, job.catalog));
    const fabric::Result fabric = fabric::assess(gatherFabric(job.design, inventory, job.catalog));
    if (!fabric.sizing)
        return notHere();
    return templates::placeMissingSwitches(job.design, job.catalog, *fabric.sizing);
}

Result<Design> defaultPlacement(const Job& job)
{
    design::Workload workload = *job.design.workload;
    workload.placement = {};
    return design::setWorkload(job.design, workload);
}

/// With a global batch of whole micro-batches, no smaller than before. false where a number would be too large; the
/// choice is of no use then.
bool setDataParallel(design::TrainingChoice& choice, std::int64_t degree)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max();
    if (degree < 1 || degree > kMost || choice.microBatch < 1)
        return false;
    const std::int64_t round = degree * choice.microBatch;
    const std::int64_t batch = std::max(round, (choice.globalBatch + round - 1) / round * round);
    if (batch > kMost)
        return false;
    choice.plan.dataParallel = static_cast<int>(degree);
    choice.globalBatch = static_cast<decltype(choice.globalBatch)>(batch);
    return true;
}

/// The largest divisor of the degree that a domain holds; data parallel takes up the rest.
Result<Design> lowerTensorParallel(const Job& job)
{
    const auto domain = std::ranges::find(job.finding.arguments, std::string("domain"), &FindingArgument::name);
    if (domain == job.finding.arguments.end() || !std::holds_alternative<Measure>(domain->value))
        return notHere();
    const int most = static_cast<int>(std::get<Measure>(domain->value).base);
    design::Workload workload = *job.design.workload;
    design::TrainingChoice& choice = workload.training;
    int degree = std::min(most, choice.plan.tensorParallel);
    while (degree > 1 && choice.plan.tensorParallel % degree != 0)
        --degree;
    if (degree < 1 || degree == choice.plan.tensorParallel)
        return notHere();
    const int factor = choice.plan.tensorParallel / degree;
    choice.plan.tensorParallel = degree;
    if (!setDataParallel(choice, std::int64_t{choice.plan.dataParallel} * factor))
        return notHere();
    return design::setWorkload(job.design, workload);
}

/// Accelerators that share scale-up links, or else a node, of the nodes that have most.
int largestDomain(const Job& job)
{
    int most = 1;
    std::string_view last; // nodes of a type mostly stand together
    for (const design::Node& node : *job.design.nodes) {
        if (node.type == last)
            continue;
        last = node.type;
        if (const catalog::Server* server = job.catalog.servers.find(node.type))
            most = std::max({most, server->scaleUpDomain, server->acceleratorCount});
    }
    return most;
}

/// Tensor times context parallel divides a domain, or is a multiple of it; the data-parallel groups of a stage fill
/// whole domains with what is left of the accelerators.
Result<Design> degreesThatFillNodes(const Job& job)
{
    const int domain = largestDomain(job);
    design::Workload workload = *job.design.workload;
    design::TrainingChoice& choice = workload.training;
    design::ParallelPlan& plan = choice.plan;
    if (domain < 2 || plan.tensorParallel < 1 || plan.contextParallel < 1 || plan.pipelineParallel < 1)
        return notHere();
    const double all = double(plan.tensorParallel) * plan.contextParallel * plan.dataParallel;
    if (!(all <= std::numeric_limits<int>::max()))
        return notHere();
    const auto ranks = static_cast<std::int64_t>(all);
    const auto fills = [domain](std::int64_t members) { return domain % members == 0 || members % domain == 0; };
    while (!fills(plan.tensorParallel))
        --plan.tensorParallel;
    while (!fills(std::int64_t{plan.tensorParallel} * plan.contextParallel))
        --plan.contextParallel;
    const auto members = std::int64_t{plan.tensorParallel} * plan.contextParallel;
    auto data = std::max<std::int64_t>(1, ranks / members);
    const auto sharesExperts = [&plan](std::int64_t copies) {
        return plan.expertParallel < 2 || copies * plan.contextParallel % plan.expertParallel == 0;
    };
    while (data > 1 && ((data * members >= domain && !fills(data * members)) || !sharesExperts(data)))
        --data;
    if (!setDataParallel(choice, data) || workload == *job.design.workload)
        return notHere();
    return design::setWorkload(job.design, workload);
}

struct Entry {
    const char* remedy;
    Result<Design> (*mend)(const Job& job);
};

constexpr std::array kMends{Entry{"remedy.deleteCable", deleteCable},
                            Entry{"remedy.deleteCables", deleteCables},
                            Entry{"remedy.takeCable", realCables},
                            Entry{"remedy.longerCable", longerCables},
                            Entry{"remedy.matchRates", fittingCables},
                            Entry{"remedy.choosePart", fittingCables},
                            Entry{"remedy.plugIn", plugPortsIn},
                            Entry{"remedy.swapPorts", portsToTheirRails},
                            Entry{"remedy.spreadPorts", spreadPorts},
                            Entry{"remedy.joinIslands", joinIslands},
                            Entry{"remedy.connectNodes", joinIslands},
                            Entry{"remedy.secondWay", secondWay},
                            Entry{"remedy.addSwitches", addSwitches},
                            Entry{"remedy.moreGroupLinks", otherGroups},
                            Entry{"remedy.fewerGroupLinks", otherGroups},
                            Entry{"remedy.largerGroups", otherGroups},
                            Entry{"remedy.otherFabric", otherFabric},
                            Entry{"remedy.freePort", moveToFreePorts},
                            Entry{"remedy.addUplinks", moreUplinks},
                            Entry{"remedy.lowerOversubscription", lowerOversubscription},
                            Entry{"remedy.adaptiveRouting", adaptiveRouting},
                            Entry{"remedy.reduceInNodes", reduceInNodes},
                            Entry{"remedy.threeTiers", threeTiers},
                            Entry{"remedy.biggerSwitch", biggerSwitch},
                            Entry{"remedy.defaultPlacement", defaultPlacement},
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
    const bool namesTwo = subjectOf(finding, SubjectKind::Switch, 1) != nullptr;
    return remedy != "remedy.addUplinks" || finding.code == "finding.fewerUplinks" || namesTwo;
}

Result<design::Design> mend(const design::Design& design, const catalog::Catalog& catalog, const Finding& finding,
                            std::string_view remedy)
{
    const Entry* entry = entryOf(remedy);
    return entry != nullptr ? entry->mend({design, catalog, finding}) : Result<design::Design>(notHere());
}

} // namespace cw::assess
