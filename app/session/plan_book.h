// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which plans are laid on the fabric already? Searches, maps and advice about one fabric share what was laid,
// and so do the questions that follow while somebody moves sliders. Leaves out: laying (model/placement).
#pragma once

#include "assess/placed_search.h"
#include "placement/plan_paths.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace cw::app {

/// For any number of threads, of which one lays at a time: laying takes memory, and others may want the same plans.
class PlanBook {
public:
    /// Each of these plans and no others, those that cannot be laid too; without those that `stop` prevented.
    [[nodiscard]] network::PathBook holding(const assess::PlanGround& ground,
                                            const std::vector<network::Degrees>& plans, int threads,
                                            const std::stop_token& stop, const placement::LaidCallback& laid = {});

private:
    std::vector<network::Degrees> take(const std::vector<network::Degrees>& plans, network::PathBook& out) const;

    std::mutex m_mutex;
    std::condition_variable_any m_free; ///< nobody lays
    bool m_isLaying = false;
    std::optional<assess::PlanGround> m_ground; ///< of `m_book`: the newest that was asked for
    network::PathBook m_book;
};

} // namespace cw::app
