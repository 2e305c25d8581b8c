// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/network_rack.h"

#include <cmath>

namespace cw::templates {

using namespace cw::unit;

void choosePdus(design::Rack& rack, Watts load)
{
    const bool large = load > 44 * kW;
    const Watts capacity = large ? 43 * kW : 22 * kW;
    rack.pdu = large ? "pdu-400-3ph-63" : "pdu-400-3ph-32";
    // Four servers of six cords on three PDUs, one of them out of service: eight cords on three phases are 3, 3 and 2.
    constexpr double kFullestPhase = 9.0 / 8;
    rack.pduCount = static_cast<int>(std::ceil(load * kFullestPhase / capacity)) + 1;
}

} // namespace cw::templates
