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
    rack.pduCount = static_cast<int>(std::ceil(load / capacity)) + 1;
}

} // namespace cw::templates
