// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many bytes does one rank of each parallel group send in a step? On the wire, ring factors included.
// Leaves out: where they go and how long it takes (placement/, step/), and gathers of sharded parameters beyond ZeRO-3's
// three a micro-batch.
#pragma once

#include "network/group_paths.h"
#include "training/training.h"

#include <array>
#include <optional>

namespace cw::training {

using GroupTraffic = std::array<std::optional<Bytes>, network::kGroupKinds>;

/// By GroupKind. nullopt where the plan cannot be laid out; nothing for experts' copies, whose gradients count with the
/// others.
GroupTraffic groupTraffic(const Inputs& inputs, const Result& result);

} // namespace cw::training
