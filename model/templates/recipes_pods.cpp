// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/recipe_parts.h"

namespace cw::templates {
namespace {

using design::FabricKind;

/// DGX SuperPOD H100, RA-11333-001 V11, table 4: four scalable units less the node whose ports the fabric manager
/// takes.
Recipe superPodH100()
{
    Recipe recipe;
    recipe.id = "superpod-h100";
    recipe.gpus = 1016;
    recipe.server = "dgx-h100";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::RailOptimised, "nv-qm9700");
    recipe.fabric.extraEndpoints = 4;
    recipe.workload = training("llama-3.1-70b", 8, 1, 127, 1016);
    recipe.workload.training.plan.zeroStage = 2;
    recipe.managementSwitch = "nv-sn2201";
    recipe.storage = "ddn-ai400x2";
    recipe.storageUnits = 8;
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// DGX SuperPOD B200 of four scalable units.
Recipe superPodB200()
{
    Recipe recipe;
    recipe.id = "superpod-b200";
    recipe.gpus = 1024;
    recipe.server = "dgx-b200";
    recipe.nodesPerRack = 2;
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::RailOptimised, "nv-qm9700");
    recipe.workload = training("llama-3.1-70b", 8, 1, 128, 1024);
    recipe.managementSwitch = "nv-sn2201";
    recipe.storage = "ddn-ai400x2";
    recipe.storageUnits = 8;
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// Eight GB200 NVL72 racks, each one NVLink domain.
Recipe rackScale()
{
    Recipe recipe;
    recipe.id = "gb200-nvl72-pod";
    recipe.gpus = 576;
    recipe.server = "gb200-nvl72";
    recipe.nodesPerRack = 1;
    recipe.rack = "rack-nvl72";
    recipe.cooling = "dlc";
    recipe.fabric = fabric(FabricKind::FatTree, "nv-qm9700");
    recipe.workload = training("llama-3.1-405b", 8, 9, 8, 288);
    recipe.managementSwitch = "nv-sn2201";
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// Nodes of eight MI300X on a 400-G Ethernet of leaves and spines.
Recipe instinctPod()
{
    Recipe recipe;
    recipe.id = "mi300x-pod";
    recipe.gpus = 256;
    recipe.server = "smc-as8125gs-mi300x";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::RailOptimised, "arista-7060dx5-64");
    recipe.fabric.routing = design::Routing::Adaptive;
    recipe.workload = training("llama-3.1-70b", 8, 1, 32, 256);
    recipe.managementSwitch = "nv-sn2201";
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

} // namespace

std::vector<Recipe> podRecipes() { return {superPodH100(), superPodB200(), rackScale(), instinctPod()}; }

} // namespace cw::templates
