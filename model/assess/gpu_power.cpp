// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gpu_power.h"

#include <cstddef>

namespace cw::assess {
namespace {

std::optional<GpuPower> perGpu(const power::NodePower& node, int gpus)
{
    if (!node.node || !node.busy || gpus <= 0)
        return std::nullopt;
    return GpuPower{*node.busy / static_cast<double>(gpus), node.node->idle / static_cast<double>(gpus)};
}

} // namespace

std::optional<GpuPower> gpuPowerOf(const Assessment& assessment)
{
    if (!assessment.power || !assessment.inventory || assessment.power->result.mainNode < 0)
        return std::nullopt;
    const inventory::NodeClass* nodes = inventory::mainNodes(assessment.inventory->result);
    const power::Result& power = assessment.power->result;
    if (nodes == nullptr)
        return std::nullopt;
    return perGpu(power.nodes[static_cast<std::size_t>(power.mainNode)], nodes->acceleratorsPerNode);
}

std::optional<GpuPower> gpuPowerOf(const catalog::Server& server, const catalog::PartId& accelerator,
                                   const catalog::Catalog& catalog)
{
    const auto part = [&catalog](const catalog::PartId& id) {
        const catalog::Accelerator* found = catalog.accelerators.find(id);
        return found != nullptr ? std::optional(*found) : std::nullopt;
    };
    inventory::NodeClass node;
    node.server = server.id;
    node.serverPart = server;
    node.accelerator = accelerator;
    node.acceleratorPart = part(accelerator);
    node.overridden = accelerator != server.accelerator;
    if (node.overridden)
        node.ownAcceleratorPart = part(server.accelerator);
    node.count = 1;
    node.acceleratorsPerNode = server.acceleratorCount;
    inventory::Inventory inventory;
    inventory.nodes.push_back(node);
    power::Inputs inputs;
    inputs.inventory = inventory;
    inputs.model = catalog.powerModel;
    return perGpu(power::assess(inputs).nodes.front(), server.acceleratorCount);
}

} // namespace cw::assess
