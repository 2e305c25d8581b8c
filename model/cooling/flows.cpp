// SPDX-License-Identifier: GPL-3.0-or-later
#include "cooling/stages.h"

namespace cw::cooling {

CubicMetresPerSecond airFlow(Watts heat, Kelvins rise)
{
    return CubicMetresPerSecond(heat.base() / (kAirDensity * kAirHeatCapacity * rise.base()));
}

WattsPerKelvin heatMoved(CubicMetresPerSecond air) { return WattsPerKelvin(air.base() * kAirDensity * kAirHeatCapacity); }

CubicMetresPerSecond waterFlow(Watts heat, Kelvins rise)
{
    return CubicMetresPerSecond(heat.base() / (kWaterDensity * kWaterHeatCapacity * rise.base()));
}

} // namespace cw::cooling
