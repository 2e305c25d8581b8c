// SPDX-License-Identifier: GPL-3.0-or-later
// Faulty cables, all of them: a finding names but the first.
#include "assess/gather.h"
#include "assess/mend_parts.h"

#include <algorithm>
#include <array>

namespace cw::assess {

using design::Design;
using design::PortOwner;
using design::PortRef;
using fabric::CableFault;
using inventory::CableProblemKind;

namespace {

struct FaultCode {
    CableFault fault;
    std::string_view code;
};
constexpr std::array kFaultCodes{FaultCode{CableFault::SelfLoop, "finding.cableSelfLoop"},
                                 FaultCode{CableFault::NotACable, "finding.notACable"},
                                 FaultCode{CableFault::UnknownPart, "finding.cableUnknownRate"},
                                 FaultCode{CableFault::FamilyMismatch, "finding.cableFamilies"},
                                 FaultCode{CableFault::BesidePlanes, "finding.cablesBesidePlanes"},
                                 FaultCode{CableFault::NoPortLeft, "finding.cablesBesideRule"},
                                 FaultCode{CableFault::SpeedMismatch, "finding.cableSpeedMismatch"},
                                 FaultCode{CableFault::SpeedMismatch, "finding.cablePortsApart"}};

struct ProblemCode {
    CableProblemKind kind;
    std::string_view code;
};
constexpr std::array kProblemCodes{ProblemCode{CableProblemKind::PortUsedTwice, "finding.portsUsedTwice"},
                                   ProblemCode{CableProblemKind::PortOutOfRange, "finding.portsOutOfRange"},
                                   ProblemCode{CableProblemKind::EndMissing, "finding.cableEndsMissing"}};

using Cables = std::set<std::uint32_t>;

void addFaults(const Job& job, CableFault kind, Cables& cables)
{
    const References references{{std::shared_ptr<void>(), &job.catalog}, nullptr};
    const auto inventory = Shared<inventory::Inventory>(inventory::count(job.design, job.catalog));
    const fabric::Result sized = fabric::assess(gatherFabric(job.design, inventory, job.catalog));
    for (const fabric::FaultyCable& fault : fabric::buildGraph(gatherGraph(job.design, references, sized, {}), job.stop).faults) {
        if (fault.fault == kind)
            cables.insert(fault.cable.value);
    }
}

/// Of the device that the finding is of.
void addProblems(const Job& job, CableProblemKind kind, Cables& cables)
{
    const std::uint32_t device = job.finding.subjects.empty() ? 0 : job.finding.subjects.front().id;
    for (const inventory::CableProblem& problem : inventory::count(job.design, job.catalog).cableProblems) {
        if (problem.kind == kind && (kind == CableProblemKind::EndMissing || problem.port.id == device))
            cables.insert(problem.cable.value);
    }
}

/// Those that the finding names, and all others like them.
Cables faultyCables(const Job& job)
{
    Cables cables;
    for (const Subject& subject : job.finding.subjects) {
        if (subject.kind == SubjectKind::Cable)
            cables.insert(subject.id);
    }
    if (cables.empty())
        return cables;
    if (const auto fault = std::ranges::find(kFaultCodes, job.finding.code, &FaultCode::code); fault != kFaultCodes.end())
        addFaults(job, fault->fault, cables);
    if (const auto one = std::ranges::find(kProblemCodes, job.finding.code, &ProblemCode::code); one != kProblemCodes.end())
        addProblems(job, one->kind, cables);
    const bool isOfApart = job.finding.code == "finding.cablePortsApart";
    if (isOfApart || job.finding.code == "finding.cableSpeedMismatch") { // one fault, two findings
        const PortBook book(job.design, job.catalog);
        for (const design::Cable& cable : *job.design.cables) {
            if (book.areApart(cable) != isOfApart)
                cables.erase(cable.id.value);
        }
    }
    return cables;
}

Result<Design> without(const Job& job, const Cables& cables)
{
    Design next = job.design;
    const auto isOne = [&cables](const design::Cable& cable) { return cables.contains(cable.id.value); };
    return std::erase_if(next.cables.edit(), isOne) > 0 ? Result<Design>(std::move(next)) : Result<Design>(notHere());
}

/// Of a node a compute port where the cable is of the compute network: another would carry nothing of it.
std::optional<PortRef> portFor(const PortBook& book, const PortRef& end, const PortRef& other)
{
    const bool isOfSwitches = other.owner == PortOwner::Switch && book.switches().contains(other.id);
    if (end.owner != PortOwner::Node || !(isOfSwitches || book.isCompute(end)))
        return book.freePort(end.owner, end.id);
    const std::vector<PortRef> open = book.openPorts(end.id);
    return open.empty() ? std::nullopt : std::optional(open.front());
}

} // namespace

Result<Design> deleteCables(const Job& job) { return without(job, faultyCables(job)); }

Result<Design> deleteCable(const Job& job)
{
    const Subject* cable = subjectOf(job.finding, SubjectKind::Cable);
    return cable != nullptr ? without(job, {cable->id}) : Result<Design>(notHere());
}

/// The ends of the finding's cables at its device go to the device's lowest free ports, as far as there are some.
Result<Design> moveToFreePorts(const Job& job)
{
    const Subject* node = subjectOf(job.finding, SubjectKind::Node);
    const Subject* device = node != nullptr ? node : subjectOf(job.finding, SubjectKind::Switch);
    if (device == nullptr)
        return notHere();
    const PortOwner owner = node != nullptr ? PortOwner::Node : PortOwner::Switch;
    const Cables cables = faultyCables(job);
    PortBook book(job.design, job.catalog);
    Design next = job.design;
    bool isMoved = false;
    for (std::size_t i = 0; i < job.design.cables->size(); ++i) {
        if (!cables.contains((*job.design.cables)[i].id.value))
            continue;
        const design::Cable& now = (*job.design.cables)[i];
        const bool isA = now.a.owner == owner && now.a.id == device->id;
        const auto port = portFor(book, isA ? now.a : now.b, isA ? now.b : now.a);
        if (!port)
            continue;
        design::Cable& moved = next.cables.edit()[i];
        (isA ? moved.a : moved.b) = *port;
        book.take(*port);
        isMoved = true;
    }
    return isMoved ? Result<Design>(std::move(next)) : Result<Design>(noFreePort());
}

} // namespace cw::assess
