// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what would the groups of other plans get on the same links? What assess() says of a plan's rates, without
// links' loads and without the kinds together, so that a search can ask it for every way to split the accelerators.
#pragma once

#include "network/path_book.h"
#include "placement/placement.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace cw::placement {

/// Told how many are laid out of how many; on any of the threads, one at a time.
using LaidCallback = std::function<void(std::size_t laid, std::size_t all)>;

/// Degrees that cannot be laid (more ranks than accelerators, or too many flows) stand in the book without paths. What
/// was not reached when `stop` said so is missing; the answer is the same for any number of threads.
network::PathBook layPlans(const network::Graph& graph, const design::Placement& placement,
                           const std::vector<network::Degrees>& plans, int threads, const std::stop_token& stop = {},
                           const LaidCallback& laid = {});

} // namespace cw::placement
