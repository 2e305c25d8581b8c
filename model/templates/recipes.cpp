// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/recipe.h"
#include "templates/recipe_parts.h"
#include "templates/templates.h"

#include <algorithm>
#include <iterator>

namespace cw::templates {
namespace {

using design::FabricKind;

/// "AI 인프라 실전", scenario 1: 256 x H100, TP 8, PP 4, DP 8.
Recipe scenarioOne()
{
    Recipe recipe;
    recipe.id = "llm-70b-256xh100";
    recipe.gpus = 256;
    recipe.server = "dgx-h100";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::RailOptimised, "nv-qm9700");
    recipe.workload = training("llama-3.1-70b", 8, 4, 8, 64);
    recipe.managementSwitch = "nv-sn2201";
    recipe.storage = "ddn-ai400x2";
    recipe.storageUnits = 4;
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// "초거대 AI 인프라 아키텍처": 512 nodes of 8 x H100, DP 64, TP 8, PP 8, Lustre, liquid cooling.
Recipe fourThousand()
{
    Recipe recipe;
    recipe.id = "llm-512x8h100";
    recipe.gpus = 4096;
    recipe.server = "dgx-h100";
    recipe.cooling = "dlc";
    recipe.fabric = fabric(FabricKind::RailOptimised, "nv-qm9700");
    recipe.workload = training("llama-3.1-70b", 8, 8, 64, 1024);
    recipe.keepsSpares = false; // the lecture has none
    recipe.managementSwitch = "nv-sn2201";
    recipe.storage = "ddn-ai400x2";
    recipe.storageUnits = 12;
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// "AI 인프라 실전", section 1: 1,000 x A100 on HDR.
Recipe thousandAmpere()
{
    Recipe recipe;
    recipe.id = "a100-1000-hdr";
    recipe.gpus = 1000;
    recipe.server = "dgx-a100-640";
    recipe.cooling = "air-containment";
    recipe.fabric = fabric(FabricKind::FatTree, "nv-qm8700");
    recipe.workload = training("llama-3.1-70b", 8, 5, 25, 400);
    recipe.managementSwitch = "nv-sn2201";
    recipe.storage = "ddn-ai400x2";
    recipe.storageUnits = 8;
    return recipe;
}

/// The seminar's Gaudi 3 on Ethernet.
Recipe gaudiRack()
{
    Recipe recipe;
    recipe.id = "gaudi3-rack";
    recipe.gpus = 32;
    recipe.server = "dell-xe9680-gaudi3";
    recipe.cooling = "rdhx-active";
    recipe.powerChain = "chain-colocation";
    recipe.fabric = fabric(FabricKind::LeafSpine, "arista-7060dx5-64");
    recipe.workload = training("llama-3.1-70b", 8, 1, 4, 32);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// Wang 2023, "Rail-only": one 64-port switch for each of the eight ports of 64 nodes, nothing between them.
Recipe railOnly()
{
    Recipe recipe;
    recipe.id = "h100-512-rail-only";
    recipe.gpus = 512;
    recipe.server = "dgx-h100";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::RailOnly, "nv-qm9700");
    recipe.workload = training("llama-3.1-70b", 8, 4, 16, 128);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// Nodes and groups of Frontier: 4 x MI250X on four Slingshot ports, 128 nodes on the 32 switches of a group.
Recipe slingshotGroups()
{
    Recipe recipe;
    recipe.id = "mi250x-dragonfly";
    recipe.gpus = 2048;
    recipe.server = "cray-ex235a";
    recipe.nodesPerRack = 16;
    recipe.cooling = "dlc";
    recipe.fabric = fabric(FabricKind::Dragonfly, "hpe-slingshot-rosetta");
    recipe.fabric.groupSwitches = 32;
    recipe.fabric.endpointsPerSwitch = 16;
    recipe.workload = training("llama-3.1-70b", 4, 8, 64, 1024);
    recipe.managementSwitch = "nv-sn2201";
    recipe.coolantUnit = "room-cdu-400";
    return recipe;
}

/// As Leonardo: groups of HDR leaves and spines, all spines of a group joined to those of the others.
Recipe leavesAndSpinesInGroups()
{
    Recipe recipe;
    recipe.id = "a100-dragonfly-plus";
    recipe.gpus = 800;
    recipe.server = "dgx-a100-640";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::DragonflyPlus, "nv-qm8700");
    recipe.workload = training("llama-3.1-70b", 8, 5, 20, 320);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// 4 x 4 x 4 nodes on six of their eight ports, without a switch.
Recipe cubeOfNodes()
{
    Recipe recipe;
    recipe.id = "mi300x-torus";
    recipe.gpus = 512;
    recipe.server = "smc-as8125gs-mi300x";
    recipe.cooling = "rdhx-active";
    recipe.fabric = fabric(FabricKind::Torus, "");
    recipe.workload = training("llama-3.1-70b", 8, 1, 64, 128);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// As many nodes as one switch has ports for.
Recipe oneSwitch()
{
    Recipe recipe;
    recipe.id = "h100-64-one-switch";
    recipe.gpus = 64;
    recipe.server = "dgx-h100";
    recipe.cooling = "rdhx-active";
    recipe.powerChain = "chain-colocation";
    recipe.fabric = fabric(FabricKind::SingleSwitch, "nv-qm9700");
    recipe.workload = training("llama-3.1-70b", 8, 2, 4, 32);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// What the source documents design, then published pods, then places that serve, then what shows a topology.
const std::vector<Recipe>& recipes()
{
    static const std::vector<Recipe> all = [] {
        std::vector<Recipe> list{scenarioOne(), fourThousand(), thousandAmpere(), gaudiRack()};
        std::ranges::move(servingRecipes(), std::back_inserter(list));
        std::ranges::move(podRecipes(), std::back_inserter(list));
        const std::vector<Recipe> topologies{oneSwitch(), railOnly(), slingshotGroups(), leavesAndSpinesInGroups(),
                                             cubeOfNodes()};
        list.insert(list.end(), topologies.begin(), topologies.end());
        return list;
    }();
    return all;
}

} // namespace

const Recipe* findRecipe(const std::string& id)
{
    const auto found = std::ranges::find(recipes(), id, &Recipe::id);
    return found == recipes().end() ? nullptr : &*found;
}

void scalePlan(design::Workload& workload, int gpus)
{
    if (workload.purpose != design::Purpose::Training)
        return;
    design::TrainingChoice& choice = workload.training;
    design::ParallelPlan& plan = choice.plan;
    const int microBatches = std::max(1, choice.globalBatch / std::max(1, plan.dataParallel * choice.microBatch));
    plan.tensorParallel = std::min(plan.tensorParallel, gpus);
    while (plan.pipelineParallel > 1 && gpus % (plan.tensorParallel * plan.pipelineParallel) != 0)
        --plan.pipelineParallel;
    plan.dataParallel = std::max(1, gpus / (plan.tensorParallel * plan.pipelineParallel * plan.contextParallel));
    choice.globalBatch = plan.dataParallel * choice.microBatch * microBatches;
}

const std::vector<TemplateInfo>& templates()
{
    static const std::vector<TemplateInfo> all = [] {
        std::vector<TemplateInfo> list;
        for (const Recipe& recipe : recipes())
            list.push_back({recipe.id, "template." + recipe.id, "template." + recipe.id + ".about", recipe.gpus});
        list.push_back({"blank", "template.blank", "template.blank.about", 0});
        return list;
    }();
    return all;
}

} // namespace cw::templates
