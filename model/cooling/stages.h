// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: in which steps is cooling assessed, each filling its part of the result?
// Leaves out: everything that other folders may use (cooling.h).
#pragma once

#include "cooling/cooling.h"

namespace cw::cooling {

constexpr double kAirDensity = 1.2;         ///< kg/m3 at 20 degC and sea level
constexpr double kAirHeatCapacity = 1006;   ///< J/(kg K)
constexpr double kWaterDensity = 998;       ///< kg/m3 at 20 degC
constexpr double kWaterHeatCapacity = 4186; ///< J/(kg K)

std::optional<Heat> operator+(const std::optional<Heat>& a, const std::optional<Heat>& b);
std::optional<Heat> operator*(double factor, const std::optional<Heat>& a);

/// Heat to air and liquid of each rack, its flows and its verdict; then the sums.
void splitHeat(const Inputs& inputs, Result& result);

/// PUE and water use of the plants; the sums must be there already.
void ratePlants(const Inputs& inputs, Result& result);

/// Whether all heat goes through one cooling system.
bool hasOneSystem(const Inputs& inputs);

} // namespace cw::cooling
