// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/recipe_parts.h"

namespace cw::templates {
namespace {

/// The seminar's private language model: L40S workers on a 10-GbE pilot network.
Recipe privateServing()
{
    Recipe recipe;
    recipe.id = "l40s-serving";
    recipe.gpus = 32;
    recipe.server = "smc-421ge-tnrt-8xl40s";
    recipe.cooling = "air-containment";
    recipe.powerChain = "chain-colocation";
    recipe.workload = serving("exaone-3.5-32b", 4, 16, 8192);
    recipe.managementSwitch = "nv-sn2010";
    return recipe;
}

/// "AI 인프라 실전", scenario 2: replicas of a model behind Triton on Kubernetes, weights from an object store.
Recipe replicas()
{
    Recipe recipe;
    recipe.id = "triton-serving";
    recipe.gpus = 32;
    recipe.server = "hpe-dl380a-g11-h100nvl";
    recipe.nodesPerRack = 8;
    recipe.cooling = "air-containment";
    recipe.powerChain = "chain-colocation";
    recipe.workload = serving("llama-3.1-70b", 4, 32, 8192);
    recipe.workload.inference.weights = design::WeightFormat::Fp8;
    recipe.managementSwitch = "nv-sn2010";
    return recipe;
}

/// The seminar's GH200 NVL2: two superchips joined by NVLink in each node.
Recipe superchipPairs()
{
    Recipe recipe;
    recipe.id = "gh200-nvl2";
    recipe.gpus = 32;
    recipe.server = "hpe-dl384-g12";
    recipe.nodesPerRack = 8;
    recipe.cooling = "air-containment";
    recipe.powerChain = "chain-colocation";
    recipe.fabric = fabric(design::FabricKind::SingleSwitch, "nv-qm9700");
    recipe.workload = serving("llama-3.1-70b", 2, 32, 8192);
    recipe.managementSwitch = "nv-sn2201";
    return recipe;
}

/// The seminar's test with L4: two small servers in half a rack near those who ask.
Recipe edgeSite()
{
    Recipe recipe;
    recipe.id = "l4-edge";
    recipe.gpus = 8;
    recipe.server = "hpe-dl380a-g11-l40s";
    recipe.accelerator = "nv-l4";
    recipe.rack = "rack-hpe-10622g2";
    recipe.cooling = "air-conventional";
    recipe.powerChain = "chain-colocation";
    recipe.workload = serving("exaone-3.5-7.8b", 1, 4, 4096);
    recipe.workload.inference.weights = design::WeightFormat::Fp8;
    recipe.managementSwitch = "nv-sn2010";
    return recipe;
}

/// One machine of four cards that tunes a small model.
Recipe workstation()
{
    Recipe recipe;
    recipe.id = "workstation-lora";
    recipe.gpus = 4;
    recipe.server = "hpe-dl380a-g11-l40s";
    recipe.accelerator = "nv-rtx6000ada";
    recipe.rack = "rack-hpe-10622g2";
    recipe.cooling = "air-conventional";
    recipe.powerChain = "chain-colocation";
    recipe.workload = training("llama-3.1-8b", 1, 1, 4, 32);
    recipe.workload.training.fineTuning = design::FineTuning::Lora;
    recipe.workload.training.sequence = 2048;
    recipe.workload.training.tokens = 50'000'000;
    return recipe;
}

} // namespace

std::vector<Recipe> servingRecipes()
{
    return {privateServing(), replicas(), superchipPairs(), edgeSite(), workstation()};
}

} // namespace cw::templates
