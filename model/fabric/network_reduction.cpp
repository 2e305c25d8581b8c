// SPDX-License-Identifier: GPL-3.0-or-later
#include "fabric/gather.h"

#include <algorithm>

namespace cw::fabric {
namespace {

using design::FabricKind;

bool canReduce(const std::optional<catalog::Switch>& part)
{
    return part && part->inNetworkReduction && part->inNetworkReduction->value;
}

/// Of switches that stand in racks, those that carry the compute network.
bool drawnSwitchesReduce(const inventory::Inventory& inventory)
{
    const auto carries = [](const inventory::SwitchClass& one) {
        return one.role == design::SwitchRole::Leaf || one.role == design::SwitchRole::Spine ||
               one.role == design::SwitchRole::Core;
    };
    const auto reduces = [&](const inventory::SwitchClass& one) { return !carries(one) || canReduce(one.part); };
    return std::ranges::any_of(inventory.switches, carries) && std::ranges::all_of(inventory.switches, reduces);
}

/// The trees of SHARP are laid over trees of switches and dragonfly+ (NVIDIA SHARP 3.3.0, routing engines), not over
/// routers that are all joined to each other, nor over nodes that pass messages on.
bool switchesReduce(const Inputs& inputs, const Result& result)
{
    switch (inputs.rule.kind) {
    case FabricKind::None:
        return drawnSwitchesReduce(*inputs.inventory);
    case FabricKind::Dragonfly:
    case FabricKind::Torus:
        return false;
    default:
        break;
    }
    const bool hasSpines = !result.sizing || result.sizing->spines > 0;
    return canReduce(inputs.leaf) && (!hasSpines || canReduce(spineOf(inputs)));
}

} // namespace

void rateNetworkReduction(const Inputs& inputs, Result& result)
{
    if (!inputs.rule.networkReduction)
        return;
    const bool hasNetwork = inputs.rule.kind != FabricKind::None || inputs.inventory->cableCount > 0;
    result.cannotReduce = hasNetwork && !switchesReduce(inputs, result);
    if (!hasNetwork || result.cannotReduce)
        return;
    result.terms.networkReductionEfficiency = inputs.links.networkReductionEfficiency.value.value;
    if (result.injectionPerGpu)
        result.networkReduction = *result.injectionPerGpu * *result.terms.networkReductionEfficiency;
}

} // namespace cw::fabric
