// SPDX-License-Identifier: GPL-3.0-or-later
// Answers: which measured or published constants turn a parts list into watts where no figure is published?
// Leaves out: the watts of named products (parts.h) and every sum (power/).
#pragma once

#include "base/quantity.h"
#include "catalog/datum.h"

namespace cw::catalog {

struct PowerModel {
    Datum<Fraction> trainingShareOfRated;     ///< of a node's rated power, drawn while training
    Datum<Fraction> acceleratorTrainingShare; ///< of an accelerator's design power, drawn while training
    Datum<Fraction> waitingShare;             ///< of the way from idle to computing, for accelerators that wait
    Datum<Fraction> acceleratorIdleShare;   ///< of an accelerator's design power, where its idle power is not published
    Datum<double> ratedPerAcceleratorPower; ///< node rated watts for each watt of its accelerators' design power
    Datum<Watts> processorMax;              ///< one CPU socket
    Datum<Watts> processorIdle;
    Datum<Watts> memoryPerTerabyte;     ///< host memory, at any load
    Datum<Watts> nic;                   ///< one network adapter, at any load
    Datum<Watts> nvSwitch;              ///< one switch chip inside a node
    Datum<Watts> drives;                ///< local drives of one node
    Datum<Fraction> fanShare;           ///< fans and power supplies over a node's other parts, rated
    Datum<Fraction> fanIdleShare;       ///< of the rated fan power, while idle
    Datum<Fraction> switchTypicalOfMax; ///< a switch's typical over its maximum power
    Datum<int> deviceInlets;            ///< cords of a switch or an appliance
    Datum<double> clockExponent; ///< power above idle rises with this power of the clock
    Datum<Watts> switchPerTerabit;      ///< maximum of a switch for each Tbit/s of all its ports one way
    friend bool operator==(const PowerModel&, const PowerModel&) = default;
};

} // namespace cw::catalog
