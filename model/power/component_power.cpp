// SPDX-License-Identifier: GPL-3.0-or-later
#include "power/component_power.h"

#include <numbers>

namespace cw::power {

Watts componentPower(const ComponentNode& node, double utilisation)
{
    const auto at = [utilisation](Watts idle, Watts max) { return idle + (max - idle) * utilisation; };
    return at(node.acceleratorIdle, node.acceleratorMax) * node.accelerators +
           at(node.processorIdle, node.processorMax) * node.processors + node.steady;
}

Watts converterInput(Watts out, Fraction efficiency, Watts constant) { return (out + constant) / efficiency.value; }

Watts threePhasePower(double volts, double amperes, double powerFactor)
{
    return Watts(std::numbers::sqrt3 * volts * amperes * powerFactor);
}

} // namespace cw::power
