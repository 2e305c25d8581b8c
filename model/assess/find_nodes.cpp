// SPDX-License-Identifier: GPL-3.0-or-later
// Accelerators that do not fit their server, and those that the workload's figures are not of.
#include "assess/find.h"
#include "catalog/part_kinds.h"

#include <algorithm>
#include <set>

namespace cw::assess {
namespace {

using inventory::NodeClass;

/// All nodes of these classes.
std::vector<Subject> nodesOf(const design::Design& design, const std::vector<const NodeClass*>& classes)
{
    std::vector<Subject> subjects;
    for (const design::Node& node : *design.nodes) {
        const bool isOne = std::ranges::any_of(classes, [&node](const NodeClass* one) {
            const bool isSame = one->overridden ? node.accelerator == one->accelerator
                                                : node.accelerator.empty() || node.accelerator == one->accelerator;
            return node.type == one->server && isSame;
        });
        if (isOne)
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
    out.push_back(std::move(f));
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
    out.push_back({assessment.training ? "finding.otherGpusInTraining" : "finding.otherGpusInServing",
                   Severity::Note,
                   nodesOf(design, others),
                   {{"gpu", main->acceleratorPart->name}, {"others", list}, {"count", Measure(accelerators), "1"}},
                   {},
                   {}});
}

} // namespace

void findInNodes(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out)
{
    for (const NodeClass& nodes : assessment.inventory->result.nodes)
        findWrongForm(design, catalog, nodes, out);
    findOtherAccelerators(design, assessment, out);
}

} // namespace cw::assess
