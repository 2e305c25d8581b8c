// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what follows from a design? All figures, findings and, for explanations, each domain's inputs and result.
// Leaves out: any text for people; every window, report and verb shows this one value.
#pragma once

#include "assess/figure.h"
#include "assess/finding.h"
#include "base/remembered.h"
#include "compute/compute.h"
#include "cooling/cooling.h"
#include "cooling/plant_year.h"
#include "cooling/rack_inlets.h"
#include "cost/cost.h"
#include "diagnosis/diagnosis.h"
#include "energy/energy.h"
#include "fabric/build_graph.h"
#include "fabric/fabric.h"
#include "fabric/network_rates.h"
#include "inventory/inventory.h"
#include "placement/placement.h"
#include "placement/tier_load.h"
#include "power/power.h"
#include "reach/reach.h"
#include "reliability/reliability.h"
#include "serving/serving.h"
#include "storage/storage.h"
#include "training/step/step_result.h"
#include "training/training.h"
#include "trends/trends.h"

#include <memory>
#include <string_view>
#include <vector>

namespace cw::assess {

/// A domain's stage; nullptr only in an Assessment that nobody has filled.
template <class Inputs, class Result>
using StagePtr = std::shared_ptr<const Stage<Inputs, Result>>;

struct Assessment {
    StagePtr<inventory::Inputs, inventory::Result> inventory;
    StagePtr<compute::Inputs, compute::Result> compute;
    StagePtr<fabric::Inputs, fabric::Result> fabric;
    StagePtr<fabric::GraphInputs, fabric::GraphResult> graph;
    StagePtr<placement::Inputs, placement::Result> placement; ///< nullptr where nothing is placed
    StagePtr<training::Inputs, training::Result> training; ///< nullptr where the model is not in the catalog
    StagePtr<training::StepInputs, training::StepResult> step; ///< nullptr where `training` is, and without any GPU
    StagePtr<serving::Inputs, serving::Result> serving;    ///< nullptr where the model is not in the catalog
    StagePtr<power::Inputs, power::Result> power;
    StagePtr<cooling::Inputs, cooling::Result> cooling;
    StagePtr<cooling::InletInputs, cooling::InletResult> inlets;
    StagePtr<cooling::PlantInputs, cooling::PlantResult> plant;
    StagePtr<storage::Inputs, storage::Result> storage;
    StagePtr<reliability::Inputs, reliability::Result> reliability;
    StagePtr<reach::Inputs, reach::Result> reach;
    StagePtr<energy::Inputs, energy::Result> energy;
    StagePtr<cost::Inputs, cost::Result> cost;
    StagePtr<diagnosis::Inputs, diagnosis::Result> diagnosis;
    StagePtr<trends::Inputs, trends::Result> trends;
    fabric::NetworkRates networkRates;         ///< by the rule, or as drawn
    std::vector<placement::TierLoad> tierLoads; ///< empty where nothing is placed
    std::vector<Figure> figures;   ///< in the order of the domains and their cards
    std::vector<Finding> findings; ///< errors first

    /// The figure with this id, or nullptr.
    [[nodiscard]] const Figure* figure(std::string_view id) const;
};

} // namespace cw::assess
