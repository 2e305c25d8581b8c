// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans are laid on the fabric already? Searches, maps and advice about one fabric share what was laid,
// and so do the questions that follow while somebody moves sliders. Leaves out: laying (model/placement).
#pragma once

#include "assess/placed_search.h"
#include "placement/plan_paths.h"

#include <mutex>
#include <stop_token>
#include <vector>

namespace cw::app {

/// For any number of threads. A new ground forgets what was laid on the one before.
class PlanBook {
public:
    /// A book with these plans and whatever else was laid; without those that `stop` prevented.
    [[nodiscard]] Shared<network::PathBook> holding(const assess::PlanGround& ground,
                                                    const std::vector<network::Degrees>& plans, int threads,
                                                    const std::stop_token& stop,
                                                    const placement::LaidCallback& laid = {});

private:
    std::mutex m_mutex;
    assess::PlanGround m_ground;
    Shared<network::PathBook> m_book;
};

} // namespace cw::app
