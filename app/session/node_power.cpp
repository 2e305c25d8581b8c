// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/node_power.h"

#include "templates/templates.h"

namespace cw::app {

std::optional<GpuPower> gpuPowerOf(const assess::Assessment& assessment)
{
    if (!assessment.power || !assessment.inventory || assessment.power->result.mainNode < 0)
        return std::nullopt;
    const inventory::NodeClass* nodes = inventory::mainNodes(assessment.inventory->result);
    const power::Result& power = assessment.power->result;
    const power::NodePower& main = power.nodes[static_cast<std::size_t>(power.mainNode)];
    if (nodes == nullptr || !main.node || !main.busy || nodes->acceleratorsPerNode <= 0)
        return std::nullopt;
    const double gpus = nodes->acceleratorsPerNode;
    return GpuPower{*main.busy / gpus, main.node->idle / gpus};
}

std::optional<GpuPower> gpuPowerOf(const catalog::Server& server, const catalog::PartId& accelerator,
                                   const assess::References& references)
{
    const catalog::PartId other = accelerator == server.accelerator ? catalog::PartId() : accelerator;
    const Result<design::Design> one =
        templates::build({"llm-70b-256xh100", server.acceleratorCount, server.id, other}, *references.catalog);
    return one ? gpuPowerOf(*assess::assess(*one, references)) : std::nullopt;
}

} // namespace cw::app
