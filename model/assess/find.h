// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what is wrong or risky about the design? Each domain's verdicts turned into findings with subject and
// remedies. Leaves out: judging; the domains have done it.
#pragma once

#include "assess/assessment.h"
#include "catalog/catalog.h"
#include "design/design.h"
#include "design/geometry.h"
#include "design/waivers.h"

#include <vector>

namespace cw::assess {

/// Errors first, then warnings, then notes, then what is waived; within these in the order of the domains.
std::vector<Finding> find(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment);

/// Gives each finding the reason why it is accepted: a waiver of its code that names all its subjects, or its words.
void waive(const std::vector<design::Waiver>& waivers, std::vector<Finding>& findings);
/// The finding as a waiver names it.
design::FindingKey keyOf(const Finding& finding);

/// What joins GPUs that a plan needs and that cannot reach each other: what has failed comes back, cables are drawn, or a
/// rule is taken that joins all.
const char* connection(const fabric::GraphInputs& fabric);

// The parts of it, one file each.
using Findings = std::vector<Finding>;
void findInRacks(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out);
/// Accelerators that do not fit their server, and those that figures of the workload are not of.
void findInNodes(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                 Findings& out);
/// Devices that share units, stick out of their rack, or are of no known height.
void findInMounts(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                  Findings& out);
/// Parts in racks that the catalog knows no weight of; one finding for all.
void findInWeights(const Assessment& assessment, Findings& out);
/// What collides on the floor or stands outside the walls; one finding for each.
void findOnFloor(const design::Design& design, const design::FloorIndex& floor, Findings& out);
/// Racks that breathe what others blow out; one finding for all.
void findInAirflow(const design::Design& design, const catalog::Catalog& catalog, const design::FloorIndex& floor,
                   Findings& out);
/// Racks that take in air too warm; one finding for all. After findInAirflow().
void findInInlets(const design::Design& design, const Assessment& assessment, Findings& out);
/// Racks with too little floor before or behind them; one finding for all.
void findInClearance(const design::Design& design, const catalog::Catalog& catalog, const design::FloorIndex& floor,
                     Findings& out);
void findInWorkload(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                    Findings& out);
/// Why a step time is not known, or is no better than a guess.
void findInStep(const Assessment& assessment, Findings& out);
/// What is wrong with the plan itself, on any hardware, and with its memory where that is known.
void findInPlan(const training::Inputs& inputs, const training::Result& result, Findings& out);
/// Tensor parallel over more GPUs than `domain`, the scale-up domain; 0 = not known.
void findTensorDomain(const training::Inputs& inputs, int domain, Findings& out);
/// What the plan's groups get of the network, where the fabric or their placement holds them back.
void findInPlacement(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                     Findings& out);
/// What is wrong with cables drawn by hand, and with the network that they make. One finding for each kind.
void findInCables(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                  Findings& out);
/// Those in racks that are not the rule's: find_placed_switches.cpp.
void findInPlacedSwitches(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                          Findings& out);
/// Weather, facility water and redundancy that contradict what stands in the hall.
void findInSite(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment, Findings& out);
/// Checkpoints, spare nodes and what the store gives.
void findInOperation(const Assessment& assessment, Findings& out);
void findInFabric(const design::Design& design, const Assessment& assessment, Findings& out);
/// Leaves that are slower than what the nodes have for them.
void findInSpeeds(const design::Design& design, const catalog::Catalog& catalog, const Assessment& assessment,
                  Findings& out);

} // namespace cw::assess
