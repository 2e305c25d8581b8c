// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: from which blocks did a step take something out of all copies at once? Somebody who deletes one rack sees that
// one alone. Leaves out: copies that went as a whole, and cables.
#pragma once

#include "design/design.h"

#include <string>
#include <vector>

namespace cw::design {

struct RemovedFromCopies {
    std::string block; ///< its name
    int copies = 0;    ///< all that it has, two or more
    friend bool operator==(const RemovedFromCopies&, const RemovedFromCopies&) = default;
};

/// In the order of the blocks.
std::vector<RemovedFromCopies> removedFromCopies(const Design& before, const Design& after);

} // namespace cw::design
