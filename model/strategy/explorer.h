// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which candidates below one geometry are worth keeping? By evaluating all of them, or those that a bound
// leaves. Leaves out: the order of geometries and threads (search.cpp); internal to strategy/.
#pragma once

#include "strategy/node.h"

#include <stop_token>

namespace cw::strategy {

/// A worker's own state; several explore side by side.
struct Explorer {
    explicit Explorer(std::size_t best) : found(best) {}

    Incumbents found;
    SearchCounts counts; ///< `candidates` are those passed, evaluated or not

    void explore(const Judge& judge, const Space& space, const Geometry& geometry, std::size_t variant,
                 const std::stop_token& stop);

private:
    void exhaust(const Judge& judge, const Space& space, std::size_t variant, training::StepPlan plan);
    void bound(const Judge& judge, const Space& space, const StateBounds& states, std::size_t variant,
               training::StepPlan plan);
    void keep(const Judge& judge, const Found& one);

    NodeBound m_node; ///< scratch, so that nothing is allocated for a group
};

} // namespace cw::strategy
