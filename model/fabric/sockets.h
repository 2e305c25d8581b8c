// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: has a cable or transceiver ends for two ports, and which of the catalog is the one to take? Sockets are told by
// what they carry: the rate of a port times the ports in one cage. Leaves out: shapes of plugs (OSFP, QSFP, SFP), of which
// the catalog has none, and a port that is not of the network that is drawn.
#pragma once

#include "catalog/catalog.h"

namespace cw::fabric {

/// What a port is plugged in by.
struct Socket {
    BytesPerSecond rate; ///< of the port
    int portsPerCage = 1;
    friend bool operator==(const Socket&, const Socket&) = default;
};

/// Whether the part can be plugged into both and carries the slower one's rate. Plugs go into sockets of their own speed
/// and of the next one, which is twice as fast; the two ends of a splitter into those of their own.
bool fits(const catalog::Interconnect& part, const Socket& a, const Socket& b);

/// The least thirsty that fits and is long enough; the longest where none is. nullptr: none fits.
const catalog::Interconnect* cableBetween(const catalog::Catalog& catalog, const Socket& a, const Socket& b, Metres length);

} // namespace cw::fabric
