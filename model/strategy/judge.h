// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a search judge a plan? Time, memory, objective, and the form it is handed out in.
// Leaves out: which plans are judged; internal to strategy/.
#pragma once

#include "strategy/incumbents.h"
#include "strategy/space.h"

#include <limits>

namespace cw::strategy {

/// What every candidate of a search is judged by.
struct Judge {
    explicit Judge(const SearchInputs& searched);

    [[nodiscard]] Found evaluate(const Variant& variant, std::size_t index, const training::StepPlan& plan) const;
    /// Of a step and its working seconds; GPU-seconds, J or B as the objective says.
    [[nodiscard]] double objective(double step, double busy, double memory) const;
    [[nodiscard]] RankedPlan ranked(const Space& space, const Found& found) const;

    const SearchInputs& inputs;
    double limit = std::numeric_limits<double>::infinity();     ///< B a plan may hold
    double stepLimit = std::numeric_limits<double>::infinity(); ///< s
    double perToken = 0;                                    ///< GPUs over tokens of a step
};

} // namespace cw::strategy
