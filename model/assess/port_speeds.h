// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: is a link to be expected between ports of unlike speed, at the slower one's rate? Leaves out: plugs and modules,
// of which the catalog knows nothing.
#pragma once

#include "base/quantity.h"

#include <algorithm>

namespace cw::assess {

/// Cards of 200 Gbit/s and more are made for links of 10 Gbit/s and up: NVIDIA ConnectX-6 EN user manual, data rates of
/// MCX613106A-VDAT (10/25/40/50/100/200 Gb/s). Ports of 1 Gbit/s are sockets for twisted pair.
inline bool linkIsLikely(BytesPerSecond a, BytesPerSecond b)
{
    return std::min(a, b) >= 10 * unit::Gbps || std::max(a, b) < 200 * unit::Gbps;
}

} // namespace cw::assess
