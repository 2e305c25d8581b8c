// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how is a plan of the search called, told apart from the present one, and put into a design?
// Leaves out: its step time and memory, which the search says.
#pragma once

#include "design/workload.h"
#include "strategy/strategy.h"

#include <QString>

namespace cw::lab {

/// "TP 8 · PP 4 · v 2 · DP 8": degrees of one are left out, except TP, PP and DP.
QString nameOf(const training::StepPlan& plan);
/// With what of the batch a GPU takes at once, ZeRO and recomputation: everything that one would have to set.
QString nameWithBatch(const training::StepPlan& plan);
/// "fp8".
QString nameOf(training::StepPrecision precision);
/// "TP8 PP4 v1 b1": for tables, with what most often differs.
QString shortNameOf(const training::StepPlan& plan);
/// What makes it another plan than `from`: "Interleave 2", "PP 2, DP 16"; empty = the same.
QString differenceOf(const training::StepPlan& plan, const training::StepPlan& from);
/// Its name, or where that is the name of `from` too, what differs.
QString nameAgainst(const training::StepPlan& plan, const training::StepPlan& from);
/// "81.5 GB, tight: 96 %"; the amount alone where it fits well.
QString memoryWithVerdict(const strategy::RankedPlan& plan);
bool isSame(const training::StepPlan& a, const training::StepPlan& b);

/// The job with this plan; whatever the plan does not say stays.
design::TrainingChoice withPlan(const design::TrainingChoice& job, const training::StepPlan& plan);
/// Plan and the precision it was searched with.
design::TrainingChoice withPlan(const design::TrainingChoice& job, const strategy::RankedPlan& plan);

} // namespace cw::lab
