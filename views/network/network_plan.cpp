// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/network_plan.h"

#include "network/plan_parts.h"

#include <algorithm>

namespace cw::topology {
namespace {

constexpr int kFewGpus = 8192;
constexpr std::size_t kFewLinks = 32'768; ///< bundles of cables, and ports of nodes

} // namespace

bool isLaidOutAtOnce(const network::Graph& graph)
{
    return graph.gpus() <= kFewGpus && graph.bundles.size() + graph.endpoints.size() <= kFewLinks;
}

Plan planNetwork(const assess::Assessment& assessment)
{
    Draft draft;
    Plan& plan = draft.plan;
    plan.source = assessment.graph;
    if (!plan.source)
        return plan;
    const fabric::GraphInputs& inputs = plan.source->inputs;
    plan.rule = inputs.sizing.has_value();
    plan.planes = plan.rule ? std::max(1, inputs.sizingInputs.planes) : 1;
    plan.torus = plan.rule && inputs.rule.kind == design::FabricKind::Torus;
    addSwitchBoxes(draft);
    addNodeBoxes(draft);
    if (plan.torus)
        layOutTorus(draft);
    else if (standsInGroups(draft))
        layOutRing(draft);
    else
        layOutTiers(draft);
    takeOffsets(draft);
    countUsedPorts(draft);
    addRibbons(draft);
    placeRibbons(draft);
    addTrunks(draft);
    addStrands(draft);
    addLabels(draft);
    takeLoads(plan, assessment.placement ? &assessment.placement->result : nullptr);
    return plan;
}

} // namespace cw::topology
