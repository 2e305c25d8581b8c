// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"
#include "training/group_traffic.h"

namespace cw::assess {

fabric::GraphInputs gatherGraph(const design::Design& design, const References& references,
                                const fabric::Result& fabric, const fabric::Failures& failed)
{
    fabric::GraphInputs inputs;
    inputs.nodes = design.nodes;
    inputs.switches = design.switches;
    inputs.cables = design.cables;
    inputs.catalog = references.catalog;
    inputs.rule = *design.fabric;
    inputs.sizingInputs = fabric.sizingInputs;
    inputs.sizing = fabric.sizing;
    inputs.switchLatency = references.catalog->linkModel.switchLatency.value;
    inputs.failed = failed;
    return inputs;
}

std::optional<placement::Inputs> gatherPlacement(const design::Design& design,
                                                 const Stage<training::Inputs, training::Result>* training,
                                                 const Stage<fabric::Inputs, fabric::Result>& fabric,
                                                 const Shared<network::Graph>& graph)
{
    // A rule that cannot be built joins nothing, which its finding says; the step is then told as if it could.
    const bool cannotBeBuilt = fabric.inputs.rule.kind != design::FabricKind::None && !fabric.result.sizing &&
                               design.cables->empty();
    if (training == nullptr || cannotBeBuilt)
        return std::nullopt;
    placement::Inputs inputs;
    inputs.graph = graph;
    inputs.plan = training->inputs.choice.plan;
    inputs.placement = design.workload->placement;
    inputs.messages = training::groupTraffic(training->inputs, training->result);
    inputs.terms = fabric.result.terms;
    return inputs;
}

} // namespace cw::assess
