// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which of the plans seen so far are the best ones, which lie on the front, and could another one enter?
// Leaves out: where plans come from; internal to strategy/.
#pragma once

#include "strategy/strategy.h"

#include <cstddef>
#include <vector>

namespace cw::strategy {

/// A plan that was evaluated and keeps the memory limit.
struct Found {
    training::StepPlan plan;
    std::size_t variant = 0;
    double step = 0;
    double memory = 0;
    double objective = 0;
    double utilisation = 0;
};

class Incumbents {
public:
    explicit Incumbents(std::size_t most) : m_most(most) {}

    /// Whether a plan that is no better than these lower bounds could be among the best or on the front. Equal is
    /// enough, so that ties are decided by add(), not by the order of the search.
    [[nodiscard]] bool mayEnter(double objective, double step, double memory) const;
    void add(const Found& found);
    void add(const Incumbents& other);

    [[nodiscard]] const std::vector<Found>& best() const { return m_best; }
    [[nodiscard]] const std::vector<Found>& front() const { return m_front; }

private:
    void addToBest(const Found& found);
    void addToFront(const Found& found);

    std::size_t m_most;
    std::vector<Found> m_best;  ///< best first
    std::vector<Found> m_front; ///< step upwards, memory downwards
};

} // namespace cw::strategy
