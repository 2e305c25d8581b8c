// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/find.h"
#include "design/item.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace cw::assess {
namespace {

constexpr std::array kRoles{design::SwitchRole::Leaf, design::SwitchRole::Spine, design::SwitchRole::Core};
constexpr std::array kRoleKeys{"role.leaf", "role.spine", "role.core"};

std::vector<std::string> remediesOf(fabric::SizingProblem problem)
{
    switch (problem) {
    case fabric::SizingProblem::TooFewGlobalPorts:
        return {"remedy.fewerGroupLinks", "remedy.biggerSwitch"};
    case fabric::SizingProblem::TooManyGroups:
        return {"remedy.largerGroups", "remedy.biggerSwitch"};
    case fabric::SizingProblem::TooFewNodePorts:
    case fabric::SizingProblem::ExtraNeedsSwitch:
    case fabric::SizingProblem::TorusHasGaps:
        return {"remedy.otherFabric"};
    default:
        return {"remedy.biggerSwitch", "remedy.threeTiers"};
    }
}

std::vector<std::string> remediesOf(fabric::FabricProblem problem)
{
    switch (problem) {
    case fabric::FabricProblem::SpineUnknown:
    case fabric::FabricProblem::FamiliesDiffer:
        return {"remedy.spineLikeLeaf"};
    case fabric::FabricProblem::LeafUnknown:
        return {"remedy.fittingSwitch"};
    case fabric::FabricProblem::NicFasterThanPort: // has findings of its own
    case fabric::FabricProblem::NoComputePorts:
    case fabric::FabricProblem::PortsUnlike:
        break; // the nodes are what is to be chosen
    }
    return {};
}

void findSizingProblems(const fabric::Result& result, Findings& out)
{
    const auto report = [&out](const char* reason, Severity severity, std::vector<std::string> remedies) {
        out.push_back({"finding.fabricCannotBeBuilt",
                       severity,
                       {{}},
                       {{"reason", std::string(reason)}},
                       {},
                       std::move(remedies)});
    };
    for (const fabric::SizingProblem problem : result.sizingProblems)
        report(fabric::textKey(problem), fabric::blocks(problem) ? Severity::Error : Severity::Note,
               remediesOf(problem));
    for (const fabric::FabricProblem problem : result.problems) {
        if (problem == fabric::FabricProblem::NicFasterThanPort)
            continue;
        const bool blocks = problem == fabric::FabricProblem::LeafUnknown ||
                            problem == fabric::FabricProblem::SpineUnknown ||
                            problem == fabric::FabricProblem::FamiliesDiffer ||
                            problem == fabric::FabricProblem::NoComputePorts;
        report(fabric::textKey(problem), blocks ? Severity::Error : Severity::Note, remediesOf(problem));
    }
}

/// Those of a tier against those that stand in racks.
void findMissingSwitches(const fabric::Result& result, Findings& out)
{
    for (std::size_t i = 0; i < kRoles.size(); ++i) {
        const auto role = static_cast<std::size_t>(kRoles[i]);
        if (result.placed[role] >= result.needed[role])
            continue;
        // Where nothing of a tier is placed yet the rule still sizes it; where some are, they are short of ports.
        const bool isBegun = result.placed[role] > 0;
        Finding f{isBegun ? "finding.outOfPorts" : "finding.switchesMissing", isBegun ? Severity::Error : Severity::Warning,
                  {{}}, {}, {"fabric.switches"}, {"remedy.addSwitches"}};
        f.arguments = {{"role", std::string(kRoleKeys[i])},
                       {"needed", Measure(result.needed[role]), "1"},
                       {"placed", Measure(result.placed[role]), "1"}};
        if (isBegun)
            f.remedies.emplace_back("remedy.biggerSwitch");
        out.push_back(std::move(f));
    }
}

/// Of a dragonfly either what leaves a group is too little, or, with leaves and spines, what leaves a leaf.
void findOversubscription(const fabric::Result& result, const fabric::GraphFigures& figures, Findings& out)
{
    const double leaves = figures.oversubscription.value_or(result.oversubscription.value_or(1));
    const double groups = figures.taper.value_or(fabric::groupTaper(result));
    const double ratio = std::max(leaves, groups);
    if (!(ratio > 1.0 + 1e-9))
        return;
    const bool tapered = groups >= ratio;
    Finding f;
    f.code = tapered ? "finding.groupsTapered" : "finding.oversubscribed";
    f.severity = Severity::Warning;
    f.subjects = {{}};
    f.arguments = {{"ratio", Measure(ratio), "1"}};
    f.figures = {tapered ? "fabric.taper" : "fabric.oversubscription"};
    f.remedies = {tapered ? "remedy.moreGroupLinks" : "remedy.lowerOversubscription"};
    out.push_back(std::move(f));
}

/// Of leaves below drawn spines. Leaves alone keep what needs no other rail on one of them.
void findDrawnOversubscription(const fabric::GraphFigures& figures, Findings& out)
{
    const double ratio = figures.oversubscription.value_or(1);
    if (!figures.isDrawn || figures.leafSpineLinks == 0 || !(ratio > 1.0 + 1e-9))
        return;
    out.push_back({"finding.oversubscribed", Severity::Warning, {{}}, {{"ratio", Measure(ratio), "1"}},
                   {"fabric.oversubscription"}, {"remedy.addUplinks"}});
}

/// The first switch type that carries the network and is not known to add up messages.
std::string switchThatCannotReduce(const fabric::Inputs& inputs)
{
    const auto cannot = [](const std::optional<catalog::Switch>& part) {
        return !part || !part->inNetworkReduction || !part->inNetworkReduction->value;
    };
    if (inputs.rule.kind != design::FabricKind::None)
        return cannot(inputs.leaf) ? inputs.leaf ? inputs.leaf->name : inputs.rule.leaf
               : inputs.spine      ? inputs.spine->name
                                   : inputs.rule.spine;
    for (const inventory::SwitchClass& one : inputs.inventory->switches) {
        if (std::ranges::find(kRoles, one.role) != kRoles.end() && cannot(one.part))
            return one.part ? one.part->name : one.type;
    }
    return {};
}

/// The rule asks the switches to add up messages.
void findReduction(const fabric::Inputs& inputs, const fabric::Result& result, Findings& out)
{
    if (result.cannotReduce) {
        const bool isKind = inputs.rule.kind == design::FabricKind::Dragonfly ||
                            inputs.rule.kind == design::FabricKind::Torus;
        out.push_back({isKind ? "finding.kindCannotReduce" : "finding.switchesCannotReduce", Severity::Warning, {{}},
                       {{"item", switchThatCannotReduce(inputs)}},
                       {}, {"remedy.reduceInNodes"}});
    } else if (result.networkReduction) {
        out.push_back({"finding.networkReductionUnchecked", Severity::Note, {{}}, {}, {"fabric.networkReduction"},
                       {"remedy.reduceInNodes"}});
    }
}

/// The rule is asked for more rails than a node has ports.
void findIdleRails(const design::FabricRule& rule, const fabric::Result& result, Findings& out)
{
    const bool hasRails =
        rule.kind == design::FabricKind::RailOptimised || rule.kind == design::FabricKind::RailOnly;
    const int ports = result.sizingInputs.portsPerNode;
    if (!hasRails || ports < 1 || rule.rails <= ports)
        return;
    out.push_back({"finding.moreRailsThanPorts",
                   Severity::Warning,
                   {{}},
                   {{"rails", Measure(rule.rails), "1"}, {"ports", Measure(ports), "1"}},
                   {},
                   {"remedy.railForEachPort"}});
}

Subject subjectOf(const design::PortRef& port)
{
    switch (port.owner) {
    case design::PortOwner::Node:
        return {SubjectKind::Node, port.id};
    case design::PortOwner::Switch:
        return {SubjectKind::Switch, port.id};
    case design::PortOwner::Appliance:
        break;
    }
    return {SubjectKind::Appliance, port.id};
}

std::string nameOf(const design::Design& design, const design::PortRef& port)
{
    const auto name = [](const auto* item) { return item != nullptr ? item->name : std::string(); };
    switch (port.owner) {
    case design::PortOwner::Node:
        return name(design::findNode(design, design::NodeId{port.id}));
    case design::PortOwner::Switch:
        return name(design::findSwitch(design, design::SwitchId{port.id}));
    case design::PortOwner::Appliance:
        break;
    }
    return name(design::findAppliance(design, design::ApplianceId{port.id}));
}

const char* codeOf(inventory::CableProblemKind kind, bool isOne)
{
    switch (kind) {
    case inventory::CableProblemKind::PortUsedTwice:
        return isOne ? "finding.portUsedTwice" : "finding.portsUsedTwice";
    case inventory::CableProblemKind::PortOutOfRange:
        return isOne ? "finding.portOutOfRange" : "finding.portsOutOfRange";
    case inventory::CableProblemKind::EndMissing:
        break;
    }
    return isOne ? "finding.cableEndMissing" : "finding.cableEndsMissing";
}

/// One finding for each device and kind, which names the first port.
void findCableProblems(const design::Design& design, const inventory::Inventory& inventory, Findings& out)
{
    constexpr std::size_t kMostFindings = 200; // a hostile file may have a million
    constexpr std::size_t kMostCables = 50;    // of one finding; its sentence has the number of all
    struct Group {
        const inventory::CableProblem* first = nullptr;
        std::vector<Subject> cables;
        std::int64_t count = 0;
    };
    std::map<std::tuple<inventory::CableProblemKind, design::PortOwner, std::uint32_t>, Group> groups;
    for (const inventory::CableProblem& problem : inventory.cableProblems) {
        const bool isGone = problem.kind == inventory::CableProblemKind::EndMissing;
        Group& group = groups[{problem.kind, isGone ? design::PortOwner::Node : problem.port.owner,
                               isGone ? 0 : problem.port.id}];
        group.first = group.first != nullptr ? group.first : &problem;
        ++group.count;
        if (group.cables.size() < kMostCables)
            group.cables.push_back({SubjectKind::Cable, problem.cable.value});
    }
    std::size_t shown = 0;
    std::int64_t hidden = 0;
    for (const auto& [device, group] : groups) {
        if (++shown > kMostFindings) {
            hidden += group.count;
            continue;
        }
        const bool isOne = group.count == 1;
        const design::PortRef& port = group.first->port;
        Finding f{codeOf(group.first->kind, isOne), Severity::Error, {subjectOf(port)}, {}, {}, {}};
        std::ranges::copy(group.cables, std::back_inserter(f.subjects));
        f.arguments = {{"item", nameOf(design, port)},
                       {"port", Measure(port.port + 1), "1"},
                       {"count", Measure(group.count), "1"}};
        if (group.first->kind != inventory::CableProblemKind::EndMissing)
            f.remedies.push_back("remedy.freePort");
        f.remedies.push_back(isOne ? "remedy.deleteCable" : "remedy.deleteCables");
        out.push_back(std::move(f));
    }
    if (hidden > 0)
        out.push_back({"finding.moreCableProblems", Severity::Error, {{}}, {{"count", Measure(hidden), "1"}}, {},
                       {"remedy.deleteCable"}});
}

} // namespace

void findInFabric(const design::Design& design, const Assessment& assessment, Findings& out)
{
    const fabric::Result& result = assessment.fabric->result;
    findCableProblems(design, assessment.inventory->result, out);
    findSizingProblems(result, out);
    findMissingSwitches(result, out);
    findReduction(assessment.fabric->inputs, result, out);
    if (assessment.graph->inputs.failed.empty())
        findDrawnOversubscription(assessment.graph->result.figures, out);
    if (!result.sizing || result.sizing->tiers == 0)
        return;
    findOversubscription(result, assessment.graph->result.figures, out);
    findIdleRails(assessment.fabric->inputs.rule, result, out);
    // A full leaf is no fault: the rule adds another one for the next node, where larger ones would cost more cables.
    if (result.sizing->leafPortsFree == 0 && result.sizing->endpoints > 0)
        out.push_back({"finding.noFreeLeafPort", Severity::Note, {{}}, {}, {"fabric.leafPortsFree"}, {}});
}

} // namespace cw::assess
