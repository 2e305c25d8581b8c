// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which data does each domain need from the design, the catalog and the domains before it?
// Leaves out: computing; a value is copied, at most put into another shape.
#pragma once

#include "assess/assessment.h"
#include "assess/pipeline.h"

#include <optional>

namespace cw::assess {

using InventoryValue = Shared<inventory::Inventory>;

/// `step` may be nullptr.
compute::Inputs gatherCompute(const design::Design& design, const InventoryValue& inventory,
                              const Stage<training::StepInputs, training::StepResult>* step);
/// nullopt where the workload is of the other kind, or the catalog does not have its language model.
std::optional<training::Inputs> gatherTraining(const design::Design& design, const inventory::Inventory& inventory,
                                               const catalog::Catalog& catalog);
std::optional<serving::Inputs> gatherServing(const design::Design& design, const inventory::Inventory& inventory,
                                             const catalog::Catalog& catalog);
fabric::Inputs gatherFabric(const design::Design& design, const InventoryValue& inventory,
                            const catalog::Catalog& catalog);
fabric::GraphInputs gatherGraph(const design::Design& design, const References& references,
                                const fabric::Result& fabric, const fabric::Failures& failed);
/// `training` may be nullptr. nullopt where nothing is trained, or where the fabric's rule cannot be built.
std::optional<placement::Inputs> gatherPlacement(const design::Design& design,
                                                 const Stage<training::Inputs, training::Result>* training,
                                                 const Stage<fabric::Inputs, fabric::Result>& fabric,
                                                 const Shared<network::Graph>& graph);
/// nullopt where no accelerator of the catalog stands in a rack. `placement` may be nullptr.
std::optional<training::StepInputs> gatherStep(const design::Design& design,
                                               const Stage<training::Inputs, training::Result>& training,
                                               const inventory::Inventory& inventory, const catalog::Catalog& catalog,
                                               const fabric::Result& fabric, const fabric::NetworkRates& rates,
                                               const placement::Result* placement);
/// `training`, `step` and `serving` may be nullptr.
storage::Inputs gatherStorage(const design::Design& design, const InventoryValue& inventory, const catalog::Catalog& catalog,
                              const Stage<training::Inputs, training::Result>* training,
                              const Stage<training::StepInputs, training::StepResult>* step,
                              const Stage<serving::Inputs, serving::Result>* serving);
/// `training` and `step` may be nullptr.
reliability::Inputs gatherReliability(const design::Design& design, const inventory::Inventory& inventory,
                                      const catalog::Catalog& catalog,
                                      const Stage<training::Inputs, training::Result>* training,
                                      const Stage<training::StepInputs, training::StepResult>* step,
                                      const Stage<storage::Inputs, storage::Result>& storage);
/// Of power, cooling and inventory, which must be there.
reach::Inputs gatherReach(const design::Design& design, const Shared<network::Graph>& graph, const Assessment& before);
energy::Inputs gatherEnergy(const design::Design& design, const InventoryValue& inventory, const catalog::Catalog& catalog,
                            const Stage<power::Inputs, power::Result>& power,
                            const Stage<cooling::Inputs, cooling::Result>& cooling,
                            const Stage<reliability::Inputs, reliability::Result>& reliability);
/// Of everything before it, which must be there.
cost::Inputs gatherCost(const design::Design& design, const inventory::Inventory& inventory, const catalog::Catalog& catalog,
                        const Assessment& before);
/// `step` may be nullptr.
power::Inputs gatherPower(const design::Design& design, const InventoryValue& inventory,
                          const catalog::Catalog& catalog, const Assessment& before);
cooling::Inputs gatherCooling(const design::Design& design, const InventoryValue& inventory,
                              const catalog::Catalog& catalog, const Stage<power::Inputs, power::Result>& power);
/// Where the racks stand that air flows through.
cooling::InletInputs gatherInlets(const design::Design& design, const catalog::Catalog& catalog,
                                  const Stage<cooling::Inputs, cooling::Result>& cooling);
cooling::PlantInputs gatherPlant(const design::Design& design, const catalog::Catalog& catalog,
                                 const Stage<cooling::Inputs, cooling::Result>& cooling,
                                 const Stage<power::Inputs, power::Result>& power);
/// Of everything before it, which must be there.
diagnosis::Inputs gatherDiagnosis(const catalog::Catalog& catalog, const Assessment& before);
trends::Inputs gatherTrends(const design::Design& design, const References& references,
                            const Stage<compute::Inputs, compute::Result>& compute,
                            const Stage<power::Inputs, power::Result>& power);

} // namespace cw::assess
