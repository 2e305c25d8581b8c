// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which domains offer figures, in which order? The one list that figures, explanations and their catalogue
// share. Leaves out: what the domains compute.
#pragma once

#include "assess/assessment.h"

namespace cw::assess {

/// Calls visit(cards, stage) for each domain; the stage may be nullptr. The first card of a figure that applies is its
/// card.
template <class Visit>
void forEachDomain(const Assessment& assessment, Visit visit)
{
    visit(inventory::cards(), assessment.inventory);
    visit(compute::cards(), assessment.compute);
    visit(fabric::graphCards(), assessment.graph); // of a drawn network in place of the rule's
    visit(fabric::cards(), assessment.fabric);
    visit(placement::cards(), assessment.placement);
    visit(training::cards(), assessment.training);
    visit(training::stepCards(), assessment.step);
    visit(serving::cards(), assessment.serving);
    visit(power::cards(), assessment.power);
    visit(cooling::cards(), assessment.cooling);
    visit(cooling::inletCards(), assessment.inlets);
    visit(cooling::plantCards(), assessment.plant);
    visit(storage::cards(), assessment.storage);
    visit(reliability::cards(), assessment.reliability);
    visit(reach::cards(), assessment.reach);
    visit(energy::cards(), assessment.energy);
    visit(cost::cards(), assessment.cost);
    visit(diagnosis::cards(), assessment.diagnosis);
    visit(trends::cards(), assessment.trends);
}

/// Whether a card speaks about these numbers.
template <class Card, class Stage>
bool applies(const Card& card, const Stage& stage)
{
    return card.applies == nullptr || card.applies(stage.inputs, stage.result);
}

} // namespace cw::assess
