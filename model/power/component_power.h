// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: how much does a machine draw at a given load, from its parts and through its converters?
// Leaves out: which constants apply to a product (catalog) and what is published about it (node_power.cpp).
#pragma once

#include "base/quantity.h"

namespace cw::power {

/// The component model of ExaDigiT RAPS: parts that follow the load and parts that do not.
struct ComponentNode {
    int accelerators = 0;
    Watts acceleratorIdle;
    Watts acceleratorMax;
    int processors = 0;
    Watts processorIdle;
    Watts processorMax;
    Watts steady; ///< memory, NICs, drives
};

/// utilisation 0..1 of accelerators and processors alike; affine, as RAPS (config/frontier.yaml).
Watts componentPower(const ComponentNode& node, double utilisation);

/// What goes into a converter that gives `out`: (out + constant) / efficiency.
Watts converterInput(Watts out, Fraction efficiency, Watts constant);

/// A three-phase supply, line to line: sqrt(3) * V * I * power factor.
Watts threePhasePower(double volts, double amperes, double powerFactor = 1.0);

} // namespace cw::power
