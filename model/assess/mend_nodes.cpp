// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes whose accelerator does not fit become servers that are sold with it.
#include "assess/mend_parts.h"
#include "design/mounting.h"
#include "design/replace_device.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace cw::assess {

using design::Design;

namespace {

/// Those most like the server at hand first: as many accelerators, no higher, of the same vendor, of about the same height.
std::vector<const catalog::Server*> serversSoldWith(const catalog::Catalog& catalog, const catalog::PartId& accelerator,
                                                    const catalog::Server& now)
{
    const auto units = [&catalog](const catalog::Server& server) {
        return design::unitsOf(catalog, design::ItemKind::Node, server.id);
    };
    std::vector<const catalog::Server*> found;
    for (const catalog::Server& server : catalog.servers.all()) {
        if (server.accelerator == accelerator && server.isRack == now.isRack)
            found.push_back(&server);
    }
    std::ranges::stable_sort(found, {}, [&](const catalog::Server* one) {
        return std::tuple(one->acceleratorCount != now.acceleratorCount, units(*one) > units(now),
                          one->vendor != now.vendor, std::abs(units(*one) - units(now)));
    });
    return found;
}

} // namespace

/// All nodes that the finding names take what they are sold with.
Result<Design> ownAccelerator(const Job& job)
{
    Design next = job.design;
    bool isChanged = false;
    for (const Subject& subject : job.finding.subjects) {
        if (subject.kind != SubjectKind::Node)
            continue;
        const auto node = std::ranges::find(*next.nodes, design::NodeId{subject.id}, &design::Node::id);
        if (node == next.nodes->end() || node->accelerator.empty())
            continue;
        const auto index = node - next.nodes->begin();
        next.nodes.edit()[static_cast<std::size_t>(index)].accelerator.clear();
        isChanged = true;
    }
    return isChanged ? Result<Design>(std::move(next)) : notHere();
}

Result<Design> serverForAccelerator(const Job& job)
{
    const Subject* first = subjectOf(job.finding, SubjectKind::Node);
    const design::Node* node = first != nullptr ? design::findNode(job.design, design::NodeId{first->id}) : nullptr;
    const catalog::Server* now = node != nullptr ? job.catalog.servers.find(node->type) : nullptr;
    if (now == nullptr || node->accelerator.empty())
        return notHere();
    std::vector<design::ItemRef> nodes; // all that are alike, whomever the finding names
    for (const design::Node& each : *job.design.nodes) {
        if (each.type == node->type && each.accelerator == node->accelerator)
            nodes.push_back({design::ItemKind::Node, each.id.value});
    }
    const design::ItemSet set = design::toItemSet(std::move(nodes));
    std::optional<Result<Design>> refused; // says why, where none is taken
    for (const catalog::Server* server : serversSoldWith(job.catalog, node->accelerator, *now)) {
        Result<Design> next = design::replaceNodes(job.design, job.catalog, set, server->id);
        if (next && !harmOf(job, *next, false))
            return next;
        if (!refused)
            refused = std::move(next);
    }
    return refused.value_or(notHere());
}

} // namespace cw::assess
