// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/gather.h"
#include "training/step/gather.h"

#include <algorithm>

namespace cw::assess {
std::optional<training::StepInputs> gatherStep(const design::Design& design,
                                               const Stage<training::Inputs, training::Result>& training,
                                               const inventory::Inventory& inventory, const catalog::Catalog& catalog,
                                               const fabric::Result& fabric, const fabric::NetworkRates& rates,
                                               const placement::Result* placement)
{
    const inventory::NodeClass* nodes = inventory::mainNodes(inventory);
    if (nodes == nullptr || !nodes->acceleratorPart)
        return std::nullopt;
    const training::Inputs& of = training.inputs;
    training::StepInputs inputs;
    inputs.model = training::stepModelOf(of.model, training::shapeOf(of.model));
    inputs.chip = training::stepChipOf(*nodes->acceleratorPart, std::max(1, fabric.scaleUpDomain),
                                       rates.isJoined ? rates.injection : std::nullopt, catalog.trainingModel);
    if (rates.beyond && rates.unitGpus) {
        inputs.chip.unit = *rates.unitGpus;
        inputs.chip.aboveUnit = rates.beyond->base();
    }
    if (fabric.terms.networkReductionEfficiency)
        inputs.chip.switchReduction = *fabric.terms.networkReductionEfficiency / fabric.terms.networkEfficiency;
    if (training::lacksBf16(*nodes->acceleratorPart, of.choice.compute))
        inputs.chip.peak16.reset();
    const auto clock = power::clockUnderCap(*nodes, catalog.powerModel, design.operation->powerCap);
    inputs.chip.clock = clock.value_or(1);
    inputs.run = training::stepRunOf(of.choice);
    inputs.plan = training::stepPlanOf(of.choice);
    inputs.tokens = static_cast<double>(of.choice.tokens);
    inputs.constants = catalog.trainingModel;
    if (nodes->acceleratorPart->scaleUp && nodes->acceleratorPart->scaleUp->pairwise)
        inputs.chip.pair = nodes->acceleratorPart->scaleUp->pairwise->value.base();
    if (placement != nullptr)
        inputs.paths = placement->paths;
    inputs.planIsPossible = clock && std::ranges::none_of(training.result.problems, training::isImpossible);
    inputs.hasEnoughGpus = training.result.gpusNeeded <= static_cast<double>(inventory.acceleratorCount);
    return inputs;
}

} // namespace cw::assess
