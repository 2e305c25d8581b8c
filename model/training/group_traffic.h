// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does one rank of each parallel group send in a step, how much at a time and how often?
// Leaves out: where it goes and how long it takes (placement/, step/), and what software sends beyond the algorithm.
#pragma once

#include "network/group_paths.h"
#include "network/link_terms.h"
#include "training/training.h"

#include <array>
#include <optional>

namespace cw::training {

using GroupTraffic = std::array<std::optional<network::GroupMessage>, network::kGroupKinds>;

/// By GroupKind. nullopt where the plan cannot be laid out or the kind has nothing to send.
GroupTraffic groupTraffic(const Inputs& inputs, const Result& result);

} // namespace cw::training
