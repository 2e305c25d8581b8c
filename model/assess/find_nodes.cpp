// SPDX-License-Identifier: GPL-3.0-or-later
// Accelerators that do not fit their server, and those that the workload's figures are not of.
#include "assess/find.h"
#include "catalog/part_kinds.h"

#include <algorithm>
#include <set>

namespace cw::assess {
namespace {

using inventory::NodeClass;

constexpr std::size_t kMostNodesNamed = 50;

bool isOf(const design::Node& node, const NodeClass& one)
{
    const bool isSame = one.overridden ? node.accelerator == one.accelerator
                                       : node.accelerator.empty() || node.accelerator == one.accelerator;
    return node.type == one.server && isSame;
}

/// All nodes of these classes.
std::vector<Subject> nodesOf(const design::Design& design, const std::vector<const NodeClass*>& classes)
{
    std::vector<Subject> subjects;
    for (const design::Node& node : *design.nodes) {
        if (std::ranges::any_of(classes, [&node](const NodeClass* one) { return isOf(node, *one); }))
            subjects.push_back({SubjectKind::Node, node.id.value});
    }
    return subjects;
}

/// One finding for all nodes of a server with the same wrong accelerator.
void findWrongForm(const design::Design& design, const catalog::Catalog& catalog, const NodeClass& nodes, Findings& out)
{
    if (!nodes.overridden || !nodes.serverPart || !nodes.acceleratorPart || !nodes.ownAcceleratorPart)
        return;
    const std::string_view form = catalog::formFamily(*nodes.acceleratorPart);
    const std::string_view own = catalog::formFamily(*nodes.ownAcceleratorPart);
    if (form.empty() || own.empty() || form == own)
        return;
    Finding f{"finding.acceleratorDoesNotFit", Severity::Warning, nodesOf(design, {&nodes}), {}, {}, {}};
    f.arguments = {{"gpu", nodes.acceleratorPart->name},    {"form", nodes.acceleratorPart->formFactor},
                   {"server", nodes.serverPart->name},      {"own", nodes.ownAcceleratorPart->name},
                   {"ownForm", nodes.ownAcceleratorPart->formFactor}, {"count", Measure(nodes.count), "1"}};
    const bool isSold = std::ranges::any_of(catalog.servers.all(), [&nodes](const catalog::Server& server) {
        return server.accelerator == nodes.accelerator && server.isRack == nodes.serverPart->isRack;
    });
    if (isSold)
        f.remedies = {"remedy.serverForAccelerator"};
    f.remedies.emplace_back("remedy.ownAccelerator");
    out.push_back(std::move(f));
}

/// Ranks sit on accelerators in the order of the design: those of these classes that the plan reaches.
std::vector<const NodeClass*> reachedBy(const design::Design& design, const inventory::Inventory& inventory, double ranks,
                                        const std::vector<const NodeClass*>& classes)
{
    std::vector<const NodeClass*> reached;
    double before = 0;
    for (const design::Node& node : *design.nodes) {
        if (before >= ranks)
            break;
        const auto own = std::ranges::find_if(inventory.nodes, [&node](const NodeClass& one) { return isOf(node, one); });
        if (own == inventory.nodes.end())
            continue;
        if (!own->serverPart)
            break; // nobody knows which ranks come after it
        before += own->acceleratorsPerNode;
        if (std::ranges::find(classes, &*own) != classes.end() && std::ranges::find(reached, &*own) == reached.end())
            reached.push_back(&*own);
    }
    return reached;
}

/// One finding for each kind of accelerator that has work of the plan and less memory than that needs; a warning where only
/// some of the stages do not fit, which may fall to others.
void findTooSmall(const design::Design& design, const training::Inputs& inputs, const training::Result& plan,
                  const std::vector<const NodeClass*>& reached, Findings& out)
{
    const training::StageMemory* fullest = plan.fullest();
    if (fullest == nullptr)
        return;
    const Bytes least = std::ranges::min(plan.stages, {}, &training::StageMemory::total).total;
    for (const NodeClass* nodes : reached) {
        if (!nodes->acceleratorPart)
            continue;
        const catalog::Accelerator& part = *nodes->acceleratorPart;
        const Bytes has = part.memoryUsable ? part.memoryUsable->value : part.memoryLabel.value;
        const auto fits = [&](Bytes held) {
            return training::verdictOf(held, has, inputs.limits) != training::MemoryVerdict::DoesNotFit;
        };
        if (fits(fullest->total))
            continue;
        Finding f{"finding.otherGpusTooSmall", fits(least) ? Severity::Warning : Severity::Error, nodesOf(design, {nodes}), {},
                  {"training.memoryPerGpu"}, {}};
        f.arguments = {{"gpu", part.name}, {"has", Measure(has), "GB"}, {"need", Measure(fullest->total), "GB"},
                       {"count", Measure(nodes->count * nodes->acceleratorsPerNode), "1"}};
        if (nodes->overridden)
            f.remedies = {"remedy.ownAccelerator"};
        out.push_back(std::move(f));
    }
}

/// Whose numbers the plan's or the service's figures are; of every other kind they say nothing.
void findOtherAccelerators(const design::Design& design, const Assessment& assessment, Findings& out)
{
    const inventory::Inventory& inventory = assessment.inventory->result;
    const NodeClass* main = inventory::mainNodes(inventory);
    const bool isFigured = assessment.training || assessment.serving;
    if (!isFigured || main == nullptr || !main->acceleratorPart)
        return;
    std::vector<const NodeClass*> others;
    std::set<std::string> names;
    std::int64_t accelerators = 0;
    for (const NodeClass& nodes : inventory.nodes) {
        if (nodes.acceleratorsPerNode == 0 || nodes.accelerator == main->accelerator)
            continue;
        others.push_back(&nodes);
        names.insert(nodes.acceleratorPart ? nodes.acceleratorPart->name : nodes.accelerator);
        accelerators += nodes.count * nodes.acceleratorsPerNode;
    }
    if (others.empty())
        return;
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    std::vector<const NodeClass*> reached;
    if (assessment.training)
        reached = reachedBy(design, inventory, assessment.training->result.gpusNeeded, others);
    if (assessment.training)
        findTooSmall(design, assessment.training->inputs, assessment.training->result, reached, out);
    out.push_back({assessment.training ? "finding.otherGpusInTraining" : "finding.otherGpusInServing",
                   reached.empty() ? Severity::Note : Severity::Warning,
                   nodesOf(design, others),
                   {{"gpu", main->acceleratorPart->name}, {"others", list}, {"count", Measure(accelerators), "1"}},
                   {},
                   {}});
}

/// Cold plates are counted in racks that are cooled so, whatever the server is sold with. One finding for each kind of node.
void findAirCooledInLiquid(const design::Design& design, const inventory::Inventory& inventory, Findings& out)
{
    for (const NodeClass& nodes : inventory.nodes) {
        if (!nodes.serverPart || nodes.serverPart->cooling != "air")
            continue;
        Finding f{"finding.airCooledInLiquid", Severity::Note, {}, {}, {"cooling.liquid"}, {}};
        std::int64_t count = 0;
        for (const inventory::RackClass& rack : inventory.racks) {
            if (!rack.coolingPart || rack.coolingPart->kind != catalog::CoolingKind::DirectLiquid)
                continue;
            for (const inventory::Counted& held : rack.nodes) {
                if (&inventory.nodes[static_cast<std::size_t>(held.index)] == &nodes)
                    count += held.count * rack.count();
            }
        }
        if (count == 0)
            continue;
        f.subjects = nodesOf(design, {&nodes});
        f.subjects.resize(std::min(f.subjects.size(), kMostNodesNamed)); // its sentence has the number of all
        f.arguments = {{"server", nodes.serverPart->name}, {"count", Measure(count), "1"}};
        out.push_back(std::move(f));
    }
}

} // namespace

void findInNodes(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out)
{
    for (const NodeClass& nodes : assessment.inventory->result.nodes)
        findWrongForm(design, catalog, nodes, out);
    findOtherAccelerators(design, assessment, out);
    findAirCooledInLiquid(design, assessment.inventory->result, out);
}

} // namespace cw::assess
