// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/network_export.h"

#include "placement/link_table.h"

#include <algorithm>

namespace cw::assess {
namespace {

/// The busier way of each bundle and port.
network::GraphLoads loadsOf(const Assessment& assessment, const Shared<network::Graph>& shown)
{
    network::GraphLoads loads;
    if (!assessment.placement)
        return loads;
    placement::Inputs inputs = assessment.placement->inputs;
    inputs.graph = shown;
    const std::vector<float> peak = placement::assess(inputs).peak;
    if (peak.empty()) // not known is not zero
        return loads;
    const placement::LinkTable links(*shown);
    loads.bundles.resize(shown->bundles.size(), 0);
    loads.endpoints.resize(shown->endpoints.size(), 0);
    for (std::size_t link = 0; link < peak.size(); ++link) {
        const placement::LinkRef ref = links.refOf(static_cast<int>(link));
        const auto index = static_cast<std::size_t>(ref.index);
        const bool isPort = ref.kind == placement::LinkKind::PortOut || ref.kind == placement::LinkKind::PortIn;
        std::vector<float>* kind = ref.kind == placement::LinkKind::Bundle ? &loads.bundles
                                   : isPort                                ? &loads.endpoints
                                                                           : nullptr;
        if (kind != nullptr && index < kind->size())
            (*kind)[index] = std::max((*kind)[index], peak[link]);
    }
    return loads;
}

} // namespace

ExportedNetwork networkToExport(const Assessment& assessment, const design::Design& design)
{
    ExportedNetwork network;
    if (!assessment.graph)
        return network;
    fabric::GraphInputs inputs = assessment.graph->inputs;
    inputs.everySwitch = true;
    network.graph = fabric::buildGraph(inputs).graph;
    network.names = network::namesOf(*network.graph, design);
    network.loads = loadsOf(assessment, network.graph);
    network.planes = inputs.sizing ? std::max(1, inputs.sizingInputs.planes) : 1;
    return network;
}

} // namespace cw::assess
