// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves, the rule's and those in racks, whose ports are slower than the nodes'. One finding for each type.
#include "assess/find.h"
#include "assess/port_speeds.h"

#include <algorithm>
#include <map>

namespace cw::assess {
namespace {

std::vector<Subject> leavesOf(const design::Design& design, const catalog::PartId& type)
{
    std::vector<Subject> leaves;
    for (const design::Switch& device : *design.switches) {
        if (device.role == design::SwitchRole::Leaf && device.type == type)
            leaves.push_back({SubjectKind::Switch, device.id.value});
    }
    if (leaves.empty())
        leaves.emplace_back();
    return leaves;
}

} // namespace

void findInSpeeds(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment, Findings& out)
{
    const fabric::Inputs& inputs = assessment.fabric->inputs;
    const design::FabricKind kind = inputs.rule.kind;
    const std::optional<BytesPerSecond> node = fabric::nodeRate(inputs);
    if (!node || kind == design::FabricKind::None || kind == design::FabricKind::Torus)
        return;
    std::map<catalog::PartId, const catalog::Switch*> leaves;
    if (inputs.leaf)
        leaves.emplace(inputs.leaf->id, &*inputs.leaf);
    for (const inventory::SwitchClass& one : inputs.inventory->switches) {
        if (one.role == design::SwitchRole::Leaf && one.part)
            leaves.emplace(one.type, &*one.part);
    }
    for (const auto& [type, leaf] : leaves) {
        const BytesPerSecond port = leaf->portRate.value;
        if (!(port < *node))
            continue;
        const bool isLikely = linkIsLikely(port, *node, catalog.judgementModel);
        Finding f{isLikely ? "finding.leafPortsSlower" : "finding.leafPortsApart",
                  isLikely ? Severity::Warning : Severity::Error,
                  leavesOf(design, type),
                  {{"item", leaf->name}, {"port", Measure(port), "Gbit/s"}, {"node", Measure(*node), "Gbit/s"}},
                  {"fabric.injectionPerGpu"},
                  {"remedy.fittingSwitch"}};
        out.push_back(std::move(f));
    }
}

} // namespace cw::assess
