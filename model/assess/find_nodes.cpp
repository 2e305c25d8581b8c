// SPDX-License-Identifier: GPL-3.0-or-later
// Accelerators that do not fit their server.
#include "assess/find.h"
#include "catalog/part_kinds.h"

#include <algorithm>

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

} // namespace

void findInNodes(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out)
{
    for (const NodeClass& nodes : assessment.inventory->result.nodes)
        findWrongForm(design, catalog, nodes, out);
}

} // namespace cw::assess
