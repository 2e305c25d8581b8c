// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: what does what stands in a rack cost, by the same prices as the whole hall? Leaves out: racks, PDUs and cables
// that nobody has priced, which are part of what building costs.
#pragma once

#include "assess/assessment.h"

#include <cstddef>
#include <optional>

namespace cw::assess {

/// Of one rack of a class of the inventory; nullopt where a device in it has no price.
std::optional<Dollars> rackPrice(const Assessment& assessment, std::size_t rackClass);

} // namespace cw::assess
