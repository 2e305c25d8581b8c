// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which algorithms can carry a collective of this group, how many steps has each, and what does each member
// send? Leaves out: how long that takes (collectives.h).
#pragma once

#include "network/collectives.h"

#include <vector>

namespace cw::network {

/// One way to carry a collective. Shares are bytes that one member sends for each byte of the message.
struct Course {
    Algorithm algorithm = Algorithm::Ring;
    double insideSteps = 0;
    double networkSteps = 0;
    double insideShare = 0;
    double networkShare = 0; ///< through its share of the domain's ports
    std::optional<BytesPerSecond> insideRate;
    std::optional<BytesPerSecond> networkRate; ///< in place of the protocol's
    bool inTurn = false; ///< inside and network one after the other; else as a pipeline, so that the slower counts
    bool hasLowLatency = true; ///< reductions in switches know only the protocol for long messages
};

/// Empty where a link that the group needs is not known. The group has at least two members, its perDomain is in range.
std::vector<Course> coursesOf(Collective collective, const Group& group, const Links& links);

} // namespace cw::network
