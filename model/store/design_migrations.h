// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how does a file of an older version become one of today's? Step by step on the tree, before anything is
// read. Leaves out: newer versions, which are refused.
#pragma once

#include "store/json_tree.h"

namespace cw::store {

/// Applies every step from `version` up to the current one.
void migrate(JsonNode& root, int version);

} // namespace cw::store
