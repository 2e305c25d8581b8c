// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what distinguishes one template from another? Data that the builder turns into racks, devices and a plan.
// Leaves out: where things stand (hall_layout.h).
#pragma once

#include "design/design.h"

#include <string>

namespace cw::templates {

struct Recipe {
    std::string id;
    int gpus = 0;
    catalog::PartId server;
    catalog::PartId accelerator; ///< empty = the server's own
    int nodesPerRack = 4;
    catalog::PartId rack = "rack-apc-ar3300";
    catalog::PartId cooling;
    catalog::PartId powerChain = "chain-hyperscale";
    design::FabricRule fabric;
    design::Workload workload;
    catalog::PartId managementSwitch; ///< one a template, in its first network rack
    catalog::PartId storage;
    int storageUnits = 0;
    catalog::PartId coolantUnit; ///< empty = none placed
    bool keepsSpares = true;     ///< spare nodes beside those of the plan
    catalog::PartId tariff = "kepco-b-average";
    catalog::PartId climate = "seoul";
    catalog::PartId grid = "KOR";
};

/// nullptr for an unknown id.
const Recipe* findRecipe(const std::string& id);

/// The plan for another number of GPUs: data parallel takes up the change, the batch keeps its micro-batches.
void scalePlan(design::Workload& workload, int gpus);

} // namespace cw::templates
