// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how many optical transceivers do the devices of a network hold? Leaves out: which of them; cables.
#pragma once

#include <cstdint>

namespace cw::fabric {

/// A transceiver has the ports of one cage, and a cage belongs to one device: of each device its ends of links over its
/// ports per cage, rounded up.
struct Optics {
    std::int64_t leaves = 0;
    std::int64_t spines = 0;
    std::int64_t cores = 0;
    std::int64_t otherSwitches = 0; ///< of drawn networks
    std::int64_t nodes = 0;
    std::int64_t extra = 0; ///< in the extra endpoints of a rule
    [[nodiscard]] std::int64_t switches() const { return leaves + spines + cores + otherSwitches; }
    [[nodiscard]] std::int64_t total() const { return switches() + nodes + extra; }
    friend bool operator==(const Optics&, const Optics&) = default;
};

} // namespace cw::fabric
