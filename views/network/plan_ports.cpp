// SPDX-License-Identifier: GPL-3.0-or-later
// How many ports of each box hold a cable. Of drawn networks the model says so; of a rule's the graph shows it, for one
// plane: the switches of the others are like those on the sheet.
#include "network/box_index.h"
#include "network/bundle_cables.h"
#include "network/plan_parts.h"

namespace cw::topology {
namespace {

void count(Plan& plan, int box, BoxKind kind, int ports)
{
    if (box >= 0 && plan.boxes[at(box)].kind == kind)
        plan.boxes[at(box)].used += ports;
}

void countRule(Draft& draft)
{
    Plan& plan = draft.plan;
    const network::Graph& graph = draft.graph();
    forEachCable(graph, [&](std::size_t i, int n, int m, int cables) {
        // Nodes are joined without a switch in a torus only; else their ports say more.
        const BoxKind kind = plan.torus ? BoxKind::Node : BoxKind::Switch;
        count(plan, draft.boxOf(graph.bundles[i].a, n), kind, cables);
        count(plan, draft.boxOf(graph.bundles[i].b, m), kind, cables);
    });
    for (const network::Endpoint& endpoint : graph.endpoints) {
        if (endpoint.at >= 0)
            count(plan, draft.boxOf(endpoint.at), BoxKind::Switch, 1);
    }
}

} // namespace

void countUsedPorts(Draft& draft)
{
    Plan& plan = draft.plan;
    const fabric::GraphFigures& figures = plan.source->result.figures;
    if (figures.isDrawn) {
        const BoxIndex boxes(plan);
        for (const fabric::SwitchPorts& device : figures.ports)
            count(plan, boxes.ofItem(device.item), BoxKind::Switch, device.used);
    } else {
        countRule(draft);
    }
    for (const network::Endpoint& endpoint : draft.graph().endpoints) {
        if (endpoint.at >= 0 && !plan.torus)
            count(plan, plan.boxOfNode[at(endpoint.node)], BoxKind::Node, 1);
    }
}

} // namespace cw::topology
