// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: of which part are the spines and cores of a fabric rule?
// Leaves out: whether the catalog knows it.
#pragma once

#include "design/design.h"

namespace cw::design {

inline const PartId& spineOf(const FabricRule& rule) { return rule.spine.empty() ? rule.leaf : rule.spine; }

} // namespace cw::design
